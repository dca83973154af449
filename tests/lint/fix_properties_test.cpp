// Fixes of any text: they end, a second run changes nothing, and no byte outside of them is another one.
#include "catch.h"
#include "checks/rule_compiler.h"
#include "lint/fixer.h"
#include "pack/loader.h"
#include "properties/markdown_generator.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace taktvoll;

namespace {

constexpr std::string_view frozen = "Zu Risiken bei Hypertonie *lesen* Sie\ndie Packungsbeilage";

checks::RuleSet rules() {
  const pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{
      {"pack.yaml",
       "pack: p\nversion: 1.0.0\ntitle: P\nfrozen: [\"Zu Risiken bei Hypertonie lesen Sie die "
       "Packungsbeilage\"]\n"
       "rules:\n"
       "  - {id: a, kind: replace, fix: safe, message: M, replace: {\"Hypertonie\": Bluthochdruck, "
       "\"Fraktur\": "
       "Bruch, \"die Packungsbeilage\": der Zettel}}\n"
       "  - {id: b, kind: replace, message: M, replace: {\"Bruch\": Knochenbruch, \"Blume\": Rose}}\n"
       "  - {id: c, kind: replace, message: M, replace: {\"Rose\": Blume, \"und\": sowie}, severity: info}\n"
       "  - {id: d, kind: structure, structure: styled-letters, message: M}\n"
       "  - {id: e, kind: structure, structure: doubled-word, message: M}\n"
       "  - {id: f, kind: structure, structure: visible-markup, message: M, severity: info}\n"
       "  - {id: g, kind: structure, structure: gender-star-emphasis, message: M}\n"
       "  - {id: h, kind: terms, terms: [\"eigentlich\"], instead: [wirklich], fix: suggest, message: "
       "M}\n"}});
  std::vector<finding::Diagnostic> diagnostics;
  checks::RuleCompiler compiler;
  compiler.add(loaded, diagnostics);
  for (const finding::Diagnostic& diagnostic : diagnostics)
    FAIL(finding::format(diagnostic, base::UiLanguage::en));
  return compiler.build();
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// Every stretch of the original between edits stands in the fixed text, in order.
bool keeps_the_rest(const lint::FixedFile& fixed) {
  std::vector<text::SourceSpan> edited;
  for (const lint::AppliedFix& fix : fixed.applied)
    for (const lint::MadeEdit& edit : fix.edits) edited.push_back(edit.span);
  std::sort(edited.begin(), edited.end());
  const std::string_view before = fixed.before.source.bytes();
  const std::string_view after = fixed.after.source.bytes();
  std::size_t done = 0;
  std::size_t at = 0;
  const auto stands = [&](std::size_t limit, bool last) {
    if (limit < done) return true;
    const std::string_view stretch = before.substr(done, limit - done);
    const std::size_t found = last ? (after.ends_with(stretch) ? after.size() - stretch.size() : after.npos)
                              : done == 0 ? (after.starts_with(stretch) ? 0 : after.npos)
                                          : after.find(stretch, at);
    if (found == std::string_view::npos || found < at) return false;
    at = found + stretch.size();
    return true;
  };
  for (const text::SourceSpan span : edited) {
    if (!stands(span.start.value, false)) return false;
    done = std::max<std::size_t>(done, span.limit.value);
  }
  return edited.empty() ? before == after : stands(before.size(), true);
}

void check(const checks::RuleSet& set, const std::string& text, bool suggested) {
  const lint::LintSettings settings;
  lint::Linter linter(set, settings);
  lint::FixChoice choice;
  choice.suggested = suggested;
  auto result = lint::fix(linter, choice, "a.md", text);
  auto* fixed = std::get_if<lint::FixedFile>(&result);
  REQUIRE(fixed != nullptr);
  INFO(text << "\n=>\n" << fixed->after.source.bytes());
  CHECK(keeps_the_rest(*fixed));
  CHECK(count_of(fixed->after.source.bytes(), frozen) >= count_of(text, frozen));
  if (!fixed->settled) return;
  auto again = lint::fix(linter, choice, "a.md", std::string(fixed->after.source.bytes()));
  const auto* second = std::get_if<lint::FixedFile>(&again);
  REQUIRE(second != nullptr);
  CHECK_FALSE(second->changed());
  CHECK(second->applied.empty());
}

} // namespace

TEST_CASE("fixes of generated documents end and touch nothing else") {
  const checks::RuleSet set = rules();
  const std::vector<std::string> words{"Hypertonie",     "Fraktur",    "Blume",      "Rose",
                                       "und und",        "𝗻𝗲𝘂𝗲",       "eigentlich", "Patient*innen",
                                       "Hyper**tonie**", "Bruch Bruch"};
  std::mt19937 random(5);
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    test::GeneratedMarkdown made = test::generate_markdown(seed);
    std::vector<test::ExpectedWord> places = made.words;
    std::sort(places.begin(), places.end(), [](const test::ExpectedWord& a, const test::ExpectedWord& b) {
      return a.source.start > b.source.start;
    });
    for (const test::ExpectedWord& place : places)
      if (random() % 3 == 0)
        made.text.replace(place.source.start.value, place.source.size(), words[random() % words.size()]);
    made.text += "\n\n" + std::string(frozen) + "\n";
    if (random() % 3 == 0) made.text = "\xEF\xBB\xBF" + made.text;
    if (random() % 4 == 0) { // another system's line ends
      std::string crlf;
      for (const char c : made.text)
        if (c == '\n')
          crlf += "\r\n";
        else
          crlf += c;
      made.text = crlf;
    }
    check(set, made.text, seed % 2 == 0);
  }
}

TEST_CASE("fixes of marks and words without any grammar end and touch nothing else") {
  const checks::RuleSet set = rules();
  for (std::uint64_t seed = 0; seed < 150; ++seed)
    check(set, "Eine Fraktur, eine Blume. " + test::generate_chaos(seed) + " Hypertonie und und", true);
}
