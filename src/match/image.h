// Image: arrays of plain values as bytes, in the very form in which they are used. Reading one copies
// nothing.
//
// For what is compiled when taktvoll is built and stands in the program. An image is read only by the program
// that embeds it, on the machine it was built for: byte order and sizes are that machine's.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace taktvoll::match {

inline constexpr std::size_t image_alignment = 8;

class ImageWriter {
public:
  void number(std::uint64_t value) { append(&value, sizeof value); }
  // Elements without padding, so that equal arrays are equal bytes.
  template <class T>
  requires std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>
  void array(std::span<const T> values) {
    static_assert(alignof(T) <= image_alignment);
    number(values.size());
    if (!values.empty()) append(values.data(), values.size_bytes());
    bytes_.resize((bytes_.size() + image_alignment - 1) / image_alignment * image_alignment);
  }
  void text(std::string_view value) { array(std::span<const char>(value)); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
  void append(const void* from, std::size_t size) { bytes_.append(static_cast<const char*>(from), size); }
  std::string bytes_;
};

// Everything it hands out points into the bytes. Calls in the order of the writer's; anything else is a bug
// of the build and aborts.
class ImageReader {
public:
  // Precondition: `bytes` begins at a multiple of image_alignment.
  explicit ImageReader(std::string_view bytes) : bytes_(bytes) {
    require(reinterpret_cast<std::uintptr_t>(bytes.data()) % image_alignment == 0);
  }

  [[nodiscard]] std::uint64_t number() {
    std::uint64_t value = 0;
    require(bytes_.size() >= sizeof value);
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }
  template <class T>
  [[nodiscard]] std::span<const T> array() {
    const std::uint64_t count = number();
    require(count <= bytes_.size() / sizeof(T));
    const std::size_t size = static_cast<std::size_t>(count) * sizeof(T);
    const std::size_t padded = (size + image_alignment - 1) / image_alignment * image_alignment;
    require(padded <= bytes_.size());
    const auto* first = reinterpret_cast<const T*>(bytes_.data());
    bytes_.remove_prefix(padded);
    return {first, static_cast<std::size_t>(count)};
  }
  [[nodiscard]] std::string_view text() {
    const std::span<const char> value = array<char>();
    return {value.data(), value.size()};
  }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

  static void require(bool condition) {
    assert(condition);
    if (!condition) std::abort();
  }

private:
  std::string_view bytes_;
};

} // namespace taktvoll::match
