// Eight bytes of text at once, in one integer: most of every text is plain ASCII, and this is how it is
// passed at memory speed. Equal to a look at each byte (tested). The order of the bytes in the integer does
// not matter.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace taktvoll::language {

class EightBytes {
public:
  static constexpr std::size_t size = 8;

  // Precondition: at + 8 <= text.size().
  EightBytes(std::string_view text, std::size_t at) { std::memcpy(&bits_, text.data() + at, size); }

  [[nodiscard]] bool is_ascii() const { return (bits_ & high) == 0; }

  // The others hold for ASCII only: below 0x80 no byte carries into the next.
  // Space to tilde.
  [[nodiscard]] bool is_printable() const {
    return ((bits_ + each(0x60)) & high) == high && ((bits_ + each(1)) & high) == 0;
  }
  [[nodiscard]] bool holds(char c) const { return equal(c) != 0; }
  // Two spaces in a row.
  [[nodiscard]] bool holds_double_space() const {
    const std::uint64_t spaces = equal(' ');
    return (spaces & (spaces << 8U)) != 0;
  }
  // A to Z as a to z.
  void to_lower() {
    const std::uint64_t capitals = (bits_ + each(0x80 - 'A')) & ~(bits_ + each(0x80 - 'Z' - 1)) & high;
    bits_ |= capitals >> 2U;
  }
  void store(char* out) const { std::memcpy(out, &bits_, size); }

private:
  static constexpr std::uint64_t each(std::uint64_t byte) { return byte * 0x0101010101010101U; }
  static constexpr std::uint64_t high = 0x8080808080808080U;
  // The high bit of each byte that is `c`.
  [[nodiscard]] std::uint64_t equal(char c) const {
    return (high - (bits_ ^ each(static_cast<unsigned char>(c)))) & high;
  }

  std::uint64_t bits_ = 0;
};

} // namespace taktvoll::language
