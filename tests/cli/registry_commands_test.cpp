// `taktvoll claims …`, `contacts …`, `sources …` and `campaign` as a user would run them.
#include "catch.h"
#include "cli/command_runner.h"

#include <string>

#include <nlohmann/json.hpp>

using namespace taktvoll::testing;
using Json = nlohmann::json;

namespace {

const std::string registry = R"(products:
  - {id: musteran, brand: Musteran, status: otc}
claims:
  - {id: m-1, product: musteran, text: "Musteran kann Kopfschmerzen lindern.", valid-until: 2026-12-31, owner: Zulassung}
  - {id: m-2, product: musteran, text: "Musteran kann Fieber senken.", withdrawn: {reason: "Neue Daten."}}
contacts:
  - {id: eva, name: Eva Beispiel, role: Patientenservice, photo: eva.jpg, photo-alt: "Eva lächelt.", email: eva.beispiel@beispiel.de, phone: "030 123456-78"}
  - {id: tom, name: Tom Muster, email: tom@beispiel.de, until: 2026-01-31}
sources:
  - {id: s, title: Studie, check-due: 2026-11-01}
)";

// With the registry, a configuration that names it, and two posts.
void write_project(const TestFolder& folder) {
  folder.write("taktvoll.yaml", "registries: [freigaben.yaml]\n");
  folder.write("freigaben.yaml", registry);
  folder.write("posts/a.md", "Musteran kann Kopfschmerzen lindern.\n");
  folder.write("posts/b.md", "Musteran heilt Krebs.\n\nMusteran kann Fieber senken.\n");
}

CommandResult run(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--as-of", "2026-11-22"});
  return run_taktvoll(arguments);
}

} // namespace

TEST_CASE("without a registry the commands say how to name one") {
  const TestFolder folder;
  folder.write("posts/a.md", "Text.\n");
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"claims", "list"},
                                             {"claims", "check"},
                                             {"claims", "expiring"},
                                             {"claims", "trace", "x", "posts"},
                                             {"claims", "suggest", "posts"},
                                             {"contacts", "list"},
                                             {"contacts", "insert", "x", "posts/a.md"},
                                             {"sources", "due"}}) {
    const CommandResult result = run(command);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.find("--registry PFAD") != std::string::npos);
  }
  CHECK(run({"campaign", "posts"}).status == 0); // texts can be held against each other all the same
}

TEST_CASE("a registry with mistakes is trouble, and none of its claims passes") {
  const TestFolder folder;
  write_project(folder);
  folder.write("freigaben.yaml", registry + "claim: []\n");
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"claims", "list"},
                                             {"claims", "trace", "m-1", "posts"},
                                             {"contacts", "list"},
                                             {"campaign", "posts"}}) {
    const CommandResult result = run(command);
    CHECK(result.status == 2);
    CHECK(result.err.find("freigaben.yaml:11:1: Fehler") != std::string::npos);
  }
  const CommandResult checked = run({"claims", "check"}); // here mistakes are what was asked for
  CHECK(checked.status == 1);
  CHECK(checked.err.empty());
  CHECK(checked.out.find("freigaben.yaml:11:1: Fehler") != std::string::npos);
  CHECK(run({"claims", "check", "--registry", "fehlt.yaml"}).status == 2);
}

TEST_CASE("an empty list is told, and no table is printed") {
  const TestFolder folder;
  folder.write("r.yaml", "products: [{id: p, brand: Probol, status: otc}]\n");
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"claims", "list"}, {"contacts", "list"}, {"sources", "due"}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--registry", "r.yaml"});
    const CommandResult result = run(arguments);
    CHECK(result.status == 0);
    CHECK(result.out.empty());
    CHECK(result.err.find("Im Register gibt es keine") != std::string::npos);
  }
}

TEST_CASE("claims list filters by product and status") {
  const TestFolder folder;
  write_project(folder);
  CHECK(run({"claims", "list"}).out ==
        "ID   Produkt   Status         bis         Wortlaut\n"
        "m-1  musteran  gültig         2026-12-31  Musteran kann Kopfschmerzen lindern.\n"
        "m-2  musteran  zurückgezogen              Musteran kann Fieber senken.\n");
  const Json json = Json::parse(run({"claims", "list", "--status", "withdrawn", "--format", "json"}).out);
  REQUIRE(json["claims"].size() == 1);
  CHECK(json["claims"][0]["id"] == "m-2");
  CHECK(json["claims"][0]["withdrawn"]["reason"] == "Neue Daten.");
  CHECK(run({"claims", "list", "--product", "musterann"}).err.find("Meinten Sie „musteran“?") !=
        std::string::npos);
  CHECK(run({"claims", "list", "--status", "alt"}).status == 2);
  CHECK(run({"claims", "expiring", "--within", "1w"}).out.empty());
  CHECK(run({"claims", "expiring", "--within", "39"}).out.find("2026-12-31  39    m-1  Zulassung") !=
        std::string::npos);
  CHECK(run({"claims", "expiring", "--within", "bald"}).status == 2);
}

TEST_CASE("claims trace finds a claim, a withdrawn one too") {
  const TestFolder folder;
  write_project(folder);
  CHECK(run({"claims", "trace", "m-2", "posts"}).out ==
        "Stelle          Urteil         Wortlaut\n"
        "posts/b.md:3:1  zurückgezogen  Musteran kann Fieber senken\n");
  const Json json = Json::parse(run({"claims", "trace", "m-1", "posts", "--format", "json"}).out);
  CHECK(json["posts"] == 2);
  CHECK(json["uses"][0]["verdict"] == "approved");
  CHECK(run({"claims", "trace", "m-11", "posts"}).status == 2);
  folder.write("leer/notiz.txt", "");
  CHECK(run({"claims", "trace", "m-1", "leer"}).status == 2);
}

TEST_CASE("claims suggest prints entries that the registry takes") {
  const TestFolder folder;
  write_project(folder);
  const CommandResult suggested = run({"claims", "suggest", "posts"});
  CHECK(suggested.status == 0);
  CHECK(suggested.out.find("  # posts/b.md:1:1\n  - id: musteran-neu-1\n") != std::string::npos);
  folder.write("neu.yaml", suggested.out);
  CHECK(run({"claims", "list", "--registry", "freigaben.yaml", "--registry", "neu.yaml", "--status",
             "withdrawn"})
            .out.find("musteran-neu-1") != std::string::npos);
}

TEST_CASE("contacts insert writes once, and shows before it writes") {
  const TestFolder folder;
  write_project(folder);
  const std::string draft = "---\ndoc_type: letter\n---\nGuten Tag Frau Kaya,\n\nIhre Broschüre liegt bei.\n";
  folder.write("brief.md", draft);
  const auto complaints = [&](const std::string& rule) {
    return run({"check", "brief.md", "--packs", "personal-contact", "--brief"}).out.find(rule) !=
           std::string::npos;
  };
  CHECK(complaints("pc-no-contact-person"));
  const CommandResult shown = run({"contacts", "insert", "eva", "brief.md", "--dry-run"});
  CHECK(shown.out.find("+Kontakt: Eva Beispiel, Patientenservice\n") != std::string::npos);
  CHECK(folder.read("brief.md") == draft);
  CHECK(run({"contacts", "insert", "eva", "brief.md"}).out ==
        "brief.md:8: Kontakt eingefügt: Eva Beispiel\n");
  CHECK_FALSE(complaints("pc-no-contact-person"));
  const std::string once = folder.read("brief.md");
  const CommandResult again = run({"contacts", "insert", "eva", "brief.md"});
  CHECK(again.status == 0);
  CHECK(again.out.empty());
  CHECK(folder.read("brief.md") == once);

  CHECK(run({"contacts", "insert", "eva", "brief.md", "--front-matter"}).status == 0);
  CHECK_FALSE(complaints("pc-contact-incomplete"));
  CHECK(folder.read("brief.md").find("  phone: \"030 123456-78\"\n---\n") != std::string::npos);
  CHECK(run({"contacts", "insert", "tom", "brief.md"}).err.find("nicht mehr da") != std::string::npos);
  CHECK(run({"contacts", "insert", "evi", "brief.md"}).err.find("Meinten Sie „eva“?") != std::string::npos);
  CHECK(run({"contacts", "insert", "eva", "fehlt.md"}).status == 2);
}

TEST_CASE("the record has the verdict on every claim") {
  const TestFolder folder;
  write_project(folder);
  run({"check", "posts", "--packs", "fear", "--record", "r.json"});
  const Json record = Json::parse(folder.read("r.json"));
  CHECK(record["registries"][0]["path"] == "freigaben.yaml");
  CHECK(record["files"][0]["claims"][0]["verdict"] == "approved");
  CHECK(record["files"][0]["claims"][0]["claim"] == "m-1");
  CHECK(record["files"][1]["claims"][0]["verdict"] == "unregistered");
  CHECK(record["files"][1]["claims"][1]["verdict"] == "withdrawn");
  REQUIRE(record["registry_claims"].size() == 2);
  CHECK(record["registry_claims"][0]["line"] == 4);
  CHECK(run_taktvoll({"record", "verify", "r.json"}).status == 0);
  folder.write("freigaben.yaml", registry + "# Notiz\n");
  CHECK(run_taktvoll({"record", "verify", "r.json"})
            .out.find("freigaben.yaml: Das Register hat sich geändert.") == 0);
}

TEST_CASE("check shows approved claims on demand") {
  const TestFolder folder;
  write_project(folder);
  CHECK(run({"check", "posts", "--packs", "fear", "--show", "approved"})
            .out.find("posts/a.md:1:1  m-1      2026-12-31  freigaben.yaml:4") != std::string::npos);
  const Json json =
      Json::parse(run({"check", "posts", "--packs", "fear", "--show", "approved", "--format", "json"}).out);
  CHECK(json["files"][0]["claims"][0]["claim"] == "m-1");
  CHECK_FALSE(Json::parse(run({"check", "posts", "--packs", "fear", "--format", "json", "--record", "r.json"})
                              .out)["files"][0]
                  .contains("claims"));
  CHECK(run({"check", "posts", "--show", "approved", "--format", "sarif"}).status == 2);
}

TEST_CASE("campaign ends with 1 on what it finds") {
  const TestFolder folder;
  write_project(folder);
  folder.write("posts/c.md", "Musteran kann Kopfschmerzen lindern!\n");
  const CommandResult found = run({"campaign", "posts", "--brief"});
  CHECK(found.status == 1);
  CHECK(found.out ==
        "posts/c.md:1:1: Warnung[campaign/same-post]: Diesen Text gibt es schon, Wort für Wort.\n"
        "3 Texte verglichen: 0 Fehler, 1 Warnung, 0 Hinweise.\n");
  CHECK(run({"campaign", "posts", "--fail-on", "error"}).status == 0);
  folder.write("leer/notiz.txt", "");
  CHECK(run({"campaign", "leer"}).status == 2);
}
