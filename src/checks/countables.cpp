#include "checks/countables.h"

#include "checks/explained.h"
#include "text/graphemes.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

using language::WordKind;
using pack::Countable;

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

// Things that are words. Others are counted elsewhere.
bool is_thing(const language::Reading& reading, const language::Word& word, Countable countable) {
  switch (countable) {
  case Countable::words:
    return word.kind == WordKind::word && !word.in_hashtag && !word.in_mention;
  case Countable::hashtags:
    return word.in_hashtag;
  case Countable::mentions:
    return word.in_mention;
  case Countable::emoji:
    return word.kind == WordKind::emoji;
  case Countable::capitals:
    return word.kind == WordKind::word && word.all_caps && !word.in_hashtag &&
           count_letters(reading.text(word)) >= shortest_capitals;
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

std::uint32_t links_in(const std::vector<text::ProseSpan>& links, text::ProseSpan span) {
  // Links do not overlap, so their limits ascend as their starts do.
  std::uint32_t count = 0;
  auto link = std::lower_bound(links.begin(), links.end(), span.start,
                               [](text::ProseSpan l, text::ProseOffset at) { return l.limit < at; });
  for (; link != links.end() && link->start <= span.limit; ++link)
    if (link->overlaps(span) || span.contains(*link)) ++count;
  return count;
}

std::uint32_t sentences_in(const language::Reading& reading, WordRange extent) {
  std::uint32_t count = 0;
  auto last = static_cast<std::uint32_t>(reading.sentences.size());
  for (std::uint32_t i = extent.first; i < extent.limit; ++i) {
    if (reading.words[i].sentence == last || reading.words[i].kind != WordKind::word) continue;
    last = reading.words[i].sentence;
    ++count;
  }
  return count;
}

bool only_space_before(const language::Reading& reading, std::uint32_t word) {
  const std::string_view between =
      reading.prose.slice({reading.words[word - 1].span.limit, reading.words[word].span.start});
  return between.find_first_not_of(" \n") == std::string_view::npos;
}

void span_words(const language::Reading& reading, Tally& tally) {
  if (tally.words.first < tally.words.limit) tally.span = match_of(reading, tally.words).span;
}

} // namespace

std::uint32_t longest_part(std::string_view word) {
  std::uint32_t letters = 0;
  for (std::size_t start = 0; start <= word.size();) {
    const std::size_t limit = std::min(word.find('-', start), word.size());
    letters = std::max(letters, count_letters(word.substr(start, limit - start)));
    start = limit + 1;
  }
  return letters;
}

Counter::Counter(const CheckInput& input, Countable countable, const RuleFilters& filters, const Spots& spots)
    : input_(input), countable_(countable), filters_(filters), spots_(spots) {
  if (countable == Countable::links) links_ = links_of(input);
}

bool Counter::is_counted(std::uint32_t word) const {
  return filters_.silence(input_, match_of(input_.reading, WordRange{word, word + 1})) == Silence::none;
}

Tally Counter::count_words(WordRange extent) const {
  Tally tally;
  bool any = false;
  for (std::uint32_t i = extent.first; i < extent.limit; ++i) {
    if (!is_thing(input_.reading, input_.reading.words[i], countable_) || !is_counted(i)) continue;
    if (!any) tally.words.first = i;
    tally.words.limit = i + 1;
    any = true;
    ++tally.value;
  }
  // Where words are too many, all of them are.
  if (!any || countable_ == Countable::words) tally.words = extent;
  span_words(input_.reading, tally);
  return tally;
}

Tally Counter::count_hits(WordRange extent) const {
  Tally tally;
  Wordings wordings;
  const std::span<const WordRange> all = spots_.all(input_);
  auto hit = std::lower_bound(all.begin(), all.end(), extent.first,
                              [](WordRange h, std::uint32_t word) { return h.first < word; });
  for (; hit != all.end() && hit->first < extent.limit; ++hit) {
    if (!extent.contains(*hit)) continue;
    const Match match = match_of(input_.reading, *hit);
    if (filters_.silence(input_, match) != Silence::none) continue;
    if (countable_ == Countable::distinct_hits &&
        wordings.number(input_.reading, match.words) < tally.things.size())
      continue;
    if (tally.things.empty()) tally.words.first = match.words.first;
    tally.words.limit = match.words.limit;
    tally.things.push_back(match);
    ++tally.value;
  }
  if (tally.things.empty()) tally.words = extent;
  span_words(input_.reading, tally);
  return tally;
}

Tally Counter::longest_emoji_row(WordRange extent) const {
  Tally longest;
  for (std::uint32_t i = extent.first; i < extent.limit;) {
    std::uint32_t limit = i;
    while (limit < extent.limit && input_.reading.words[limit].kind == WordKind::emoji &&
           (limit == i || only_space_before(input_.reading, limit)))
      ++limit;
    if (limit - i > longest.value && is_counted(i)) {
      longest.value = limit - i;
      longest.words = {i, limit};
    }
    i = std::max(limit, i + 1);
  }
  span_words(input_.reading, longest);
  return longest;
}

// A list is one paragraph; a block of hashtags is none.
double Counter::count_paragraphs(WordRange extent) const {
  double count = 0;
  bool in_list = false;
  for (const language::ReadBlock& block : input_.reading.blocks) {
    if (block.first_word < extent.first || block.limit_word > extent.limit) continue;
    if (block.kind != document::BlockKind::paragraph || block.first_word == block.limit_word) continue;
    const auto begin = input_.reading.words.begin();
    const bool speaks =
        std::any_of(begin + block.first_word, begin + block.limit_word, [](const language::Word& word) {
          return word.kind == WordKind::word && !word.in_hashtag;
        });
    if (!speaks || !filters_.in_scope(input_, match_of(input_.reading, block.span))) continue;
    if (block.list_depth == 0 || !in_list) ++count;
    in_list = block.list_depth > 0;
  }
  return count;
}

double Counter::measure(WordRange extent, text::ProseSpan span) const {
  const language::Reading& reading = input_.reading;
  const std::string_view text = reading.prose.slice(span);
  switch (countable_) {
  case Countable::characters:
    return static_cast<double>(text::count_code_points(text));
  case Countable::graphemes:
    return static_cast<double>(text::count_graphemes(text));
  case Countable::letters:
    return count_letters(text);
  case Countable::sentences:
    return sentences_in(reading, extent);
  case Countable::exclamation_marks: {
    // The mark after the last word belongs to the extent: look up to the end of its sentence.
    const text::ProseOffset limit = reading.sentences[reading.words[extent.limit - 1].sentence].span.limit;
    const std::string_view whole = reading.prose.slice({span.start, std::max(span.limit, limit)});
    return static_cast<double>(std::count(whole.begin(), whole.end(), '!'));
  }
  case Countable::links:
    return links_in(links_, span);
  default:
    return 0;
  }
}

Tally Counter::count(WordRange extent) const {
  switch (countable_) {
  case Countable::words:
  case Countable::hashtags:
  case Countable::mentions:
  case Countable::emoji:
  case Countable::capitals:
    return count_words(extent);
  case Countable::hits:
  case Countable::distinct_hits:
    return count_hits(extent);
  case Countable::emoji_row:
    return longest_emoji_row(extent);
  case Countable::paragraphs:
    return {count_paragraphs(extent), extent, {}, {}};
  case Countable::images:
    return {static_cast<double>(std::count_if(
                input_.document.inlines.begin(), input_.document.inlines.end(),
                [](const document::Inline& mark) { return mark.kind == document::InlineKind::image; })),
            extent,
            {},
            {}};
  default:
    break;
  }
  if (extent.empty()) return {};
  const Match whole = match_of(input_.reading, extent);
  return {measure(extent, whole.span), extent, whole.span, {}};
}

} // namespace taktvoll::checks
