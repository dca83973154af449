// Every lint with the place that it points at, and a near miss where it keeps silent.
#include "base/marked.h"
#include "catch.h"
#include "text/unicode.h"
#include "workbench/made_bench.h"

#include <algorithm>

using namespace taktvoll;
using made::examples;
using made::head;
using made::terms_rule;
using made::texts;

namespace {

struct Seen {
  std::string lint;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 0;
  auto operator<=>(const Seen&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Seen& seen) {
  return out << seen.lint << " " << seen.line << ":" << seen.column << "+" << seen.width;
}

std::vector<Seen> seen_in(const std::string& yaml) {
  made::Packs packs(yaml);
  std::string told;
  for (const finding::Diagnostic& diagnostic : packs.bench().diagnostics())
    told += finding::format(diagnostic, base::UiLanguage::de);
  INFO(yaml);
  CHECK(told == "");
  std::vector<Seen> all;
  for (const workbench::Remark& remark : packs.remarks()) {
    const finding::Diagnostic& diagnostic = remark.diagnostic;
    CHECK(diagnostic.message.de.find("{}") == std::string::npos);
    CHECK(diagnostic.message.en.find("{}") == std::string::npos);
    CHECK(diagnostic.message.de != diagnostic.message.en);
    CHECK_FALSE(diagnostic.help.de.empty() != diagnostic.help.en.empty());
    CHECK(diagnostic.level == workbench::info_of(remark.lint).level);
    const std::string name(workbench::info_of(remark.lint).name);
    CHECK(diagnostic.message.de.ends_with(" [" + name + "]"));
    REQUIRE(diagnostic.place);
    all.push_back({name, diagnostic.place->line, diagnostic.place->column, diagnostic.place->width});
  }
  return all;
}

// The marks in `yaml` are the places of all remarks, in order.
void expect(const std::string& yaml, const std::vector<std::string>& lints) {
  const marked::Text text = marked::read(yaml);
  REQUIRE(text.ranges.size() == lints.size());
  std::vector<Seen> wanted;
  for (std::size_t i = 0; i < lints.size(); ++i) {
    const std::string before = text.text.substr(0, text.ranges[i].start);
    const std::size_t feed = before.rfind('\n');
    const std::size_t start = feed == std::string::npos ? 0 : feed + 1;
    const std::string under =
        text.text.substr(text.ranges[i].start, text.ranges[i].limit - text.ranges[i].start);
    wanted.push_back({lints[i],
                      1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')),
                      1 + static_cast<std::uint32_t>(text::count_code_points(before.substr(start))),
                      static_cast<std::uint32_t>(text::count_code_points(under))});
  }
  INFO(text.text);
  CHECK(seen_in(text.text) == wanted);
}

std::string pattern_rule(const std::string& patterns, const std::string& further = {}) {
  return "  - id: wonder\n    kind: pattern\n    patterns: [" + patterns + "]\n" + further + texts + examples;
}

} // namespace

TEST_CASE("nothing to remark") {
  expect(head + terms_rule("Wundermittel~"), {});
  expect(head + pattern_rule("'wundermittel[^.]{0,9}[.!]'"), {});
}

TEST_CASE("shadowed-term: advice of its own is a reason to stay") {
  const auto rule = [](const std::string& narrower) {
    return head + "  - id: wonder\n    kind: replace\n    replace: {\"*mittel\": Arznei, " + narrower +
           "}\n" + texts + examples;
  };
  expect(rule("\"⟦Wundermittel⟧\": Arznei"), {"shadowed-term"});
  expect(rule("Wundermittel: Tee"), {});
}

TEST_CASE("shadowed-term") {
  expect(head + terms_rule("\"*mittel\", \"⟦Wundermittel⟧\""), {"shadowed-term"});
  expect(head + terms_rule("\"⟦Wundermittel⟧\", \"Wundermittel~\""), {"shadowed-term"});
  expect(head + terms_rule("\"Wundermittel\", \"⟦Wunder-Mittel⟧\""), {"shadowed-term"}); // the later of two
  expect(head + terms_rule("\"Wundermittel\", \"mit <0-2> Druck\", \"⟦mit Druck⟧\""), {"shadowed-term"});
  expect(head + terms_rule("\"(Wundermittel|Zauberding)\", \"⟦Zauberding⟧\""), {"shadowed-term"});
  expect(head + terms_rule("Wundermittel",
                           "    except: [\"ein Wundermittel~ fürs Bad\", \"⟦ein Wundermittel fürs Bad⟧\"]\n"),
         {"shadowed-term"});
  // Longer terms underline more; endings of other words; different lists.
  expect(head + terms_rule("\"Wundermittel\", \"Wundermittel für alle\""), {});
  expect(head + terms_rule("\"Wundermittel\", \"Wundermitteln~\""), {});
  expect(head + terms_rule("\"Wundermittel\", \"mit <1-2> Druck\", \"mit Druck\""), {});
  expect(head + terms_rule("\"*mittel\", \"Wundermittels\""), {});
}

TEST_CASE("never-matches") {
  expect(head + terms_rule("Wundermittel, \"⟦www.wundermittel.example⟧\""), {"never-matches"});
  expect(head + terms_rule("Wundermittel, \"⟦Halt. Jetzt kaufen⟧\""), {"never-matches"});
  expect(head + terms_rule(
                    "Wundermittel, \"z. B. hier\", \"Dr. Wunder\", \"100 %\", \"24/7\", \"S3-Leitlinie\""),
         {});
  expect(head + terms_rule("Wundermittel, \"#wundertat\""), {});
  // An address is one word of a text, whatever a term makes of it.
  expect(head + terms_rule("Wundermittel, \"⟦info@wunder.example⟧\""), {"never-matches"});
}

TEST_CASE("unknown-key") {
  expect(head + terms_rule("Wundermittel, \"mit ⟦{brnd}⟧ geheilt\""), {"unknown-key"});
  expect(head + terms_rule("Wundermittel, \"⟦{marke}⟧\""), {"unknown-key"}); // another name of brand
  expect(head + terms_rule("Wundermittel, \"mit {brand} geheilt\""), {});
}

TEST_CASE("everyday-word") {
  expect(head + terms_rule("Wundermittel, \"⟦immer⟧\""), {"everyday-word"});
  expect(head + terms_rule("Wundermittel, \"⟦*ein*⟧\""), {"everyday-word"});
  expect(head + terms_rule("Wundermittel, \"⟦(nie|immer)⟧\""), {"everyday-word"});
  expect(head + terms_rule("Wundermittel, \"für immer\", \"*heit\""), {});
  expect(head + terms_rule("Wundermittel, immer", "    severity: info\n"), {}); // advice may speak of them
}

TEST_CASE("always-excepted") {
  expect(head + terms_rule("Wundermittel, \"⟦Heilmittel⟧\"", "    except: [\"*heilmittel~\"]\n"),
         {"always-excepted"});
  expect(head + terms_rule("Wundermittel, \"⟦ein Mittel <0-2> für alle⟧\"",
                           "    unless: {sentence: [\"für alle\"]}\n"),
         {"always-excepted"});
  expect(head + terms_rule("Wundermittel, Heilmittel~", "    except: [\"Heilmittel gegen\"]\n"), {});
  expect(head + terms_rule("Wundermittel, Heilmittel", "    except: [\"kein Heilmittel\"]\n"), {});
}

TEST_CASE("idle-exception") {
  expect(head + terms_rule("Wundermittel~", "    except: [\"⟦kein Hexenwerk⟧\"]\n"), {"idle-exception"});
  expect(head + terms_rule("Wundermittel~", "    except: [\"Wundermitteln\", \"kein Wundermittel\"]\n"), {});
  expect(head + terms_rule("\"Wunder <0-3> Mittel\", Wundermittel", "    except: [\"kein Hexenwerk\"]\n"),
         {}); // in the gap
  expect(head + terms_rule("\"Wundermittel*\"", "    except: [\"*schrank\"]\n"), {});
}

TEST_CASE("no-literal") {
  expect(head + pattern_rule("'wundermittel[^.]{0,9}[.!]', '⟦[a-z]+ [a-z]+ [0-9]{3,9}⟧'"), {"no-literal"});
  expect(head + pattern_rule("'wundermittel[^.]{0,9}[.!]', '[0-9]+ ?(?:dioptrien|⟦db⟧)'"), {"no-literal"});
  expect(head + pattern_rule("'wundermittel[^.]{0,9}[.!]'", "    except: ['/[a-z]+ [a-z]+ [0-9]{3,9}/']\n"),
         {});
}

TEST_CASE("could-be-terms: a whole rule of patterns, or one in a list of terms") {
  const auto whole = [](const std::string& patterns, const std::string& more = {}) {
    return head + "  - id: ⟦wonder⟧\n    kind: pattern\n    patterns: [" + patterns + "]\n" + more + texts +
           examples;
  };
  expect(whole("'wundermittel'"), {"could-be-terms"});
  expect(whole("'[a-zäöüß]*wundermittel(?:n|s)?', 'wundersalbe'"), {"could-be-terms"});
  expect(head + pattern_rule("'wundermittel$', 'mittels? [^.]{3,9} wunder', '(?:a|b)?wundermittel'"), {});
  expect(head + pattern_rule("'wundermittel', 'zauber[a-z]+'"), {}); // the kind is that of the whole rule
  expect(head + pattern_rule("'wundermittel'", "    edges: none\n"), {}); // terms are whole words
  expect(head + terms_rule("Wundermittel, \"⟦/salbe der woche/⟧\""), {"could-be-terms"});
  expect(head + terms_rule("Wundermittel, \"/salbe der woche!/\""), {});
}

TEST_CASE("could-be-terms keeps silent where an example tells the two apart") {
  const std::string rule = "  - id: wonder\n    kind: pattern\n    patterns: ['wundermittel']\n" + texts;
  const std::string bad = "    examples:\n      bad: [Wundermittel, \"Ein Wundermittel.\", Wundermittel!]\n";
  // A term takes a hyphen inside a word for nothing, a pattern does not.
  expect(head + rule + bad + "      good: [\"Wunder-Mittel\", Wunder, Mittel]\n", {});
}

TEST_CASE("examples: twice, on both sides, too few, contradicting the rule") {
  const auto rule = [](const std::string& lists) {
    return head + "  - id: ⟦wonder⟧\n    kind: terms\n    terms: [Wundermittel]\n" + texts +
           "    examples:\n" + lists;
  };
  const auto plain = [&](const std::string& lists) {
    std::string yaml = rule(lists);
    yaml.replace(yaml.find("⟦wonder⟧"), std::string("⟦wonder⟧").size(), "wonder");
    return yaml;
  };
  expect(plain("      bad: [\"Wundermittel!\", \"Wundermittel.\", \"⟦Wundermittel!⟧\"]\n"
               "      good: [\"Ein Mittel.\", \"Wunder\", \"Mittel\"]\n"),
         {"repeated-example"});
  expect(plain("      bad: [\"Wundermittel!\", \"Wundermittel.\", {text: \"Wundermittel!\", context: "
               "{audience: laien}}]\n"
               "      good: [\"Ein Mittel.\", \"Wunder\", \"Mittel\"]\n"),
         {});
  expect(rule("      bad: [\"Wundermittel!\", \"Wundermittel.\"]\n"
              "      good: [\"Ein Mittel.\", \"Wunder\", \"Mittel\"]\n"),
         {"few-examples"});
  expect(plain("      bad: [\"Wundermittel!\", \"Wundermittel.\", \"Wundermittel\"]\n"
               "      good: [\"Ein Mittel.\", \"⟦⟦Wundermittel⟧.⟧\", \"Mittel\"]\n"),
         {"contradicting-examples", "failing-example"});
  expect(plain("      bad: [\"Wundermittel!\", \"⟦Wundersalbe.⟧\", \"Wundermittel\"]\n"
               "      good: [\"Ein Mittel.\", \"Wunder\", \"Mein ⟦Wundermittel⟧ hilft\"]\n"),
         {"failing-example", "failing-example"});
}

TEST_CASE("no-near-miss") {
  const auto rule = [](const std::string& keys, const std::string& good) {
    return head + "  - id: ⟦wonder⟧\n" + keys + texts +
           "    examples:\n      bad: [\"Wundermittel!\", \"Ein Wundermittel.\", \"Wundermittel\"]\n      "
           "good: [" +
           good + "]\n";
  };
  const std::string terms = "    kind: terms\n    terms: [Wundermittel]\n";
  const auto silent = [&](const std::string& keys, const std::string& good) {
    std::string yaml = rule(keys, good);
    yaml.replace(yaml.find("⟦wonder⟧"), std::string("⟦wonder⟧").size(), "wonder");
    expect(yaml, {});
  };
  expect(rule(terms, "\"Guten Tag.\", \"Wie geht es?\", \"Bis morgen.\""), {"no-near-miss"});
  silent(terms, "\"Guten Tag.\", \"Wie geht es?\", \"Ein Mittel.\""); // part of a compound
  silent(terms, "\"Guten Tag.\", \"Wie geht es?\", \"Wunderbar.\"");  // the same stem
  silent(terms + "    negated: skip\n", "\"Guten Tag.\", \"Bis morgen.\", \"Kein Wundermittel.\""); // denied
  const std::string pattern = "    kind: pattern\n    patterns: ['wundermittel[.!]?']\n";
  expect(rule(pattern, "\"Guten Tag.\", \"Wie geht es?\", \"Bis morgen.\""), {"no-near-miss"});
  silent(pattern, "\"Guten Tag.\", \"Wie geht es?\", \"Wundermittelchen.\"");
}

TEST_CASE("near misses of limits are near the bound") {
  const auto rule = [](const std::string& id, const std::string& good) {
    return head + "  - id: " + id + "\n    kind: limit\n    count: words\n    per: sentence\n    max: 5\n" +
           texts +
           "    examples:\n      bad: [\"Eins zwei drei vier fünf sechs.\", \"Sieben und acht und neun und "
           "zehn.\", "
           "\"A b c d e f g h.\"]\n      good: [" +
           good + "]\n";
  };
  expect(rule("⟦length⟧", "\"Eins.\", \"Zwei drei.\", \"Vier fünf.\""), {"no-near-miss"});
  expect(rule("length", "\"Eins.\", \"Zwei drei vier fünf.\", \"Vier fünf.\""), {});
}

TEST_CASE("overlapping-rules and mutual-yield") {
  const auto two = [](const std::string& first, const std::string& second) {
    std::string one = terms_rule("Wundermittel", first);
    std::string other = terms_rule("\"Wundermittel~\"", second);
    other.replace(other.find("id: wonder"), 10, "id: remedy");
    return head + one + other;
  };
  made::Packs both(two("", ""));
  const auto lints_of = [](made::Packs& packs) {
    std::vector<std::string> names;
    for (const workbench::Remark& remark : packs.remarks())
      names.emplace_back(workbench::info_of(remark.lint).name);
    return names;
  };
  CHECK(lints_of(both) == std::vector<std::string>{"overlapping-rules"});
  made::Packs settled(two("    yields-to: [remedy]\n", ""));
  const std::vector<std::string> names = lints_of(settled);
  CHECK(std::find(names.begin(), names.end(), "overlapping-rules") == names.end());
  made::Packs circle(two("    yields-to: [remedy]\n", "    yields-to: [wonder]\n"));
  const std::vector<std::string> all = lints_of(circle);
  CHECK(std::count(all.begin(), all.end(), "mutual-yield") == 2);
}

TEST_CASE("rules that yield to one another are both silent") { // what mutual-yield says
  std::string other = terms_rule("Wundermittel", "    yields-to: [wonder]\n");
  other.replace(other.find("id: wonder"), 10, "id: remedy");
  made::Packs packs(head + terms_rule("Wundermittel", "    yields-to: [remedy]\n") + other);
  for (const workbench::RuleResult& rule : packs.test().rules)
    for (const workbench::ExampleResult& example : rule.examples) CHECK(example.spoken.empty());
}

TEST_CASE("unknown-rule, no-successor") {
  made::Packs packs(
      {{"a.yaml", head + terms_rule("Wundermittel", "    yields-to: [andere/wondr]\n") +
                      "  - id: old\n    kind: terms\n    terms: [Zauberding]\n    status: deprecated\n" +
                      texts +
                      "    examples:\n      bad: [Zauberding, Das Zauberding, Ein Zauberding]\n"
                      "      good: [Das Ding, Ein Ding, Zauber]\n"},
       {"b.yaml", "pack: andere\nversion: 1.0.0\ntitle: {de: A, en: B}\nreviewed: 2026-11-01\n"
                  "review-due: 2027-11-01\nrules:\n" +
                      terms_rule("Wundermittel")}});
  std::vector<std::string> names;
  for (const workbench::Remark& remark : packs.remarks()) {
    names.emplace_back(workbench::info_of(remark.lint).name);
    if (remark.lint == workbench::Lint::unknown_rule)
      CHECK(remark.diagnostic.help.de == "Meinten Sie „wonder“?");
  }
  CHECK(names == std::vector<std::string>{"unknown-rule", "no-successor"});
  expect(head + terms_rule("Wundermittel", "    yields-to: [fremdes-haus/regel]\n"), {}); // not at hand
}

TEST_CASE("never-applies") {
  const auto seen = seen_in(head + terms_rule("Wundermittel", "    applies: {audience: [unknown]}\n"));
  REQUIRE(seen.size() == 4); // and no bad example can pass
  CHECK(seen[0] == Seen{"never-applies", 10, 15, 8});
  CHECK(seen[1].lint == "failing-example");
  expect(head + terms_rule("Wundermittel",
                           "    applies: {product_status: [unknown], audience: [unknown, laien]}\n"),
         {});
}

TEST_CASE("translations") {
  const auto rule = [](const std::string& message) {
    return head + "  - id: wonder\n    kind: terms\n    terms: [Wundermittel]\n    message: " + message +
           "\n    why: {de: \"Druck hilft nicht.\", en: \"Pressure does not help.\"}\n" + examples;
  };
  expect(rule("\"⟦Das drängt.⟧\""), {"untranslated"});
  expect(rule("{de: \"Das drängt sehr.\", en: \"⟦Das drängt sehr.⟧\"}"), {"translation-differs"});
  expect(rule("{de: \"„{match}“ drängt.\", en: \"⟦This pushes.⟧\"}"), {"translation-differs"});
  const std::string long_text(141, 'a');
  expect(rule("{de: \"⟦" + long_text + "⟧\", en: \"Long.\"}"), {"long-message"});
  expect(rule("{de: \"" + long_text.substr(1) + "\", en: \"Long.\"}"), {});
  std::string german = head + terms_rule("Wundermittel");
  for (const std::string_view english :
       {", en: Sample}", ", en: \"“{match}” pushes.\"}", ", en: \"Pressure does not help.\"}"})
    german.replace(german.find(english), english.size(), "}");
  german.replace(german.find("{de: Probe}"), 11, "⟦Probe⟧");
  expect(german, {"german-only"});
}

TEST_CASE("no-reason") {
  const std::string bare = "  - id: ⟦wonder⟧\n    kind: terms\n    terms: [Wundermittel]\n"
                           "    message: {de: \"Das drängt.\", en: \"This pushes.\"}\n";
  expect(head + bare + examples, {"no-reason"});
  std::string with_basis = head + bare + "    basis: [\"HWG § 11\"]\n" + examples;
  with_basis.replace(with_basis.find("⟦wonder⟧"), std::string("⟦wonder⟧").size(), "wonder");
  expect(with_basis, {});
}

TEST_CASE("flagged-advice") {
  expect(head + terms_rule("Wundermittel", "    instead: [\"Arznei\", \"⟦unser Wundermittel⟧\"]\n"),
         {"flagged-advice"});
  expect(head + terms_rule("Wundermittel",
                           "    instead: [\"Arznei\", \"kein Wundermittel\"]\n    negated: skip\n"),
         {});
}

TEST_CASE("norms") {
  const auto rule = [](const std::string& norms) {
    return head + terms_rule("Wundermittel", "    basis: [" + norms + "]\n");
  };
  expect(rule("\"⟦HGW § 11⟧\", \"HWG § 11\""), {"unknown-norm"});
  expect(rule("{norm: \"⟦HWG §11⟧\", from: 2012-10-26}"), {"norm-spelling"});
  expect(rule("\"BGH, 06.06.2013, I ZR 2/12\", \"VO (EU) 2017/745 Art. 7\", \"Leitlinie Kopfschmerz, 2024\""),
         {});
  std::string over = rule("{norm: \"HWG § 11\", until: 2025-01-01}");
  over.replace(over.find("id: wonder"), 10, "id: ⟦wonder⟧");
  expect(over, {"norm-out-of-force"});
  expect(rule("{norm: \"HWG § 11\", until: 2025-01-01}, {norm: \"HWG § 3\", from: 2025-01-02}"), {});
  // A norm of the defaults is told once, where it stands.
  std::string defaults = head + terms_rule("Wundermittel") + terms_rule("Wundermittel");
  defaults.replace(defaults.rfind("id: wonder"), 10, "id: second");
  defaults.replace(defaults.find("rules:"), 6, "defaults: {basis: [\"⟦HGW § 11⟧\"]}\nrules:");
  const auto seen = seen_in(marked::read(defaults).text);
  CHECK(std::count_if(seen.begin(), seen.end(), [](const Seen& s) { return s.lint == "unknown-norm"; }) == 1);
}

TEST_CASE("reviews") {
  const auto pack = [](const std::string& dates) {
    return "pack: ⟦probe⟧\nversion: 1.0.0\ntitle: {de: Probe, en: Sample}\n" + dates + "rules:\n" +
           terms_rule("Wundermittel");
  };
  const auto plain = [&](const std::string& dates) {
    std::string yaml = pack(dates);
    yaml.replace(yaml.find("⟦probe⟧"), std::string("⟦probe⟧").size(), "probe");
    return yaml;
  };
  expect(pack(""), {"no-review-date"});
  expect(pack("reviewed: 2026-01-01\n"), {"no-review-date"});
  expect(plain("reviewed: 2025-01-01\nreview-due: ⟦2026-11-21⟧\n"), {"review-overdue"});
  expect(plain("reviewed: 2025-01-01\nreview-due: 2026-11-22\n"), {});
  expect(head + terms_rule("Wundermittel", "    review-due: ⟦2026-01-01⟧\n"), {"review-overdue"});
}

TEST_CASE("unused-list, repeated-list and repeated-entry") {
  const auto with = [](const std::string& lists, const std::string& terms) {
    return "lists:\n" + lists + head + terms_rule(terms);
  };
  expect(with("  a: [Wundermittel]\n", "\"{list:a}\""), {});
  expect(with("  ⟦a⟧: [Zauberei]\n", "Wundermittel"), {"unused-list"});
  expect(with("  a: [Wundermittel, Zauber, Pille]\n  ⟦b⟧: [Pille, Zauber, Wundermittel]\n",
              "\"{list:a}\", \"toll {list:b}\""),
         {"repeated-list"});
  expect(with("  a: [Wundermittel, Zauber, Pille]\n  ⟦b⟧: [Pille, Zauber, Wundermittel, Ding]\n",
              "\"{list:a}\", \"toll {list:b}\""),
         {"repeated-list"});
  expect(with("  a: [Wundermittel, Zauber, Pille]\n  b: [\"{list:a}\", Ding]\n",
              "\"{list:a}\", \"toll {list:b}\""),
         {});
  expect(with("  a: [Wundermittel, ⟦wundermittel⟧]\n", "\"sehr {list:a}\", Wundermittel"),
         {"repeated-entry"});
  expect(with("  a: [Wundermittel, Zauber]\n", "\"{list:a}\", ⟦zauber⟧"), {"repeated-entry"});
}
