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
  std::array<Floor, 4> floors;
};
constexpr Component components[] = {
    {"negation",
     negation,
     {{{"tune", 0.98, 0.98}, {"held-out", 0.98, 0.95}, {"later", 0.98, 0.93}, {"last", 0.98, 0.98}}}},
    {"quotation",
     quotation,
     {{{"tune", 0.98, 0.98}, {"held-out", 0.98, 0.94}, {"later", 0.98, 0.98}, {"last", 0.98, 0.98}}}},
    {"explanation",
     explanation,
     {{{"tune", 0.98, 0.98}, {"held-out", 0.98, 0.98}, {"later", 0.98, 0.93}, {"last", 0.88, 0.93}}}}};

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

TEST_CASE("misses among the cases that rules are tuned on", "[.failures]") {
  for (const Component& component : components) {
    for (const LabelledCase& one : testing::labelled_cases(component.name)) {
      if (one.set == "held-out" || component.answer(one) == one.label) continue;
      std::printf("%s: should be %s: %s (%s)\n", component.name, one.label ? "yes" : "no", one.text.c_str(),
                  one.reason.c_str());
    }
  }
}
