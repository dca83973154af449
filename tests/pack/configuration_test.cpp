#include "base/marked.h"
#include "catch.h"
#include "pack/configuration.h"

#include <string>

using namespace taktvoll;
using Strings = std::vector<std::string>;

namespace {

pack::PackLibrary library() {
  pack::Archive archive;
  for (const char* id : {"claims", "fear"}) {
    pack::Pack& made = archive.packs.emplace_back();
    made.id = id;
    made.version = "1.0.0";
    pack::Rule& limit = made.rules.emplace_back();
    limit.id = "lang";
    limit.kind = pack::Kind::limit;
    limit.max.push_back({20, finding::Severity::warning});
  }
  return pack::PackLibrary(std::move(archive));
}

void check_mistake(const std::string& marked_text, const std::string& words) {
  const marked::Text text = marked::read(marked_text);
  pack::Configuration configuration = pack::read_configuration("projekt/taktvoll.yaml", text.text);
  pack::PackLibrary packs = library();
  packs.choose_all_builtin();
  pack::read_overrides(configuration, packs);
  std::string all;
  for (const auto& diagnostic : configuration.diagnostics)
    all += finding::format(diagnostic, base::UiLanguage::de);
  INFO(text.text << all);
  REQUIRE(configuration.diagnostics.size() == 1);
  const finding::Diagnostic& diagnostic = configuration.diagnostics.front();
  CHECK(diagnostic.path == "projekt/taktvoll.yaml");
  CHECK((diagnostic.message.de + diagnostic.help.de).find(words) != std::string::npos);
  REQUIRE(diagnostic.place);
  const auto expected =
      finding::place_in(text.text, text.ranges.at(0).start, text.ranges[0].limit - text.ranges[0].start);
  CHECK(diagnostic.place->line == expected.line);
  CHECK(diagnostic.place->column == expected.column);
}

} // namespace

TEST_CASE("a configuration") {
  pack::Configuration configuration = pack::read_configuration(
      "projekt/taktvoll.yaml",
      "packs: [fear, ./haus, ../gruppe/pack.yaml]\n"
      "rules:\n  fear/lang: {severity: error, max: 30}\n"
      "context:\n  - paths: [\"rx/**\"]\n    set: {produktstatus: rx, platform: [x, instagram]}\n"
      "exclude: [\"archiv/\"]\nfail-on: never\nlanguage: en\n");
  CHECK(configuration.diagnostics.empty());
  CHECK(configuration.packs == Strings{"fear", "projekt/haus", "gruppe/pack.yaml"});
  REQUIRE(configuration.context.size() == 1);
  CHECK(configuration.context[0].paths == Strings{"rx/**"});
  REQUIRE(configuration.context[0].set.size() == 2);
  CHECK(configuration.context[0].set[0].first == "product_status");
  CHECK(configuration.context[0].set[1].second == Strings{"x", "instagram"});
  CHECK(configuration.exclude == Strings{"archiv/"});
  CHECK(configuration.fail_on == "never");
  CHECK(configuration.language == base::UiLanguage::en);
  CHECK(configuration.digest.starts_with("sha256:"));

  pack::PackLibrary packs = library();
  packs.choose("fear");
  pack::read_overrides(configuration, packs);
  CHECK(configuration.diagnostics.empty());
  REQUIRE(configuration.overrides.pack.rules.size() == 1);
  const pack::Rule& rule = configuration.overrides.pack.rules[0];
  CHECK(rule.home == "fear");
  CHECK(rule.max.at(0).value == 30);
  CHECK(rule.max[0].severity == finding::Severity::error);
  CHECK(packs.find("fear")->rules.empty());
}

TEST_CASE("a path beside the configuration stays a path") {
  const pack::Configuration configuration = pack::read_configuration("taktvoll.yaml", "packs: [./haus]\n");
  CHECK(configuration.packs == Strings{"./haus"});
}

TEST_CASE("decisions on packs that are not in this run rest") {
  pack::Configuration configuration =
      pack::read_configuration("taktvoll.yaml", "rules: {claims/lang: {severity: info}}\n");
  pack::PackLibrary packs = library();
  packs.choose("fear");
  pack::read_overrides(configuration, packs);
  CHECK(configuration.diagnostics.empty());
  CHECK(configuration.overrides.pack.rules.empty());
}

TEST_CASE("decisions on packs that nobody knows rest unless the run has all packs of the project") {
  const std::string rules = "rules: {haus/a: {severity: error}}\n";
  const auto mistakes = [&](const std::string& packs, const char* chosen) {
    pack::Configuration configuration = pack::read_configuration("taktvoll.yaml", packs + rules);
    pack::PackLibrary library = ::library();
    library.choose(chosen);
    pack::read_overrides(configuration, library);
    return configuration.diagnostics.size();
  };
  CHECK(mistakes("packs: [fear, ./haus]\n", "fear") == 0); // --packs fear
  CHECK(mistakes("", "fear") == 0);
  CHECK(mistakes("packs: [fear]\n", "fear") == 1);
}

TEST_CASE("an empty configuration decides nothing") {
  CHECK(pack::read_configuration("taktvoll.yaml", "").diagnostics.empty());
  CHECK(pack::read_configuration("taktvoll.yaml", "# später\n").diagnostics.empty());
}

TEST_CASE("mistakes of a configuration have their place") {
  check_mistake("⟦pakete⟧: [fear]\n", "Unbekannter Schlüssel „pakete“");
  check_mistake("packs: ⟦fear⟧\n", "eine Liste von Texten");
  check_mistake("⟦- fear⟧\n", "mit Schlüsseln beginnen");
  check_mistake("rules: {⟦fear/land⟧: {severity: error}}\n", "Meinten Sie „fear/lang“?");
  check_mistake("rules: {⟦angst/lang⟧: {severity: error}}\n", "kein Paket „angst“");
  check_mistake("rules: {fear/lang: {severity: ⟦hoch⟧}}\n", "kein Wert von „severity“");
  check_mistake("rules: {fear/lang: {⟦patterns⟧: [x]}}\n", "gehört zu kind");
  check_mistake("rules: {⟦fear/lang⟧: {terms: [x]}}\n", "„terms“ zählt nur mit");
  check_mistake("rules: {fear/lang: ⟦error⟧}\n", "eine Zuordnung");
  check_mistake("context: [⟦x⟧]\n", "eine Zuordnung");
  check_mistake("context: [{paths: [x], set: {audience: ⟦leute⟧}}]\n", "kein Wert von „audience“");
  check_mistake("context: [{paths: [x], set: {⟦zielgrupe⟧: laien}}]\n", "Meinten Sie „zielgruppe“?");
  check_mistake("context: [⟦{⟧set: {audience: laien}}]\n", "Hier fehlt „paths“");
  check_mistake("fail-on: ⟦immer⟧\n", "kein Wert von „fail-on“");
  check_mistake("packs: ⟦[⟧fear\nrules: {\n", "nicht geschlossen");
}

TEST_CASE("the configuration lengthens lists of packs, and has lists of its own") {
  pack::Archive archive;
  for (const char* id : {"fear", "other"}) {
    pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{
        {"p/pack.yaml", std::string("pack: ") + id +
                            "\nversion: 1.0.0\ntitle: T\nlists: {person: [Mutter]}\nrules:\n"
                            "  - {id: a, kind: terms, terms: [\"{list:person} sagt\"], message: M, "
                            "examples: {bad: [x], good: [y]}}\n"}});
    REQUIRE(loaded.diagnostics.empty());
    archive.packs.push_back(std::move(loaded.pack));
  }
  const auto read = [&](const std::string& text, pack::PackLibrary& packs) {
    pack::Configuration configuration = pack::read_configuration("taktvoll.yaml", text);
    packs.choose("fear");
    pack::read_overrides(configuration, packs);
    return configuration;
  };
  pack::PackLibrary packs(archive);
  const pack::Configuration configuration =
      read("lists:\n  fear/person+: [Onkel]\n  other/person+: [Tante]\n  wir: [Agentur]\n"
           "rules:\n  fear/a: {terms+: [\"{list:wir}\"]}\n",
           packs);
  CHECK(configuration.diagnostics.empty()); // that of a pack which is not in the run rests
  REQUIRE(configuration.overrides.pack.rules.size() == 1);
  Strings terms;
  for (const pack::Text& term : configuration.overrides.pack.rules[0].terms) terms.push_back(term.value);
  CHECK(terms == Strings{"Mutter sagt", "Onkel sagt", "Agentur"});
  CHECK(packs.find("fear")->lists[0].entries.size() == 2);

  pack::PackLibrary again(archive);
  const pack::Configuration wrong = read("lists:\n  fear/persn+: [Onkel]\n", again);
  REQUIRE(wrong.diagnostics.size() == 1);
  CHECK(wrong.diagnostics[0].help.de == "Meinten Sie „fear/person“?");
  CHECK(wrong.diagnostics[0].place->line == 2);
}
