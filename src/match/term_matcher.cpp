#include "match/term_matcher.h"

#include "language/numerals.h"
#include "match/sentence_end.h"

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
  step.optional = word.optional;
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

bool may_end_in_number(std::span<const TermStep> steps, std::size_t start) {
  const std::size_t part = part_limit(steps, start);
  for (std::size_t at = start; at < part;) {
    at = alternative_limit(steps, at);
    if (steps[at - 1].is_number()) return true;
  }
  return false;
}

std::size_t first_fixed_part(std::span<const TermStep> steps) {
  std::size_t part = 0;
  while (part < steps.size() && steps[part].optional) part = part_limit(steps, part);
  return part;
}

std::size_t fixed_limit(std::span<const TermStep> steps) {
  std::size_t limit = steps.size();
  while (limit > 0 && steps[limit - 1].optional) --limit;
  return limit;
}

bool may_begin(std::span<const TermStep> steps, const language::Reading& reading,
               const language::Word& word) {
  const std::size_t limit = part_limit(steps, first_fixed_part(steps));
  for (std::size_t start = 0; start < limit; start = alternative_limit(steps, start))
    if (fits(steps[start].shape, reading, word)) return true;
  return false;
}

TermMatcher::Joint TermMatcher::Joint::then(const TermStep& step) const {
  if (start) return *this;
  return {gap_min + step.gap_min, gap_max + step.gap_max, punctuation || step.punctuation_before, false};
}

bool TermMatcher::may_follow(Joint joint, std::uint32_t word) const {
  return joint.start || reading_.words[word].gap <= (joint.punctuation ? Gap::colon : Gap::hyphen);
}

void TermMatcher::settle(Limits& limits) {
  std::sort(limits.begin(), limits.end());
  limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
}

// Appends to limits_ the limit behind `word` for every way in which the step can begin there.
void TermMatcher::add_limits(const TermStep& step, std::uint32_t word) {
  if (step.is_number())
    language::append_number_limits(reading_, word, sentence_limit_, limits_);
  else if (step.is_context)
    add_values(step, word);
  else if (fits(step.shape, reading_, reading_.words[word]))
    limits_.push_back(word + 1);
}

void TermMatcher::add_values(const TermStep& step, std::uint32_t word) {
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
      matched = at < sentence_limit_ && (start == 0 || reading_.words[at].gap <= Gap::colon) &&
                fits(part, reading_, reading_.words[at]);
      start = space + 1;
    }
    if (matched) limits_.push_back(at);
  }
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

std::optional<std::uint32_t> TermMatcher::match_from(std::span<const TermStep> steps, std::uint32_t first,
                                                     TermTail tail) {
  sentence_limit_ = reach(first);
  const std::optional<std::uint32_t> limit = words_from(steps, first);
  if (!limit || tail == TermTail{}) return limit;
  if (tail.end != SentenceEnd::any && !ends_like(reading_, *limit, sentence_limit_, tail.end))
    return std::nullopt;
  return tail.covers_rest ? sentence_limit_ : *limit;
}

// Behind the whole of the number whose first word ends there, or the same if it is none.
std::uint32_t TermMatcher::behind_number(std::uint32_t limit) {
  inner_.clear();
  language::append_number_limits(reading_, limit - 1, sentence_limit_, inner_);
  return inner_.empty() ? limit : inner_.back();
}

std::optional<std::uint32_t> TermMatcher::words_from(std::span<const TermStep> steps, std::uint32_t first) {

  // As long as there is only one way: word by word.
  std::size_t done = 0;
  std::uint32_t at = first;
  for (; done < steps.size(); ++done, ++at) {
    const TermStep& step = steps[done];
    if (step.is_context || step.is_number() || step.group != 0 || (done > 0 && step.gap_max > 0)) break;
    if (at >= sentence_limit_ || !may_follow({0, 0, step.punctuation_before, done == 0}, at) ||
        !fits(step.shape, reading_, reading_.words[at])) {
      return std::nullopt;
    }
  }
  if (done == steps.size()) return at;

  const std::size_t fixed = fixed_limit(steps);
  Joint before{0, 0, false, done == 0};
  limits_.assign(1, at);
  std::size_t last = 0; // the last part that every match holds
  while (done < fixed) {
    if (steps[done].optional) {
      done = take_options(steps, done, before);
      skip_to(steps[done]);
    } else {
      candidates_.clear();
      add_candidates(limits_, before.then(steps[done]), candidates_);
    }
    take_part(steps.subspan(done, part_limit(steps, done) - done));
    if (limits_.empty()) return std::nullopt;
    before = {};
    last = done;
    done = part_limit(steps, done);
  }
  limits_.resize(1);
  if (may_end_in_number(steps, last)) limits_[0] = behind_number(limits_[0]);
  if (fixed == steps.size()) return limits_[0];

  take_options(steps, done, {});
  std::uint32_t farthest_limit = 0;
  for (const State& state : states_) farthest_limit = std::max(farthest_limit, state.limits.back());
  return farthest_limit;
}

// The words behind one of `limits` at which a step may begin.
void TermMatcher::add_candidates(const Limits& limits, Joint joint, Limits& candidates) const {
  std::uint32_t untried = 0;
  for (const std::uint32_t limit : limits) {
    if (joint.gap_max == 0) {
      if (limit < sentence_limit_ && may_follow(joint, limit)) candidates.push_back(limit);
      continue;
    }
    const std::uint32_t end = std::min(limit + joint.gap_max + 1, sentence_limit_);
    for (std::uint32_t word = std::max(limit + joint.gap_min, untried); word < end; ++word)
      candidates.push_back(word);
    untried = std::max(untried, end);
  }
}

void TermMatcher::take_step(const TermStep& step, const Limits& candidates) {
  limits_.clear();
  for (const std::uint32_t word : candidates) add_limits(step, word);
  if (step.is_context || step.is_number()) settle(limits_); // of several words
}

void TermMatcher::take_part(std::span<const TermStep> part) {
  if (part[0].group == 0) return take_step(part[0], candidates_);
  left_.clear();
  for (std::size_t start = 0; start < part.size();) {
    const std::size_t limit = alternative_limit(part, start);
    take_step(part[start], candidates_);
    for (std::size_t step = start + 1; step < limit && !limits_.empty(); ++step) {
      inner_.clear();
      add_candidates(limits_, Joint{}.then(part[step]), inner_);
      take_step(part[step], inner_);
    }
    left_.insert(left_.end(), limits_.begin(), limits_.end());
    start = limit;
  }
  settle(left_);
  std::swap(limits_, left_);
}

// Returns the first part behind them.
std::size_t TermMatcher::take_options(std::span<const TermStep> steps, std::size_t start, Joint before) {
  states_.assign(1, {before, limits_});
  std::size_t at = start;
  for (; at < steps.size() && steps[at].optional; at = part_limit(steps, at)) {
    skip_to(steps[at]);
    take_part(steps.subspan(at, part_limit(steps, at) - at));
    if (!limits_.empty()) states_.push_back({Joint{}, limits_});
  }
  return at;
}

// The candidates for a part that begins with this step, from all states.
void TermMatcher::skip_to(const TermStep& step) {
  candidates_.clear();
  for (State& state : states_) {
    state.skipped = state.skipped.then(step);
    add_candidates(state.limits, state.skipped, candidates_);
  }
  settle(candidates_);
}

} // namespace taktvoll::match
