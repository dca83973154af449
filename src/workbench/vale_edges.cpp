#include "workbench/vale_edges.h"

#include <utility>

namespace taktvoll::workbench {
namespace {

using base::LocalText;

constexpr unsigned both_sides = word_side | other_side;

// What stands beside a place: on which sides its characters are, and whether the place is known to be an
// edge.
struct Beside {
  unsigned sides = both_sides;
  bool edge = false;
};

Beside before(const RegexSequence& sequence, std::size_t at, const Beside& outside) {
  const RegexEnd end = last_of(sequence, at);
  if (!end.maybe_empty) return {end.sides, false};
  return {end.sides | outside.sides, outside.edge && end.sides == 0};
}
Beside behind(const RegexSequence& sequence, std::size_t at, const Beside& outside) {
  const RegexEnd end = first_of(sequence, at);
  if (!end.maybe_empty) return {end.sides, false};
  return {end.sides | outside.sides, outside.edge && end.sides == 0};
}

class Resolver {
public:
  explicit Resolver(std::vector<LocalText>& notes) : notes_(notes) {}

  // NOLINTNEXTLINE(misc-no-recursion): as deep as the parser
  bool run(RegexSequence& sequence, const Beside& left, const Beside& right) {
    for (std::size_t i = 0; i < sequence.size();) {
      RegexNode& node = sequence[i];
      if (node.kind == RegexKind::word_edge) {
        if (!node.once() || !decide(sequence, i, left, right)) return false;
        sequence.erase(sequence.begin() + static_cast<std::ptrdiff_t>(i));
        continue;
      }
      if (node.kind == RegexKind::group) {
        Beside start = before(sequence, i, left);
        Beside end = behind(sequence, i + 1, right);
        if (node.most != 1) { // its own ends meet
          const RegexSequence alone{node};
          start = {start.sides | last_of(alone, 1).sides, false};
          end = {end.sides | first_of(alone).sides, false};
        }
        for (RegexSequence& branch : node.branches)
          if (!run(branch, start, end)) return false;
      }
      ++i;
    }
    return true;
  }

private:
  bool decide(RegexSequence& sequence, std::size_t at, const Beside& left, const Beside& right) {
    const Beside before_it = before(sequence, at, left);
    const Beside behind_it = behind(sequence, at + 1, right);
    if (before_it.edge || behind_it.edge) {
      if (((before_it.edge ? behind_it : before_it).sides & other_side) != 0)
        notes_.push_back({"Eine Wortgrenze neben einem Satzzeichen prüft taktvoll nicht.",
                          "taktvoll does not check a word edge beside a mark."});
      return true;
    }
    if (before_it.sides != both_sides && behind_it.sides != both_sides)
      return before_it.sides != behind_it.sides; // the same on both sides: it never matches
    if (before_it.sides == word_side) return needs_one(sequence, at + 1, right, true);
    if (behind_it.sides == word_side) return needs_one(sequence, at, left, false);
    return false;
  }

  // "\b\s*word": nothing but a space can make the edge.
  static bool needs_one(RegexSequence& sequence, std::size_t at, const Beside& outside, bool forward) {
    if (forward) {
      while (at < sequence.size() && sequence[at].kind == RegexKind::word_edge) ++at;
      if (at >= sequence.size()) return false;
    } else {
      while (at > 0 && sequence[at - 1].kind == RegexKind::word_edge) --at;
      if (at == 0) return false;
      --at;
    }
    RegexNode& node = sequence[at];
    if (node.sides != other_side || node.least != 0) return false;
    const Beside next = forward ? behind(sequence, at + 1, outside) : before(sequence, at, outside);
    if (next.sides != word_side) return false;
    node.least = 1;
    return true;
  }

  std::vector<LocalText>& notes_;
};

} // namespace

void strip(RegexSequence& sequence, bool& left, bool& right) {
  while (!sequence.empty() && sequence.front().kind == RegexKind::word_edge && sequence.front().once()) {
    left = true;
    sequence.erase(sequence.begin());
  }
  while (!sequence.empty() && sequence.back().kind == RegexKind::word_edge && sequence.back().once()) {
    right = true;
    sequence.pop_back();
  }
}

std::optional<LocalText> resolve_edges(RegexSequence& sequence, bool left, bool right,
                                       std::vector<LocalText>& notes) {
  if (Resolver(notes).run(sequence, {both_sides, left}, {both_sides, right})) return {};
  return LocalText{"eine Wortgrenze (\\b) mitten im Muster: RE2 kennt sie nur für ASCII",
                   "a word edge (\\b) inside the pattern: RE2 knows them for ASCII only"};
}

} // namespace taktvoll::workbench
