// What a tree of a regular expression says of itself, and how RE2 writes it.
#include "workbench/vale_regex.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

RegexEnd end_of(const RegexNode& node, bool first) { // NOLINT(misc-no-recursion): as deep as the parser
  switch (node.kind) {
  case RegexKind::literal:
  case RegexKind::set:
    return {node.sides, node.least == 0};
  case RegexKind::line_edge: // there is no character behind it: as if it were a space
    return {other_side, false};
  case RegexKind::group: {
    RegexEnd end{0, node.least == 0};
    for (const RegexSequence& branch : node.branches) {
      const RegexEnd one = first ? first_of(branch) : last_of(branch, branch.size());
      end.sides |= one.sides;
      end.maybe_empty = end.maybe_empty || one.maybe_empty;
    }
    return end;
  }
  default:
    return {0, true};
  }
}

std::string repetition_of(const RegexNode& node) {
  if (node.once()) return {};
  std::string out;
  if (node.most == -1)
    out = node.least == 0 ? "*" : node.least == 1 ? "+" : "{" + std::to_string(node.least) + ",}";
  else if (node.least == 0 && node.most == 1)
    out = "?";
  else if (node.least == node.most)
    out = "{" + std::to_string(node.least) + "}";
  else
    out = "{" + std::to_string(node.least) + "," + std::to_string(node.most) + "}";
  return node.lazy ? out + "?" : out;
}

} // namespace

RegexEnd first_of(const RegexSequence& sequence, std::size_t start) { // NOLINT(misc-no-recursion)
  RegexEnd all{0, true};
  for (std::size_t i = start; i < sequence.size() && all.maybe_empty; ++i) {
    const RegexEnd one = end_of(sequence[i], true);
    all.sides |= one.sides;
    all.maybe_empty = one.maybe_empty;
  }
  return all;
}

RegexEnd last_of(const RegexSequence& sequence, std::size_t limit) { // NOLINT(misc-no-recursion)
  RegexEnd all{0, true};
  for (std::size_t i = std::min(limit, sequence.size()); i > 0 && all.maybe_empty; --i) {
    const RegexEnd one = end_of(sequence[i - 1], false);
    all.sides |= one.sides;
    all.maybe_empty = one.maybe_empty;
  }
  return all;
}

std::string as_re2(const RegexSequence& sequence) { // NOLINT(misc-no-recursion)
  std::string out;
  for (const RegexNode& node : sequence) {
    switch (node.kind) {
    case RegexKind::group:
      out += node.re2 + as_re2(node.branches) + ")" + repetition_of(node);
      break;
    case RegexKind::literal:
    case RegexKind::set:
    case RegexKind::line_edge:
    case RegexKind::flags:
      out += node.re2 + repetition_of(node);
      break;
    default:
      break;
    }
  }
  return out;
}

std::string as_re2(const RegexBranches& branches) { // NOLINT(misc-no-recursion)
  std::string out;
  for (std::size_t i = 0; i < branches.size(); ++i) out += (i > 0 ? "|" : "") + as_re2(branches[i]);
  return out;
}

std::string sample_of(const RegexSequence& sequence) { // NOLINT(misc-no-recursion)
  std::string out;
  constexpr std::size_t longest = 120;
  for (const RegexNode& node : sequence) {
    const std::string one = node.kind == RegexKind::group ? sample_of(node.branches.front()) : node.sample;
    for (int i = 0; i < node.least && out.size() < longest; ++i) out += one;
  }
  return out;
}

bool has_kind(const RegexSequence& sequence, RegexKind kind) { // NOLINT(misc-no-recursion)
  return std::any_of(sequence.begin(), sequence.end(), [kind](const RegexNode& node) {
    return node.kind == kind || has_kind(node.branches, kind);
  });
}

bool has_kind(const RegexBranches& branches, RegexKind kind) { // NOLINT(misc-no-recursion)
  return std::any_of(branches.begin(), branches.end(),
                     [kind](const RegexSequence& branch) { return has_kind(branch, kind); });
}

} // namespace taktvoll::workbench
