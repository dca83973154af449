// How well negation and quotation decide on labelled cases. The floors lie a little below what is reached:
// they are there to notice when a change makes things worse. `test_language "[.failures]"` lists the misses
// of the set `tune`.
#include "catch.h"
#include "language/endings.h"
#include "language/explanation.h"
#include "language/labelled_cases.h"
#include "language/negation.h"
#include "language/quotation.h"

#include <array>
#include <cstdio>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::language;
using testing::LabelledCase;
using testing::MarkedReading;
using testing::Tally;

namespace {

bool negation(const LabelledCase& one) {
  const MarkedReading marked = testing::read_marked(one.text);
  return is_negated(marked.reading, marked.first, marked.limit);
}

bool quotation(const LabelledCase& one) {
  const MarkedReading marked = testing::read_marked(one.text);
  return is_quoted(marked.reading, marked.span);
}

// All uses of the marked term: the same words, the last one in any form.
std::vector<TermUse> uses_of(const MarkedReading& marked) {
  const Reading& reading = marked.reading;
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    const std::string_view one = reading.key(reading.words[a]);
    const std::string_view two = reading.key(reading.words[b]);
    return one == two || (one.starts_with(two) && is_ending(one.substr(two.size()))) ||
           (two.starts_with(one) && is_ending(two.substr(one.size())));
  };
  std::vector<TermUse> uses;
  const std::uint32_t length = marked.limit - marked.first;
  for (std::uint32_t i = 0; i + length <= reading.words.size(); ++i) {
    bool all = true;
    for (std::uint32_t n = 0; n < length; ++n) all = all && same(i + n, marked.first + n);
    if (all) uses.push_back({i, i + length});
  }
  return uses;
}

bool explanation(const LabelledCase& one) {
  const MarkedReading marked = testing::read_marked(one.text);
  const std::vector<std::string> wordings(one.plain.empty() ? 0 : 1, one.plain);
  const std::vector<TermUse> uses = uses_of(marked);
  const std::vector<Explanation> found = find_explanations(marked.reading, uses, PlainWords(wordings));
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (uses[i].first == marked.first) return bool(found[i]);
  }
  throw std::runtime_error("the marked term is not among its uses");
}

struct Floor {
  const char* set;
  double precision;
  double recall;
};

struct Component {
  const char* name;
  bool (*answer)(const LabelledCase&);
  std::array<Floor, 5> floors;
};
constexpr Component components[] = {{"negation",
                                     negation,
                                     {{{"tune", 0.98, 0.98},
                                       {"held-out", 0.98, 0.95},
                                       {"later", 0.98, 0.93},
                                       {"last", 0.98, 0.98},
                                       {"stress", 0.98, 0.98}}}},
                                    {"quotation",
                                     quotation,
                                     {{{"tune", 0.98, 0.98},
                                       {"held-out", 0.98, 0.94},
                                       {"later", 0.98, 0.98},
                                       {"last", 0.98, 0.98},
                                       {"stress", 0.98, 0.98}}}},
                                    {"explanation",
                                     explanation,
                                     {{{"tune", 0.98, 0.98},
                                       {"held-out", 0.98, 0.98},
                                       {"later", 0.98, 0.93},
                                       {"last", 0.88, 0.98},
                                       {"stress", 0.96, 0.98}}}}};

} // namespace

TEST_CASE("labelled cases", "[language][cases]") {
  for (const Component& component : components) {
    std::map<std::string, Tally> tallies;
    for (const LabelledCase& one : testing::labelled_cases(component.name)) {
      const bool answer = component.answer(one);
      tallies[one.set].add(one.label, answer);
      INFO(component.name << ": " << one.text << " (" << one.reason << ")");
      if (one.set == "must") CHECK(answer == one.label);
    }
    for (const auto& [set, tally] : tallies)
      std::printf("%-12s %-9s %3u cases  precision %.3f  recall %.3f\n", component.name, set.c_str(),
                  tally.total(), tally.precision(), tally.recall());
    for (const Floor& floor : component.floors) {
      INFO(component.name << " " << floor.set);
      CHECK(tallies[floor.set].total() >= 35);
      CHECK(tallies[floor.set].precision() >= floor.precision);
      CHECK(tallies[floor.set].recall() >= floor.recall);
    }
  }
}

// What stands beside what is arbitrary here: every look to the left and right must stay inside.
TEST_CASE("words of the cases in any order are decided without trouble", "[language][cases]") {
  std::vector<std::string> pieces;
  for (const Component& component : components) {
    for (const LabelledCase& one : testing::labelled_cases(component.name)) {
      for (const std::string& piece : testing::split(one.text, " ")) pieces.push_back(piece);
    }
  }
  std::mt19937 random(20261122); // NOLINT(cert-msc51-cpp): the same texts on every run
  const auto draw = [&](std::size_t limit) { return random() % limit; };
  for (int text_number = 0; text_number < 400; ++text_number) {
    std::string text;
    const std::size_t length = 1 + draw(40);
    for (std::size_t i = 0; i < length; ++i) text += (text.empty() ? "" : " ") + pieces[draw(pieces.size())];
    for (const char* mark : {"[[", "]]"}) {
      for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, 2);
    }
    INFO(text);
    auto source = text::SourceText::from_bytes("random.md", testing::with_line_ends(text));
    REQUIRE(source);
    const Reading reading = Reader().read(document::parse(*source));
    ClauseBorders borders(reading);
    ReportedSpeech reported(reading);
    const auto words = static_cast<std::uint32_t>(reading.words.size());
    for (std::uint32_t i = 0; i < words; ++i) {
      const Negation negation = find_negation(reading, i, i + 1, borders);
      REQUIRE(negation.negated == (negation.cue.first < negation.cue.limit));
      REQUIRE(negation.cue.limit <= words);
      const Quoted quoted = find_quotation(reading, reading.words[i].span, reported);
      REQUIRE(bool(quoted) != quoted.by.empty());
      const Explanation explained = explanation_beside(reading, {i, i + 1}, PlainWords());
      REQUIRE(bool(explained) != explained.gloss.empty());
    }
  }
}

TEST_CASE("misses among the cases that rules are tuned on", "[.failures]") {
  for (const Component& component : components) {
    for (const LabelledCase& one : testing::labelled_cases(component.name)) {
      if (one.set == "held-out" || component.answer(one) == one.label) continue;
      std::printf("%s: should be %s: %s (%s)\n", component.name, one.label ? "yes" : "no", one.text.c_str(),
                  one.reason.c_str());
    }
  }
}
