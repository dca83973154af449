// MappedText: a text derived from the source, with a map of offsets in both directions.
//
// Prose loses its emphasis marks, decodes its entities, drops soft hyphens; a finding must still underline exactly the
// bytes in the file. So every derived text is built from pieces, and each piece knows its bytes in the source:
//
//   source   Heil**ung** &amp; Ruhe
//   derived  Heilung & Ruhe
//   pieces   verbatim "Heil" | verbatim "ung" | replaced "&amp;" -> "&" | …
//
// Pieces lie in source order and do not overlap. Source bytes between two pieces are markup or dropped characters and
// have no counterpart. Positions are never searched for.
//
// Edges and insides, which callers rely on:
//   - a span's start takes the source start of the first derived byte, its limit the source limit of the last derived
//     byte: markup before and after a match stays outside it ("Heilung" above is "Heil**ung", without the last **);
//   - a replaced piece is atomic: any part of it stands for all of its source bytes;
//   - an empty span maps to an empty span at the source position of the byte that follows (at the end: that precedes).
#pragma once

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/offsets.h"

namespace taktvoll::text {

// Immutable once built; reading is thread-safe. `Tag` names the derived text (FlatTag or ProseTag).
template <class Tag>
class MappedText {
public:
  using Position = Offset<Tag>;
  using Range = Span<Tag>;

  [[nodiscard]] std::string_view view() const { return text_; }
  [[nodiscard]] std::string_view slice(Range span) const { return span.of(text_); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }

  // Precondition: span.limit <= size(). O(log pieces).
  [[nodiscard]] SourceSpan to_source(Range span) const;

  // The smallest derived span whose source covers everything of `span` that has a counterpart; empty, at the place
  // where it would stand, if nothing has one. O(log pieces).
  [[nodiscard]] Range to_derived(SourceSpan span) const;

  // One piece of the map. Verbatim pieces have equal lengths and equal bytes.
  struct Piece {
    Position start;         // first derived byte
    std::uint32_t length;   // derived bytes, at least 1
    SourceSpan source;      // may be empty for synthetic text such as a block separator
    bool verbatim = false;
  };
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

  // Builds a MappedText from left to right. Each call's source span must not start before the previous one's limit.
  class Builder {
  public:
    // Copies `source_bytes`, the source's own bytes at `at`.
    void append_verbatim(std::string_view source_bytes, SourceOffset at);
    // Puts `derived` in the place of the source span: an entity, a soft line break as a space, an opaque placeholder.
    // An empty `derived` drops the source bytes.
    void append_replaced(std::string_view derived, SourceSpan source);
    // Text without a counterpart, standing at `at`: a block separator.
    void append_synthetic(std::string_view derived, SourceOffset at) { append_replaced(derived, {at, at}); }

    [[nodiscard]] Position position() const { return Position(built_.text_.size()); }
    [[nodiscard]] std::string_view so_far() const { return built_.text_; }
    // Leaves the builder empty.
    [[nodiscard]] MappedText build() { return std::exchange(built_, MappedText()); }

  private:
    MappedText built_;
  };

private:
  // Index of the piece that holds derived byte `at`. Precondition: at < size().
  [[nodiscard]] std::size_t piece_at(std::uint32_t at) const {
    const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                        [](std::uint32_t value, const Piece& piece) { return value < piece.start.value; });
    return static_cast<std::size_t>(after - pieces_.begin()) - 1;
  }

  std::string text_;
  std::vector<Piece> pieces_;
};

template <class Tag>
void MappedText<Tag>::Builder::append_verbatim(std::string_view source_bytes, SourceOffset at) {
  if (source_bytes.empty()) return;
  assert(built_.pieces_.empty() || built_.pieces_.back().source.limit <= at);
  if (!built_.pieces_.empty() && built_.pieces_.back().verbatim && built_.pieces_.back().source.limit == at) {
    Piece& last = built_.pieces_.back();
    last.length += static_cast<std::uint32_t>(source_bytes.size());
    last.source.limit = at + source_bytes.size();
  } else {
    built_.pieces_.push_back({position(), static_cast<std::uint32_t>(source_bytes.size()),
                              {at, at + source_bytes.size()}, true});
  }
  built_.text_ += source_bytes;
}

template <class Tag>
void MappedText<Tag>::Builder::append_replaced(std::string_view derived, SourceSpan source) {
  if (derived.empty()) return;
  assert(built_.pieces_.empty() || built_.pieces_.back().source.limit <= source.start);
  built_.pieces_.push_back({position(), static_cast<std::uint32_t>(derived.size()), source, false});
  built_.text_ += derived;
}

template <class Tag>
SourceSpan MappedText<Tag>::to_source(Range span) const {
  assert(span.limit.value <= text_.size());
  if (pieces_.empty()) return {};
  if (span.empty()) {
    if (span.start.value >= text_.size()) return {pieces_.back().source.limit, pieces_.back().source.limit};
    const Piece& piece = pieces_[piece_at(span.start.value)];
    const SourceOffset at =
        piece.verbatim ? piece.source.start + (span.start - piece.start) : piece.source.start;
    return {at, at};
  }
  const Piece& first = pieces_[piece_at(span.start.value)];
  const Piece& last = pieces_[piece_at(span.limit.value - 1)];
  return {first.verbatim ? first.source.start + (span.start - first.start) : first.source.start,
          last.verbatim ? last.source.start + (span.limit - last.start) : last.source.limit};
}

template <class Tag>
Span<Tag> MappedText<Tag>::to_derived(SourceSpan span) const {
  // The first piece that ends after the span's start, and the last that starts before its limit.
  const auto first = std::upper_bound(pieces_.begin(), pieces_.end(), span.start,
                                      [](SourceOffset at, const Piece& piece) { return at < piece.source.limit; });
  if (first == pieces_.end()) return {Position(text_.size()), Position(text_.size())};
  const Position start = first->verbatim && first->source.start < span.start
                             ? first->start + (span.start - first->source.start)
                             : first->start;
  Position limit = start;
  auto after = std::lower_bound(first, pieces_.end(), span.limit,
                                [](const Piece& piece, SourceOffset at) { return piece.source.start < at; });
  if (after != first) {
    const Piece& last = *std::prev(after);
    limit = last.verbatim && span.limit < last.source.limit ? last.start + (span.limit - last.source.start)
                                                            : last.start + last.length;
  }
  return {start, std::max(start, limit)};
}

using FlatText = MappedText<FlatTag>;
using ProseText = MappedText<ProseTag>;

} // namespace taktvoll::text
