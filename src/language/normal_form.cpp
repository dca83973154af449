#include "language/normal_form.h"

#include "language/characters.h"
#include "language/eight_bytes.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace taktvoll::language {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0 || instance == nullptr) throw std::runtime_error("ICU data for NFC is missing");
  return *instance;
}

// Without a mark of its own: soft hyphen, zero-width space and joiners, direction marks, variation selectors.
bool is_invisible(char32_t c) {
  if (c < 0x34F) return c == 0xAD;
  return c == 0x34F || c == 0x61C || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

constexpr char32_t joiner = 0x200D;
constexpr char32_t emoji_style = 0xFE0F;

bool is_emoji_base(char32_t c) {
  return c >= 0x2000 && text::is_emoji(c);
}

// Inside an emoji the joiner, the emoji variation selector and the tags of regional flags are no decoration:
// without them 👩‍⚕️ falls apart, 1️⃣ becomes a plain digit.
bool belongs_to_emoji(std::string_view text, std::size_t at, text::CodePoint c) {
  if (c.value != joiner && c.value != emoji_style && c.value < 0xE0000) return false;
  const char32_t before = character_before(text, at);
  const char32_t after = character_at(text, at + c.length);
  if (c.value == emoji_style) {
    if (after == 0x20E3)
      return before < 0x80 && ((before >= '0' && before <= '9') || before == '#' || before == '*');
    return text::is_emoji(before);
  }
  if (c.value == joiner) {
    return is_emoji_base(after) && (is_emoji_base(before) || (before == emoji_style && at >= 3 &&
                                                              is_emoji_base(character_before(text, at - 3))));
  }
  return c.value >= 0xE0020 && c.value <= 0xE007F &&
         (before == 0x1F3F4 || (before >= 0xE0020 && before <= 0xE007E));
}

bool is_letter(char32_t c) {
  return (character_class(c) & letter_class) != 0;
}

// One spelling for hyphens, dashes and apostrophes; "" for every other character.
std::string_view unified(std::string_view text, std::size_t at, text::CodePoint c) {
  switch (c.value) {
  case 0x2010: // hyphen
  case 0x2011: // no-break hyphen
  case 0xFE63:
  case 0xFF0D:
    return "-";
  case 0x2012:
  case 0x2014:
  case 0x2015:
  case 0x2E3A:
  case 0x2E3B:
  case 0xFE58:
    return "–";
  case 0x2019: // ’
  case 0x02BC:
  case 0xFF07:
    return "'";
  case '`':
  case 0xB4:
  case 0x2018: // ‘ closes ‚…‘; between letters somebody meant an apostrophe
  case 0x201B:
    return is_letter(character_before(text, at)) && is_letter(character_at(text, at + c.length)) ? "'" : "";
  default:
    return {};
  }
}

bool is_latin_ligature(char32_t c) {
  return c >= 0xFB00 && c <= 0xFB06;
}

bool is_folded(char32_t c) {
  if (c < 0x2100) return false;
  if (is_latin_ligature(c)) return true;
  const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE);
  return type == U_DT_FONT || type == U_DT_WIDE;
}

void append_folded(icu::UnicodeString& out, char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (is_latin_ligature(c)) {
    static constexpr std::u16string_view letters[] = {u"ff", u"fi", u"fl", u"ffi", u"ffl", u"st", u"st"};
    const std::u16string_view folded = letters[c - 0xFB00];
    out.append(folded.data(), static_cast<int32_t>(folded.size()));
    return;
  }
  if (is_folded(c)) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString decomposition;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    if (U_SUCCESS(status) != 0 && nfkc->getRawDecomposition(code, decomposition) != 0) {
      out.append(decomposition);
      return;
    }
  }
  out.append(code);
}

// Never changes and never combines with what precedes it, as far as can be told without a look into ICU's
// data.
bool is_certainly_inert(char32_t c) {
  return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF && c != 0x1E9A) || (c >= 0x2016 && c <= 0x203B) ||
         (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2600 && c <= 0x27BF && c != 0x2ADC) ||
         (c >= 0x1F000 && c <= 0x1FAFF);
}

// Visible ASCII that stays as it is.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0x21; c < 0x7F; ++c) table[c] = c != '`';
  return table;
}();

// Walks over the text and tells `sink` what becomes of it, from left to right:
//   sink.keep(start, limit)              these bytes stay
//   sink.replace(start, limit, bytes)    these become `bytes`
// Bytes that are not mentioned are dropped. One pass; plain Latin text runs at memory speed.
template <class Sink>
class Walk {
public:
  Walk(std::string_view text, Sink& sink) : text_(text), sink_(sink), nfc_(nfc()) {}

  void run() {
    while (at_ < text_.size()) {
      skip_plain();
      if (at_ < text_.size()) step();
    }
    keep_until(text_.size());
  }

private:
  [[nodiscard]] bool is_white(text::CodePoint c) const { return text::is_space(c.value); }

  // Latin letters, ASCII marks and single spaces.
  void skip_plain() {
    const std::size_t size = text_.size();
    std::size_t at = at_;
    while (at < size) {
      if (const std::size_t step = plain_step(at); step > 0) {
        at += step;
        continue;
      }
      // Not before the next eight bytes is another try worth while.
      const std::size_t limit = std::min(size, at + EightBytes::size);
      while (at < limit && is_plain(at)) at += static_cast<unsigned char>(text_[at]) == 0xC3 ? 2U : 1U;
      if (at < limit) break;
    }
    at_ = at;
  }

  [[nodiscard]] bool is_plain(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (plain_bytes[byte]) return true;
    if (at + 1 >= text_.size()) return false;
    if (byte == 0xC3) return true;
    if (byte != 0x20 || at <= run_ || text_[at - 1] == '\n') return false;
    // Between two visible bytes; run_ < at says that the byte before was kept, not dropped.
    const auto next = static_cast<unsigned char>(text_[at + 1]);
    return (next > 0x20 && next < 0x7F) || next == 0xC3;
  }

  // How many of the next eight bytes are plain, if all are or all but a space at their end; else 0.
  [[nodiscard]] std::size_t plain_step(std::size_t at) const {
    if (at + EightBytes::size > text_.size()) return 0;
    const EightBytes eight(text_, at);
    if (!eight.is_ascii() || !eight.is_printable() || eight.holds('`') || eight.holds_double_space())
      return 0;
    if (text_[at] == ' ' && (at <= run_ || text_[at - 1] == '\n')) return 0;
    return text_[at + EightBytes::size - 1] == ' ' ? EightBytes::size - 1 : EightBytes::size;
  }

  void step() {
    const text::CodePoint c = decode(text_, at_);
    if (is_white(c) || (is_invisible(c.value) && !belongs_to_emoji(text_, at_, c))) return blank();
    if (const std::string_view to = unified(text_, at_, c); !to.empty()) {
      keep_until(at_);
      sink_.replace(at_, at_ + c.length, to);
      at_ += c.length;
      run_ = at_;
      return;
    }
    if (is_certainly_inert(c.value)) {
      at_ += c.length;
      return;
    }
    const auto code = static_cast<UChar32>(c.value);
    if (nfc_.hasBoundaryBefore(code) == 0) return recompose(starter_before(at_));
    if (is_folded(c.value) || u_getIntPropertyValue(code, UCHAR_NFC_QUICK_CHECK) != UNORM_YES)
      return recompose(at_);
    at_ += c.length;
  }

  // White space and invisible characters: one space, the hard line breaks among them, or nothing.
  void blank() {
    const std::size_t start = at_;
    std::size_t limit = at_;
    bool white = false;
    bool line_break = false;
    std::size_t first_white = text_.size();
    std::size_t white_limit = at_;
    while (limit < text_.size()) {
      const text::CodePoint c = decode(text_, limit);
      const bool is_space = is_white(c);
      if (!is_space && (!is_invisible(c.value) || belongs_to_emoji(text_, limit, c))) break;
      if (is_space) {
        if (!white) first_white = limit;
        white = true;
        line_break = line_break || c.value == '\n';
        white_limit = limit + c.length;
      }
      limit += c.length;
    }
    if (!white && limit < text_.size()) {
      const auto next = static_cast<UChar32>(decode(text_, limit).value);
      if (nfc_.hasBoundaryBefore(next) == 0)
        return recompose(starter_before(start)); // o, soft hyphen, diaeresis
    }
    keep_until(start);
    if (line_break) {
      for (std::size_t i = first_white; i < white_limit; ++i) {
        if (text_[i] == '\n') sink_.keep(i, i + 1);
      }
    } else if (white && white_limit - first_white == 1 && text_[first_white] == ' ') {
      sink_.keep(first_white, white_limit);
    } else if (white) {
      sink_.replace(first_white, white_limit, " ");
    }
    at_ = run_ = limit;
  }

  // The start of the character that a mark at `at` combines with, if it was not yet handed on.
  [[nodiscard]] std::size_t starter_before(std::size_t at) const {
    if (at <= run_) return at;
    const text::CodePoint before = text::code_point_before(text_, at);
    return is_white(before) ? at : at - before.length;
  }

  // A starter and all that combines with it, through ICU.
  void recompose(std::size_t start) {
    icu::UnicodeString cluster;
    std::size_t limit = start;
    std::size_t content_limit = start;
    while (limit < text_.size()) {
      const text::CodePoint c = decode(text_, limit);
      if (limit != start && is_invisible(c.value)) {
        if (belongs_to_emoji(text_, limit, c)) break;
      } else {
        if (limit != start && !cluster.isEmpty() &&
            nfc_.hasBoundaryBefore(static_cast<UChar32>(c.value)) != 0)
          break;
        append_folded(cluster, c.value);
        content_limit = limit + c.length;
      }
      limit += c.length;
    }
    // Invisible characters at the end are left to the next step.
    UErrorCode status = U_ZERO_ERROR;
    std::string composed;
    nfc_.normalize(cluster, status).toUTF8String(composed);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU cannot normalise");
    if (composed == text_.substr(start, content_limit - start)) {
      at_ = content_limit;
      return;
    }
    keep_until(start);
    sink_.replace(start, content_limit, composed);
    at_ = run_ = content_limit;
  }

  void keep_until(std::size_t limit) {
    if (run_ < limit) sink_.keep(run_, limit);
    run_ = limit;
  }

  std::string_view text_;
  Sink& sink_;
  const icu::Normalizer2& nfc_;
  std::size_t at_ = 0;
  std::size_t run_ = 0; // start of the bytes that stay but were not yet handed on; run_ <= at_
};

class StringSink {
public:
  explicit StringSink(std::string_view text) : text_(text) { out_.reserve(text.size()); }
  void keep(std::size_t start, std::size_t limit) { out_ += text_.substr(start, limit - start); }
  void replace(std::size_t, std::size_t, std::string_view bytes) { out_ += bytes; }
  [[nodiscard]] std::string take() { return std::move(out_); }

private:
  std::string_view text_;
  std::string out_;
};

// Composes the steps with the map from flat text to source, so that the result leads straight to the source.
class MapSink {
public:
  MapSink(const text::FlatText& flat, std::span<const text::FlatSpan> spans,
          std::vector<text::ProseSpan>& placed)
      : flat_(flat), spans_(spans), placed_(placed) {
    placed_.assign(spans.size(), {});
  }

  void keep(std::size_t start, std::size_t limit) {
    place(start, limit);
    while (start < limit) {
      const auto& piece = advance_to(start);
      const std::size_t piece_limit = std::min<std::size_t>(limit, piece.start.value + piece.length);
      const std::string_view bytes = flat_.view().substr(start, piece_limit - start);
      const std::size_t offset = start - piece.start.value;
      if (piece.verbatim)
        builder_.append_verbatim(bytes, piece.source.start + offset);
      else
        builder_.append_replaced(bytes, rest_of(piece, offset));
      start = piece_limit;
    }
  }

  void replace(std::size_t start, std::size_t limit, std::string_view bytes) {
    place(start, start);
    const auto& piece = advance_to(start);
    text::SourceSpan source = flat_.to_source({text::FlatOffset(start), text::FlatOffset(limit)});
    if (!piece.verbatim) source.start = rest_of(piece, start - piece.start.value).start;
    source.limit = std::max(source.start, source.limit);
    builder_.append_replaced(bytes, source);
  }

  [[nodiscard]] text::ProseText take() {
    place(flat_.size() + 1, flat_.size() + 1);
    return builder_.build();
  }

private:
  using Piece = text::FlatText::Piece;

  const Piece& advance_to(std::size_t at) {
    const auto& pieces = flat_.pieces();
    while (pieces[piece_].start.value + pieces[piece_].length <= at) ++piece_;
    return pieces[piece_];
  }

  // A replaced piece is atomic. Should it come apart (an entity for two characters, one of which changes),
  // its first part keeps the source and the others stand behind it.
  static text::SourceSpan rest_of(const Piece& piece, std::size_t offset) {
    return offset == 0 ? piece.source : text::SourceSpan{piece.source.limit, piece.source.limit};
  }

  // Notes where the edges of the caller's spans come to stand: all up to `start`, and those inside [start,
  // limit), which is about to be copied as it is.
  void place(std::size_t start, std::size_t limit) {
    while (edge_ < 2 * spans_.size()) {
      const text::FlatSpan& span = spans_[edge_ / 2];
      const std::size_t at = edge_ % 2 == 0 ? span.start.value : span.limit.value;
      if (at > start && at >= limit) return;
      const text::ProseOffset placed = builder_.position() + (at > start ? at - start : 0);
      (edge_ % 2 == 0 ? placed_[edge_ / 2].start : placed_[edge_ / 2].limit) = placed;
      ++edge_;
    }
  }

  const text::FlatText& flat_;
  std::span<const text::FlatSpan> spans_;
  std::vector<text::ProseSpan>& placed_;
  text::ProseText::Builder builder_;
  std::size_t piece_ = 0;
  std::size_t edge_ = 0;
};

} // namespace

text::ProseText normalise(const text::FlatText& flat, std::span<const text::FlatSpan> spans,
                          std::vector<text::ProseSpan>& placed) {
  MapSink sink(flat, spans, placed);
  Walk<MapSink>(flat.view(), sink).run();
  return sink.take();
}

text::ProseText normalise(const text::FlatText& flat) {
  std::vector<text::ProseSpan> placed;
  return normalise(flat, {}, placed);
}

std::string normalise(std::string_view text) {
  StringSink sink(text);
  Walk<StringSink>(text, sink).run();
  return sink.take();
}

} // namespace taktvoll::language
