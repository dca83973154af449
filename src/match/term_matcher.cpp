#include "match/term_matcher.h"

#include <algorithm>

namespace taktvoll::match {

using language::Gap;

TermStep step_of(const TermWord& word, bool case_sensitive) {
  TermStep step;
  step.shape = shape_of(word, case_sensitive);
  step.gap_min = word.gap_min;
  step.gap_max = word.gap_max;
  step.punctuation_before = word.punctuation_before;
  step.is_context = !word.context_key.empty();
  return step;
}

bool TermMatcher::may_follow(const TermStep& step, std::uint32_t word) const {
  return reading_.words[word].gap <= (step.punctuation_before ? Gap::colon : Gap::hyphen);
}

// Appends to next_ the limit behind `word` for every way in which the step can begin there.
void TermMatcher::add_limits(const TermStep& step, std::uint32_t word, std::uint32_t sentence_limit) {
  if (!step.is_context) {
    if (fits(step.shape, reading_, reading_.words[word])) next_.push_back(word + 1);
    return;
  }
  if (step.values == nullptr) return;
  for (const std::string& value : *step.values) {
    if (value.empty()) continue;
    std::uint32_t at = word;
    bool matched = true;
    for (std::size_t start = 0; matched && start <= value.size(); ++at) {
      const std::size_t space = std::min(value.find(' ', start), value.size());
      const bool last = space == value.size();
      const WordShape part{std::string_view(value).substr(start, space - start),
                           {},
                           start == 0 && step.shape.any_prefix,
                           last && step.shape.any_suffix,
                           last && step.shape.endings};
      matched = at < sentence_limit && (start == 0 || reading_.words[at].gap <= Gap::colon) &&
                fits(part, reading_, reading_.words[at]);
      start = space + 1;
    }
    if (matched) next_.push_back(at);
  }
  std::sort(next_.begin(), next_.end());
  next_.erase(std::unique(next_.begin(), next_.end()), next_.end());
}

// Words behind which no term looks for its end: keeps the cost constant in a text of a hundred thousand lines
// without an end mark.
constexpr std::uint32_t farthest = 256;

std::uint32_t stretch_start(const language::Reading& reading, std::uint32_t word) {
  std::uint32_t start = reading.sentences[reading.words[word].sentence].first_word;
  while (start > 0 && reading.words[start].gap < Gap::sentence && word - start < farthest)
    start = reading.sentences[reading.words[start - 1].sentence].first_word;
  return start;
}

// Where a term that begins in this word must have ended: at the end of the sentence, or of the next one if
// only a line of the source ended in between.
std::uint32_t TermMatcher::reach(std::uint32_t first) const {
  std::uint32_t limit = reading_.sentences[reading_.words[first].sentence].limit_word;
  while (limit < reading_.words.size() && reading_.words[limit].gap < Gap::sentence &&
         limit - first < farthest)
    limit = reading_.sentences[reading_.words[limit].sentence].limit_word;
  return limit;
}

std::optional<std::uint32_t> TermMatcher::match_from(std::span<const TermStep> steps, std::uint32_t first) {
  const std::uint32_t sentence_limit = reach(first);

  // As long as there is only one way: word by word.
  std::size_t done = 0;
  std::uint32_t at = first;
  for (; done < steps.size(); ++done, ++at) {
    const TermStep& step = steps[done];
    if (step.is_context || (done > 0 && step.gap_max > 0)) break;
    if (at >= sentence_limit || (done > 0 && !may_follow(step, at)) ||
        !fits(step.shape, reading_, reading_.words[at])) {
      return std::nullopt;
    }
  }
  if (done == steps.size()) return at;

  limits_.assign(1, at);
  for (; done < steps.size(); ++done) {
    const TermStep& step = steps[done];
    const bool gap = done > 0 && step.gap_max > 0;
    next_.clear();
    std::uint32_t untried = 0;
    for (const std::uint32_t limit : limits_) {
      if (!gap) {
        if (limit < sentence_limit && (done == 0 || may_follow(step, limit)))
          add_limits(step, limit, sentence_limit);
        continue;
      }
      const std::uint32_t end = std::min(limit + step.gap_max + 1, sentence_limit);
      for (std::uint32_t word = std::max(limit + step.gap_min, untried); word < end; ++word) {
        add_limits(step, word, sentence_limit);
      }
      untried = std::max(untried, end);
    }
    if (next_.empty()) return std::nullopt;
    std::swap(limits_, next_);
  }
  return limits_.front();
}

} // namespace taktvoll::match
