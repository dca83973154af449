// Byte offsets and half-open spans, typed by the text they point into.
//
// A source offset counts bytes of the file as it is on disk (a BOM included); a prose offset counts bytes of
// the normalised prose. The types do not convert into each other: only a MappedText does that.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace taktvoll::text {

template <class Tag>
struct Offset {
  std::uint32_t value = 0;

  constexpr Offset() = default;
  constexpr explicit Offset(std::uint32_t v) : value(v) {}
  constexpr explicit Offset(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}
  constexpr explicit Offset(int v) : value(static_cast<std::uint32_t>(v)) {}

  constexpr auto operator<=>(const Offset&) const = default;
  constexpr Offset operator+(std::size_t bytes) const { return Offset(value + bytes); }
  constexpr Offset operator-(std::size_t bytes) const { return Offset(value - bytes); }
  constexpr std::size_t operator-(Offset other) const { return value - other.value; }
};

// Half-open: `start` is the first byte, `limit` the byte after the last. start <= limit always.
template <class Tag>
struct Span {
  Offset<Tag> start;
  Offset<Tag> limit;

  constexpr auto operator<=>(const Span&) const = default;
  [[nodiscard]] constexpr std::size_t size() const { return limit - start; }
  [[nodiscard]] constexpr bool empty() const { return start == limit; }
  [[nodiscard]] constexpr bool contains(Offset<Tag> offset) const {
    return start <= offset && offset < limit;
  }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return start <= other.start && other.limit <= limit;
  }
  // True if the two share at least one byte.
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return start < other.limit && other.start < limit;
  }
  // The bytes of `text` under the span. Precondition: limit <= text.size().
  [[nodiscard]] constexpr std::string_view of(std::string_view text) const {
    return text.substr(start.value, limit - start);
  }
};

template <class Tag>
[[nodiscard]] constexpr Span<Tag> cover(Span<Tag> a, Span<Tag> b) {
  return {std::min(a.start, b.start), std::max(a.limit, b.limit)};
}

struct SourceTag {};
struct FlatTag {};
struct ProseTag {};

using SourceOffset = Offset<SourceTag>; // bytes of the file
using SourceSpan = Span<SourceTag>;
using FlatOffset = Offset<FlatTag>; // bytes of the flattened, not yet normalised text (document/)
using FlatSpan = Span<FlatTag>;
using ProseOffset = Offset<ProseTag>; // bytes of the normalised prose (language/)
using ProseSpan = Span<ProseTag>;

} // namespace taktvoll::text
