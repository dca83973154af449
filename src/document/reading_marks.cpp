#include "document/reading_marks.h"

#include "document/gender_star.h"
#include "text/unicode.h"

#include <array>

namespace taktvoll::document {
namespace {

using text::code_point_at;
using text::CodePoint;

constexpr char32_t joiner = 0x200D;
constexpr char32_t text_selector = 0xFE0E;
constexpr char32_t picture_selector = 0xFE0F;
constexpr char32_t keycap = 0x20E3;
constexpr char32_t full_width_hash = 0xFF03;

bool is_flag_letter(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool is_tag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}

// Symbols that Unicode presents as text but every phone draws in colour, with or without a selector.
bool is_drawn_as_picture(char32_t c) {
  return c == 0x2764 || c == 0x263A || c == 0x2639 || c == 0x270C || c == 0x2600;
}

// One picture of a joined sequence with its selector, skin tone and tags; `at` if there is none.
std::size_t picture_limit(std::string_view text, std::size_t at, bool joined) {
  const CodePoint base = code_point_at(text, at);
  if (base.length == 0 || !text::is_emoji(base.value) || is_flag_letter(base.value)) return at;
  std::size_t limit = at + base.length;
  CodePoint next = code_point_at(text, limit);
  if (next.value == text_selector) return at;
  bool picture = joined || text::has_emoji_presentation(base.value) || is_drawn_as_picture(base.value);
  if (next.value == picture_selector) {
    picture = true;
    limit += next.length;
    next = code_point_at(text, limit);
  }
  if (is_skin_tone(next.value)) {
    picture = true;
    limit += next.length;
    next = code_point_at(text, limit);
  }
  while (next.length > 0 && is_tag(next.value)) {
    limit += next.length;
    next = code_point_at(text, limit);
  }
  return picture ? limit : at;
}

// Bytes that can begin a mark. Lead bytes below E2 belong to Latin, Greek, Cyrillic and the like.
constexpr std::array<bool, 256> can_begin_mark = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("#*:_/@0123456789")) table[static_cast<unsigned char>(c)] = true;
  for (std::size_t byte = 0xE2; byte <= 0xF4; ++byte) table[byte] = true;
  return table;
}();

bool is_word_before(std::string_view text, std::size_t at) {
  const CodePoint before = text::code_point_before(text, at);
  return before.length > 0 && (text::is_word(before.value) || before.value == '_');
}

std::size_t hashtag_limit(std::string_view text, std::size_t at, std::size_t sign) {
  if (is_word_before(text, at)) return at;
  if (at > 0 && (text[at - 1] == '#' || text[at - 1] == '&' || text[at - 1] == '/')) return at;
  std::size_t limit = at + sign;
  bool has_letter = false;
  for (CodePoint c = code_point_at(text, limit); c.length > 0 && (text::is_word(c.value) || c.value == '_');
       c = code_point_at(text, limit)) {
    has_letter = has_letter || text::is_letter(c.value);
    limit += c.length;
  }
  return has_letter ? limit : at;
}

std::size_t mention_limit(std::string_view text, std::size_t at) {
  if (is_word_before(text, at)) return at;
  if (at > 0 && std::string_view("@.+-/").find(text[at - 1]) != std::string_view::npos) return at;
  std::size_t limit = at;
  for (std::size_t next = at + 1; next < text.size();) {
    const CodePoint c = code_point_at(text, next);
    next += c.length;
    if (text::is_word(c.value) || c.value == '_')
      limit = next;
    else if (c.value != '.' && c.value != '-')
      break;
  }
  const CodePoint first = code_point_at(text, at + 1);
  return first.length > 0 && (text::is_word(first.value) || first.value == '_') ? limit : at;
}

} // namespace

std::size_t emoji_limit(std::string_view text, std::size_t at) {
  const CodePoint first = code_point_at(text, at);
  if (first.length == 0) return at;
  if (first.value < 0x80) {
    if (!((first.value >= '0' && first.value <= '9') || first.value == '#' || first.value == '*')) return at;
    CodePoint next = code_point_at(text, at + 1);
    std::size_t limit = at + 1;
    if (next.value == picture_selector) {
      limit += next.length;
      next = code_point_at(text, limit);
    }
    return next.value == keycap ? limit + next.length : at;
  }
  if (is_flag_letter(first.value)) {
    const CodePoint second = code_point_at(text, at + first.length);
    return is_flag_letter(second.value) ? at + first.length + second.length : at;
  }
  std::size_t limit = picture_limit(text, at, false);
  // A text symbol becomes a picture when it is joined to one: the heart of "couple with heart" often comes
  // without its selector.
  while (limit > at) {
    const CodePoint next = code_point_at(text, limit);
    if (next.value != joiner) break;
    const std::size_t longer = picture_limit(text, limit + next.length, true);
    if (longer == limit + next.length) break;
    limit = longer;
  }
  return limit;
}

void find_reading_marks(std::string_view text, const std::function<void(const ReadingMark&)>& take) {
  for (std::size_t at = 0; at < text.size();) {
    if (!can_begin_mark[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    ReadingMark mark{InlineKind::emoji, at, at, at};
    const bool sign = byte == '*' || byte == ':' || byte == '_' || byte == '/';
    if (byte >= 0xE2 || byte == '#' || byte == '*' || (byte >= '0' && byte <= '9'))
      mark.limit = emoji_limit(text, at);
    if (mark.limit == at && sign) {
      mark.kind = InlineKind::gender_sign;
      mark.limit = at + gender_sign_at(text, at);
    } else if (mark.limit == at && byte == '@') {
      mark.kind = InlineKind::mention;
      mark.limit = mention_limit(text, at);
      mark.content_start = at + 1;
    } else if (mark.limit == at && (byte == '#' || byte == 0xEF)) {
      const CodePoint c = code_point_at(text, at);
      mark.kind = InlineKind::hashtag;
      if (c.value == '#' || c.value == full_width_hash) mark.limit = hashtag_limit(text, at, c.length);
      mark.content_start = at + c.length;
    }
    if (mark.limit == at) {
      at += code_point_at(text, at).length;
      continue;
    }
    take(mark);
    at = mark.limit;
  }
}

} // namespace taktvoll::document
