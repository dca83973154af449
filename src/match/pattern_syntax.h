// Takes a regular expression apart into its pieces, so that messages can point at them. Judges nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace taktvoll::match {

enum class PieceKind {
  literal,    // one character that stands for itself, also between \Q and \E
  escape,     // "\d", "\pL", "\x{e4}", a lone "\" at the end
  group_open, // "(" with what makes it special: "(?:", "(?i)", "(?P<name>", "(?="
  group_close,
  class_open, // "[" or "[^"
  class_close,
  class_name, // "[:alpha:]" inside a class
  repetition, // "*", "+?", "{2,3}"; possessive ones ("++") are two pieces
};

struct PatternPiece {
  PieceKind kind = PieceKind::literal;
  bool in_class = false;
  std::size_t start = 0; // bytes, half-open
  std::size_t limit = 0;
  [[nodiscard]] std::string_view of(std::string_view pattern) const {
    return pattern.substr(start, limit - start);
  }
};

// The pieces from left to right; "\Q" and "\E" themselves are left out. Never fails. O(length).
[[nodiscard]] std::vector<PatternPiece> pieces_of(std::string_view pattern);

} // namespace taktvoll::match
