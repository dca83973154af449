// How well negation and quotation decide on labelled cases. The floors lie a little below what is reached:
// they are there to notice when a change makes things worse. `test_language "[.failures]"` lists the misses
// of the set `tune`.
#include "catch.h"
#include "language/labelled_cases.h"
#include "language/negation.h"
#include "language/quotation.h"

#include <cstdio>
#include <map>
#include <string>

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

struct Component {
  const char* name;
  bool (*answer)(const LabelledCase&);
};
constexpr Component components[] = {{"negation", negation}, {"quotation", quotation}};

} // namespace

TEST_CASE("labelled cases", "[language][cases]") {
  for (const Component& component : components) {
    std::map<std::string, Tally> tallies;
    for (const LabelledCase& one : testing::labelled_cases(component.name)) {
      const bool answer = component.answer(one);
      tallies[one.set].add(one.label, answer);
      INFO(one.text << " (" << one.reason << ")");
      if (one.set == "must") CHECK(answer == one.label);
    }
    for (const auto& [set, tally] : tallies)
      std::printf("%-12s %-9s %3u cases  precision %.3f  recall %.3f\n", component.name, set.c_str(),
                  tally.total(), tally.precision(), tally.recall());
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
