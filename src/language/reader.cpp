#include "language/reader.h"

#include "language/characters.h"
#include "language/dictionary_breaker.h"
#include "language/eight_bytes.h"
#include "language/line_breaks.h"
#include "language/normal_form.h"
#include "language/quotation.h"
#include "language/sentences.h"
#include "language/words.h"

#include <algorithm>
#include <span>

namespace taktvoll::language {
namespace {

// The character at `at` in lower case, to the same place in `folded`; its bytes. A letter whose lower case
// has another length stays as it is.
std::size_t fold_character(std::string_view text, std::size_t at, std::string& folded, bool& partly) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    folded[at] = small_ascii[byte] != 0 ? small_ascii[byte] : static_cast<char>(byte);
    return 1;
  }
  if (byte == 0xC3 && at + 1 < text.size()) { // Latin-1; × has no case
    const auto tail = static_cast<unsigned char>(text[at + 1]);
    folded[at] = static_cast<char>(byte);
    folded[at + 1] = static_cast<char>(tail <= 0x9E && tail != 0x97 ? tail + 0x20 : tail);
    return 2;
  }
  const text::CodePoint c = decode(text, at);
  std::string lower;
  // Dashes and quotation marks have no case.
  if (c.value < 0x2000 || c.value > 0x20FF) text::append_utf8(lower, text::to_lower(c.value));
  const bool fits = lower.size() == c.length;
  if (!fits && !lower.empty()) partly = true;
  text.copy(folded.data() + at, c.length, at);
  if (fits) lower.copy(folded.data() + at, c.length);
  return c.length;
}

// text::lower, as long as the text, byte for byte in place.
std::string fold(std::string_view text, bool& partly) {
  std::string folded(text.size(), '\0');
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + EightBytes::size <= text.size()) {
      EightBytes eight(text, at);
      if (eight.is_ascii()) {
        eight.to_lower();
        eight.store(folded.data() + at);
        at += EightBytes::size;
        continue;
      }
    }
    const std::size_t limit = std::min(text.size(), at + EightBytes::size);
    while (at < limit) at += fold_character(text, at, folded, partly);
  }
  return folded;
}

struct Marks {
  std::vector<WholeWord> whole;       // hashtags and mentions
  std::vector<text::ProseSpan> links; // link texts
};

Marks place_marks(const document::Document& document, const text::ProseText& prose,
                  std::span<const text::ProseSpan> blocks) {
  Marks marks;
  for (const document::Inline& mark : document.inlines) {
    using document::InlineKind;
    if (mark.kind == InlineKind::hashtag || mark.kind == InlineKind::mention) {
      const text::ProseSpan span = prose.to_derived(mark.content);
      const auto kind =
          mark.kind == InlineKind::mention ? WholeWord::Kind::mention : WholeWord::Kind::hashtag;
      if (!span.empty()) marks.whole.push_back({span, kind});
    } else if (mark.kind == InlineKind::autolink && mark.target.starts_with("mailto:")) {
      const text::ProseSpan span = prose.to_derived(mark.content);
      if (!span.empty()) marks.whole.push_back({span, WholeWord::Kind::address});
    } else if (mark.kind == InlineKind::link) {
      // Within its block: the alt text of an image inside the link stands elsewhere.
      text::ProseSpan span = prose.to_derived(mark.content);
      const text::ProseSpan block = mark.block < blocks.size() ? blocks[mark.block] : span;
      span = {std::max(span.start, block.start), std::min(span.limit, block.limit)};
      if (span.start < span.limit) marks.links.push_back(span);
    }
  }
  // Inlines are in order of the source, which an alt text leaves.
  const auto by_start = [](const WholeWord& a, const WholeWord& b) { return a.span.start < b.span.start; };
  std::sort(marks.whole.begin(), marks.whole.end(), by_start);
  const auto overlaps = [](const WholeWord& a, const WholeWord& b) { return b.span.start < a.span.limit; };
  marks.whole.erase(std::unique(marks.whole.begin(), marks.whole.end(), overlaps), marks.whole.end());
  return marks;
}

} // namespace

struct Reader::Iterators {
  DictionaryBreaker dictionary;
};

Reader::Reader() : iterators_(std::make_unique<Iterators>()) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(const document::Document& document) {
  Reading reading;
  std::vector<text::FlatSpan> flat;
  std::vector<text::ProseSpan> placed;
  flat.reserve(document.blocks.size());
  for (const document::Block& block : document.blocks) flat.push_back(block.flat);
  reading.prose = normalise(document.flat, flat, placed);
  reading.folded = fold(reading.prose.view(), reading.folded_partly);

  const Marks marks = place_marks(document, reading.prose, placed);
  const std::vector<text::ProseOffset> line_breaks = meant_line_breaks(document, reading.prose);
  const SentenceHints hints{line_breaks};

  reading.words.reserve(reading.prose.size() / 6);
  reading.keys.reserve(reading.prose.size() + reading.prose.size() / 8);
  reading.keys.push_back(' ');
  reading.blocks.reserve(document.blocks.size());
  const std::vector<text::ProseOffset> broken = word_breaks(document, reading.prose);
  WordScanner scanner(reading, marks.whole, broken, iterators_->dictionary);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const document::Block& block = document.blocks[i];
    ReadBlock& read = reading.blocks.emplace_back();
    read.kind = block.kind;
    read.heading_level = block.heading_level;
    read.list_depth = block.list_depth;
    read.quote_depth = block.quote_depth;
    read.section = block.section;
    read.span = placed[i];
    read.first_word = static_cast<std::uint32_t>(reading.words.size());
    read.first_sentence = static_cast<std::uint32_t>(reading.sentences.size());
    scanner.scan(read.span);
    read.limit_word = static_cast<std::uint32_t>(reading.words.size());
    if (!read.span.empty()) find_sentences(reading, static_cast<std::uint32_t>(i), hints);
    read.limit_sentence = static_cast<std::uint32_t>(reading.sentences.size());
  }
  for (const text::ProseSpan& link : marks.links) {
    const auto [first, limit] = reading.words_in(link);
    for (std::uint32_t word = first; word < limit; ++word) reading.words[word].in_link = true;
  }
  reading.quotations = find_quotations(reading);
  return reading;
}

} // namespace taktvoll::language
