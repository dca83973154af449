#include "checks/require_check.h"

#include "checks/many_places.h"
#include "checks/message.h"
#include "checks/placement.h"
#include "checks/replacement_fix.h"

#include <string>
#include <utility>

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

std::string missing_note(const std::vector<std::string>& runs, base::UiLanguage language) {
  return std::string(base::pick(language, "Es fehlt: ", "Missing: ")) + listed(runs);
}

// The words that differ, for people.
std::vector<std::string> difference(const Wording::NearMiss& miss, base::UiLanguage language) {
  std::vector<std::string> notes;
  if (!miss.missing.empty()) notes.push_back(missing_note(miss.missing, language));
  if (!miss.extra.empty())
    notes.push_back(std::string(base::pick(language, "Zu viel: ", "Not part of it: ")) + listed(miss.extra));
  if (notes.empty())
    notes.emplace_back(base::pick(language, "Zeichensetzung oder Großschreibung weicht ab.",
                                  "Punctuation or capitals differ."));
  return notes;
}

// The passage that comes closest to one of the wordings; of equals that of the one named first.
std::optional<Wording::NearMiss> nearest_of(const std::vector<AnchoredWording>& texts,
                                            const language::Reading& reading) {
  std::optional<Wording::NearMiss> nearest;
  for (const AnchoredWording& text : texts) {
    std::optional<Wording::NearMiss> miss = text.wording.nearest(reading);
    if (miss && (!nearest || miss->share > nearest->share)) nearest = std::move(miss);
  }
  return nearest;
}

void trace_answer(const CheckInput& input, const Requirement& requirement, const Fulfilment::Answer& answer) {
  if (input.trace == nullptr) return;
  std::optional<text::ProseSpan> where;
  if (answer.where) where = match_of(input.reading, *answer.where).span;
  for (const std::size_t part : answer.missing)
    note(input, {.event = TraceEvent::missing, .name = requirement.parts[part].name.in(input.language)});
  switch (answer.state) {
  case Fulfilment::State::fulfilled:
    note(input, {.event = TraceEvent::fulfilled, .cause = where, .name = answer.key});
    return;
  case Fulfilment::State::misplaced:
    note(input, {.event = TraceEvent::misplaced, .cause = where});
    return;
  case Fulfilment::State::missing:
    if (answer.one_is_missing) note(input, {.event = TraceEvent::missing});
    return;
  }
}

} // namespace

WordRange RequireCheck::extent_of(const CheckInput& input, WordRange trigger) const {
  return parameters_.near_words > 0 ? words_around(input, trigger, parameters_.near_words)
                                    : surroundings(input, trigger, parameters_.near);
}

Draft RequireCheck::draft_of(const CheckInput& input, const Fulfilment::Answer& answer,
                             const std::optional<Match>& trigger) const {
  const Requirement& requirement = parameters_.requirement;
  Draft draft;
  std::vector<std::string> missing;
  if (answer.state == Fulfilment::State::misplaced && answer.where) {
    draft.match = match_of(input.reading, *answer.where);
    draft.notes.emplace_back(placement_note(requirement.position, input.language));
  }
  for (const std::size_t part : answer.missing)
    missing.push_back(requirement.parts[part].name.in(input.language));
  if (!missing.empty()) draft.notes.push_back(missing_note(missing, input.language));
  if (answer.one_is_missing)
    if (const std::optional<Wording::NearMiss> miss = nearest_of(requirement.texts, input.reading)) {
      draft.match = match_of(input.reading, miss->words);
      for (std::string& difference : difference(*miss, input.language))
        draft.notes.push_back(std::move(difference));
      missing.insert(missing.end(), miss->missing.begin(), miss->missing.end());
      // As a whole, and looked at by a person: another mandatory text may be the right one for the product.
      if (!miss->corrected.empty())
        if (std::optional<finding::Fix> fix =
                replacement_fix(input, *draft.match, miss->corrected, finding::Applicability::suggestion))
          draft.fixes.push_back(*std::move(fix));
    }
  if (!draft.match) draft.match = trigger;
  draft.values = {{"missing", all_of(missing)},
                  {"trigger", trigger ? shortened(input.reading.prose.slice(trigger->span)) : std::string()}};
  return draft;
}

void RequireCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  const auto words = static_cast<double>(input.statistics.total.words);
  if (words < parameters_.minimum_words) {
    note(input, {.event = TraceEvent::unasked, .value = words, .bound = parameters_.minimum_words});
    return;
  }
  if (filters_.excused(input)) {
    note(input, {.event = TraceEvent::unasked, .silence = Silence::unless});
    return;
  }
  const bool quotes_only = filters_.scope == static_cast<pack::ScopeMask>(pack::Scope::quote);
  Fulfilment fulfilment(input, parameters_.requirement, quotes_only);
  const auto ask = [&](WordRange extent) -> const Fulfilment::Answer& {
    const Fulfilment::Answer& answer = fulfilment.within(extent);
    trace_answer(input, parameters_.requirement, answer);
    return answer;
  };
  if (!parameters_.when.listed()) {
    const Fulfilment::Answer& answer = ask(all_words(input));
    if (answer.state != Fulfilment::State::fulfilled) drafts.push_back(draft_of(input, answer, std::nullopt));
    return;
  }
  bool triggered = false;
  const std::size_t first_draft = drafts.size();
  std::optional<WordRange> reported; // the last place where it is missing: one finding each
  parameters_.when.for_each(input, parameters_.when_filters, [&](const Combination::Found& found) {
    triggered = true;
    const Match trigger = match_of(input.reading, found.shown);
    note(input, {.event = TraceEvent::triggered, .place = trigger.span});
    const WordRange extent = extent_of(input, found.shown);
    const Fulfilment::Answer& answer = ask(extent);
    const bool once = parameters_.near == pack::Extent::document && parameters_.near_words == 0;
    if (answer.state != Fulfilment::State::fulfilled &&
        !(reported && reported->first < extent.limit && extent.first < reported->limit)) {
      reported = extent;
      // Behind the first few only the place is told, and comparing wordings costs.
      if (drafts.size() < first_draft + most_places)
        drafts.push_back(draft_of(input, answer, trigger));
      else
        drafts.emplace_back().match = trigger;
    }
    return once ? Combination::Then::stop : Combination::Then::next;
  });
  keep_first_places(input, first_draft, drafts);
  if (!triggered) note(input, {.event = TraceEvent::untriggered});
}

} // namespace taktvoll::checks
