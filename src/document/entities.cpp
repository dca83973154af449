#include "document/entities.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace taktvoll::document {
namespace {

struct NamedEntity {
  std::string_view name;
  std::string_view text;
};

// clang-format off
constexpr std::array named_entities = std::to_array<NamedEntity>({
#include "document/entity_table.inc"
});
// clang-format on

std::string decode_number(std::string_view digits, int base) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  const bool valid = whole && value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  std::string text;
  text::append_utf8(text, valid ? static_cast<char32_t>(value) : U'\uFFFD');
  return text;
}

} // namespace

std::optional<std::string> decode_entity(std::string_view reference) {
  if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return std::nullopt;
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (name.front() == '#') {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    return decode_number(name.substr(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  }
  const auto found = std::lower_bound(
      named_entities.begin(), named_entities.end(), name,
      [](const NamedEntity& entity, std::string_view wanted) { return entity.name < wanted; });
  if (found == named_entities.end() || found->name != name) return std::nullopt;
  return std::string(found->text);
}

} // namespace taktvoll::document
