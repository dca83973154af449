// Packs and rules that build on others.
#include "base/marked.h"
#include "catch.h"
#include "pack/loader.h"

#include <string>
#include <vector>

using namespace taktvoll;
using Strings = std::vector<std::string>;

namespace {

pack::Pack base_pack() {
  pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{
      {"fear/pack.yaml", "pack: fear\nversion: 1.4.0\ntitle: Angst\nrules:\n"
                         "  - id: tod\n    kind: terms\n    terms: [\"tödlich~\", \"Sensenmann\"]\n"
                         "    except: [\"nicht tödlich\"]\n    message: \"„{match}“ macht Angst.\"\n"
                         "    basis: [\"HWG § 11\"]\n    yields-to: [alarm]\n    severity: warning\n"
                         "    examples: {bad: [tödlich], good: [nicht tödlich]}\n"
                         "  - id: alarm\n    kind: limit\n    count: words\n    max: 5\n    message: M\n"
                         "    examples: {bad: [x], good: [y]}\n"}});
  REQUIRE(loaded.diagnostics.empty());
  return std::move(loaded.pack);
}

const std::string head = "pack: haus\nversion: 0.1.0\ntitle: Haus\nextends: [\"fear ^1.2\"]\nrules:\n";

pack::LoadedPack load(const std::string& text) {
  static const pack::Pack base = base_pack();
  return pack::load_pack(std::vector<pack::PackFile>{{"haus/pack.yaml", text}},
                         [](const pack::Dependency& wanted, const auto&) {
                           if (wanted.pack == "fear") return pack::FoundPack{&base, {}, {}};
                           return pack::FoundPack{nullptr, {"gibt es nicht", "does not exist"}, {}};
                         });
}

Strings values(const std::vector<pack::Text>& texts) {
  Strings all;
  for (const pack::Text& text : texts) all.push_back(text.value);
  return all;
}

// One mistake, marked with ⟦ ⟧.
void check_mistake(const std::string& marked_text, const std::string& words) {
  const marked::Text text = marked::read(marked_text);
  const pack::LoadedPack loaded = load(text.text);
  std::string all;
  for (const auto& diagnostic : loaded.diagnostics) all += finding::format(diagnostic, base::UiLanguage::de);
  INFO(text.text << all);
  REQUIRE(loaded.diagnostics.size() == 1);
  const finding::Diagnostic& diagnostic = loaded.diagnostics.front();
  CHECK((diagnostic.message.de + diagnostic.help.de).find(words) != std::string::npos);
  REQUIRE(diagnostic.place);
  const auto expected =
      finding::place_in(text.text, text.ranges.at(0).start, text.ranges[0].limit - text.ranges[0].start);
  CHECK(diagnostic.place->line == expected.line);
  CHECK(diagnostic.place->column == expected.column);
  CHECK(diagnostic.place->width == expected.width);
}

} // namespace

TEST_CASE("a rule that changes another keeps its name and all that it does not name") {
  const pack::LoadedPack loaded = load(
      head +
      "  - change: fear/tod\n    severity: error\n    terms+: [\"Hein Blöd\"]\n    terms-: [sensenmann]\n");
  REQUIRE(loaded.diagnostics.empty());
  const pack::Rule& rule = loaded.pack.rules.at(0);
  CHECK(rule.id == "tod");
  CHECK(rule.home == "fear");
  CHECK(rule.extends == "fear/tod");
  CHECK(values(rule.terms) == Strings{"tödlich~", "Hein Blöd"});
  CHECK(values(rule.except) == Strings{"nicht tödlich"});
  CHECK(rule.severity == finding::Severity::error);
  CHECK(rule.message.de == "„{match}“ macht Angst.");
  CHECK(values(rule.yields_to) == Strings{"fear/alarm"}); // its neighbours are elsewhere now
  CHECK(rule.bad.size() == 1);                            // the examples still hold
  // Inherited values have no place in this file: mistakes in them point at the rule.
  CHECK(rule.terms[0].place.offset == rule.place.offset);
  CHECK_FALSE(rule.terms[0].place.verbatim);
}

TEST_CASE("a rule that extends another is new") {
  const pack::LoadedPack loaded =
      load(head + "  - extends: fear/tod\n    id: tod-mild\n    severity: info\n"
                  "    except+: [\"Todesanzeige\"]\n    basis+: [\"Leitfaden\"]\n"
                  "    examples: {bad: [a], good: [b]}\n"
                  "  - extends: tod-mild\n    id: tod-sanft\n    terms: [sanft]\n");
  REQUIRE(loaded.diagnostics.empty());
  REQUIRE(loaded.pack.rules.size() == 2);
  const pack::Rule& mild = loaded.pack.rules[0];
  CHECK(mild.id == "tod-mild");
  CHECK(mild.home.empty());
  CHECK(values(mild.except) == Strings{"nicht tödlich", "Todesanzeige"});
  CHECK(mild.basis.size() == 2);
  CHECK(mild.bad.at(0).text == "a");
  const pack::Rule& gentle = loaded.pack.rules[1]; // a rule of the same pack, further up
  CHECK(values(gentle.terms) == Strings{"sanft"});
  CHECK(values(gentle.except) == Strings{"nicht tödlich", "Todesanzeige"});
}

TEST_CASE("a bound without a severity of its own follows the rule's") {
  const pack::LoadedPack loaded = load(head + "  - change: fear/alarm\n    severity: error\n");
  REQUIRE(loaded.diagnostics.empty());
  const pack::Rule& rule = loaded.pack.rules.at(0);
  REQUIRE(rule.max.size() == 1);
  CHECK(rule.max[0].value == 5);
  CHECK(rule.max[0].severity == finding::Severity::error);
  CHECK(rule.extent == pack::Extent::document);
}

TEST_CASE("an edit without effect is advice: the other pack may have learned it by itself") {
  const pack::LoadedPack loaded =
      load(head + "  - change: fear/tod\n    terms+: [Tödlich~, Hein]\n    terms-: [Sensemann, Unfug]\n"
                  "    basis+: [\"HWG § 11\"]\n    basis-: [\"HWG § 99\"]\n");
  CHECK(loaded.diagnostics.empty());
  REQUIRE(loaded.pack.rules.size() == 1);
  CHECK(values(loaded.pack.rules[0].terms) == Strings{"tödlich~", "Sensenmann", "Hein"});
  CHECK(loaded.pack.rules[0].basis.size() == 1);
  REQUIRE(loaded.advice.size() == 5);
  CHECK(loaded.advice[0].message.de ==
        "„Tödlich~“ steht schon in „terms“ der übernommenen Regel: „terms+“ bewirkt hier nichts");
  CHECK(loaded.advice[0].level == finding::DiagnosticLevel::warning);
  CHECK(loaded.advice[1].help.de == "Meinten Sie „Sensenmann“?");
  CHECK(loaded.advice[2].message.de.find("„Unfug“ steht nicht in „terms“") != std::string::npos);
  REQUIRE(loaded.advice[0].place);
  CHECK(loaded.advice[0].place->line == 7);
}

TEST_CASE("inherited examples can be lengthened and shortened") {
  const pack::LoadedPack loaded =
      load(head + "  - change: fear/tod\n    examples+: {bad: [Der Sensenmann kommt.], good: [{text: gut}]}\n"
                  "    examples-: {bad: [tödlich, anders]}\n");
  CHECK(loaded.diagnostics.empty());
  REQUIRE(loaded.pack.rules.size() == 1);
  const pack::Rule& rule = loaded.pack.rules[0];
  REQUIRE(rule.bad.size() == 1);
  CHECK(rule.bad[0].text == "Der Sensenmann kommt.");
  CHECK(rule.bad[0].place.offset > rule.place.offset);
  CHECK(rule.good.size() == 2);
  REQUIRE(loaded.advice.size() == 1);
  CHECK(loaded.advice[0].message.de == "Dieses Beispiel hat die übernommene Regel unter „bad“ nicht");
}

TEST_CASE("a rule of another pack can be switched off") {
  const pack::LoadedPack loaded = load(head + "  - {change: fear/alarm, enabled: false}\n");
  REQUIRE(loaded.diagnostics.empty());
  CHECK_FALSE(loaded.pack.rules.at(0).enabled);
}

TEST_CASE("what can go wrong between packs") {
  const std::string start = "pack: haus\nversion: 0.1.0\ntitle: Haus\n";
  const std::string own =
      "rules:\n  - {id: a, kind: terms, terms: [x], message: M, examples: {bad: [x], good: [y]}}\n";
  check_mistake(start + "extends: [\"⟦fear ^2.0⟧\"]\n" + own,
                "liegt in Version 1.4.0 vor; verlangt ist ^2.0");
  check_mistake(start + "extends: [\"⟦fear >= 1⟧\"]\n" + own, "kein Bereich von Versionen");
  check_mistake(start + "extends: [⟦angst⟧]\n" + own, "gibt es nicht");
  check_mistake(start + "extends: [⟦haus⟧]\n" + own, "auf sich selbst");
  check_mistake(head + "  - change: ⟦fear/todd⟧\n", "Meinten Sie „fear/tod“?");
  check_mistake(head + "  - change: ⟦fear/alar⟧\n", "Meinten Sie „fear/alarm“?");
  check_mistake(head + "  - change: ⟦claims/tod⟧\n", "extends: [\"claims\"]");
  check_mistake(head + "  - change: ⟦tod⟧\n", "paket/regel");
  check_mistake(head + "  - extends: fear/tod\n    id: neu\n    change: ⟦fear/tod⟧\n", "schließen sich aus");
  check_mistake(head + "  - extends: ⟦fear/tod⟧\n", "Hier fehlt „id“");
  check_mistake(head + "  - change: fear/tod\n    id: ⟦anders⟧\n", "behält die Regel ihren Namen");
  check_mistake(head + "  - change: fear/tod\n    kind: ⟦pattern⟧\n", "von der Art „terms“");
  check_mistake(head + "  - change: fear/tod\n    ⟦patterns+⟧: [x]\n", "gehört zu kind");
  check_mistake(head + "  - {id: a, kind: terms, ⟦terms+⟧: [x], terms: [x], message: M, examples: {bad: [x], "
                       "good: [y]}}\n",
                "diese Regel übernimmt keine");
  check_mistake(head + "  - {id: a, kind: terms, terms: [x], message: M, enabled: ⟦false⟧, examples: {bad: "
                       "[x], good: [y]}}\n",
                "status: draft");
  check_mistake(head + "  - {change: fear/tod, severity: info}\n  - {change: ⟦fear/tod⟧, severity: error}\n",
                "gibt es schon");
  check_mistake(head + "  - extends: ⟦weiter-unten⟧\n    id: a\n", "Oberhalb gibt es");
}
