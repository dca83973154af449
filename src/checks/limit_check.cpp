#include "checks/limit_check.h"

#include "checks/platform_length.h"
#include "text/unicode.h"

#include <algorithm>
#include <cmath>

namespace taktvoll::checks {
namespace {

using pack::Countable;
using pack::Extent;

// The draft if the value is out of bounds; where, the caller knows.
std::optional<Draft> judge(const CheckInput& input, const Bounds& bounds, double value,
                           std::optional<text::ProseSpan> place) {
  note(input, {.event = TraceEvent::counted, .place = place, .value = value, .bound = bounds.nearest(value)});
  const std::optional<Exceeded> verdict = bounds.exceeded_by(value);
  if (!verdict) return std::nullopt;
  Draft draft;
  draft.severity = verdict->severity;
  draft.values = {{"value", shown(value, 0, input.language)},
                  {"limit", shown(verdict->limit, 0, input.language)}};
  return draft;
}

// The first hit that is one too many; nullopt if there are too few.
std::optional<Match> one_too_many(const Tally& tally, const Bounds& bounds) {
  const std::optional<Exceeded> verdict = bounds.exceeded_by(tally.value);
  if (!verdict || tally.value <= verdict->limit) return std::nullopt;
  const auto index = static_cast<std::size_t>(std::max(0.0, std::floor(verdict->limit)));
  return tally.things.at(std::min(index, tally.things.size() - 1));
}

} // namespace

LimitCheck::LimitCheck(Parameters parameters, RuleFilters filters)
    : parameters_(std::move(parameters)), filters_(std::move(filters)), extent_filters_(filters_) {
  extent_filters_.except_terms.reset();
  extent_filters_.except_patterns.clear();
  // Hashtags and mentions are counted wherever they stand.
  if (parameters_.countable == Countable::hashtags || parameters_.countable == Countable::mentions)
    filters_.scope |= static_cast<pack::ScopeMask>(pack::Scope::hashtag);
}

// Per word, only its letters make sense.
void LimitCheck::check_words(const CheckInput& input, const Bounds& bounds,
                             std::vector<Draft>& drafts) const {
  const language::Reading& reading = input.reading;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    const language::Word& word = reading.words[i];
    if (word.kind != language::WordKind::word || word.in_mention) continue;
    // A hyphen helps the reader: the longest part decides.
    const std::uint32_t letters = longest_part(reading.text(word));
    if (!bounds.exceeded_by(letters)) continue;
    const Match match = match_of(reading, WordRange{i, i + 1});
    if (filters_.silence(input, match) != Silence::none) continue;
    if (std::optional<Draft> draft = judge(input, bounds, letters, match.span)) {
      draft->match = match;
      drafts.push_back(std::move(*draft));
    }
  }
}

void LimitCheck::check_document(const CheckInput& input, const Bounds& bounds,
                                std::vector<Draft>& drafts) const {
  const Counter counter(input, parameters_.countable, filters_, parameters_.terms);
  const Tally tally = counter.count(all_words(input));
  std::optional<Draft> draft = judge(input, bounds, tally.value, std::nullopt);
  if (!draft) return;
  if (!tally.things.empty())
    draft->match = one_too_many(tally, bounds);
  else if (parameters_.countable == Countable::emoji_row && !tally.words.empty())
    draft->match = Match{tally.span, tally.words};
  drafts.push_back(std::move(*draft));
}

void LimitCheck::check_extents(const CheckInput& input, const Bounds& bounds,
                               std::vector<Draft>& drafts) const {
  const Counter counter(input, parameters_.countable, filters_, parameters_.terms);
  const bool tags =
      parameters_.countable == Countable::hashtags || parameters_.countable == Countable::mentions;
  const WordRange all = all_words(input);
  for (std::uint32_t word = 0; word < all.limit;) {
    WordRange extent = surroundings(input, {word, word + 1}, parameters_.per);
    extent.first = std::max(extent.first, word);
    const Tally tally = counter.count(extent);
    word = std::max(extent.limit, word + 1);
    if (tally.words.empty()) continue;
    const Match match{tally.span, tally.words};
    if (!tags && extent_filters_.silence(input, match) != Silence::none) continue;
    if (std::optional<Draft> draft = judge(input, bounds, tally.value, match.span)) {
      draft->match = match;
      drafts.push_back(std::move(*draft));
    }
  }
}

// Each platform that the document is written for, by its own way of counting.
void LimitCheck::check_platforms(const CheckInput& input, std::vector<Draft>& drafts) const {
  const document::ContextValue* given = input.document.context.find("platform");
  const std::vector<std::string> platforms = given != nullptr ? given->values : std::vector<std::string>{""};
  bool asked = false;
  for (const std::string& platform : platforms) {
    const Bounds bounds = parameters_.bounds.for_value("platform", platform, input.document.context);
    if (bounds.empty()) continue;
    asked = true;
    const double length = platform_length(input.document, platform);
    if (std::optional<Draft> draft = judge(input, bounds, length, std::nullopt)) {
      if (const std::string_view note = counting_note(platform, input.language); !note.empty())
        draft->notes.emplace_back(note);
      drafts.push_back(std::move(*draft));
    }
  }
  if (!asked) note(input, {.event = TraceEvent::unasked, .name = given == nullptr ? "platform" : ""});
}

void LimitCheck::check_alt_texts(const CheckInput& input, const Bounds& bounds,
                                 std::vector<Draft>& drafts) const {
  for (const document::Inline& mark : input.document.inlines) {
    if (mark.kind != document::InlineKind::image) continue;
    const text::FlatSpan alt = input.document.flat.to_derived(mark.content);
    const auto length = static_cast<double>(text::count_code_points(input.document.flat.slice(alt)));
    if (std::optional<Draft> draft = judge(input, bounds, mark.content.empty() ? 0 : length, std::nullopt)) {
      draft->span = mark.content.empty() ? mark.source : mark.content;
      drafts.push_back(std::move(*draft));
    }
  }
}

void LimitCheck::check_title(const CheckInput& input, const Bounds& bounds,
                             std::vector<Draft>& drafts) const {
  const std::optional<document::Title>& title = input.document.front_matter.title;
  if (!title) return;
  if (std::optional<Draft> draft =
          judge(input, bounds, static_cast<double>(text::count_code_points(title->text)), std::nullopt)) {
    draft->span = title->span;
    drafts.push_back(std::move(*draft));
  }
}

void LimitCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  if (parameters_.per == Extent::document && filters_.excused(input)) {
    note(input, {.event = TraceEvent::unasked, .silence = Silence::unless});
    return;
  }
  if (parameters_.countable == Countable::platform_characters) return check_platforms(input, drafts);
  const Bounds bounds = parameters_.bounds.in(input.document.context);
  if (bounds.empty()) {
    note(input, {.event = TraceEvent::unasked});
    return;
  }
  if (parameters_.countable == Countable::alt_characters) return check_alt_texts(input, bounds, drafts);
  if (parameters_.countable == Countable::title_characters) return check_title(input, bounds, drafts);
  switch (parameters_.per) {
  case Extent::word:
    return check_words(input, bounds, drafts);
  case Extent::document:
    return check_document(input, bounds, drafts);
  case Extent::sentence:
  case Extent::paragraph:
  case Extent::section:
    return check_extents(input, bounds, drafts);
  }
}

} // namespace taktvoll::checks
