// Every mistake that a pack author can make, with its exact place: the mark in the text is the caret.
#include "base/marked.h"
#include "catch.h"
#include "finding/diagnostic.h"
#include "pack/loader.h"
#include "text/unicode.h"

#include <string>
#include <vector>

using namespace taktvoll;
using finding::DiagnosticLevel;

namespace {

struct Mistake {
  const char* source;             // a place is marked for each diagnostic, in order
  std::vector<const char*> words; // part of each German message
  const char* help = "";          // part of the first one's German help
};

const std::string head = "pack: angst\nversion: 1.0.0\ntitle: Angst\n";
const std::string examples = "    examples: {bad: [x], good: [y]}\n";

std::string rule_with(const std::string& lines) {
  return head + "rules:\n  - id: a\n    message: \"M\"\n" + examples + lines;
}
std::string terms_rule_with(const std::string& lines) {
  return rule_with("    kind: terms\n    terms: [x]\n" + lines);
}

std::uint32_t line_of(const std::string& text, std::size_t offset) {
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < offset; ++i) line += text[i] == '\n' ? 1U : 0U;
  return line;
}
std::uint32_t column_of(const std::string& text, std::size_t offset) {
  const std::size_t feed = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
  const std::size_t start = feed == std::string::npos ? 0 : feed + 1;
  return 1 + static_cast<std::uint32_t>(
                 text::count_code_points(std::string_view(text).substr(start, offset - start)));
}

// Advice too, where it stands.
std::vector<finding::Diagnostic> with_advice(const pack::LoadedPack& loaded) {
  std::vector<finding::Diagnostic> all = loaded.diagnostics;
  all.insert(all.end(), loaded.advice.begin(), loaded.advice.end());
  std::stable_sort(all.begin(), all.end(), [](const finding::Diagnostic& a, const finding::Diagnostic& b) {
    return std::pair(a.place->line, a.place->column) < std::pair(b.place->line, b.place->column);
  });
  return all;
}

void check(const std::string& source, const std::vector<const char*>& words, const char* help = "") {
  const marked::Text text = marked::read(source);
  pack::LoadedPack loaded = pack::load_pack({{"angst/pack.yaml", text.text}});
  loaded.diagnostics = with_advice(loaded);
  INFO(text.text);
  std::string all;
  for (const auto& diagnostic : loaded.diagnostics) all += finding::format(diagnostic, base::UiLanguage::de);
  INFO(all);
  REQUIRE(loaded.diagnostics.size() == words.size());
  REQUIRE(text.ranges.size() == words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const finding::Diagnostic& diagnostic = loaded.diagnostics[i];
    const marked::Range range = text.ranges[i];
    CHECK(diagnostic.message.de.find(words[i]) != std::string::npos);
    CHECK(diagnostic.path == "angst/pack.yaml");
    REQUIRE(diagnostic.place);
    CHECK(diagnostic.place->line == line_of(text.text, range.start));
    CHECK(diagnostic.place->column == column_of(text.text, range.start));
    const std::string_view underlined =
        std::string_view(text.text).substr(range.start, range.limit - range.start);
    CHECK(diagnostic.place->width == std::max<std::size_t>(1, text::count_code_points(underlined)));
    CHECK_FALSE(diagnostic.message.en.empty());
    CHECK(diagnostic.message.en != diagnostic.message.de);
    CHECK(diagnostic.help.de.empty() == diagnostic.help.en.empty());
    CHECK(diagnostic.message.de.find("{}") == std::string::npos);
    CHECK(diagnostic.message.en.find("{}") == std::string::npos);
    CHECK(diagnostic.help.de.find("{}") == std::string::npos);
    CHECK(diagnostic.help.en.find("{}") == std::string::npos);
    const std::string shown = finding::format(diagnostic, base::UiLanguage::de);
    CHECK((shown.find("^") != std::string::npos) == !diagnostic.place->excerpt.empty());
  }
  if (!loaded.diagnostics.empty()) CHECK(loaded.diagnostics[0].help.de.find(help) != std::string::npos);
}

} // namespace

TEST_CASE("mistakes in a pack file") {
  const Mistake mistakes[] = {
      {"⟦v⟧ersion: 1.0.0\ntitle: T\n", {"fehlt „pack“"}, "pack: angst"},
      {"⟦p⟧ack: a\ntitle: T\n", {"fehlt „version“"}, "version: 1.0.0"},
      {"⟦p⟧ack: a\nversion: 1.0.0\n", {"fehlt „title“"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\n⟦ruls⟧: []\n", {"Unbekannter Schlüssel „ruls“"}, "„rules“"},
      {"pack: a\nversion: 1.0.0\ntitle: T\n⟦verson⟧: 2\n", {"Unbekannter Schlüssel „verson“"}, "„version“"},
      {"pack: a\n⟦verson⟧: 1.0.0\ntitle: T\n",
       {"Unbekannter Schlüssel „verson“"},
       "„version“"}, // and not: missing
      {"pack: a\nversion: 1.0.0\ntitle: T\n⟦severity⟧: error\n", {"Unbekannter Schlüssel"}, "eine Regel"},
      {"pack: a\nversion: 1.0.0\ntitle: T\n⟦xyzzy⟧: 1\n",
       {"Unbekannter Schlüssel"},
       "Möglich sind unter anderem „pack“"},
      {"pack: a\nversion: 1.0.0\ntitle: T\n⟦pack⟧: b\n", {"„pack“ steht zweimal"}, "Zeile 1"},
      {"pack: ⟦A⟧ngst\nversion: 1.0.0\ntitle: T\n", {"passt hier nicht"}, "a-z"},
      {"pack: 'ang⟦ä⟧st'\nversion: 1.0.0\ntitle: T\n", {"„ä“ passt hier nicht"}},
      {"pack: a⟦_⟧b\nversion: 1.0.0\ntitle: T\n", {"„_“ passt"}},
      {"pack: a-⟦-⟧b\nversion: 1.0.0\ntitle: T\n", {"„-“ passt"}},
      {"pack: ab⟦-⟧\nversion: 1.0.0\ntitle: T\n", {"„-“ passt"}},
      {"⟦pack⟧:\nversion: 1.0.0\ntitle: T\n", {"„pack“ ist leer"}},
      {"pack: ⟦\"\"⟧\nversion: 1.0.0\ntitle: T\n", {"„pack“ ist leer"}},
      {"pack: ⟦[⟧a]\nversion: 1.0.0\ntitle: T\n", {"„pack“ erwartet einen Text, hier steht eine Liste"}},
      {"pack: a\nversion: ⟦1.0⟧\ntitle: T\n", {"„1.0“ ist keine Version"}, "1.0.0"},
      {"pack: a\nversion: \"⟦1.0.x⟧\"\ntitle: T\n", {"keine Version"}},
      {"pack: a\nversion: ⟦01.0.0⟧\ntitle: T\n", {"keine Version"}},
      {"pack: a\nversion: 1.0.0\ntitle: ⟦{⟧en: Fear}\n", {"Der deutsche Text fehlt"}, "de: …"},
      {"pack: a\nversion: 1.0.0\ntitle: {de: A, ⟦eng⟧: B}\n", {"Unbekannter Schlüssel „eng“"}, "„en“"},
      {"pack: a\nversion: 1.0.0\ntitle: {de: Wirkung, ⟦ein Beleg⟧, en: B}\n",
       {"Unbekannter Schlüssel"},
       "mit Komma"},
      {"pack: a\nversion: 1.0.0\ntitle: T\nlanguage: ⟦Deutsch⟧\n", {"kein Sprachkürzel"}, "„de“"},
      {"pack: a\nversion: 1.0.0\ntitle: T\nmarket: [DE, ⟦DD⟧]\n", {"„DD“ ist kein Wert von „market“"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\nmarket: ⟦DE⟧\n",
       {"erwartet eine Liste von Ländern, hier steht ein Text"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\nreviewed: ⟦1.11.2026⟧\n", {"kein Datum"}, "2026-11-01"},
      {"pack: a\nversion: 1.0.0\ntitle: T\nreviewed: ⟦2026-02-29⟧\n", {"kein Datum"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\nreviewed: ⟦2100-02-29⟧\n", {"kein Datum"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\nreviewed: ⟦2026-13-01⟧\n", {"kein Datum"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\nreviewed: 2026-05-01\nreview-due: ⟦2026-04-30⟧\n",
       {"„review-due“ liegt vor „reviewed“"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\nfrozen: ⟦[⟧]\n", {"Die Liste „frozen“ ist leer"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\ndefaults: ⟦[⟧severity]\n", {"„defaults“ erwartet Angaben"}},
      {"pack: a\nversion: 1.0.0\ntitle: T\ndefaults: {⟦sverity⟧: error}\n",
       {"Unbekannter Schlüssel „sverity“"},
       "„severity“"},
      {"pack: a\nversion: 1.0.0\ntitle: T\ndefaults: {⟦audiense⟧: [laien]}\n",
       {"Unbekannter Schlüssel „audiense“"},
       "„audience“"},
      {"pack: a\nversion: 1.0.0\ntitle: T\ndefaults: {audience: [⟦laein⟧]}\n",
       {"„laein“ ist kein Wert"},
       "„laien“"},
      {"pack: a\nversion: 1.0.0\ntitle: T\ndefaults: {applies: {audience: laien}, ⟦zielgruppe⟧: laien}\n",
       {"steht zweimal"},
       "Zeile 4"},
      {"pack: a\nversion: 1.0.0\ntitle: T\ndefaults: {⟦message⟧: x}\n",
       {"Unbekannter Schlüssel"},
       "eine Regel"},
      {"⟦-⟧ id: a\n", {"muss mit Schlüsseln beginnen"}, "pack: name"},
      {"⟦⟧", {"Die Datei ist leer"}, "pack: name"},
      {"pack: a\nversion: 1.0.0\ntitle: T\nrules:\n⟦\t⟧- id: x\n", {"Tabulator"}, "Leerzeichen"},
      {"pack: ⟦\"⟧a\nversion: 1.0.0\ntitle: T\n", {"wird nicht geschlossen"}},
  };
  for (const Mistake& mistake : mistakes) check(mistake.source, mistake.words, mistake.help);
}

TEST_CASE("mistakes that every rule can have") {
  const Mistake mistakes[] = {
      {"    ⟦sverity⟧: error\n", {"Unbekannter Schlüssel „sverity“"}, "„severity“"},
      {"    severity: ⟦fatal⟧\n", {"„fatal“ ist kein Wert von „severity“"}, "„info“, „warning“ und „error“"},
      {"    severity: \"⟦eror⟧\"\n", {"„eror“ ist kein Wert von „severity“"}, "„error“"},
      {"    severity: error\n    ⟦severity⟧: info\n", {"„severity“ steht zweimal"}, "Zeile 10"},
      {"    scope: [prose, ⟦headings⟧]\n", {"kein Wert von „scope“"}, "„heading“"},
      {"    scope: ⟦prose⟧\n",
       {"„scope“ erwartet eine Liste von Namen, hier steht ein Text"},
       "scope: [prose, heading]"},
      {"    scope: [prose, ⟦prose⟧]\n", {"„prose“ steht zweimal"}},
      {"    negated: ⟦ignore⟧\n", {"kein Wert von „negated“"}, "„flag“, „skip“ und „only“"},
      {"    quoted: ⟦skipp⟧\n", {"kein Wert von „quoted“"}, "„skip“"},
      {"    frozen: ⟦[⟧x]\n", {"„frozen“ erwartet einen Namen, hier steht eine Liste"}},
      {"    case: ⟦yes⟧\n", {"kein Wert von „case“"}, "„sensitive“"},
      {"    applies: {⟦audeince⟧: laien}\n", {"Unbekannte Angabe zum Dokument „audeince“"}, "„audience“"},
      {"    applies: {⟦xyzzyxyzzy⟧: laien}\n", {"Unbekannte Angabe"}, "--context-keys"},
      {"    applies: {audience: ⟦patient⟧}\n", {"„patient“ ist kein Wert von „audience“"}},
      {"    applies: {audience: [laien, ⟦laien⟧]}\n", {"„laien“ steht zweimal"}},
      {"    applies: {audience: laien, ⟦zielgruppe⟧: fachkreise}\n", {"„zielgruppe“ steht zweimal"}},
      {"    applies: {audience: ⟦[⟧]}\n", {"„audience“ ist leer"}},
      {"    applies: {⟦audience⟧: }\n", {"„audience“ ist leer"}},
      {"    applies: {paid: ⟦vielleicht⟧}\n", {"kein Wert von „paid“"}},
      {"    applies: {contact: ⟦anna⟧}\n", {"kein Wert von „contact“"}, "„any“"},
      {"    applies: ⟦[⟧laien]\n", {"„applies“ erwartet Angaben"}},
      {"    applies: {audience: ⟦{⟧a: b}}\n", {"muss ein Text sein"}},
      {"    basis: ⟦HWG § 3⟧\n", {"„basis“ erwartet eine Liste von Normen"}},
      {"    basis: [⟦{⟧from: 2020-01-01}]\n", {"fehlt „norm“"}},
      {"    basis: [{norm: x, from: ⟦2020⟧}]\n", {"kein Datum"}},
      {"    basis: [{norm: x, from: 2020-01-02, until: ⟦2020-01-01⟧}]\n",
       {"„until“ liegt vor „from“"},
       "2020-01-02"},
      {"    basis: [{norm: x, ⟦form⟧: 2020-01-02}]\n", {"Unbekannter Schlüssel „form“"}, "„"},
      {"    except: ⟦[⟧]\n", {"Die Liste „except“ ist leer"}},
      {"    except: [y, ⟦Y⟧]\n", {"„Y“ steht schon als „y“ in „except“"}},
      {"    except: [⟦X⟧]\n", {"unter „terms“ und unter „except“"}},
      {"    unless: ⟦{⟧sentence: [a], document: [b]}\n", {"genau einen"}},
      {"    unless: ⟦{⟧}\n", {"genau einen"}},
      {"    unless: {⟦chapter⟧: [a]}\n", {"Unbekannter Schlüssel „chapter“"}},
      {"    unless: {sentence: ⟦[⟧]}\n", {"Die Liste „sentence“ ist leer"}},
      {"    instead: [⟦\"\"⟧]\n", {"Leerer Eintrag in „instead“"}},
      {"    tags: [a, ⟦[⟧b]]\n", {"muss ein Text sein, hier steht eine Liste"}},
      {"    why: {de: ⟦''⟧}\n", {"„de“ ist leer"}},
      {"    ⟦patterns⟧: [x]\n", {"gehört zu kind „pattern“ und „require“, nicht zu „terms“"}},
      {"    ⟦max⟧: 3\n", {"gehört zu kind „limit“ und „metric“, nicht zu „terms“"}},
      {"    ⟦version⟧: 1\n", {"Unbekannter Schlüssel „version“"}, "oberste Ebene von pack.yaml"},
      {"    ⟦match⟧: x\n", {"Unbekannter Schlüssel „match“"}, "Beispiel"},
      {"    ? ⟦[⟧a]\n    : b\n", {"einfacher Name"}},
  };
  for (const Mistake& mistake : mistakes) check(terms_rule_with(mistake.source), mistake.words, mistake.help);
}

TEST_CASE("mistakes in the frame of a rule") {
  const std::string terms = "    kind: terms\n    terms: [x]\n" + examples;
  const std::string rules = head + "rules:\n";
  check(rules + "  - ⟦k⟧ind: terms\n    message: M\n    terms: [x]\n" + examples, {"fehlt „id“"},
        "id: todesangst");
  check(rules + "  - id: ⟦a⟧\n" + terms, {"fehlt „message“"}, "message:");
  check(rules + "  - id: a\n    ⟦mesage⟧: M\n" + terms, {"Unbekannter Schlüssel „mesage“"}, "„message“");
  check(rules + "  - id: ⟦a⟧\n    message: M\n    terms: [x]\n" + examples, {"fehlt „kind“"}, "kind: terms");
  check(rules + "  - id: a\n    kind: ⟦term⟧\n    message: M\n    terms: [x]\n" + examples,
        {"„term“ ist kein Wert von „kind“"}, "„terms“");
  check(rules + "  - id: a\n    kind: ⟦[⟧terms]\n    message: M\n    terms: [x]\n" + examples,
        {"„kind“ erwartet einen Namen, hier steht eine Liste"});
  check(rules + "  - id: a\n    message: ⟦{⟧en: x}\n" + terms, {"Der deutsche Text fehlt"});
  check(rules + "  - id: a\n    message: \"x ⟦{mach}⟧ y\"\n" + terms, {"Platzhalter „{mach}“"}, "„match“");
  check(rules + "  - id: a\n    message: {de: x, en: 'ä ⟦{value}⟧'}\n" + terms, {"Platzhalter „{value}“"});
  check(rules + "  - ⟦terms⟧\n", {"Eine Regel ist eine Zuordnung, hier steht ein Text"});
  check(head + "rules: ⟦{⟧id: a}\n", {"„rules“ erwartet eine Liste von Regeln"});
  check(rules + "  - id: a\n    message: M\n" + terms + "  - id: ⟦a⟧\n    message: M\n" + terms,
        {"Die Regel „a“ gibt es schon"}, "Zeile 5");
  check(rules + "  - id: ⟦9⟧a\n    message: M\n" + terms, {"passt hier nicht"});
}

TEST_CASE("mistakes in terms") {
  check(rule_with("    kind: terms\n    terms: ⟦[⟧]\n"), {"Die Liste „terms“ ist leer"});
  check(rule_with("    kind: terms\n    terms: ⟦tödlich⟧\n"),
        {"„terms“ erwartet eine Liste von Begriffen, hier steht ein Text"}, "terms: [");
  check(rule_with("    kind: terms\n    ⟦terms⟧:\n"), {"„terms“ ist leer"});
  check(rule_with("    kind: terms\n    terms: [a, \"⟦  ⟧\", b]\n"), {"Leerer Eintrag in „terms“"});
  check(rule_with("    kind: terms\n    terms: [a, ⟦{⟧brand}]\n"), {"muss ein Text sein"}, "\"{brand}\"");
  check(rule_with("    kind: terms\n    terms:\n      - a\n      - ⟦b⟧: c\n"), {"muss ein Text sein"},
        "Doppelpunkt");
  check(rule_with("    kind: terms\n    terms:\n      - a\n      ⟦-⟧\n      - c\n"), {"hier steht nichts"});
  check(rule_with("    kind: terms\n    terms: [Übel, x, \"⟦ÜBEL⟧\"]\n"), {"„ÜBEL“ steht schon als „Übel“ in „terms“"},
        "Der Eintrag kann weg");
  check(rule_with("    kind: terms\n    terms: [x, ⟦*angst⟧]\n"), {"als Verweis"}, "\"*angst\"");
  check(rule_with("    ⟦kin⟧: terms\n    terms: [x]\n"), {"Unbekannter Schlüssel „kin“"}, "„kind“");
}

TEST_CASE("mistakes in the keys of single kinds") {
  const Mistake mistakes[] = {
      {"    kind: pattern\n    patterns: [x]\n    over: ⟦section⟧\n", {"kein Wert von „over“"}},
      {"    kind: pattern\n    patterns: [x]\n    edges: ⟦nothing⟧\n", {"kein Wert von „edges“"}},
      {"    kind: pattern\n    patterns: [\"⟦\\p⟧L\"]\n", {"doppelten Anführungszeichen nicht"}, "einfache"},
      {"    kind: pattern\n    patterns: [x, ⟦x⟧]\n", {"steht zweimal"}},
      {"    kind: together\n    all: ⟦[⟧]\n", {"mindestens eine Gruppe"}},
      {"    kind: together\n    all: [[a], ⟦b⟧]\n", {"Eine Gruppe in „all“ ist eine Liste"}},
      {"    kind: together\n    all: [[a], ⟦[⟧]]\n", {"Die Liste „all“ ist leer"}},
      {"    kind: together\n    all: [[a, ⟦A⟧]]\n", {"„A“ steht schon als „a“"}},
      {"    kind: together\n    all: [[a]]\n    within: ⟦word⟧\n", {"kein Wert von „within“"}},
      {"    kind: together\n    all: [[a]]\n    within: ⟦0⟧\n", {"eine ganze Zahl von 1 bis 1000"}},
      {"    kind: together\n    all: [[a]]\n    within: ⟦-3⟧\n", {"eine ganze Zahl von 1 bis 1000"}},
      {"    kind: together\n    all: [[a]]\n    within: ⟦8 words⟧\n", {"eine ganze Zahl von 1 bis 1000"}},
      {"    kind: together\n    all: [[a]]\n    order: ⟦ja⟧\n", {"true oder false"}},
      {"    kind: require\n    near: ⟦word⟧\n    text: [x]\n", {"kein Wert von „near“"}},
      {"    kind: require\n    text: [x]\n    minimum-words: ⟦viele⟧\n", {"eine ganze Zahl"}},
      {"    kind: require\n    keys: [contact.name, ⟦contact.nam⟧]\n",
       {"Unbekannte Angabe"},
       "„contact.name“"},
      {"    kind: limit\n    count: ⟦word⟧\n    max: 3\n", {"kein Wert von „count“"}, "„words“"},
      {"    kind: limit\n    count: words\n    max: ⟦viele⟧\n", {"erwartet eine Zahl, hier steht „viele“"}},
      {"    kind: limit\n    count: words\n    max: \"⟦3⟧\"\n",
       {"erwartet eine Zahl"},
       "ohne Anführungszeichen"},
      {"    kind: limit\n    count: words\n    max: ⟦2.5⟧\n", {"nur eine ganze Zahl"}},
      {"    kind: limit\n    count: words\n    max: ⟦-1⟧\n", {"nur eine ganze Zahl"}},
      {"    kind: limit\n    count: words\n    max: {info: 25, warning: ⟦20⟧}\n",
       {"muss über der Grenze von „info“"}},
      {"    kind: limit\n    count: words\n    max: {info: 25, warning: ⟦25⟧}\n",
       {"muss über der Grenze von „info“ liegen (25)"}},
      {"    kind: limit\n    count: words\n    max: {⟦warn⟧: 25}\n", {"Unbekannter Schlüssel „warn“"}},
      {"    kind: limit\n    count: words\n    max: ⟦{⟧}\n", {"„max“ ist leer"}},
      {"    kind: limit\n    count: words\n    max: ⟦[⟧3]\n", {"„max“ erwartet eine Zahl oder"}},
      {"    kind: limit\n    count: words\n    max: 3\n    min: ⟦4⟧\n", {"„min“ liegt über „max“"}},
      {"    kind: limit\n    count: words\n    per: ⟦word⟧\n    max: 3\n", {"passen nicht zusammen"}},
      {"    kind: limit\n    count: letters\n    per: ⟦sentence⟧\n    max: 3\n", {"passen nicht zusammen"}},
      {"    kind: metric\n    metric: lix\n    min: {info: 60, error: ⟦70⟧}\n",
       {"muss unter der Grenze von „info“"}},
      {"    kind: metric\n    metric: lix\n    min: ⟦6,5⟧\n", {"erwartet eine Zahl"}, "Punkt"},
      {"    kind: metric\n    metric: lix\n    min: ⟦.nan⟧\n", {"erwartet eine Zahl"}},
      {"    kind: metric\n    metric: lix\n    min: 3\n    per: ⟦word⟧\n", {"kein Wert von „per“"}},
      {"    kind: structure\n    structure: ⟦heading-jumps⟧\n",
       {"kein Wert von „structure“"},
       "„heading-jump“"},
  };
  for (const Mistake& mistake : mistakes) check(rule_with(mistake.source), mistake.words, mistake.help);
}

TEST_CASE("what a kind needs is reported at the rule's id") {
  const auto rule = [](const std::string& lines) {
    return head + "rules:\n  - id: ⟦regel-eins⟧\n    message: M\n" + examples + lines;
  };
  check(rule("    kind: terms\n"), {"fehlt „terms“"});
  check(rule("    kind: pattern\n"), {"fehlt „patterns“"}, "patterns: [");
  check(rule("    kind: together\n"), {"fehlt „all“"});
  check(rule("    kind: require\n    when: [x]\n"), {"Die Regel verlangt nichts"}, "„text“");
  check(rule("    kind: limit\n    count: words\n"), {"Die Regel hat keine Grenze"});
  check(rule("    kind: metric\n    max: 3\n"), {"fehlt „metric“"});
  check(rule("    kind: structure\n"), {"fehlt „structure“"});
}

TEST_CASE("mistakes in examples") {
  const auto rule = [](const std::string& list) {
    return head +
           "rules:\n  - id: a\n    kind: terms\n    terms: [x]\n    message: M\n    examples: " + list + "\n";
  };
  check(rule("{bad: [⟦{⟧match: x}], good: [y]}"), {"fehlt „text“"});
  check(rule("{bad: [{text: ⟦''⟧}], good: [y]}"), {"„text“ ist leer"});
  check(rule("{bad: [x], good: [{text: y, ⟦match⟧: y}]}"), {"Unbekannter Schlüssel „match“"}, "„bad“");
  check(rule("{bad: [{text: x, context: {⟦audienc⟧: laien}}], good: [y]}"), {"Unbekannte Angabe"},
        "„audience“");
  check(rule("{bad: [{text: x, context: {audience: ⟦any⟧}}], good: [y]}"), {"kein Wert von „audience“"});
  check(rule("{bad: [{text: x, context: {contact: {⟦nam⟧: A}}}], good: [y]}"), {"„contact.nam“"},
        "„contact.name“");
  check(rule("{bad: [x], good: [y], ⟦ugly⟧: [z]}"), {"Unbekannter Schlüssel „ugly“"});
  check(rule("{bad: ⟦x⟧, good: [y]}"), {"„bad“ erwartet eine Liste von Beispielen"});
  check(rule("⟦[⟧x]"), {"„examples“ erwartet Angaben"});
  check(rule("{bad: [x, ⟦[⟧y]], good: [y]}"), {"muss ein Text sein"});
}

TEST_CASE("missing examples are advice, and the rule loads") {
  const auto load = [](const std::string& lines) {
    return pack::load_pack(
        {{"p.yaml", head + "rules:\n  - id: a\n    kind: terms\n    terms: [x]\n    message: M\n" + lines}});
  };
  const auto none = load("");
  CHECK(none.diagnostics.empty()); // whoever checks a text with it cannot add any
  REQUIRE(none.advice.size() == 2);
  CHECK(none.advice[0].level == DiagnosticLevel::warning);
  CHECK(none.advice[0].message.de.find("(bad)") != std::string::npos);
  CHECK(none.advice[1].message.de.find("(good)") != std::string::npos);
  CHECK(none.advice[0].place->line == 5);
  CHECK_FALSE(none.has_errors());
  CHECK(none.pack.rules.size() == 1);
  const auto empty = load("    examples: {bad: [], good: [y]}\n");
  REQUIRE(empty.advice.size() == 1);
  CHECK(empty.advice[0].place->line == 9);
  CHECK_FALSE(empty.advice[0].help.en.empty());
}

TEST_CASE("all mistakes of a pack are shown in one run, in order") {
  check("pack: a\nversion: ⟦1⟧\ntitle: T\nmarket: [⟦XX⟧]\n⟦colour⟧: x\nrules:\n"
        "  - id: ⟦a⟧\n    kind: terms\n    terms: [x, ⟦\"\"⟧, y, ⟦Y⟧]\n    severity: ⟦hoch⟧\n" +
            examples +
            "  - id: b\n    kind: limit\n    message: M\n    count: ⟦cats⟧\n    max: {info: 3, warning: "
            "⟦2⟧}\n" +
            examples,
        {"keine Version", "„XX“", "„colour“", "fehlt „message“", "Leerer Eintrag", "steht schon als", "„hoch“",
         "„cats“", "muss über"});
}

TEST_CASE("columns count characters, also behind umlauts and emoji, with CRLF and BOM") {
  check(
      "\xEF\xBB\xBFpack: a\r\nversion: 1.0.0\r\ntitle: T\r\ndefaults: {tags: [\"äöü 💀\"], ⟦sverity⟧: x}\r\n",
      {"„sverity“"});
}

TEST_CASE("a flood of mistakes is cut") {
  std::string source = head;
  for (int i = 0; i < 20'000; ++i) source += "schluessel-" + std::to_string(i) + ": x\n";
  const auto loaded = pack::load_pack({{"p.yaml", source}});
  CHECK(loaded.diagnostics.size() == 501);
  CHECK(loaded.diagnostics.back().message.de == "19500 weitere Meldungen");
  CHECK(loaded.has_errors());
}

TEST_CASE("keys and values in German get the name that is meant") {
  const auto rule = [](const std::string& lines) {
    return head +
           "rules:\n  - id: a\n    kind: terms\n    terms: [x]\n    message: M\n    examples: {bad: [x], "
           "good: [y]}\n" +
           lines;
  };
  check(rule("    ⟦schwere⟧: error\n"), {"Unbekannter Schlüssel „schwere“"}, "Meinten Sie „severity“?");
  check(rule("    ⟦begründung⟧: W\n"), {"Unbekannter Schlüssel"}, "Meinten Sie „why“?");
  check(rule("    severity: ⟦fehler⟧\n"), {"kein Wert von „severity“"}, "Meinten Sie „error“?");
  check(rule("    scope: [⟦überschrift⟧]\n"), {"kein Wert von „scope“"}, "Meinten Sie „heading“?");
  check(rule("    status: ⟦veraltet⟧\n"), {"kein Wert von „status“"}, "Meinten Sie „deprecated“?");
  check(head + "rules:\n  - id: a\n    ⟦art⟧: terms\n    ⟦begriffe⟧: [x]\n    ⟦meldung⟧: M\n"
               "    ⟦beispiele⟧: {bad: [x], good: [y]}\n",
        {"„art“", "„begriffe“", "„meldung“", "„beispiele“"}, "Meinten Sie „kind“?");
  check(head + "rules:\n  - id: a\n    kind: ⟦wörter⟧\n    terms: [x]\n    message: M\n"
               "    examples: {bad: [x], good: [y]}\n",
        {"kein Wert von „kind“"}, "Meinten Sie „terms“?");
  check(head + "⟦meldung⟧: M\nrules: [{id: a, kind: terms, terms: [x], message: M, examples: {bad: [x], "
               "good: [y]}}]\n",
        {"Unbekannter Schlüssel „meldung“"}, "Meinten Sie „message“? Der Schlüssel gehört in eine Regel.");
}

TEST_CASE("mistakes of people who write YAML once a month") {
  const auto terms = [](const std::string& list) {
    return head + "rules:\n  - id: a\n    kind: terms\n    terms: " + list +
           "\n    message: M\n    examples: {bad: [x], good: [y]}\n";
  };
  check(terms("[\"⟦/Wunder[a-z]+⟧\"]"), {"beginnt wie ein Muster"}, "\"/Wunder[a-z]+/\"");
  check(terms("[⟦Zauber/⟧]"), {"endet wie ein Muster"}, "\"/Zauber/\"");
  check(terms("⟦-Wunder⟧"), {"„terms“ erwartet eine Liste"}, "Nach dem Strich fehlt ein Leerzeichen");
  check("pack: a\nversion: 1.0.0\ntitle: T\nreviewed: ⟦1.11.2026⟧\nrules: [{id: a, kind: terms, terms: [x], "
        "message: M, examples: {bad: [x], good: [y]}}]\n",
        {"kein Datum"}, "Meinten Sie 2026-11-01?");
  check(head + "rules:\n  - id: ⟦W⟧undermittel für Alle\n    kind: terms\n    terms: [x]\n    message: M\n"
               "    examples: {bad: [x], good: [y]}\n",
        {"passt hier nicht in den Namen"}, "wundermittel-fuer-alle");
}
