#include "language/literal_reading.h"

#include "document/document.h"
#include "language/reader.h"

#include <string>

namespace taktvoll::language {

Reading literal_reading(std::string_view text) {
  // A backslash before every mark that CommonMark could read; line ends become spaces.
  std::string escaped;
  escaped.reserve(text.size() + 16);
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#+-!|~&@").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c == '\n' || c == '\r' ? ' ' : c;
  }
  // "1. Nehmen Sie" is no list.
  const std::size_t digits = escaped.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && (escaped[digits] == '.' || escaped[digits] == ')'))
    escaped.insert(digits, 1, '\\');
  const auto source = text::SourceText::from_bytes("", std::move(escaped));
  if (!source) return {};
  return Reader().read(document::parse(*source));
}

} // namespace taktvoll::language
