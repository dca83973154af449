#include "workbench/pattern_gaps.h"

#include "match/pattern_syntax.h"

#include <string>
#include <vector>

namespace taktvoll::workbench {
namespace {

using match::PatternPiece;
using match::PieceKind;

constexpr std::size_t most_alternatives = 100;

struct Choice {
  std::size_t start = 0; // bytes of the pattern: all alternatives, without the brackets
  std::size_t limit = 0;
  std::vector<PatternPart> alternatives;
};

// The outermost groups that hold a choice and are not repeated or optional, and the whole pattern if it is
// one.
std::vector<Choice> choices_of(std::string_view pattern) {
  const std::vector<PatternPiece> pieces = match::pieces_of(pattern);
  std::vector<Choice> choices;
  Choice whole{0, pattern.size(), {}};
  Choice current;
  std::size_t depth = 0;
  std::size_t whole_start = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const PatternPiece& piece = pieces[i];
    const bool bar = piece.kind == PieceKind::literal && !piece.in_class && piece.of(pattern) == "|";
    if (piece.kind == PieceKind::group_open && ++depth == 1) {
      current = {piece.limit, 0, {}};
      start = piece.limit;
    } else if (piece.kind == PieceKind::group_close && depth > 0 && --depth == 0) {
      current.limit = piece.start;
      current.alternatives.push_back({start, piece.start});
      const bool repeated = i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::repetition;
      if (!repeated && current.alternatives.size() > 1) choices.push_back(current);
    } else if (bar && depth == 1) {
      current.alternatives.push_back({start, piece.start});
      start = piece.limit;
    } else if (bar && depth == 0) {
      whole.alternatives.push_back({whole_start, piece.start});
      whole_start = piece.limit;
    }
  }
  if (whole.alternatives.empty()) return choices;
  whole.alternatives.push_back({whole_start, pattern.size()});
  return {whole};
}

} // namespace

std::optional<PatternPart> alternative_without_literal(std::string_view pattern,
                                                       const match::PatternOptions& options) {
  std::size_t tried = 0;
  for (const Choice& choice : choices_of(pattern)) {
    std::optional<PatternPart> first_empty;
    bool any_fixed = false;
    for (const PatternPart part : choice.alternatives) {
      if (++tried > most_alternatives) return std::nullopt;
      std::string alone(pattern.substr(0, choice.start));
      alone += pattern.substr(part.start, part.limit - part.start);
      alone += pattern.substr(choice.limit);
      if (!match::check_pattern(alone, options)) continue;
      if (!match::pattern_literals(alone, options).empty())
        any_fixed = true;
      else if (!first_empty)
        first_empty = part;
    }
    if (any_fixed && first_empty) return first_empty;
  }
  return std::nullopt;
}

} // namespace taktvoll::workbench
