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
  step.group = word.group;
  step.alternative = word.alternative;
  return step;
}

std::size_t part_limit(std::span<const TermStep> steps, std::size_t start) {
  std::size_t limit = start + 1;
  if (steps[start].group == 0) return limit;
  while (limit < steps.size() && steps[limit].group == steps[start].group) ++limit;
  return limit;
}

std::size_t alternative_limit(std::span<const TermStep> steps, std::size_t start) {
  const std::size_t part = part_limit(steps, start);
  std::size_t limit = start + 1;
  while (limit < part && steps[limit].alternative == steps[start].alternative) ++limit;
  return limit;
}

bool may_begin(std::span<const TermStep> steps, const language::Reading& reading,
               const language::Word& word) {
  const std::size_t limit = part_limit(steps, 0);
  for (std::size_t start = 0; start < limit; start = alternative_limit(steps, start))
    if (fits(steps[start].shape, reading, word)) return true;
  return false;
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
    if (step.is_context || step.group != 0 || (done > 0 && step.gap_max > 0)) break;
    if (at >= sentence_limit || (done > 0 && !may_follow(step, at)) ||
        !fits(step.shape, reading_, reading_.words[at])) {
      return std::nullopt;
    }
  }
  if (done == steps.size()) return at;

  limits_.assign(1, at);
  while (done < steps.size()) {
    const std::size_t limit = part_limit(steps, done);
    take_part(steps.subspan(done, limit - done), done == 0, sentence_limit);
    if (limits_.empty()) return std::nullopt;
    done = limit;
  }
  return limits_.front();
}

void TermMatcher::take_step(const TermStep& step, bool first, std::uint32_t sentence_limit) {
  const bool gap = !first && step.gap_max > 0;
  next_.clear();
  std::uint32_t untried = 0;
  for (const std::uint32_t limit : limits_) {
    if (!gap) {
      if (limit < sentence_limit && (first || may_follow(step, limit)))
        add_limits(step, limit, sentence_limit);
      continue;
    }
    const std::uint32_t end = std::min(limit + step.gap_max + 1, sentence_limit);
    for (std::uint32_t word = std::max(limit + step.gap_min, untried); word < end; ++word) {
      add_limits(step, word, sentence_limit);
    }
    untried = std::max(untried, end);
  }
  std::swap(limits_, next_);
}

void TermMatcher::take_part(std::span<const TermStep> part, bool first, std::uint32_t sentence_limit) {
  if (part[0].group == 0) return take_step(part[0], first, sentence_limit);
  entered_ = limits_;
  left_.clear();
  for (std::size_t start = 0; start < part.size();) {
    const std::size_t limit = alternative_limit(part, start);
    limits_ = entered_;
    for (std::size_t step = start; step < limit && !limits_.empty(); ++step)
      take_step(part[step], first && step == start, sentence_limit);
    left_.insert(left_.end(), limits_.begin(), limits_.end());
    start = limit;
  }
  std::sort(left_.begin(), left_.end());
  left_.erase(std::unique(left_.begin(), left_.end()), left_.end());
  std::swap(limits_, left_);
}

} // namespace taktvoll::match
