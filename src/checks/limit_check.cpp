#include "checks/limit_check.h"

#include "checks/threshold.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

using pack::Countable;
using pack::Extent;

constexpr std::uint32_t shortest_capitals = 4; // letters: shorter ones are abbreviations

std::uint32_t count_letters(std::string_view text) {
  std::uint32_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (text::is_letter(c.value)) ++letters;
    at += c.length;
  }
  return letters;
}

// Whether one word of the reading is a thing of this kind. Things that are no words are counted elsewhere.
bool counts(const language::Reading& reading, const language::Word& word, Countable countable) {
  switch (countable) {
  case Countable::words:
    return word.kind == language::WordKind::word && !word.in_hashtag && !word.in_mention;
  case Countable::hashtags:
    return word.in_hashtag;
  case Countable::mentions:
    return word.in_mention;
  case Countable::emoji:
    return word.kind == language::WordKind::emoji;
  case Countable::capitals:
    return word.kind == language::WordKind::word && word.all_caps && !word.in_hashtag &&
           count_letters(reading.text(word)) >= shortest_capitals;
  case Countable::characters:
  case Countable::letters:
  case Countable::sentences:
  case Countable::links:
  case Countable::exclamation_marks:
  default:
    return false;
  }
}

// In prose, in text order.
std::vector<text::ProseSpan> links_of(const CheckInput& input) {
  std::vector<text::ProseSpan> links;
  for (const document::Inline& mark : input.document.inlines)
    if (mark.kind == document::InlineKind::link || mark.kind == document::InlineKind::autolink)
      links.push_back(input.reading.prose.to_derived(mark.source));
  std::sort(links.begin(), links.end());
  return links;
}

} // namespace

LimitCheck::LimitCheck(Parameters parameters, RuleFilters filters)
    : parameters_(std::move(parameters)), filters_(std::move(filters)), extent_filters_(filters_) {
  extent_filters_.except_terms.reset();
  extent_filters_.except_patterns.clear();
}

LimitCheck::Tally LimitCheck::tally(const CheckInput& input, const std::vector<text::ProseSpan>& links,
                                    WordRange extent) const {
  const language::Reading& reading = input.reading;
  Tally result;
  if (extent.first >= extent.limit) return result;
  const text::ProseSpan span{reading.words[extent.first].span.start,
                             reading.words[extent.limit - 1].span.limit};
  result.words = extent;
  result.span = span;

  const bool lengths =
      parameters_.countable == Countable::characters || parameters_.countable == Countable::letters ||
      parameters_.countable == Countable::sentences ||
      parameters_.countable == Countable::exclamation_marks || parameters_.countable == Countable::links;
  if (!lengths) {
    bool any = false;
    for (std::uint32_t i = extent.first; i < extent.limit; ++i) {
      if (!counts(reading, reading.words[i], parameters_.countable)) continue;
      const Match match = match_of(reading, WordRange{i, i + 1});
      const Silence silence = filters_.silence(input, match);
      // Hashtags and mentions are counted wherever they stand.
      const bool tag =
          parameters_.countable == Countable::hashtags || parameters_.countable == Countable::mentions;
      if (silence != Silence::none && !(tag && silence == Silence::scope)) continue;
      if (!any) result.words.first = i;
      result.words.limit = i + 1;
      any = true;
      ++result.value;
    }
    if (any) result.span = match_of(reading, result.words).span;
    if (parameters_.countable == Countable::words && any) result.words = extent, result.span = span;
    return result;
  }

  const Match whole{span, extent};
  if (!filters_.in_scope(input, whole) && parameters_.per != Extent::document) return result;
  switch (parameters_.countable) {
  case Countable::characters:
    result.value = static_cast<double>(text::count_code_points(reading.prose.slice(span)));
    break;
  case Countable::letters:
    result.value = count_letters(reading.prose.slice(span));
    break;
  case Countable::sentences: {
    std::uint32_t last = static_cast<std::uint32_t>(reading.sentences.size());
    for (std::uint32_t i = extent.first; i < extent.limit; ++i) {
      if (reading.words[i].sentence != last && reading.words[i].kind == language::WordKind::word) {
        last = reading.words[i].sentence;
        ++result.value;
      }
    }
    break;
  }
  case Countable::exclamation_marks: {
    // The mark after the last word belongs to the extent: look up to the end of its sentence.
    const text::ProseOffset limit = reading.sentences[reading.words[extent.limit - 1].sentence].span.limit;
    const std::string_view text = reading.prose.slice({span.start, std::max(span.limit, limit)});
    result.value = static_cast<double>(std::count(text.begin(), text.end(), '!'));
    break;
  }
  case Countable::links: {
    // Links do not overlap, so their limits ascend as their starts do.
    auto link = std::lower_bound(links.begin(), links.end(), span.start,
                                 [](text::ProseSpan l, text::ProseOffset at) { return l.limit < at; });
    for (; link != links.end() && link->start <= span.limit; ++link)
      if (link->overlaps(span) || span.contains(*link)) ++result.value;
    break;
  }
  default:
    break;
  }
  return result;
}

void LimitCheck::report(const CheckInput& input, const Tally& found, bool whole_document,
                        std::vector<Draft>& drafts) const {
  const std::optional<Exceeded> verdict = exceeded(found.value, parameters_.max, parameters_.min);
  if (!verdict) return;
  Draft draft;
  if (!whole_document && found.words.first < found.words.limit) draft.match = Match{found.span, found.words};
  draft.severity = verdict->severity;
  draft.values = {{"value", shown(found.value, 0, input.language)},
                  {"limit", shown(verdict->limit, 0, input.language)}};
  drafts.push_back(std::move(draft));
}

// Per word, only its letters make sense.
void LimitCheck::check_words(const CheckInput& input, std::vector<Draft>& drafts) const {
  const language::Reading& reading = input.reading;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    const language::Word& word = reading.words[i];
    if (word.kind != language::WordKind::word || word.in_mention) continue;
    // A hyphen helps the reader: the longest part decides.
    std::uint32_t letters = 0;
    const std::string_view text = reading.text(word);
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t limit = std::min(text.find('-', start), text.size());
      letters = std::max(letters, count_letters(text.substr(start, limit - start)));
      start = limit + 1;
    }
    if (!exceeded(letters, parameters_.max, parameters_.min)) continue;
    const Match match = match_of(reading, WordRange{i, i + 1});
    if (filters_.silence(input, match) != Silence::none) continue;
    report(input, {static_cast<double>(letters), match.words, match.span}, false, drafts);
  }
}

void LimitCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  const language::Reading& reading = input.reading;
  if (parameters_.per == Extent::document && filters_.excused(input)) return;
  const auto all = static_cast<std::uint32_t>(reading.words.size());
  const std::vector<text::ProseSpan> links =
      parameters_.countable == Countable::links ? links_of(input) : std::vector<text::ProseSpan>();
  switch (parameters_.per) {
  case Extent::word:
    check_words(input, drafts);
    return;
  case Extent::document:
    report(input, tally(input, links, {0, all}), true, drafts);
    return;
  case Extent::sentence:
  case Extent::paragraph:
  case Extent::section:
    break;
  }
  for (std::uint32_t word = 0; word < all;) {
    const WordRange extent = surroundings(input, {word, word + 1}, parameters_.per);
    const Tally found = tally(input, links, {std::max(word, extent.first), extent.limit});
    if (found.words.first < found.words.limit) {
      const Match match{found.span, found.words};
      const bool frozen_or_elsewhere = extent_filters_.silence(input, match) != Silence::none;
      if (!frozen_or_elsewhere || parameters_.countable == Countable::hashtags ||
          parameters_.countable == Countable::mentions)
        report(input, found, false, drafts);
    }
    word = std::max(extent.limit, word + 1);
  }
}

} // namespace taktvoll::checks
