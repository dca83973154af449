// The fixer with small packs: what it makes of texts, what it takes back, when it ends.
#include "catch.h"
#include "checks/rule_compiler.h"
#include "lint/fixer.h"
#include "pack/loader.h"

#include <string>
#include <variant>
#include <vector>

using namespace taktvoll;
using lint::FixChoice;
using lint::FixedFile;
using lint::Refusal;

namespace {

checks::RuleSet rules(const std::string& body) {
  const pack::LoadedPack loaded = pack::load_pack(
      std::vector<pack::PackFile>{{"pack.yaml", "pack: p\nversion: 1.0.0\ntitle: P\nrules:\n" + body}});
  for (const finding::Diagnostic& diagnostic : loaded.diagnostics)
    if (diagnostic.level == finding::DiagnosticLevel::error)
      FAIL(finding::format(diagnostic, base::UiLanguage::en));
  std::vector<finding::Diagnostic> diagnostics;
  checks::RuleCompiler compiler;
  compiler.add(loaded, diagnostics);
  REQUIRE(diagnostics.empty());
  return compiler.build();
}

// "  - {id: a, kind: replace, fix: safe, …}"
std::string replace(const std::string& id, const std::string& pairs, const std::string& more = "") {
  return "  - {id: " + id + ", kind: replace, fix: safe, message: M, replace: {" + pairs + "}" +
         (more.empty() ? "" : ", " + more) + "}\n";
}

FixedFile fix(const checks::RuleSet& set, const std::string& text, bool suggested = false) {
  const lint::LintSettings settings;
  lint::Linter linter(set, settings);
  FixChoice choice;
  choice.suggested = suggested;
  auto result = lint::fix(linter, choice, "a.md", text);
  REQUIRE(std::holds_alternative<FixedFile>(result));
  FixedFile fixed = std::get<FixedFile>(std::move(result));
  // Whatever happens: a second run has nothing to do.
  if (fixed.settled) {
    auto again = lint::fix(linter, choice, "a.md", std::string(fixed.after.source.bytes()));
    CHECK(std::get<FixedFile>(again).after.source.bytes() == fixed.after.source.bytes());
  }
  return fixed;
}

std::string fixed_text(const checks::RuleSet& set, const std::string& text, bool suggested = false) {
  return std::string(fix(set, text, suggested).after.source.bytes());
}

} // namespace

TEST_CASE("safe fixes are made, and told where the writer sees them") {
  const checks::RuleSet set = rules(replace("r", "\"Hypertonie~\": Bluthochdruck"));
  const FixedFile fixed = fix(set, "Bei Hypertonie und Hypertonien.\nHypertonie!\n");
  CHECK(fixed.after.source.bytes() == "Bei Bluthochdruck und Hypertonien.\nBluthochdruck!\n");
  REQUIRE(fixed.applied.size() == 2);
  CHECK(fixed.applied[0].edits[0].before == "Hypertonie");
  CHECK(fixed.applied[1].edits[0].span.start.value == 32);
  CHECK(fixed.passes == 1);
  CHECK(fixed.before.findings.size() == 3);
  CHECK(fixed.after.findings.size() == 1); // another form is for people
  CHECK(fixed_text(set, "Bei Hypertonien.\n", true) == "Bei Bluthochdruck.\n");
}

TEST_CASE("a text without fixes is not touched") {
  const checks::RuleSet set = rules(replace("r", "\"Hypertonie\": Bluthochdruck"));
  const FixedFile fixed = fix(set, "\xEF\xBB\xBFNichts.\r\n");
  CHECK_FALSE(fixed.changed());
  CHECK(fixed.passes == 0);
}

TEST_CASE("byte order mark, line ends, emphasis, capitals and marks stay") {
  const checks::RuleSet set =
      rules(replace("r", "\"Hypertonie\": Bluthochdruck, \"benigne\": gutartig, \"Fraktur\": Knochenbruch"));
  CHECK(fixed_text(set, "\xEF\xBB\xBF**Hypertonie**.\r\nBenigne: für „Hypertonie“!\r\n") ==
        "\xEF\xBB\xBF**Bluthochdruck**.\r\nGutartig: für „Bluthochdruck“!\r\n");
  CHECK(fixed_text(set, "Hyper**tonie** und [Hypertonie](https://x.de/Hypertonie)\n") ==
        "Hyper**tonie** und [Bluthochdruck](https://x.de/Hypertonie)\n");
  CHECK(fixed_text(set, "Ärzt*innen: eine Fraktur,\nauch öfter.") ==
        "Ärzt*innen: eine Knochenbruch,\nauch öfter.");
}

TEST_CASE("front matter, code, HTML and addresses are never changed") {
  const checks::RuleSet set = rules("  - {id: r, kind: structure, structure: styled-letters, message: M}\n" +
                                    replace("s", "\"Hypertonie\": Bluthochdruck, \"/siehe .+ dort/\": da"));
  const std::string text = "---\ntitle: Hypertonie\n---\n`Hypertonie` <b title=\"Hypertonie\">x</b>\n\n"
                           "```\nHypertonie\n```\n\n<div>\nHypertonie\n</div>\n\nsiehe https://x.de/a dort\n"
                           "siehe `code` dort\n";
  CHECK(fixed_text(set, text, true) == text);
}

TEST_CASE("a frozen wording stays, byte by byte") {
  const checks::RuleSet set =
      rules("  - {id: f, kind: require, text: [\"Bei Hypertonie fragen Sie\"], message: M}\n" +
            replace("r", "\"Hypertonie\": Bluthochdruck") + replace("x", "\"fragen Sie Hypertonie\": X"));
  CHECK(fixed_text(set, "Hypertonie. Bei  **Hypertonie** fragen\nSie Hypertonie.\n", true) ==
        "Bluthochdruck. Bei  **Hypertonie** fragen\nSie Bluthochdruck.\n");
}

TEST_CASE("what overlaps waits for the next pass") {
  const checks::RuleSet set =
      rules(replace("a", "\"blaue Blume\": rote Rose") + replace("b", "\"Blume am Weg\": Nelke") +
            replace("c", "\"Rose am Weg\": Tulpe"));
  const FixedFile fixed = fix(set, "Die blaue Blume am Weg.\n");
  CHECK(fixed.after.source.bytes() == "Die blaue Nelke.\n"); // rote Rose would bring the Rose am Weg
  CHECK(fixed.refused.empty());                              // there is no blaue Blume any more
  const checks::RuleSet calm = rules(replace("a", "\"blaue Blume\": blaue Rose") +
                                     replace("b", "\"Blume\": Nelke") + replace("c", "\"Weg\": Pfad"));
  const FixedFile passes = fix(calm, "Die blaue Blume, Blume am Weg.\n");
  CHECK(passes.after.source.bytes() == "Die blaue Rose, Nelke am Pfad.\n");
  CHECK(passes.passes == 1);
}

TEST_CASE("a fix that brings a finding as grave is taken back, a lesser one is not") {
  const std::string graver = "  - {id: z, kind: terms, terms: [Bluthochdruck], message: M, severity: ";
  const checks::RuleSet grave =
      rules(replace("r", "\"Hypertonie\": Bluthochdruck, \"Fraktur\": Bruch") + graver + "warning}\n");
  const FixedFile fixed = fix(grave, "Hypertonie und Fraktur.\n");
  CHECK(fixed.after.source.bytes() == "Hypertonie und Bruch.\n");
  REQUIRE(fixed.refused.size() == 1);
  CHECK(fixed.refused[0].reason == Refusal::introduces);
  CHECK(fixed.refused[0].other->id == "p/z");
  CHECK(fixed.refused[0].edits[0].before == "Hypertonie");
  CHECK(fixed_text(rules(replace("r", "\"Hypertonie\": Bluthochdruck") + graver + "info}\n"),
                   "Hypertonie.\n") == "Bluthochdruck.\n");
}

TEST_CASE("what a fix brings elsewhere in the text counts too") {
  const checks::RuleSet set =
      rules(replace("r", "\"Hypertonie\": Bluthochdruck") +
            "  - {id: z, kind: terms, terms: [Blume], unless: {document: [Hypertonie]}, message: M}\n" +
            replace("s", "\"Fraktur\": Bruch"));
  const FixedFile fixed = fix(set, "Hypertonie und Fraktur.\n\nEine Blume.\n");
  CHECK(fixed.after.source.bytes() == "Hypertonie und Bruch.\n\nEine Blume.\n");
}

TEST_CASE("two rules that contradict each other change nothing, and are named") {
  const checks::RuleSet set = rules(replace("a", "\"Blume\": Rose") + replace("b", "\"Rose\": Blume"));
  const FixedFile fixed = fix(set, "Eine Blume.\n");
  CHECK_FALSE(fixed.changed());
  REQUIRE(fixed.refused.size() == 1);
  CHECK(fixed.refused[0].reason == Refusal::contradicts);
  CHECK(fixed.refused[0].rule->id == "p/a");
  CHECK(fixed.refused[0].other->id == "p/b");
  // The graver rule wins.
  const checks::RuleSet uneven = rules(replace("a", "\"Blume\": Rose", "severity: error") +
                                       replace("b", "\"Rose\": Blume", "severity: info"));
  const FixedFile won = fix(uneven, "Eine Blume.\n");
  CHECK(won.after.source.bytes() == "Eine Rose.\n");
  REQUIRE(won.refused.size() == 1);
  CHECK(won.refused[0].reason == Refusal::contradicts);
}

TEST_CASE("a circle of three rules ends") {
  const checks::RuleSet set = rules(replace("a", "\"Blume\": Rose") + replace("b", "\"Rose\": Nelke") +
                                    replace("c", "\"Nelke\": Blume"));
  CHECK_FALSE(fix(set, "Eine Blume, eine Nelke.\n").changed());
}

TEST_CASE("a fix that leaves its own finding is taken back") {
  const checks::RuleSet set = rules(replace("a", "\"Blume\": schöne Blume"));
  const FixedFile fixed = fix(set, "Eine Blume.\n");
  CHECK_FALSE(fixed.changed());
  REQUIRE(fixed.refused.size() == 1);
  CHECK(fixed.refused[0].reason == Refusal::stays);
}

TEST_CASE("of many places all are fixed, though a check tells the first few only") {
  const checks::RuleSet set = rules("  - {id: r, kind: structure, structure: styled-letters, message: M}\n");
  std::string text;
  std::string plain;
  for (int i = 0; i < 40; ++i) {
    text += "Ein 𝗳𝗲𝘁𝘁𝗲𝗿 Text.\n\n";
    plain += "Ein fetter Text.\n\n";
  }
  const FixedFile fixed = fix(set, text);
  CHECK(fixed.before.findings.size() == 5);
  CHECK(fixed.after.source.bytes() == plain);
  CHECK(fixed.applied.size() == 40);
}

TEST_CASE("nested marks go one after the other") {
  const checks::RuleSet set = rules("  - {id: r, kind: structure, structure: visible-markup, message: M}\n");
  const FixedFile fixed = fix(set, "Sehr ***wichtig*** für *alle **hier** im* Haus.\n", true);
  CHECK(fixed.after.source.bytes() == "Sehr wichtig für alle hier im Haus.\n");
  CHECK(fixed.passes == 2);
}

TEST_CASE("harm is told apart without trying every fix alone") {
  std::string text;
  std::string expected;
  for (int i = 0; i < 400; ++i) {
    text += "Hypertonie und Fraktur. ";
    expected += "Hypertonie und Bruch. ";
  }
  const checks::RuleSet set = rules(replace("r", "\"Hypertonie\": Bluthochdruck, \"Fraktur\": Bruch") +
                                    "  - {id: z, kind: terms, terms: [Bluthochdruck], message: M}\n");
  const FixedFile fixed = fix(set, text);
  CHECK(fixed.after.source.bytes() == expected);
  CHECK(fixed.refused.size() == 400);
  CHECK(fixed.settled);
}

TEST_CASE("too much harm to sort out ends, and is told") {
  std::string text;
  for (std::size_t i = 0; i < lint::most_trials + 50; ++i) text += "Hypertonie. ";
  const checks::RuleSet set =
      rules(replace("r", "\"Hypertonie\": Bluthochdruck") +
            "  - {id: z, kind: require, when: [Bluthochdruck], terms: [Arzt], message: M}\n");
  const FixedFile fixed = fix(set, text);
  CHECK_FALSE(fixed.settled);
  REQUIRE_FALSE(fixed.refused.empty());
  CHECK(fixed.refused.back().reason == Refusal::unfinished);
}
