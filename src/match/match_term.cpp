#include "match/term_index.h"
#include "match/term_matcher.h"

namespace taktvoll::match {

void match_term(const language::Reading& reading, const Term& term, bool case_sensitive,
                const ContextLookup& context, std::uint32_t number, std::vector<TermHit>& out) {
  std::vector<TermStep> steps;
  steps.reserve(term.words.size());
  for (const TermWord& word : term.words) {
    TermStep step = step_of(word, case_sensitive);
    if (step.is_context) {
      for (const auto& [key, values] : context) {
        if (key == word.context_key) step.values = &values;
      }
      // Without a value the alternative is out, or the whole term.
      if ((step.values == nullptr || step.values->empty()) && step.group == 0) return;
    }
    steps.push_back(step);
  }
  TermMatcher matcher(reading);
  for (std::uint32_t first = 0; first < reading.words.size(); ++first) {
    if (const auto limit = matcher.match_from(steps, first, term.tail)) out.push_back({number, first, *limit});
  }
}

} // namespace taktvoll::match
