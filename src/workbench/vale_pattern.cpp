#include "workbench/vale_pattern.h"

#include "match/pattern.h"
#include "workbench/vale_edges.h"
#include "workbench/vale_regex.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace taktvoll::workbench {
namespace {

using base::LocalText;

constexpr std::size_t most_wordings = 32;
constexpr std::size_t longest_wording = 200;
constexpr std::string_view rest_of_word = R"([\pL\pN_]*)";

ValeRefusal refusal(std::string_view de, std::string_view en, std::string_view advice_de = {},
                    std::string_view advice_en = {}) {
  return {{std::string(de), std::string(en)}, {std::string(advice_de), std::string(advice_en)}};
}

// The wordings of a sequence of letters, digits and spaces; empty if it holds anything else.
std::vector<std::string> wordings_of(const RegexSequence& sequence) { // NOLINT(misc-no-recursion)
  std::vector<std::string> all{""};
  for (const RegexNode& node : sequence) {
    std::vector<std::string> part;
    const auto plain = [](const std::string& one) { return one != "ß" && one != "ẞ" && one != "_"; };
    if (node.most != 1 || node.possessive) return {};
    if (node.kind == RegexKind::literal && (node.sides == word_side || node.space)) {
      part.push_back(node.sample);
    } else if (node.kind == RegexKind::set && node.sides == word_side && !node.members.empty()) {
      part = node.members;
    } else if (node.kind == RegexKind::set && node.re2 == R"(\s)") {
      part.emplace_back(" ");
    } else if (node.kind == RegexKind::group && node.re2 == "(?:") {
      for (const RegexSequence& branch : node.branches) {
        std::vector<std::string> some = wordings_of(branch);
        if (some.empty()) return {};
        std::move(some.begin(), some.end(), std::back_inserter(part));
      }
    } else {
      return {};
    }
    if (!std::all_of(part.begin(), part.end(), plain)) return {};
    if (node.least == 0) part.insert(part.begin(), "");
    std::vector<std::string> longer;
    for (const std::string& start : all)
      for (const std::string& end : part) longer.push_back(start + end);
    if (longer.size() > most_wordings || longer.front().size() > longest_wording) return {};
    all = std::move(longer);
  }
  return all;
}

bool is_plain_wording(const std::string& wording) {
  return !wording.empty() && wording.front() != ' ' && wording.back() != ' ' &&
         wording.find("  ") == std::string::npos;
}

bool can_end_sentence(const RegexNode& node) {
  constexpr std::string_view ends = ".!?:;\n";
  const auto ends_one = [&](const std::string& character) {
    return character == "…" || (character.size() == 1 && ends.find(character) != std::string_view::npos);
  };
  if (node.kind == RegexKind::literal) return ends_one(node.sample);
  if (node.kind != RegexKind::set || node.space || node.sides == word_side) return false;
  return node.members.empty() || std::any_of(node.members.begin(), node.members.end(), ends_one);
}
bool holds_sentence_end(const RegexSequence& sequence) { // NOLINT(misc-no-recursion)
  return std::any_of(sequence.begin(), sequence.end(), [](const RegexNode& node) {
    return can_end_sentence(node) ||
           std::any_of(node.branches.begin(), node.branches.end(), holds_sentence_end);
  });
}
bool runs_on(const RegexSequence& sequence) { // NOLINT(misc-no-recursion): over the end of a sentence
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const RegexNode& node = sequence[i];
    const bool last = i + 1 == sequence.size() && node.most == 1;
    if (!last && holds_sentence_end({node})) return true;
    if (last && std::any_of(node.branches.begin(), node.branches.end(), runs_on)) return true;
  }
  return false;
}

bool is_fixed(const RegexSequence& sequence, std::size_t start, std::size_t limit) {
  return std::all_of(sequence.begin() + static_cast<std::ptrdiff_t>(start),
                     sequence.begin() + static_cast<std::ptrdiff_t>(limit),
                     [](const RegexNode& node) { return node.least == node.most; });
}

RegexNode group_of(const RegexNode& look) {
  RegexNode group;
  group.kind = RegexKind::group;
  group.re2 = "(?:";
  group.branches = look.branches;
  return group;
}
RegexNode edge_node() {
  RegexNode node;
  node.kind = RegexKind::word_edge;
  return node;
}

// One alternative on its way into a token.
class Translation {
public:
  Translation(const ValeTokenOptions& options, std::string flags, std::vector<LocalText>& notes)
      : options_(options), flags_(std::move(flags)), notes_(notes) {}

  base::Result<std::vector<ValeToken>, ValeRefusal> run(RegexSequence sequence, bool left, bool right) {
    if (auto problem = beyond_re2(sequence)) return tl::unexpected(*problem);
    std::vector<Silent> silent;
    if (auto problem = take_looks(sequence, left, right, silent)) return tl::unexpected(*problem);
    ValeToken token;
    for (Silent& one : silent) {
      auto pattern = bounded(std::move(one.sequence), one.ahead && left, !one.ahead && right);
      if (!pattern) return tl::unexpected(pattern.error());
      token.except.push_back(*pattern);
    }
    if (auto problem = resolve_edges(sequence, left, right, notes_))
      return tl::unexpected(ValeRefusal{*problem, {}});
    if (silent.empty() && flags_.empty() && (left || right || options_.in_list)) {
      if (auto terms = plain_terms(sequence, left, right); !terms.empty()) return terms;
    }
    token.sample = sample_of(sequence);
    token.across = has_kind(sequence, RegexKind::line_edge) || runs_on(sequence);
    const RegexEnd first = first_of(sequence);
    const RegexEnd last = last_of(sequence, sequence.size());
    const bool inside = (!left && first.sides != other_side) || (!right && last.sides != other_side);
    token.edges = left || right || options_.in_list || !inside;
    token.pattern = flags_ + as_re2(sequence);
    if (token.edges && inside) token.pattern = flags_ + extended(sequence, left, right, true);
    if (token.edges && !has_kind(sequence, RegexKind::line_edge))
      loosened(token.pattern, left && (first.sides & other_side) != 0,
               right && (last.sides & other_side) != 0);
    if (const auto checked = match::check_pattern(token.pattern, {options_.case_sensitive, token.edges});
        !checked)
      return tl::unexpected(ValeRefusal{checked.error().message, checked.error().help});
    return std::vector<ValeToken>{std::move(token)};
  }

private:
  // What a negative look keeps from matching: the sequence with what must not stand beside it.
  struct Silent {
    RegexSequence sequence;
    bool ahead = false;
  };

  static std::optional<ValeRefusal> beyond_re2(RegexSequence& sequence) {
    if (has_kind(sequence, RegexKind::back_reference))
      return refusal("Rückverweise gibt es in RE2 nicht", "RE2 has no back-references",
                     "Doppelte Wörter findet „kind: structure“ mit „structure: doubled-word“.",
                     "“kind: structure” with “structure: doubled-word” finds repeated words.");
    if (has_kind(sequence, RegexKind::no_word_edge))
      return refusal("„keine Wortgrenze“ (\\B) gibt es hier nicht",
                     "there is no “not a word edge” (\\B) here",
                     "Ein Begriff mit Stern findet Wortteile: „*heil*“.",
                     "A term with a star finds parts of words: “*heil*”.");
    if (!relax(sequence, {0, false}))
      return refusal("besitzergreifende Wiederholung gibt es in RE2 nicht",
                     "RE2 has no possessive repetition and no atomic groups",
                     "Schreiben Sie das Muster ohne das zweite „+“ und probieren Sie es aus.",
                     "Write the pattern without the second “+”, and try it.");
    return {};
  }

  // Makes possessive repetition a plain one where nothing behind it could take back what it has taken.
  // `behind`: what can follow the sequence. NOLINTNEXTLINE(misc-no-recursion): as deep as the parser
  static bool relax(RegexSequence& sequence, const RegexEnd& behind) {
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      RegexNode& node = sequence[i];
      RegexEnd next = first_of(sequence, i + 1);
      if (next.maybe_empty) next = {next.sides | behind.sides, behind.maybe_empty};
      if (node.possessive) {
        if ((next.sides & last_of({node}, 1).sides) != 0) return false;
        node.possessive = false;
      }
      if (node.most != 1) next.sides |= first_of({node}).sides;
      for (RegexSequence& branch : node.branches)
        if (!relax(branch, next)) return false;
    }
    return true;
  }

  static ValeRefusal no_look() {
    return refusal("Vor- und Rückschau mitten im Muster gibt es in RE2 nicht",
                   "RE2 has no look-around in the middle of a pattern",
                   "Was davor oder dahinter stehen darf, sagt „except“ oder „unless“.",
                   "Say with “except” or “unless” what may stand around it.");
  }

  std::optional<ValeRefusal> take_looks(RegexSequence& sequence, bool& left, bool& right,
                                        std::vector<Silent>& silent) {
    for (std::size_t i = 0; i < sequence.size();) {
      if (sequence[i].kind != RegexKind::look) {
        if (has_kind(sequence[i].branches, RegexKind::look)) return no_look();
        ++i;
        continue;
      }
      RegexNode look = std::move(sequence[i]);
      sequence.erase(sequence.begin() + static_cast<std::ptrdiff_t>(i));
      if (!look.once() || has_kind(look.branches, RegexKind::look)) return no_look();
      const auto here = sequence.begin() + static_cast<std::ptrdiff_t>(i);
      const bool at_end = i == sequence.size();
      if (look.negative && look.branches.size() == 1 && look.branches[0].size() == 1 &&
          look.branches[0][0].re2 ==
              R"([\pL\pN_])") { // (?!\w), (?<!\w): a word edge, if a letter is next to it
        sequence.insert(here, edge_node());
        strip(sequence, left, right);
        continue;
      }
      if (look.negative) {
        const bool possible = look.behind ? i == 0
                              : at_end    ? right || is_fixed(sequence, 0, i)
                                          : is_fixed(sequence, 0, i);
        if (!possible) return no_look();
        RegexSequence one;
        if (look.behind) {
          one.push_back(group_of(look));
          one.insert(one.end(), sequence.begin(), sequence.end());
          if (one.size() == 1) return no_look();
        } else {
          one.assign(sequence.begin(), here);
          one.push_back(group_of(look));
        }
        silent.push_back({std::move(one), !look.behind});
        continue;
      }
      const bool usable = look.behind ? i == 0 : at_end;
      if (!usable) return no_look();
      RegexSequence longer;
      if (look.behind) {
        longer.push_back(group_of(look));
        if (left) longer.push_back(edge_node());
        left = false;
        sequence.insert(sequence.begin(), longer.begin(), longer.end());
        i += longer.size();
      } else {
        if (right) longer.push_back(edge_node());
        longer.push_back(group_of(look));
        right = false;
        sequence.insert(sequence.end(), longer.begin(), longer.end());
        i = sequence.size();
      }
      notes_.push_back({"Der Fund umfasst auch, was der Ausdruck nur daneben verlangt.",
                        "The finding also covers what the expression only demands beside it."});
    }
    return {};
  }

  // As RE2 in a list: with the rest of the word where the sequence may end inside one.
  base::Result<std::string, ValeRefusal> bounded(RegexSequence sequence, bool left, bool right) {
    std::vector<LocalText> ignored;
    if (auto problem = resolve_edges(sequence, left, right, ignored))
      return tl::unexpected(ValeRefusal{*problem, {}});
    std::string pattern = flags_ + extended(sequence, left, right, false);
    if (const auto checked = match::check_pattern(pattern, {options_.case_sensitive, true}); !checked)
      return tl::unexpected(ValeRefusal{checked.error().message, checked.error().help});
    return pattern;
  }

  std::string extended(const RegexSequence& sequence, bool left, bool right, bool say) {
    std::string pattern = as_re2(sequence);
    const bool starts_inside = !left && first_of(sequence).sides != other_side;
    const bool ends_inside = !right && last_of(sequence, sequence.size()).sides != other_side;
    if (starts_inside) pattern.insert(0, rest_of_word);
    if (ends_inside) pattern += rest_of_word;
    if (say && (starts_inside || ends_inside))
      notes_.push_back({"Der Fund umfasst immer ganze Wörter.", "The finding always covers whole words."});
    return pattern;
  }

  void loosened(const std::string& pattern, bool at_start, bool at_end) {
    if (!at_start && !at_end) return;
    if (!options_.whole_words) return;
    notes_.push_back({"Vale findet „" + pattern + "“ nur, wenn " +
                          (at_start && at_end ? "direkt davor und dahinter"
                           : at_start         ? "direkt davor"
                                              : "direkt dahinter") +
                          " ein Buchstabe oder eine Ziffer steht; taktvoll findet es immer.",
                      "Vale finds “" + pattern + "” only with a letter or a digit " +
                          (at_start && at_end ? "right before and behind it"
                           : at_start         ? "right before it"
                                              : "right behind it") +
                          "; taktvoll always finds it."});
  }

  std::vector<ValeToken> plain_terms(const RegexSequence& sequence, bool left, bool right) {
    std::vector<std::string> wordings = wordings_of(sequence);
    if (wordings.empty() || !std::all_of(wordings.begin(), wordings.end(), is_plain_wording)) return {};
    std::vector<ValeToken> tokens;
    for (const std::string& wording : wordings) {
      ValeToken token;
      token.term = (left ? "" : "*") + wording + (right ? "" : "*");
      token.sample = wording;
      if (std::none_of(tokens.begin(), tokens.end(),
                       [&](const ValeToken& known) { return known.term == token.term; }))
        tokens.push_back(std::move(token));
    }
    if (!left || !right)
      notes_.push_back({"Der Fund umfasst immer ganze Wörter.", "The finding always covers whole words."});
    return tokens;
  }

  const ValeTokenOptions& options_;
  std::string flags_; // before every pattern
  std::vector<LocalText>& notes_;
};

struct Alternative {
  RegexSequence sequence;
  bool left = false; // a match begins at a word edge
  bool right = false;
};

// NOLINTNEXTLINE(misc-no-recursion): as deep as the parser
void take_apart(RegexBranches branches, bool left, bool right, std::vector<Alternative>& out) {
  for (RegexSequence& branch : branches) {
    bool starts = left;
    bool ends = right;
    strip(branch, starts, ends);
    if (branch.size() == 1 && branch[0].kind == RegexKind::group && branch[0].re2 == "(?:" &&
        branch[0].once() && !branch[0].possessive) {
      RegexBranches inner = std::move(branch[0].branches);
      take_apart(std::move(inner), starts, ends, out);
    } else {
      out.push_back({std::move(branch), starts, ends});
    }
  }
}

} // namespace

base::Result<ValeTokens, ValeRefusal> translate(std::string_view expression,
                                                const ValeTokenOptions& options) {
  auto branches = parse_regex(expression);
  if (!branches) return tl::unexpected(ValeRefusal{branches.error(), {}});
  std::string flags;
  RegexSequence& front = branches->front();
  while (!front.empty() && front[0].kind == RegexKind::flags) {
    if (front[0].re2 == "(?i)" ? options.case_sensitive : front[0].re2 != "(?m)") flags += front[0].re2;
    front.erase(front.begin());
  }
  std::vector<Alternative> alternatives;
  const bool wholly = has_kind(*branches, RegexKind::flags); // flags in the middle count for what follows
  if (wholly && branches->size() > 1) {
    RegexNode group;
    group.kind = RegexKind::group;
    group.re2 = "(?:";
    group.branches = std::move(*branches);
    alternatives.push_back({{std::move(group)}, options.whole_words, options.whole_words});
  } else {
    take_apart(std::move(*branches), options.whole_words, options.whole_words, alternatives);
  }
  ValeTokens all;
  Translation translation(options, flags, all.notes);
  for (Alternative& one : alternatives) {
    if (one.sequence.empty()) {
      if (alternatives.size() == 1)
        return tl::unexpected(refusal("der Ausdruck ist leer", "the expression is empty"));
      continue;
    }
    auto tokens = translation.run(std::move(one.sequence), one.left, one.right);
    if (!tokens) return tl::unexpected(tokens.error());
    std::move(tokens->begin(), tokens->end(), std::back_inserter(all.tokens));
  }
  std::vector<LocalText> notes; // each once
  for (LocalText& note : all.notes)
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
  all.notes = std::move(notes);
  return all;
}

} // namespace taktvoll::workbench
