#include "base/marked.h"
#include "catch.h"
#include "pack/loader.h"

#include <string>

using namespace taktvoll;
using pack::Extent;
using pack::Kind;
using pack::Rule;
using pack::Scope;
using pack::Treatment;

namespace {

const std::string head = "pack: angst\nversion: 1.0.0\ntitle: Angst\n";
const std::string examples = "    examples: {bad: [x], good: [y]}\n";

pack::LoadedPack load(const std::string& text) {
  pack::LoadedPack loaded = pack::load_pack({{"angst/pack.yaml", text}});
  for (const auto& diagnostic : loaded.diagnostics)
    UNSCOPED_INFO(finding::format(diagnostic, base::UiLanguage::de));
  return loaded;
}

// The one rule of a pack without mistakes.
Rule rule_with(const std::string& lines, const std::string& defaults = "") {
  const auto loaded = load(head + defaults + "rules:\n  - id: a\n    message: M\n" + examples + lines);
  REQUIRE(loaded.diagnostics.empty());
  REQUIRE(loaded.pack.rules.size() == 1);
  return loaded.pack.rules[0];
}

std::vector<std::string> values(const std::vector<pack::Text>& texts) {
  std::vector<std::string> result;
  for (const pack::Text& text : texts) result.push_back(text.value);
  return result;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("the example of the design loads as it stands") {
  const std::string text = R"(pack: fear
version: 1.0.0
title: {de: Angst auslösende Sprache, en: Fear-inducing wording}
language: de
market: [DE]
reviewed: 2026-11-01
review-due: 2027-05-01
defaults: {audience: [laien], severity: warning, negated: skip, quoted: flag}
rules:
  - id: threat-of-death
    kind: terms
    terms: ["lebensgefährlich~", "tödlich~", "*todesangst", "tickend~ Zeitbombe~", "Wettlauf <0-2> gegen die Zeit"]
    except: ["nicht tödlich", "Tödliche Doris"]
    severity: error
    message:
      de: "„{match}“ kann Betroffenen Angst machen."
      en: "“{match}” may frighten patients."
    why: {de: "…", en: "…"}
    instead: ["ernsthaft", "schwerwiegend"]
    basis: [{norm: "HWG § 11 Abs. 1 Satz 1 Nr. 7", from: 2012-10-26}]
    examples:
      bad: ["Unbehandelt ist das lebensgefährlich."]
      good: ["Die Erkrankung ist nicht tödlich.", "Niemand muss Todesangst haben."]
)";
  const auto loaded = load(text);
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.pack.id == "fear");
  CHECK(loaded.pack.version == "1.0.0");
  CHECK(loaded.pack.title == base::LocalText{"Angst auslösende Sprache", "Fear-inducing wording"});
  CHECK(loaded.pack.market == Strings{"DE"});
  CHECK(loaded.pack.reviewed == "2026-11-01");
  CHECK(loaded.pack.review_due == "2027-05-01");
  CHECK(loaded.pack.files == Strings{"angst/pack.yaml"});
  REQUIRE(loaded.pack.rules.size() == 1);
  const Rule& rule = loaded.pack.rules[0];
  CHECK(rule.id == "threat-of-death");
  CHECK(rule.kind == Kind::terms);
  CHECK(values(rule.terms) == Strings{"lebensgefährlich~", "tödlich~", "*todesangst", "tickend~ Zeitbombe~",
                                      "Wettlauf <0-2> gegen die Zeit"});
  CHECK(values(rule.except) == Strings{"nicht tödlich", "Tödliche Doris"});
  CHECK(rule.severity == finding::Severity::error);
  CHECK(rule.message.de == "„{match}“ kann Betroffenen Angst machen.");
  CHECK(rule.instead == Strings{"ernsthaft", "schwerwiegend"});
  REQUIRE(rule.basis.size() == 1);
  CHECK(rule.basis[0].text == "HWG § 11 Abs. 1 Satz 1 Nr. 7");
  CHECK(rule.basis[0].from == "2012-10-26");
  CHECK(rule.negated == Treatment::skip);
  CHECK(rule.quoted == Treatment::flag);
  REQUIRE(rule.applies.size() == 1);
  CHECK(rule.applies[0].key == "audience");
  CHECK(rule.applies[0].values == Strings{"laien"});
  REQUIRE(rule.bad.size() == 1);
  REQUIRE(rule.good.size() == 2);
  CHECK(rule.good[1].text == "Niemand muss Todesangst haben.");
  for (const pack::Text& term : rule.terms) {
    CHECK(term.place.verbatim);
    CHECK(text.substr(term.place.offset, term.place.length) == term.value);
  }
}

TEST_CASE("a rule's own values go over the defaults, applies key by key") {
  const std::string defaults =
      "defaults:\n  audience: [laien]\n  applies: {platform: instagram, paid: ja}\n"
      "  severity: error\n  scope: [alt]\n  tags: [t]\n  basis: [\"N\"]\n  frozen: flag\n";
  const Rule plain = rule_with("    kind: terms\n    terms: [x]\n", defaults);
  CHECK(plain.severity == finding::Severity::error);
  CHECK(plain.scope == static_cast<pack::ScopeMask>(Scope::alt));
  CHECK(plain.tags == Strings{"t"});
  CHECK(plain.frozen == Treatment::flag);
  REQUIRE(plain.applies.size() == 3);

  const Rule own =
      rule_with("    kind: terms\n    terms: [x]\n    severity: info\n    scope: [heading]\n    tags: [u]\n"
                "    basis: []\n    applies: {zielgruppe: [fachkreise, unknown], market: AT}\n",
                defaults);
  CHECK(own.severity == finding::Severity::info);
  CHECK(own.scope == static_cast<pack::ScopeMask>(Scope::heading));
  CHECK(own.tags == Strings{"u"});
  CHECK(own.basis.empty());
  REQUIRE(own.applies.size() == 4);
  for (const pack::Condition& condition : own.applies) {
    if (condition.key == "audience") CHECK(condition.values == Strings{"fachkreise", "unknown"});
    if (condition.key == "paid") CHECK(condition.values == Strings{"true"});
    if (condition.key == "market") CHECK(condition.values == Strings{"AT"});
  }
}

TEST_CASE("defaults of a further file go over those of the pack, for that file only") {
  const std::string rule = "  - id: @\n    kind: terms\n    terms: [x]\n    message: M\n" + examples;
  const auto named_rule = [&](const std::string& id) {
    std::string text = rule;
    return text.replace(text.find('@'), 1, id);
  };
  const auto loaded = pack::load_pack({{"p/pack.yaml", head + "defaults: {severity: error, negated: skip}\n"},
                                       {"p/a.yaml", "defaults: {severity: info}\nrules:\n" + named_rule("a")},
                                       {"p/b.yaml", "rules:\n" + named_rule("b")}});
  CHECK(loaded.diagnostics.empty());
  REQUIRE(loaded.pack.rules.size() == 2);
  CHECK(loaded.pack.rules[0].severity == finding::Severity::info);
  CHECK(loaded.pack.rules[0].negated == Treatment::skip);
  CHECK(loaded.pack.rules[0].place.file == 1);
  CHECK(loaded.pack.rules[1].severity == finding::Severity::error);
}

TEST_CASE("scopes add up; those that restrict need something to restrict") {
  const auto scope = [](const std::string& list) {
    return rule_with("    kind: terms\n    terms: [x]\n    scope: " + list + "\n").scope;
  };
  const auto bit = [](Scope value) { return static_cast<unsigned>(value); };
  CHECK(rule_with("    kind: terms\n    terms: [x]\n").scope == pack::default_scope);
  CHECK(scope("[prose, heading]") == pack::default_scope);
  CHECK(scope("[prose]") == (pack::default_scope & ~bit(Scope::heading)));
  CHECK(scope("[hashtag, alt]") == (bit(Scope::hashtag) | bit(Scope::alt)));
  CHECK(scope("[link-text]") == (pack::default_scope | bit(Scope::link_text)));
  CHECK(scope("[first-lines, heading]") == (bit(Scope::first_lines) | bit(Scope::heading)));
}

TEST_CASE("every kind reads its keys") {
  const Rule pattern =
      rule_with("    kind: pattern\n    patterns: ['\\d+ Tage', '\\D']\n    over: document\n    edges: none\n"
                "    case: sensitive\n");
  CHECK(values(pattern.patterns) == Strings{"\\d+ Tage", "\\D"});
  CHECK(pattern.extent == Extent::document);
  CHECK_FALSE(pattern.whole_words);
  CHECK(pattern.case_sensitive);
  CHECK(rule_with("    kind: pattern\n    patterns: [x]\n").extent == Extent::sentence);

  const Rule together =
      rule_with("    kind: together\n    all: [[\"{brand}\", a], [b]]\n    absent: [nicht]\n"
                "    within: 8\n    order: true\n");
  REQUIRE(together.combination.groups.size() == 2);
  CHECK(values(together.combination.groups[0].terms) == Strings{"{brand}", "a"});
  CHECK(values(together.combination.absent) == Strings{"nicht"});
  CHECK(together.combination.within_words == 8);
  CHECK(together.combination.in_order);
  CHECK(rule_with("    kind: together\n    all: [[a], [b]]\n    within: section\n").combination.within ==
        Extent::section);
  CHECK(rule_with("    kind: together\n    all: [[a], [b]]\n").combination.within == Extent::sentence);

  const Rule require =
      rule_with("    kind: require\n    when: [x]\n    text: [\"Zu Risiken\"]\n    terms: [y]\n"
                "    patterns: ['z']\n    keys: [kontakt.name, contact]\n    near: section\n"
                "    minimum-words: 20\n");
  CHECK(values(require.combination.groups.at(0).terms) == Strings{"x"});
  CHECK(values(require.texts) == Strings{"Zu Risiken"});
  CHECK(values(require.keys) == Strings{"contact.name", "contact"});
  CHECK(require.extent == Extent::section);
  CHECK(require.minimum_words == 20);
  CHECK(rule_with("    kind: require\n    keys: [sources]\n").extent == Extent::document);

  const Rule limit = rule_with("    kind: limit\n    count: exclamation-marks\n    per: sentence\n"
                               "    max: {warning: 2, info: 1}\n    min: 0\n    severity: info\n");
  CHECK(limit.countable == pack::Countable::exclamation_marks);
  CHECK(limit.extent == Extent::sentence);
  REQUIRE(limit.max.size() == 2);
  CHECK(limit.max[0].value == 1);
  CHECK(limit.max[0].severity == finding::Severity::info);
  CHECK(limit.max[1].value == 2);
  CHECK(limit.max[1].severity == finding::Severity::warning);
  REQUIRE(limit.min.size() == 1);
  CHECK(limit.min[0].severity == finding::Severity::info);
  CHECK(rule_with("    kind: limit\n    count: letters\n    max: 20\n").extent == Extent::word);
  CHECK(rule_with("    kind: limit\n    count: emoji\n    max: 3\n").extent == Extent::document);

  const Rule metric = rule_with("    kind: metric\n    metric: flesch_amstad\n    per: section\n"
                                "    min: {info: 60, warning: 50.5, error: -1}\n    minimum-words: 100\n");
  CHECK(metric.metric == "flesch_amstad");
  CHECK(metric.extent == Extent::section);
  REQUIRE(metric.min.size() == 3);
  CHECK(metric.min[0].value == 60);
  CHECK(metric.min[1].value == 50.5);
  CHECK(metric.min[2].value == -1);
  CHECK(metric.minimum_words == 100);

  CHECK(rule_with("    kind: structure\n    structure: gender-star-emphasis\n").structure ==
        pack::Structure::gender_star_emphasis);
}

TEST_CASE("texts for people, unless and examples") {
  const auto loaded =
      load(head + "rules:\n  - id: a\n    kind: terms\n    terms: [x]\n    title: Titel\n"
                  "    message: {de: \"D {match}\", en: E}\n    why: |\n      Weil\n      das so ist.\n"
                  "    instead-hint: {de: Rat}\n    unless: {document: [u, v]}\n    examples:\n"
                  "      bad:\n        - {text: \"x\", match: x, context: {zielgruppe: fachkreise, "
                  "contact: {name: Anna}, claims: [a, b]}}\n"
                  "      good: [\"# Titel\"]\n");
  CHECK(loaded.diagnostics.empty());
  const Rule& rule = loaded.pack.rules.at(0);
  CHECK(rule.title == base::LocalText{"Titel", ""});
  CHECK(rule.message == base::LocalText{"D {match}", "E"});
  CHECK(rule.why.de == "Weil\ndas so ist.");
  CHECK(rule.instead_hint.de == "Rat");
  CHECK(values(rule.unless) == Strings{"u", "v"});
  CHECK(rule.unless_extent == Extent::document);
  REQUIRE(rule.bad.size() == 1);
  CHECK(rule.bad[0].match == "x");
  CHECK(rule.bad[0].context ==
        std::vector<std::pair<std::string, std::string>>{
            {"audience", "fachkreise"}, {"contact.name", "Anna"}, {"claims", "a"}, {"claims", "b"}});
  CHECK(rule.good.at(0).text == "# Titel");
}

TEST_CASE("terms that differ in case are two for a case-sensitive rule") {
  CHECK(values(rule_with("    kind: terms\n    case: sensitive\n    terms: [AIDS, Aids]\n").terms) ==
        Strings{"AIDS", "Aids"});
}

TEST_CASE("placeholders of limits and requirements") {
  const auto message = [](const std::string& text, const std::string& lines) {
    return load(head + "rules:\n  - id: a\n    message: \"" + text + "\"\n" + examples + lines)
        .diagnostics.size();
  };
  CHECK(message("{value} {limit} {match}", "    kind: limit\n    count: words\n    max: 3\n") == 0);
  CHECK(message("{trigger} {match}", "    kind: require\n    text: [x]\n") == 0);
  CHECK(message("{trigger}", "    kind: terms\n    terms: [x]\n") == 1);
  CHECK(message("{", "    kind: terms\n    terms: [x]\n") == 0);
}

TEST_CASE("rules with mistakes are left out, the others load") {
  const auto loaded =
      load(head + "rules:\n  - id: a\n    kind: terms\n    terms: [x]\n    message: M\n" + examples +
           "  - id: b\n    kind: terms\n    terms: []\n    message: M\n" + examples +
           "  - id: c\n    kind: terms\n    terms: [x]\n    message: M\n" + examples +
           "  - id: a\n    kind: terms\n    terms: [y]\n    message: M\n" + examples);
  CHECK(loaded.has_errors());
  CHECK(loaded.diagnostics.size() == 2);
  REQUIRE(loaded.pack.rules.size() == 2);
  CHECK(loaded.pack.rules[0].id == "a");
  CHECK(values(loaded.pack.rules[0].terms) == Strings{"x"});
  CHECK(loaded.pack.rules[1].id == "c");
}

TEST_CASE("diagnostic_at points into a value, or at it where bytes and value differ") {
  const marked::Text text =
      marked::read(head + "rules:\n  - id: a\n    kind: terms\n    message: M\n" + examples +
                   "    terms: [tö⟦dl⟧ich, \"ä⟦*⟧ö\", 'it''s ⟦⟧x', \"\\u00e4bc\", zwei\n      Zeilen]\n");
  const auto loaded = load(text.text);
  const auto& terms = loaded.pack.rules.at(0).terms;
  REQUIRE(terms.size() == 5);
  const base::LocalText message{"M", "m"};

  const auto plain = pack::diagnostic_at(loaded, terms[0].place, message, {}, 3, 2);
  CHECK(plain.place->line == 9);
  CHECK(plain.place->column == 15);
  CHECK(plain.place->width == 2);
  CHECK(plain.path == "angst/pack.yaml");
  CHECK(plain.level == finding::DiagnosticLevel::error);
  const auto whole = pack::diagnostic_at(loaded, terms[0].place, message);
  CHECK(whole.place->column == 13);
  CHECK(whole.place->width == 7);
  const auto quoted = pack::diagnostic_at(loaded, terms[1].place, message, {}, 2, 1);
  CHECK(quoted.place->column == 24);
  CHECK(quoted.place->width == 1);
  for (std::size_t i = 2; i < 5; ++i) CHECK_FALSE(terms[i].place.verbatim);
  const auto escaped = pack::diagnostic_at(loaded, terms[2].place, message, {}, 5, 1);
  CHECK(escaped.place->column == pack::diagnostic_at(loaded, terms[2].place, message).place->column);
  const auto beyond = pack::diagnostic_at(loaded, terms[0].place, message, {}, 8, 3); // just behind the end
  CHECK(beyond.place->column == 20);
  CHECK(beyond.place->width == 1);
  CHECK_FALSE(pack::diagnostic_at(loaded, {99, 0, 0, false}, message).place);
}
