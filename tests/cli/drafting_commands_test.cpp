// How a project and a text begin: init and new.
#include "catch.h"
#include "cli/command_runner.h"
#include "drafting/template.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("init lists what there is, and writes nothing without a choice") {
  const TestFolder folder;
  const CommandResult list = run_taktvoll({"init", "--list"});
  CHECK(list.status == 0);
  CHECK(has(list.out, "plain-language-only  Nur, ob alle es verstehen"));
  CHECK(has(run_taktvoll({"init", "--list", "--lang", "en"}).out, "Disease") == false);
  CHECK(has(run_taktvoll({"init", "--list", "--lang", "en"}).out, "Informing about a disease"));
  const CommandResult undecided = run_taktvoll({"init"}); // not a terminal: a script must notice
  CHECK(undecided.status == 2);
  CHECK(has(undecided.err, "taktvoll init --preset brand"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "taktvoll.yaml"));
}

TEST_CASE("init makes a configuration that works at once, and never overwrites one") {
  const TestFolder folder;
  folder.write("antworten/a.md", "Das Heft gibt es nur auf Papier.\n");
  const CommandResult made = run_taktvoll({"init", "--preset", "community"});
  CHECK(made.status == 0);
  CHECK(made.out.starts_with("taktvoll.yaml\n"));
  const CommandResult checked = run_taktvoll({"check"});
  CHECK(checked.err.empty());
  CHECK(has(checked.out, "personal-contact/pc-no-salutation")); // the folder makes it a reply
  CHECK(has(run_taktvoll({"context", "antworten/a.md"}).out, "reply"));

  const std::string before = folder.read("taktvoll.yaml");
  const CommandResult again = run_taktvoll({"init", "--preset", "brand"});
  CHECK(again.status == 2);
  CHECK(has(again.err, "nichts wird überschrieben"));
  CHECK(has(again.err, "packs: [brand]"));
  CHECK(folder.read("taktvoll.yaml") == before);

  CHECK(run_taktvoll({"init", "--preset", "marke,streng", "kunden/a"}).status == 0);
  CHECK(has(folder.read("kunden/a/taktvoll.yaml"), "packs: [brand, strict]"));
  CHECK(run_taktvoll({"init", "--preset", "strict", "b"}).status ==
        0); // strict needs something to be strict with
  CHECK(has(folder.read("b/taktvoll.yaml"), "packs: [agency, strict]"));
}

TEST_CASE("init knows what a mistyped preset was meant to be") {
  const TestFolder folder;
  const CommandResult mistyped = run_taktvoll({"init", "--preset", "brnad"});
  CHECK(mistyped.status == 2);
  CHECK(has(mistyped.err, "Meinten Sie „brand“?"));
  CHECK(has(run_taktvoll({"init", "--preset=agentr"}).err, "Meinten Sie „agentur“?"));
}

namespace {

// Fills the gaps of a draft outside its comments, from lines "hint = words" of tests/data/drafts/<kind>.txt;
// for a draft with du from "(du) hint = words", if there is such a line. Gaps without a line stay.
std::string filled(const std::string& draft, const std::string& kind, bool du) {
  std::map<std::string, std::string> words;
  std::ifstream file(std::string(TAKTVOLL_SOURCE_DIR) + "/tests/data/drafts/" + kind + ".txt");
  for (std::string line; std::getline(file, line);) {
    const std::size_t equals = line.find(" = ");
    if (equals != std::string::npos) words[line.substr(0, equals)] = line.substr(equals + 3);
  }
  const std::string opening = "[→ ";
  std::string out;
  for (std::size_t at = 0; at < draft.size();) {
    if (draft.compare(at, 4, "<!--") == 0) {
      const std::size_t limit = draft.find("-->", at);
      out += draft.substr(at, limit - at);
      at = limit;
    }
    if (draft.compare(at, opening.size(), opening) == 0) {
      const std::size_t limit = draft.find(']', at);
      const std::string hint = draft.substr(at + opening.size(), limit - at - opening.size());
      auto known = du ? words.find("(du) " + hint) : words.end();
      if (known == words.end()) known = words.find(hint);
      out += known == words.end() ? draft.substr(at, limit + 1 - at) : known->second;
      at = limit + 1;
    } else {
      out += draft[at++];
    }
  }
  return out;
}

struct Variant {
  std::string kind;
  std::vector<std::string> options;
};

std::vector<Variant> variants() {
  std::vector<Variant> all;
  for (const taktvoll::drafting::Template& kind : taktvoll::drafting::templates()) {
    // An answer to a side effect needs the number of the case: without it the draft stays a finding.
    std::vector<std::string> options;
    if (kind.id == "side-effect") options = {"--set", "pv_ticket=PV-2026-17"};
    all.push_back({kind.id, options});
    options.insert(options.begin(), "--du");
    if (kind.has_du) all.push_back({kind.id, options});
  }
  const auto product = [](const std::string& status) { return "product_status=" + status; };
  for (const char* kind : {"post", "story", "reel", "ad"})
    for (const char* status : {"otc", "traditional-herbal"})
      all.push_back({kind, {"--set", product(status), "--set", "brand=Musteran", "--set", "paid=true"}});
  for (const char* status :
       {"homeopathic-registered", "biocide", "medical-device", "food-supplement", "cosmetic"})
    all.push_back({"ad", {"--set", product(status), "--set", "brand=Musteran"}});
  all.push_back({"reply", {"--set", product("otc"), "--set", "brand=Musteran"}});
  all.push_back(
      {"crisis", {"--set", product("otc"), "--set", "brand=Musteran", "--set", "approval.id=F-17"}});
  all.push_back({"letter",
                 {"--contact", "name=Eva Beispiel", "--contact", "durchwahl=030 123456-78", "--contact",
                  "email=eva.beispiel@beispiel.de", "--contact", "photo=bilder/eva.jpg", "--contact",
                  "photo_alt=Eva Beispiel lacht in die Kamera."}});
  return all;
}

} // namespace

TEST_CASE("every draft loads, names its gaps, and passes with all packs once they are filled") {
  for (const Variant& variant : variants()) {
    std::vector<std::string> arguments = {"new", variant.kind, "-"};
    arguments.insert(arguments.end(), variant.options.begin(), variant.options.end());
    std::string named = variant.kind;
    for (const std::string& option : variant.options) named += " " + option;
    INFO(named);
    const CommandResult made = run_taktvoll(arguments);
    REQUIRE(made.status == 0);
    REQUIRE(made.err.empty());

    const TestFolder folder;
    folder.write("roh.md", made.out);
    const CommandResult raw = run_taktvoll({"check", "roh.md", "--as-of", "2026-11-22"});
    CHECK(raw.status == 1);
    CHECK(raw.err.empty());
    CHECK(has(raw.out, "Fehler[taktvoll/gap-left]"));
    CHECK_FALSE(has(raw.out, "taktvoll/context"));

    folder.write("fertig.md", filled(made.out, variant.kind,
                                     !variant.options.empty() && variant.options.front() == "--du"));
    const CommandResult checked =
        run_taktvoll({"check", "fertig.md", "--as-of", "2026-11-22", "--fail-on", "warning", "--brief"});
    INFO(checked.out);
    CHECK(checked.status == 0);
  }
}

TEST_CASE("new writes a file after the title, and never over another") {
  const TestFolder folder;
  const CommandResult made =
      run_taktvoll({"new", "beitrag", "--title", "Gut schlafen", "--platform", "instagram"});
  CHECK(made.status == 0);
  CHECK(made.out.starts_with("gut-schlafen.md\n\n"));
  CHECK(has(made.out, "Lücken [→ so] für Ihre Worte"));
  const std::string text = folder.read("gut-schlafen.md");
  CHECK(has(text, "title: \"Gut schlafen\"\n"));
  CHECK(has(text, "platform: \"instagram\"\n"));
  CHECK(has(text, "\nGut schlafen\n"));
  const CommandResult again = run_taktvoll({"new", "post", "gut-schlafen.md"});
  CHECK(again.status == 2);
  CHECK(has(again.err, "nichts wird überschrieben"));
  CHECK(folder.read("gut-schlafen.md") == text);
  CHECK(run_taktvoll({"new", "brief"}).status == 0);
  CHECK(has(folder.read("letter.md"), "doc_type: letter"));
  CHECK(run_taktvoll({"new", "post", "texte/neu/a.md"}).status == 0);
  CHECK(has(folder.read("texte/neu/a.md"), "doc_type: post"));
}

TEST_CASE("the product decides on the mandatory text, and a paid text begins with its label") {
  const std::string otc = run_taktvoll({"new", "ad", "-", "--set", "produktstatus=otc"}).out;
  CHECK(has(otc, "\n\nZu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre "
                 "Ärztin, Ihren Arzt "
                 "oder in Ihrer Apotheke\n\n"));
  CHECK(has(otc, "---\n\nAnzeige\n"));
  CHECK(has(run_taktvoll({"new", "ad", "-", "--set", "product_status=biocide"}).out,
            "Biozidprodukte vorsichtig"));
  const std::string herbal =
      run_taktvoll({"new", "ad", "-", "--set", "product_status=traditional-herbal"}).out;
  CHECK(has(herbal, "zur Anwendung bei [→ Anwendungsgebiet] ausschließlich"));
  const std::string rx = run_taktvoll({"new", "ad", "-", "--set", "product_status=rx"}).out;
  CHECK(has(rx, "HWG § 10"));
  CHECK_FALSE(has(rx, "Zu Risiken und Nebenwirkungen"));
  CHECK_FALSE(has(run_taktvoll({"new", "post", "-"}).out, "Anzeige"));
}

TEST_CASE("new helps those who do not know its words") {
  const TestFolder folder;
  CHECK(has(run_taktvoll({"new", "--list"}).out, "  netiquette"));
  CHECK(has(run_taktvoll({"new", "--list", "--lang=en"}).out, "What would you like to write?"));
  const CommandResult nothing = run_taktvoll({"new"});
  CHECK(nothing.status == 2);
  CHECK(has(nothing.err, "Was möchten Sie schreiben?"));
  const CommandResult mistyped = run_taktvoll({"new", "pots"});
  CHECK(mistyped.status == 2);
  CHECK(has(mistyped.err, "Meinten Sie „post“?"));
  CHECK(has(run_taktvoll({"new", "antwrot"}).err, "Meinten Sie „antwort“?"));
  CHECK(has(run_taktvoll({"new", "post", "-", "--contact", "nam=Eva"}).err, "Meinten Sie „name“?"));
  CHECK(has(run_taktvoll({"new", "post", "-", "--contact", "Eva"}).err, "Feld=Wert"));
  CHECK(has(run_taktvoll({"new", "letter", "-", "--du"}).err, "nur mit Sie"));
  CHECK(has(run_taktvoll({"new", "ad", "-", "--set", "product_status=otz"}).err, "Meinten Sie „otc“?"));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a mistyped command is no missing file") {
  const TestFolder folder;
  const CommandResult mistyped = run_taktvoll({"nwe", "post"});
  CHECK(mistyped.status == 2);
  CHECK(has(mistyped.err, "„nwe“ ist weder ein Befehl noch eine Datei."));
  CHECK(has(mistyped.err, "Meinten Sie „taktvoll new“?"));
  CHECK(has(run_taktvoll({"chekc"}).err, "taktvoll check"));
  folder.write("chekc", "Trinken Sie viel.\n"); // a file is a file, whatever its name
  CHECK(run_taktvoll({"chekc"}).status == 0);
  CHECK(has(run_taktvoll({"fehlt.md"}).out, "Diese Datei gibt es nicht."));
}

TEST_CASE("explain knows the rules that belong to no pack, and a new pack gets no preset's name") {
  const TestFolder folder;
  const CommandResult gap = run_taktvoll({"explain", "taktvoll/gap-left"});
  CHECK(gap.status == 0);
  CHECK(has(gap.out, "taktvoll/gap-left – Lücke im Entwurf nicht gefüllt"));
  CHECK(has(gap.out, "Besser: "));
  CHECK(has(run_taktvoll({"explain", "context-value"}).out, "Warum: "));
  CHECK(has(run_taktvoll({"explain", "gap-letf"}).err, "Meinten Sie „gap-left“?"));
  CHECK(has(run_taktvoll({"pack", "new", "marke"}).err, "heißt schon eine Vorauswahl"));
  CHECK(std::filesystem::is_empty(folder.path()));
}
