#include "checks/require_check.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace taktvoll::checks {
namespace {

std::string listed(const std::vector<std::string>& runs) {
  std::string out;
  for (const std::string& run : runs) {
    if (!out.empty()) out += ", ";
    out.append("„").append(run).append("“");
  }
  return out;
}

// The words that differ, for people.
std::vector<std::string> difference(const Wording::NearMiss& miss, base::UiLanguage language) {
  std::vector<std::string> notes;
  if (!miss.missing.empty())
    notes.push_back(std::string(base::pick(language, "Es fehlt: ", "Missing: ")) + listed(miss.missing));
  if (!miss.extra.empty())
    notes.push_back(std::string(base::pick(language, "Zu viel: ", "Not part of it: ")) + listed(miss.extra));
  if (notes.empty())
    notes.emplace_back(base::pick(language, "Zeichensetzung oder Großschreibung weicht ab.",
                                  "Punctuation or capitals differ."));
  return notes;
}

// Whether what is required stands within some words. Remembers what it worked out: a document may have a
// hundred thousand triggers.
class Fulfilment {
public:
  Fulfilment(const CheckInput& input, const RequireCheck::Parameters& parameters)
      : input_(input), parameters_(parameters) {
    for (const AnchoredWording& text : parameters.texts) {
      std::vector<WordRange>& places = exact_.emplace_back();
      text.find_all(input.reading, input.hits, places);
      std::erase_if(places, [&](WordRange place) { return !text.wording.is_exactly(input.reading, place); });
    }
  }

  [[nodiscard]] bool within(WordRange extent) {
    if (!known_ || *known_ != extent) {
      known_ = extent;
      answer_ = look(extent);
    }
    return answer_;
  }

private:
  [[nodiscard]] bool look(WordRange extent) const {
    const auto given = [&](const std::string& key) { return input_.document.context.given(key); };
    if (std::any_of(parameters_.keys.begin(), parameters_.keys.end(), given)) return true;
    if (parameters_.terms.inside(input_, extent)) return true;
    // All places of one wording have the same length: if the first in question is too long, all are.
    for (const std::vector<WordRange>& places : exact_) {
      const auto first =
          std::lower_bound(places.begin(), places.end(), extent.first,
                           [](WordRange place, std::uint32_t word) { return place.first < word; });
      if (first != places.end() && extent.contains(*first)) return true;
    }
    if (parameters_.patterns.empty() || extent.first >= extent.limit) return false;
    const language::Reading& reading = input_.reading;
    const bool everywhere = extent.first == 0 && extent.limit == reading.words.size();
    const text::ProseSpan span =
        everywhere ? text::ProseSpan{text::ProseOffset(0), text::ProseOffset(reading.prose.size())}
                   : text::ProseSpan{reading.words[extent.first].span.start,
                                     reading.words[extent.limit - 1].span.limit};
    std::vector<text::ProseSpan> found;
    for (const std::uint32_t number : parameters_.patterns)
      if (input_.pattern_places.possible(number)) input_.patterns[number].find_all(reading, span, found);
    return !found.empty();
  }

  const CheckInput& input_;
  const RequireCheck::Parameters& parameters_;
  std::vector<std::vector<WordRange>> exact_; // by text: where it stands as it must, in text order
  std::optional<WordRange> known_;            // the last extent asked about
  bool answer_ = false;
};

} // namespace

void RequireCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  if (input.statistics.total.words < parameters_.minimum_words) return;
  if (filters_.excused(input)) return;

  Fulfilment fulfilment(input, parameters_);
  std::optional<Match> trigger;
  const WordRange everything{0, static_cast<std::uint32_t>(input.reading.words.size())};
  if (parameters_.when.listed()) {
    for (const WordRange hit : parameters_.when.all(input)) {
      const Match match = match_of(input.reading, hit);
      if (filters_.silence(input, match) != Silence::none) continue;
      if (fulfilment.within(surroundings(input, hit, parameters_.near))) {
        if (parameters_.near == pack::Extent::document) return;
        continue;
      }
      trigger = match;
      break;
    }
    if (!trigger) return;
  } else if (fulfilment.within(everything)) {
    return;
  }

  Draft draft;
  for (const AnchoredWording& text : parameters_.texts) {
    if (const std::optional<Wording::NearMiss> miss = text.wording.nearest(input.reading)) {
      draft.match = match_of(input.reading, miss->words);
      draft.notes = difference(*miss, input.language);
      break;
    }
  }
  if (!draft.match) draft.match = trigger;
  if (trigger) draft.values.emplace_back("trigger", std::string(input.reading.prose.slice(trigger->span)));
  drafts.push_back(std::move(draft));
}

} // namespace taktvoll::checks
