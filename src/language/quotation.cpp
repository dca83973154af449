#include "language/quotation.h"

#include "language/characters.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

// An opening mark that waits for its partner.
struct Open {
  char32_t mark = 0;
  std::size_t at = 0;
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

class QuotationFinder {
public:
  QuotationFinder(const Reading& reading, std::vector<Quotation>& out)
      : reading_(reading), text_(reading.prose.view()), out_(out) {}

  void block(text::ProseSpan span) {
    open_.clear();
    block_ = span;
    for (std::size_t at = span.start.value; at < span.limit.value;) {
      // Every mark is one of " ' or begins with C2 or E2.
      const char byte = text_[at];
      if (byte != '"' && byte != '\'' && byte != '\xC2' && byte != '\xE2') {
        ++at;
        continue;
      }
      const text::CodePoint c = decode(text_, at);
      if (is_mark(c.value)) see(c, at);
      at += c.length;
    }
  }

private:
  void see(text::CodePoint c, std::size_t at) {
    const char32_t before = at > block_.start.value ? character_before(text_, at) : 0;
    const char32_t after = at + c.length < block_.limit.value ? character_at(text_, at + c.length) : 0;
    const bool opens = !is_white(after) && !is_word_like(before);
    const bool may_close = !is_white(before) && !(is_word_like(before) && is_word_like(after));
    // The innermost fitting mark; those opened inside it and never closed quote nothing.
    if (may_close) {
      for (std::size_t i = open_.size(); i-- > 0;) {
        if (!closes(open_[i].mark, c.value) || open_[i].at + 1 == at) continue;
        if (is_ambiguous(c.value) && opens && is_white(before)) break;
        add(open_[i].at, at + c.length);
        open_.resize(i);
        return;
      }
    }
    if (opens && c.value != '\'') {
      if (open_.size() == longest_nesting) open_.erase(open_.begin());
      open_.push_back({c.value, at});
    }
  }

  static bool is_ambiguous(char32_t c) { return c == '"' || c == 0xBB || c == 0x201C; }

  void add(std::size_t start, std::size_t limit) {
    const text::ProseSpan span{text::ProseOffset(start), text::ProseOffset(limit)};
    const auto [first, last] = reading_.words_in(span);
    out_.push_back({span, first, last, Quotation::no_quotation});
  }

  // Bounds the search for a partner in a text of nothing but opening marks.
  static constexpr std::size_t longest_nesting = 16;

  const Reading& reading_;
  std::string_view text_;
  std::vector<Quotation>& out_;
  text::ProseSpan block_;
  std::vector<Open> open_;
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

bool is_quoted(const Reading& reading, text::ProseSpan span) {
  const std::uint32_t block = reading.block_at(span.start);
  if (block < reading.blocks.size() && reading.blocks[block].quote_depth > 0 &&
      reading.blocks[block].span.contains(span)) {
    return true;
  }
  // Quotations are nested properly: if one holds the span, it is the last that starts before it, or around
  // that one.
  const auto& quotations = reading.quotations;
  const auto after = std::upper_bound(
      quotations.begin(), quotations.end(), span.start,
      [](text::ProseOffset at, const Quotation& quotation) { return at < quotation.span.start; });
  if (after == quotations.begin()) return false;
  auto index = static_cast<std::uint32_t>(after - quotations.begin()) - 1;
  for (; index != Quotation::no_quotation; index = quotations[index].outer) {
    if (quotations[index].span.contains(span)) return true;
  }
  return false;
}

} // namespace taktvoll::language
