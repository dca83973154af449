// Byte streams of the archive: a writer and a reader with the same calls, so that one description of a type
// serves both directions (archive.cpp).
#pragma once

#include <bit>
#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace taktvoll::pack {

// Numbers are little-endian base 128 (small ones take one byte), texts and lists are preceded by their
// length.
class ArchiveWriter {
public:
  static constexpr bool reads = false;

  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_.push_back(static_cast<char>(value | 0x80U));
    bytes_.push_back(static_cast<char>(value));
  }
  void text(const std::string& value) {
    number(value.size());
    bytes_ += value;
  }
  void real(double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8U) bytes_.push_back(static_cast<char>(bits & 0xFFU));
  }
  // What a reader may pass over: `write` gets a writer.
  template <class Write>
  void inner(const Write& write) {
    ArchiveWriter inside;
    write(inside);
    text(inside.bytes_);
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
  std::string bytes_;
};

class ArchiveReader {
public:
  static constexpr bool reads = true;

  // `whole`: does not pass over what it may.
  explicit ArchiveReader(std::string_view bytes, bool whole = true) : bytes_(bytes), whole_(whole) {}

  [[nodiscard]] std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      require(at_ < bytes_.size() && shift < 64);
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
  }
  [[nodiscard]] std::string_view text() {
    const std::uint64_t size = number();
    require(size <= bytes_.size() - at_);
    const std::string_view result = bytes_.substr(at_, static_cast<std::size_t>(size));
    at_ += result.size();
    return result;
  }
  [[nodiscard]] double real() {
    require(bytes_.size() - at_ >= 8);
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i)
      bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_++])) << (8 * i);
    return std::bit_cast<double>(bits);
  }
  // A list cannot have more entries than bytes are left: no entry is empty.
  [[nodiscard]] std::size_t count() {
    const std::uint64_t size = number();
    require(size <= bytes_.size() - at_);
    return static_cast<std::size_t>(size);
  }
  template <class Read>
  void inner(const Read& read) {
    const std::string_view bytes = text();
    if (!whole_) return;
    ArchiveReader inside(bytes);
    read(inside);
    require(inside.at_end());
  }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

  // Broken bytes are a bug of the build: stop, also without assertions, rather than read beyond them.
  static void require(bool condition) {
    assert(condition);
    if (!condition) std::abort();
  }

private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool whole_;
};

} // namespace taktvoll::pack
