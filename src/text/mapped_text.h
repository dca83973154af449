// MappedText: a text derived from the source, with a map of offsets in both directions.
//
// Prose loses its emphasis marks, decodes its entities, drops soft hyphens; a finding must still underline
// exactly the bytes in the file. So every derived text is built from pieces, and each piece knows its bytes
// in the source:
//
//   source   Heil**ung** &amp; Ruhe
//   derived  Heilung & Ruhe
//   pieces   verbatim "Heil" | verbatim "ung" | replaced "&amp;" -> "&" | …
//
// The source spans of pieces do not overlap. Source bytes between two pieces are markup or dropped characters
// and have no counterpart. Positions are never searched for. Pieces usually lie in source order; where a text
// is moved (the alt text of an image stands behind the paragraph that holds the image) they do not, and a
// second index in source order answers to_derived.
//
// Edges and insides, which callers rely on:
//   - a span's start takes the source start of the first derived byte, its limit the source limit of the last
//   derived
//     byte: markup before and after a match stays outside it ("Heilung" above is "Heil**ung", without the
//     last **);
//   - a replaced piece is atomic: any part of it stands for all of its source bytes;
//   - an empty span maps to an empty span at the source position of the byte that follows (at the end: that
//   precedes);
//   - a span that crosses the edge of a moved piece maps to the smallest source span that covers all of its
//   pieces.
#pragma once

#include "text/offsets.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

  // Precondition: span.limit <= size(). O(log pieces), and where pieces have moved also O(pieces in the
  // span).
  [[nodiscard]] SourceSpan to_source(Range span) const;

  // The smallest derived span whose source covers everything of `span` that has a counterpart; empty, at the
  // place where it would stand, if nothing has one. O(log pieces), and where pieces have moved also O(pieces
  // in the span).
  [[nodiscard]] Range to_derived(SourceSpan span) const;

  // One piece of the map. Verbatim pieces have equal lengths and equal bytes.
  struct Piece {
    Position start;       // first derived byte
    std::uint32_t length; // derived bytes, at least 1
    SourceSpan source;    // may be empty for synthetic text such as a block separator
    bool verbatim = false;
  };
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

  // Builds a MappedText from left to right of the derived text. Source spans must not overlap; they may come
  // in any order, but every step back costs a sort in build() and slower lookups.
  class Builder {
  public:
    // Copies `source_bytes`, the source's own bytes at `at`.
    void append_verbatim(std::string_view source_bytes, SourceOffset at);
    // Puts `derived` in the place of the source span: an entity, a soft line break as a space, an opaque
    // placeholder. An empty `derived` drops the source bytes.
    void append_replaced(std::string_view derived, SourceSpan source);
    // Text without a counterpart, standing at `at`: a block separator.
    void append_synthetic(std::string_view derived, SourceOffset at) { append_replaced(derived, {at, at}); }

    [[nodiscard]] Position position() const { return Position(built_.text_.size()); }
    [[nodiscard]] std::string_view so_far() const { return built_.text_; }
    // Leaves the builder empty. O(pieces), with moved pieces O(pieces log pieces).
    [[nodiscard]] MappedText build() {
      if (moved_) built_.index_by_source();
      moved_ = false;
      return std::exchange(built_, MappedText());
    }

  private:
    void note_order(SourceSpan source) {
      if (!built_.pieces_.empty() && source.start < built_.pieces_.back().source.limit) moved_ = true;
    }

    MappedText built_;
    bool moved_ = false; // some piece lies before its predecessor in the source
  };

private:
  // Index of the piece that holds derived byte `at`. Precondition: at < size().
  [[nodiscard]] std::size_t piece_at(std::uint32_t at) const {
    const auto after =
        std::upper_bound(pieces_.begin(), pieces_.end(), at,
                         [](std::uint32_t value, const Piece& piece) { return value < piece.start.value; });
    return static_cast<std::size_t>(after - pieces_.begin()) - 1;
  }

  // The source of that part of a piece which lies in `span`, and the derived part whose source lies in
  // `span`. Precondition: they share at least one byte, or the piece has no source bytes.
  [[nodiscard]] static SourceSpan source_of(const Piece& piece, Range span);
  [[nodiscard]] static Range derived_of(const Piece& piece, SourceSpan span);
  // The pieces from the first that ends after `span.start` to the last that starts before `span.limit`, as
  // half-open ranks in source order.
  [[nodiscard]] std::pair<std::size_t, std::size_t> ranks_in(SourceSpan span) const;
  [[nodiscard]] const Piece& by_rank(std::size_t rank) const {
    return pieces_[by_source_.empty() ? rank : by_source_[rank]];
  }
  void index_by_source();

  std::string text_;
  std::vector<Piece> pieces_; // in order of the derived text
  std::vector<std::uint32_t>
      by_source_; // indices of pieces_ in source order; empty if that is the order of pieces_
};

template <class Tag>
void MappedText<Tag>::Builder::append_verbatim(std::string_view source_bytes, SourceOffset at) {
  if (source_bytes.empty()) return;
  note_order({at, at});
  if (!built_.pieces_.empty() && built_.pieces_.back().verbatim && built_.pieces_.back().source.limit == at) {
    Piece& last = built_.pieces_.back();
    last.length += static_cast<std::uint32_t>(source_bytes.size());
    last.source.limit = at + source_bytes.size();
  } else {
    built_.pieces_.push_back(
        {position(), static_cast<std::uint32_t>(source_bytes.size()), {at, at + source_bytes.size()}, true});
  }
  built_.text_ += source_bytes;
}

template <class Tag>
void MappedText<Tag>::Builder::append_replaced(std::string_view derived, SourceSpan source) {
  if (derived.empty()) return;
  note_order(source);
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
  const std::size_t first = piece_at(span.start.value);
  const std::size_t last = piece_at(span.limit.value - 1);
  SourceSpan source = source_of(pieces_[first], span);
  if (by_source_.empty()) return {source.start, source_of(pieces_[last], span).limit};
  for (std::size_t i = first + 1; i <= last; ++i) source = cover(source, source_of(pieces_[i], span));
  return source;
}

template <class Tag>
SourceSpan MappedText<Tag>::source_of(const Piece& piece, Range span) {
  SourceSpan source = piece.source;
  if (!piece.verbatim) return source;
  if (piece.start < span.start) source.start = source.start + (span.start - piece.start);
  if (span.limit < piece.start + piece.length) source.limit = piece.source.start + (span.limit - piece.start);
  return source;
}

template <class Tag>
Span<Tag> MappedText<Tag>::derived_of(const Piece& piece, SourceSpan span) {
  Range derived{piece.start, piece.start + piece.length};
  if (!piece.verbatim) return derived;
  if (piece.source.start < span.start) derived.start = piece.start + (span.start - piece.source.start);
  if (span.limit < piece.source.limit) derived.limit = piece.start + (span.limit - piece.source.start);
  return derived;
}

template <class Tag>
Span<Tag> MappedText<Tag>::to_derived(SourceSpan span) const {
  auto [first, after] = ranks_in(span);
  if (first == pieces_.size()) {
    // Nothing in the source follows: the place behind the piece that ends last.
    const Position end = pieces_.empty() ? Position(0) : by_rank(first - 1).start + by_rank(first - 1).length;
    return {end, end};
  }
  if (after <= first) {
    const Piece& next = by_rank(first);
    // An empty span inside a verbatim piece has an exact place.
    const Position at = next.verbatim && next.source.start < span.start
                            ? next.start + (span.start - next.source.start)
                            : next.start;
    return {at, at};
  }
  // A block separator stands at a place but for nothing: it belongs to no span that it begins or ends.
  const Position place = by_rank(first).start;
  while (first < after && by_rank(first).source.empty()) ++first;
  while (first < after && by_rank(after - 1).source.empty()) --after;
  if (first == after) return {place, place};
  Range derived = derived_of(by_rank(first), span);
  if (by_source_.empty()) {
    derived.limit = derived_of(by_rank(after - 1), span).limit;
    return derived;
  }
  for (std::size_t rank = first + 1; rank < after; ++rank)
    derived = cover(derived, derived_of(by_rank(rank), span));
  return derived;
}

template <class Tag>
std::pair<std::size_t, std::size_t> MappedText<Tag>::ranks_in(SourceSpan span) const {
  // First rank in [from, size) for which `holds` is false; it holds for a prefix.
  const auto partition = [this](std::size_t from, const auto& holds) {
    std::size_t to = pieces_.size();
    while (from < to) {
      const std::size_t middle = from + (to - from) / 2;
      if (holds(by_rank(middle)))
        from = middle + 1;
      else
        to = middle;
    }
    return from;
  };
  const std::size_t first =
      partition(0, [&](const Piece& piece) { return piece.source.limit <= span.start; });
  return {first, partition(first, [&](const Piece& piece) { return piece.source.start < span.limit; })};
}

template <class Tag>
void MappedText<Tag>::index_by_source() {
  by_source_.resize(pieces_.size());
  for (std::size_t i = 0; i < pieces_.size(); ++i) by_source_[i] = static_cast<std::uint32_t>(i);
  std::stable_sort(by_source_.begin(), by_source_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return pieces_[a].source < pieces_[b].source;
  });
}

using FlatText = MappedText<FlatTag>;
using ProseText = MappedText<ProseTag>;

} // namespace taktvoll::text
