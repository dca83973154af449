#include "text/source_text.h"

#include <cstdint>
#include <cstring>
#include <optional>

namespace taktvoll::text {
namespace {

// The number of bytes of the valid UTF-8 sequence at `at`, or 0 (Unicode 15, table 3-7: no overlong forms, no
// surrogates, nothing above U+10FFFF).
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : std::uint8_t{0};
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::uint8_t lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const std::uint8_t second = byte(at + 1);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    return continues(at + 1) && continues(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const std::uint8_t second = byte(at + 1);
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return continues(at + 1) && continues(at + 2) && continues(at + 3) ? 4 : 0;
  }
  return 0;
}

std::optional<EncodingError> find_problem(std::string_view bytes) {
  const auto starts = [&](const char* mark, std::size_t size) {
    return bytes.starts_with(std::string_view(mark, size));
  };
  if (starts("\xFF\xFE\0\0", 4) || starts("\0\0\xFE\xFF", 4)) return EncodingError{EncodingProblem::utf32, 0};
  if (starts("\xFF\xFE", 2) || starts("\xFE\xFF", 2)) return EncodingError{EncodingProblem::utf16, 0};

  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  constexpr std::uint64_t low_bits = 0x0101010101010101U;
  std::size_t at = 0;
  while (at < bytes.size()) {
    // Eight bytes at once while they are ASCII without NUL.
    while (at + 8 <= bytes.size()) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + at, 8);
      const bool has_nul = ((word - low_bits) & ~word & high_bits) != 0;
      if ((word & high_bits) != 0 || has_nul) break;
      at += 8;
    }
    if (at >= bytes.size()) break;
    if (bytes[at] == '\0') {
      // ASCII text saved as UTF-16 without BOM shows a NUL in every second byte.
      const bool paired = (at % 2 == 1 && at + 2 < bytes.size() && bytes[at + 2] == '\0') ||
                          (at == 0 && bytes.size() > 2 && bytes[1] != '\0' && bytes[2] == '\0');
      return EncodingError{paired ? EncodingProblem::utf16 : EncodingProblem::nul_byte, at};
    }
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) return EncodingError{EncodingProblem::invalid_utf8, at};
    at += length;
  }
  return std::nullopt;
}

} // namespace

base::Result<SourceText, EncodingError> SourceText::from_bytes(std::string path, std::string bytes) {
  if (const std::optional<EncodingError> problem = find_problem(bytes))
    return base::Unexpected<EncodingError>(*problem);
  auto data = std::make_shared<Data>();
  data->path = std::move(path);
  data->content_start = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  data->bytes = std::move(bytes);
  return SourceText(std::move(data));
}

} // namespace taktvoll::text
