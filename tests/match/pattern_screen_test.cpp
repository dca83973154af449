#include "catch.h"
#include "match/generated_pattern.h"
#include "match/generated_text.h"
#include "match/pattern.h"
#include "match/pattern_screen.h"
#include "match/small_reader.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {
namespace {

bool may_match(std::string_view pattern, std::string_view text, PatternOptions options = {}) {
  const language::Reading reading = read_small(text);
  std::uint64_t steps = 0;
  return PatternScreen(pattern, options)
      .may_match(reading, {text::ProseOffset(0), text::ProseOffset(reading.prose.size())}, steps);
}

// A pattern that no longer asks a screen: it has searched a long text.
std::unique_ptr<Pattern> without_screen(const std::string& source, PatternOptions options) {
  auto pattern = std::make_unique<Pattern>(source, options);
  const language::Reading reading = read_small(std::string(5000, 'x'));
  std::vector<text::ProseSpan> found;
  pattern->find_all(reading, {text::ProseOffset(0), text::ProseOffset(reading.prose.size())}, found);
  return pattern;
}

// What packs are made of, with everything that folds oddly.
const std::vector<std::string> handmade{
    "kein[a-zäöüß]* (?:angst|panik)",
    "(?:der|die|das)(?: [a-zäöüß]+){0,2} (?-i:[A-ZÄÖÜ][a-zäöüß-]+)",
    "^[^.!?]{3,20} heute",
    "[^.!?\\n]{2,8} (?:ist|sind)[.!?]?$",
    "(?:^|[ ,(])wasser",
    "\\d+(?:[.,]\\d+)? ?(?:%|mg)",
    "(?:a|ab|abc)+(?:bc)?",
    "(?:|x)*angst",
    "(?-i:Angst|WASSER)",
    "[kſ]älte|ß|ẞ|straße",
    "µ|μ|Ω|Ÿ|ÿ|İ|ı",
    "[µ-Ω]",
    "[^ÿ]{2}",
    "💀+",
    "\\x{1F480}|\\x{e4}",
    "\\pL{4,}",
    "\\p{Lu}[a-z]+",
    "[-a-c]{2}|[x-]",
    "[]a]+",
    "größe{0}n?",
    ".{1,4}!",
    "a{2,}b{1,2}c{3}",
    "(?:wasser)?(?:wein)",
    "(?:[a-z]+ )*heute",
};

} // namespace

TEST_CASE("A screen knows what cannot match", "[match]") {
  CHECK(may_match("kein[a-z]* angst", "Wir haben keinerlei Angst."));
  CHECK_FALSE(may_match("kein[a-z]* angst", "Wir haben keinerlei große Angst."));
  CHECK_FALSE(may_match("angst", "Todesangst")); // not at a word edge
  CHECK(may_match("angst", "Todesangst", {.case_sensitive = false, .whole_words = false}));
  CHECK_FALSE(may_match("Angst", "ANGST", {.case_sensitive = true, .whole_words = true}));
  CHECK_FALSE(may_match("(?-i:Angst) (?:vor|um)", "angst vor"));
  CHECK(may_match("^ab{2,3}$", "abbb"));
  CHECK_FALSE(may_match("^ab{2,3}$", "abbbb"));
  CHECK_FALSE(may_match("[^.!?]{4,} x", "abc x"));
}

TEST_CASE("A screen does not judge what it does not know", "[match]") {
  CHECK(may_match("(?i)angst", "nichts"));
  CHECK(may_match("(?P<name>angst)", "nichts"));
  CHECK(may_match("[[:digit:]]", "nichts"));
  CHECK(may_match("\\Qangst\\E", "nichts"));
  CHECK(may_match("angst)", "nichts"));
  CHECK(may_match("(angst", "nichts"));
  CHECK(may_match("wasser", "waſſer"));
}

TEST_CASE("A question costs a bounded number of steps", "[match]") {
  const language::Reading reading = read_small(std::string(1000, 'a'));
  std::uint64_t steps = 0;
  const PatternScreen screen("(?:[a-z]*[a-z]*)*x", {.case_sensitive = false, .whole_words = false});
  CHECK(screen.may_match(reading, {text::ProseOffset(0), text::ProseOffset(1000)}, steps));
  CHECK(steps <= PatternScreen::most_steps_per_question + 100);
}

TEST_CASE("A screen never denies what RE2 finds", "[match]") {
  TextGenerator generator(41);
  std::vector<std::string> sources = handmade;
  while (sources.size() < 300) {
    std::string source = generated_pattern(generator);
    if (check_pattern(source, {})) sources.push_back(std::move(source));
  }
  std::vector<language::Reading> readings;
  for (int i = 0; i < 60; ++i) readings.push_back(read_small(generator.text(12)));
  for (const char* odd : {"Straße STRAẞE ſo KÄLTE Kälte", "5 µg μg Μ Ω ω ÿ Ÿ", "ab. 5,5 % 3mg [x-] 💀💀 ä Ä!",
                          "aabccc aabbccc abcbc", "ist. a sind!"})
    readings.push_back(read_small(odd));
  std::size_t denied = 0;
  std::size_t asked = 0;
  for (const std::string& source : sources)
    for (const PatternOptions options :
         {PatternOptions{}, PatternOptions{true, true}, PatternOptions{false, false}}) {
      const PatternScreen screen(source, options);
      const std::unique_ptr<Pattern> pattern = without_screen(source, options);
      for (const language::Reading& reading : readings)
        for (const language::Sentence& sentence : reading.sentences) {
          std::uint64_t steps = 0;
          ++asked;
          if (screen.may_match(reading, sentence.span, steps)) continue;
          ++denied;
          std::vector<text::ProseSpan> found;
          pattern->find_all(reading, sentence.span, found);
          INFO(source << " in " << reading.prose.slice(sentence.span));
          REQUIRE(found.empty());
        }
    }
  CHECK(denied > asked / 2); // else it would be of no use
}

} // namespace taktvoll::match
