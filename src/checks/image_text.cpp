#include "checks/image_text.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace taktvoll::checks {
namespace {

// Words that say there is a picture, but not what it shows. Keys.
constexpr std::array<std::string_view, 16> empty_words = {
    "bild", "foto", "image", "photo",  "picture",   "grafik", "abbildung",   "illustration",
    "icon", "logo", "img",   "banner", "titelbild", "header", "platzhalter", "screenshot"};

constexpr std::array<std::string_view, 9> image_extensions = {".jpg", ".jpeg", ".png",  ".gif", ".webp",
                                                              ".svg", ".avif", ".heic", ".tif"};

} // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text::is_space(text::code_point_at(text, 0).value))
    text.remove_prefix(text::code_point_at(text, 0).length);
  while (!text.empty() && text::is_space(text::code_point_before(text, text.size()).value))
    text.remove_suffix(text::code_point_before(text, text.size()).length);
  return text;
}

bool says_nothing_of_picture(std::string_view alt) {
  alt = trimmed(alt);
  const std::string lowered = text::lower(alt);
  const auto is_file = [&](std::string_view extension) { return lowered.ends_with(extension); };
  if (lowered.find(' ') == std::string::npos &&
      std::any_of(image_extensions.begin(), image_extensions.end(), is_file))
    return true;
  bool any = false;
  std::string word;
  const auto is_empty_word = [&] {
    return std::find(empty_words.begin(), empty_words.end(), std::string_view(word)) != empty_words.end();
  };
  for (std::size_t at = 0; at <= lowered.size();) {
    const text::CodePoint c = text::code_point_at(lowered, at);
    if (c.length > 0 && text::is_letter(c.value)) {
      text::append_utf8(word, c.value);
    } else if (!word.empty()) {
      if (!is_empty_word()) return false;
      any = true;
      word.clear();
    }
    if (c.length == 0) break;
    at += c.length;
  }
  return any || lowered.find_first_of("0123456789") != std::string::npos;
}

} // namespace taktvoll::checks
