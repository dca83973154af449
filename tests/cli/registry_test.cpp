// Registries in a run: where they come from, what mistakes in them do, what a lock holds of them.
#include "catch.h"
#include "cli/command_runner.h"

#include <string>

#include <nlohmann/json.hpp>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

const std::string registry =
    "products:\n  - {id: musteran, brand: Musteran, status: otc, active-substance: Ibuprofen}\n"
    "claims:\n  - {id: MUS-1, product: musteran, text: Musteran kann Kopfschmerzen lindern.}\n";

bool has(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("registries come from the configuration, seen from its folder, or from the command line") {
  const TestFolder folder;
  folder.write("projekt/taktvoll.yaml", "packs: [fear]\nregistries: [freigaben/]\n");
  folder.write("projekt/freigaben/a.yaml", registry);
  folder.write("andere.yaml", registry);
  folder.write("a.md", "Guten Tag.\n");
  const auto registries = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    const CommandResult result = run_taktvoll(std::move(arguments));
    INFO(result.err);
    CHECK(result.status != 1);
    return nlohmann::json::parse(result.out).value("registries", nlohmann::json::array());
  };
  const auto configured = registries({"check", "a.md", "--config", "projekt/taktvoll.yaml"});
  REQUIRE(configured.size() == 1);
  CHECK(configured[0]["path"] == "projekt/freigaben/a.yaml");
  CHECK(configured[0]["digest"].get<std::string>().starts_with("sha256:"));
  const auto given =
      registries({"check", "--registry", "andere.yaml", "a.md", "--config", "projekt/taktvoll.yaml"});
  REQUIRE(given.size() == 1);
  CHECK(given[0]["path"] == "andere.yaml");
  CHECK(
      registries({"check", "a.md", "--registry", "andere.yaml", "--registry", "projekt/freigaben"}).empty());
}

TEST_CASE("a registry with mistakes never lets a claim pass in silence") {
  const TestFolder folder;
  folder.write("a.md", "Guten Tag.\n");
  folder.write("falsch.yaml", registry + "  - {id: mus-1, product: musteran, text: Musteran hilft.}\n");
  for (const char* path : {"falsch.yaml", "fehlt.yaml", "."}) {
    const CommandResult result = run_taktvoll({"check", "a.md", "--registry", path});
    INFO(result.err);
    CHECK(result.status == 2);
    CHECK(has(result.err, "Fehler"));
    CHECK(has(result.out, "Aussagen zu Produkten sind nicht geprüft"));
    CHECK_FALSE(has(result.out, "Regelpaket"));
  }
  const CommandResult result = run_taktvoll({"check", "a.md", "--registry", "falsch.yaml"});
  CHECK(has(result.err, "falsch.yaml:5:10: Fehler: „mus-1“ gibt es schon"));
  CHECK(has(result.err, "Zeile 4"));
  CHECK(run_taktvoll({"context", "a.md", "--registry", "falsch.yaml"}).status == 2);
  CHECK(run_taktvoll({"pack", "lock", "--registry", "falsch.yaml"}).status == 2);
}

TEST_CASE("a lock holds registries to the byte, from wherever it is checked") {
  const TestFolder folder;
  folder.write("taktvoll.yaml", "packs: [fear]\nregistries: [freigaben]\n");
  folder.write("freigaben/a.yaml", registry);
  folder.write("posts/a.md", "Guten Tag.\n");
  REQUIRE(run_taktvoll({"pack", "lock"}).status == 0);
  CHECK(has(folder.read("taktvoll.lock"), "- {path: \"freigaben/a.yaml\", digest: \"sha256:"));
  CHECK(run_taktvoll({"check", "--locked", "posts"}).status == 0);
  folder.write("freigaben/a.yaml", registry + "\n");
  const CommandResult changed = run_taktvoll({"check", "--locked", "posts"});
  CHECK(changed.status == 2);
  CHECK(has(changed.err, "Das Register „freigaben/a.yaml“ hat sich geändert."));
  folder.write("freigaben/a.yaml", registry);
  folder.write("freigaben/b.yaml", "contacts: [{id: a, name: Eva, phone: 112}]\n");
  const CommandResult added = run_taktvoll({"check", "--locked", "posts"});
  CHECK(added.status == 2);
  CHECK(has(added.err, "„freigaben/b.yaml“ ist nicht festgehalten."));
  folder.write("taktvoll.yaml", "packs: [fear]\n");
  const CommandResult gone = run_taktvoll({"check", "--locked", "posts"});
  CHECK(has(gone.err, "„freigaben/a.yaml“ ist festgehalten, gilt hier aber nicht."));
}

TEST_CASE("a text that names a registered brand gets status and substance from the registry") {
  const TestFolder folder;
  folder.write("freigaben/produkte.yaml", registry);
  folder.write("a.md", "---\nbrand: Musteran\n---\n\nGuten Tag.\n");
  folder.write("b.md", "---\nbrand: Musteran\nproduct_status: rx\n---\n\nGuten Tag.\n");
  const CommandResult text = run_taktvoll({"context", "a.md", "--registry", "freigaben"});
  CHECK(text.status == 0);
  CHECK(has(text.out, "product_status: otc"));
  CHECK(has(text.out, "freigaben/produkte.yaml:2"));
  const CommandResult json = run_taktvoll({"context", "a.md", "--registry", "freigaben", "--format", "json"});
  CHECK(has(json.out, "\"origin\": \"registry\""));
  CHECK_FALSE(has(run_taktvoll({"context", "a.md"}).out, "product_status"));
  const CommandResult wrong = run_taktvoll({"check", "b.md", "--packs", "fear", "--registry", "freigaben"});
  CHECK(wrong.status == 1);
  CHECK(has(wrong.out, "b.md:3:17: Fehler[taktvoll/context-registry]"));
  CHECK(run_taktvoll({"check", "a.md", "--packs", "fear", "--registry", "freigaben"}).status == 0);
}
