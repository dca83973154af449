#include "checks/requirement.h"

#include "checks/said.h"
#include "checks/surroundings.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

// Calls `take` for the ranges inside the extent until it returns true.
template <class Take>
bool any_inside(std::span<const WordRange> ranges, WordRange extent, const Take& take) {
  auto range = std::lower_bound(ranges.begin(), ranges.end(), extent.first,
                                [](WordRange r, std::uint32_t word) { return r.first < word; });
  for (; range != ranges.end() && range->first <= extent.limit; ++range)
    if (extent.contains(*range) && take(*range)) return true;
  return false;
}

} // namespace

Fulfilment::Fulfilment(const CheckInput& input, const Requirement& requirement, bool heeds_foreign)
    : input_(input), requirement_(requirement), placement_(input, requirement.position),
      heeds_foreign_(heeds_foreign) {
  for (const AnchoredWording& text : requirement.texts) {
    std::vector<WordRange>& places = exact_.emplace_back();
    text.find_all(input.reading, input.hits, places);
    std::erase_if(places, [&](WordRange place) { return !text.wording.is_exactly(input.reading, place); });
  }
}

const Fulfilment::Answer& Fulfilment::within(WordRange extent) {
  if (!known_ || *known_ != extent) {
    known_ = extent;
    answer_ = look(extent);
  }
  return answer_;
}

bool Fulfilment::take(WordRange place, Answer& answer) const {
  if (!heeds_foreign_ && is_foreign(input_, place)) return false;
  if (placement_.holds(place)) {
    answer.state = State::fulfilled;
    answer.where = place;
    return true;
  }
  if (answer.state == State::missing) {
    answer.state = State::misplaced;
    answer.where = place;
  }
  return false;
}

bool Fulfilment::look_for_patterns(WordRange extent, Answer& answer) const {
  if (requirement_.patterns.empty() || extent.first >= extent.limit) return false;
  const language::Reading& reading = input_.reading;
  const bool everywhere = extent == all_words(input_);
  const text::ProseSpan span =
      everywhere ? text::ProseSpan{text::ProseOffset(0), text::ProseOffset(reading.prose.size())}
                 : text::ProseSpan{reading.words[extent.first].span.start,
                                   reading.words[extent.limit - 1].span.limit};
  std::vector<text::ProseSpan> found;
  for (const std::uint32_t number : requirement_.patterns)
    if (input_.facts.is_possible(number)) input_.patterns[number].find_all(reading, span, found);
  return std::any_of(found.begin(), found.end(),
                     [&](text::ProseSpan place) { return take(words_of(reading, place), answer); });
}

// All places of one wording have the same length, and terms and wordings are sorted.
void Fulfilment::look_for_one(WordRange extent, Answer& answer) const {
  for (const std::string& key : requirement_.keys)
    if (is_said(input_.document.context, key)) {
      answer.state = State::fulfilled;
      answer.key = key;
      return;
    }
  const auto take_it = [&](WordRange place) { return take(place, answer); };
  for (const std::vector<WordRange>& places : exact_)
    if (any_inside(places, extent, take_it)) return;
  if (any_inside(requirement_.terms.all(input_), extent, take_it)) return;
  if (look_for_patterns(extent, answer)) return;
  answer.one_is_missing = answer.state == State::missing;
}

bool Fulfilment::is_there(const Requirement::Part& part, WordRange extent) const {
  return std::any_of(part.keys.begin(), part.keys.end(),
                     [&](const std::string& key) { return is_said(input_.document.context, key); }) ||
         any_inside(part.terms.all(input_), extent,
                    [&](WordRange place) { return heeds_foreign_ || !is_foreign(input_, place); });
}

Fulfilment::Answer Fulfilment::look(WordRange extent) const {
  Answer answer;
  if (requirement_.wants_one())
    look_for_one(extent, answer);
  else
    answer.state = State::fulfilled;
  for (std::size_t i = 0; i < requirement_.parts.size(); ++i)
    if (!is_there(requirement_.parts[i], extent)) answer.missing.push_back(i);
  if (!answer.missing.empty()) answer.state = State::missing;
  return answer;
}

} // namespace taktvoll::checks
