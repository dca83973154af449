#include "finding/diagnostic.h"

#include "finding/severity.h"
#include "text/display_width.h"
#include "text/unicode.h"

#include <algorithm>

#include <fmt/format.h>

namespace taktvoll::finding {
namespace {

constexpr std::size_t longest_excerpt = 100; // cells shown of a line

// The next piece of possibly broken UTF-8: a valid code point, or one broken byte as U+FFFD.
text::CodePoint next(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 0 || at + length > text.size()) return {0xFFFD, 1};
  for (std::size_t i = 1; i < length; ++i)
    if ((static_cast<unsigned char>(text[at + i]) & 0xC0U) != 0x80U) return {0xFFFD, 1};
  const text::CodePoint c = text::code_point_at(text, at);
  const bool overlong = (length == 3 && c.value < 0x800) || (length == 4 && c.value < 0x10000);
  const bool outside = c.value > 0x10FFFF || (c.value >= 0xD800 && c.value <= 0xDFFF);
  return overlong || outside ? text::CodePoint{0xFFFD, 1} : c;
}

void append_visible(std::string& out, char32_t c) {
  if (c == '\t')
    out += ' ';
  else if (c < 0x20)
    text::append_utf8(out, 0x2400 + c); // ␀ … ␟
  else if (c == 0x7F)
    out += "␡";
  else if (c != 0x200D && c != 0xFE0F && c != 0xAD && c != 0x200C && text::is_control(c))
    out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
  else
    text::append_utf8(out, c);
}

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// The first or last `bytes` of valid UTF-8, or a little less so that no code point is cut.
void keep_first(std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return;
  while (bytes > 0 && continues(text[bytes])) --bytes;
  text.resize(bytes);
}
void keep_last(std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return;
  std::size_t start = text.size() - bytes;
  while (start < text.size() && continues(text[start])) ++start;
  text.erase(0, start);
}

Severity severity_of(DiagnosticLevel level) {
  switch (level) {
  case DiagnosticLevel::info:
    return Severity::info;
  case DiagnosticLevel::warning:
    return Severity::warning;
  case DiagnosticLevel::error:
    break;
  }
  return Severity::error;
}

} // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = next(text, at);
    append_visible(out, c.value);
    at += c.length;
  }
  return out;
}

Diagnostic trouble(std::string path, base::LocalText message, base::LocalText help) {
  Diagnostic diagnostic;
  diagnostic.path = std::move(path);
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

DiagnosticPlace place_in(std::string_view text, std::size_t offset, std::size_t length) {
  offset = std::min(offset, text.size());
  DiagnosticPlace place;
  std::size_t line_start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::size_t i = line_start; i < offset; ++i) {
    const bool lone_cr = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_cr) {
      ++place.line;
      line_start = i + 1;
    }
  }
  const std::size_t line_limit = std::min(text.find_first_of("\r\n", line_start), text.size());
  std::uint32_t width = 0;
  for (std::size_t at = line_start; at < line_limit;) {
    const text::CodePoint c = next(text, at);
    if (at < offset)
      ++place.column;
    else if (at < offset + length)
      ++width;
    text::append_utf8(place.excerpt, c.value);
    at += c.length;
  }
  place.width = std::max<std::uint32_t>(1, width);
  return place;
}

std::string format(const Diagnostic& diagnostic, base::UiLanguage language) {
  const std::string_view level = label(severity_of(diagnostic.level), language);
  std::string out;
  if (!diagnostic.path.empty()) out += visible(diagnostic.path) + ":";
  if (diagnostic.place) out += fmt::format("{}:{}:", diagnostic.place->line, diagnostic.place->column);
  if (!out.empty()) out += ' ';
  out += fmt::format("{}: {}\n", level, visible(diagnostic.message.in(language)));

  if (diagnostic.place && !diagnostic.place->excerpt.empty()) {
    const DiagnosticPlace& place = *diagnostic.place;
    std::string before;
    std::string marked;
    std::string after;
    std::uint32_t column = 1;
    for (std::size_t at = 0; at < place.excerpt.size();) {
      const text::CodePoint c = next(place.excerpt, at);
      append_visible(column < place.column                 ? before
                     : column < place.column + place.width ? marked
                                                           : after,
                     c.value);
      at += c.length;
      ++column;
    }
    // Cut a long line so that the caret stays in view.
    const auto cut_front = [](std::string& text, std::size_t cells) {
      if (text::display_width(text) <= cells) return;
      while (!text.empty() && text::display_width(text) > cells)
        text.erase(0, text::code_point_at(text, 0).length);
      text.insert(0, "…");
    };
    const auto cut_back = [](std::string& text, std::size_t cells) {
      if (text::display_width(text) <= cells) return;
      while (!text.empty() && text::display_width(text) > cells)
        text.resize(text.size() - text::code_point_before(text, text.size()).length);
      text += "…";
    };
    // Bound the work before cells are counted: a line may be a megabyte long.
    keep_last(before, 4 * longest_excerpt);
    keep_first(marked, 4 * longest_excerpt);
    keep_first(after, 4 * longest_excerpt);
    cut_front(before, longest_excerpt / 2);
    cut_back(marked, longest_excerpt);
    cut_back(after, longest_excerpt / 2);
    const std::string number = std::to_string(place.line);
    out += fmt::format("  {} | {}{}{}\n", number, before, marked, after);
    out += fmt::format("  {} | {}{}\n", std::string(number.size(), ' '),
                       std::string(text::display_width(before), ' '),
                       std::string(std::max<std::size_t>(1, text::display_width(marked)), '^'));
  }
  if (!diagnostic.help.empty())
    out += fmt::format("  {}: {}\n", base::pick(language, "Hilfe", "help"),
                       visible(diagnostic.help.in(language)));
  return out;
}

} // namespace taktvoll::finding
