#include "text/display_width.h"

#include "text/unicode.h"

#include <unicode/uchar.h>

namespace taktvoll::text {
namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;

bool is_wide(char32_t c) {
  if (c < 0x1100) return false;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE;
}

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

} // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  char32_t previous = 0;
  std::size_t previous_width = 0;
  bool flag_open = false; // one half of a flag has been counted
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.length;
    std::size_t own = 1;
    if (c.value < 0x300) {
      own = c.value == 0xAD ? 0 : 1;
      flag_open = false;
    } else if (is_regional_indicator(c.value)) {
      own = flag_open ? 0 : 2;
      flag_open = !flag_open;
    } else {
      flag_open = false;
      if (c.value == emoji_selector && previous_width == 1 && is_emoji(previous))
        own = 1; // text symbol shown as emoji
      else if (is_mark(c.value) || is_control(c.value))
        own = 0;
      else if (is_skin_tone(c.value) && is_emoji(previous))
        own = 0;
      else if (previous == joiner && is_emoji(c.value))
        own = 0;
      else if (is_wide(c.value))
        own = 2;
    }
    width += own;
    previous = c.value;
    previous_width = own;
  }
  return width;
}

} // namespace taktvoll::text
