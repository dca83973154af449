#include "language/quotation.h"

#include "language/characters.h"
#include "language/key_list.h"

#include <algorithm>
#include <array>

namespace taktvoll::language {
namespace {

// An opening mark that waits for its partner.
struct Open {
  char32_t mark = 0;
  std::size_t at = 0;
  bool spaced = false; // « …
};

bool is_word_like(char32_t c) {
  return (character_class(c) & word_classes) != 0;
}
bool is_white(char32_t c) {
  return c == 0 || c == ' ' || c == '\n';
}

// Does `mark` close what `open` opened? German „…“ ‚…‘ »…« ›…‹, Swiss and French «…» ‹…›, English and French
// “…” ‘…’, straight "…", and „…" or „…” as keyboards produce them.
bool closes(char32_t open, char32_t mark) {
  switch (open) {
  case 0x201E:
    return mark == 0x201C || mark == 0x201D || mark == '"';
  case 0x201C:
    return mark == 0x201D || mark == '"';
  case 0x201D:
    return mark == 0x201D; // Swedish and, in German, a frequent typing mistake
  case '"':
    return mark == '"' || mark == 0x201C || mark == 0x201D;
  case 0x201A:
    return mark == 0x2018 || mark == '\'';
  case 0x2018:
  case 0x201B:
  case '\'':
    return mark == '\'';
  case 0xBB:
    return mark == 0xAB || mark == 0xBB;
  case 0xAB:
    return mark == 0xBB;
  case 0x203A:
    return mark == 0x2039;
  case 0x2039:
    return mark == 0x203A;
  default:
    return false;
  }
}

bool is_mark(char32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || c == 0x2018 || c == 0x201A || c == 0x201B ||
         (c >= 0x201C && c <= 0x201E) || c == 0x2039 || c == 0x203A;
}

// "'ne Frage", "'s ist wahr": the apostrophe of a shortened word, not an opening mark.
bool is_shortened(std::string_view text, std::size_t behind) {
  static constexpr KeyList shortened{"s",   "n",    "ne",   "nen",  "nem", "ner",    "nes",   "m",   "r",
                                     "ran", "raus", "rein", "rauf", "rum", "runter", "rüber", "ein", "mal"};
  std::size_t limit = behind;
  while (limit < text.size() && is_word_like(character_at(text, limit))) limit += decode(text, limit).length;
  return shortened.holds(text.substr(behind, limit - behind));
}

constexpr std::array<bool, 256> mark_bytes = [] {
  std::array<bool, 256> table{};
  for (const std::size_t byte : {0x22U, 0x27U, 0xC2U, 0xE2U, 0x2CU, 0x60U}) table[byte] = true; // " ' « „ , `
  return table;
}();

class QuotationFinder {
public:
  QuotationFinder(const Reading& reading, std::vector<Quotation>& out)
      : reading_(reading), text_(reading.prose.view()), out_(out) {}

  void block(text::ProseSpan span) {
    open_.clear();
    stray_ = {};
    block_ = span;
    for (std::size_t at = span.start.value; at < span.limit.value;) {
      // Every mark begins with one of these.
      const char byte = text_[at];
      if (!mark_bytes[static_cast<unsigned char>(byte)]) {
        ++at;
        continue;
      }
      const std::size_t length = see_typed(byte, at);
      if (length > 0) {
        at += length;
        continue;
      }
      const text::CodePoint c = decode(text_, at);
      if (is_mark(c.value)) see(c.value, at, c.length);
      at += c.length;
    }
    carry();
  }

private:
  // Marks typed as two: ,,Wort'' and ``Wort''. The length of what was one, else 0.
  std::size_t see_typed(char byte, std::size_t at) {
    if ((byte != ',' && byte != '`' && byte != '\'') || at + 1 >= block_.limit.value || text_[at + 1] != byte)
      return 0;
    see(byte == ',' ? 0x201E : byte == '`' ? 0x201C : '"', at, 2);
    return 2;
  }

  void see(char32_t mark, std::size_t at, std::size_t length) {
    const char32_t before = at > block_.start.value ? character_before(text_, at) : 0;
    const char32_t after = at + length < block_.limit.value ? character_at(text_, at + length) : 0;
    const bool spaced_opens = mark == 0xAB && is_white(after) && is_white(before) && after != 0;
    const bool opens = (!is_white(after) || spaced_opens) && !is_word_like(before);
    const bool may_close = !is_white(before) && !(is_word_like(before) && is_word_like(after));
    // The innermost fitting mark; those opened inside it and never closed quote nothing.
    for (std::size_t i = open_.size(); i-- > 0;) {
      const Open& open = open_[i];
      if (!(open.spaced ? is_white(before) && !is_word_like(after) : may_close)) continue;
      if (!closes(open.mark, mark) || open.at + 1 == at) continue;
      if (is_ambiguous(mark) && opens && is_white(before) && !open.spaced) break;
      if (open.mark != '\'' || at - open.at > shortest_straight) add(open.at, at + length);
      open_.resize(i);
      return;
    }
    if (may_close && ends_block(at + length)) stray_ = {mark, at + length, false};
    if (!opens) return;
    if (mark == '\'' &&
        (!(is_white(before) || before == '(') || !is_word_like(after) || is_shortened(text_, at + 1)))
      return;
    if (open_.size() == longest_nesting) open_.erase(open_.begin());
    open_.push_back({mark, at, spaced_opens});
  }

  [[nodiscard]] bool ends_block(std::size_t at) const {
    constexpr std::size_t longest_end = 12; // bytes: a full stop, a bracket, an emoji
    if (block_.limit.value - at > longest_end) return false;
    for (; at < block_.limit.value; at += decode(text_, at).length) {
      if (is_word_like(decode(text_, at).value)) return false;
    }
    return true;
  }

  // A comment of several paragraphs: the mark that begins one block is closed by the mark that ends a later
  // one.
  void carry() {
    if (carried_.mark != 0 && stray_.mark != 0 && closes(carried_.mark, stray_.mark)) {
      for (const text::ProseSpan span : carried_blocks_) add_part(span);
      add_part({block_.start, text::ProseOffset(stray_.at)});
      carried_ = {};
    } else if (carried_.mark != 0 && carried_blocks_.size() < longest_comment) {
      carried_blocks_.push_back(block_);
    } else {
      carried_ = {};
    }
    if (carried_.mark != 0 || open_.empty() || open_.front().at != block_.start.value ||
        open_.front().mark == '\'')
      return;
    carried_ = open_.front();
    carried_blocks_ = {block_};
  }

  void add_part(text::ProseSpan span) {
    if (span.size() > 2) add(span.start.value, span.limit.value); // a mark alone is no quotation
  }

  static bool is_ambiguous(char32_t c) { return c == '"' || c == 0xBB || c == 0x201C; }

  void add(std::size_t start, std::size_t limit) {
    const text::ProseSpan span{text::ProseOffset(start), text::ProseOffset(limit)};
    const auto [first, last] = reading_.words_in(span);
    out_.push_back({span, first, last, Quotation::no_quotation});
  }

  // "'n'" is no quotation, "'Heil'" is one.
  static constexpr std::size_t shortest_straight = 3;
  // Bounds the search for a partner in a text of nothing but opening marks.
  static constexpr std::size_t longest_nesting = 16;
  static constexpr std::size_t longest_comment = 8; // blocks

  const Reading& reading_;
  std::string_view text_;
  std::vector<Quotation>& out_;
  text::ProseSpan block_;
  std::vector<Open> open_;
  Open stray_;   // a closing mark without a partner that ends this block; `at` is behind it
  Open carried_; // an opening mark that began the first of carried_blocks_
  std::vector<text::ProseSpan> carried_blocks_;
};

} // namespace

std::vector<Quotation> find_quotations(const Reading& reading) {
  std::vector<Quotation> found;
  QuotationFinder finder(reading, found);
  for (const ReadBlock& block : reading.blocks) finder.block(block.span);
  std::sort(found.begin(), found.end(), [](const Quotation& a, const Quotation& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.limit > b.span.limit;
  });
  for (std::uint32_t i = 1; i < found.size(); ++i) {
    std::uint32_t outer = i - 1;
    while (outer != Quotation::no_quotation && !found[outer].span.contains(found[i].span))
      outer = found[outer].outer;
    found[i].outer = outer;
  }
  return found;
}

Quoted find_quotation(const Reading& reading, text::ProseSpan span, ReportedSpeech& reported) {
  const std::uint32_t block = reading.block_at(span.start);
  if (block < reading.blocks.size() && reading.blocks[block].quote_depth > 0 &&
      reading.blocks[block].span.contains(span)) {
    return {QuotationReason::block_quote, reading.blocks[block].span};
  }
  // Quotations are nested properly: if one holds the span, it is the last that starts before it, or around
  // that one.
  const auto& quotations = reading.quotations;
  const auto after = std::upper_bound(
      quotations.begin(), quotations.end(), span.start,
      [](text::ProseOffset at, const Quotation& quotation) { return at < quotation.span.start; });
  if (after != quotations.begin()) {
    auto index = static_cast<std::uint32_t>(after - quotations.begin()) - 1;
    for (; index != Quotation::no_quotation; index = quotations[index].outer) {
      if (quotations[index].span.contains(span)) return {QuotationReason::marks, quotations[index].span};
    }
  }
  const auto [first, limit] = reading.words_in(span);
  const auto report = reported.around({first, limit});
  if (!report) return {};
  return {report->reason,
          cover(reading.words[report->cue.first].span, reading.words[report->cue.limit - 1].span)};
}

bool is_quoted(const Reading& reading, text::ProseSpan span, ReportedSpeech& reported) {
  return bool(find_quotation(reading, span, reported));
}

bool is_quoted(const Reading& reading, text::ProseSpan span) {
  ReportedSpeech reported(reading);
  return is_quoted(reading, span, reported);
}

std::string_view label(QuotationReason reason, base::UiLanguage language) {
  using base::pick;
  switch (reason) {
  case QuotationReason::marks:
    return pick(language, "steht in Anführungszeichen", "in quotation marks");
  case QuotationReason::block_quote:
    return pick(language, "steht in einem Blockzitat", "in a block quote");
  case QuotationReason::label:
    return pick(language, "ist als Mythos oder Irrtum überschrieben", "labelled as a myth or an error");
  case QuotationReason::question:
    return pick(language, "wird als Behauptung erfragt", "asked about as a claim");
  case QuotationReason::hearsay:
    return pick(language, "wird als Meinung anderer berichtet", "reported as what others think or say");
  case QuotationReason::verdict:
    return pick(language, "wird als falsch bezeichnet", "called wrong");
  case QuotationReason::distance:
    return pick(language, "wird mit Abstand genannt", "named with distance");
  case QuotationReason::mention:
    return pick(language, "wird als Wort erwähnt", "mentioned as a word");
  case QuotationReason::reader:
    return pick(language, "gibt wieder, was die Leserin oder der Leser sagt", "repeats what the reader says");
  case QuotationReason::none:
    break;
  }
  return pick(language, "steht nicht in einem Zitat", "not quoted");
}

} // namespace taktvoll::language
