#include "workbench/pattern_as_terms.h"

#include "language/endings.h"
#include "language/key.h"
#include "match/pattern_syntax.h"
#include "match/term.h"
#include "text/unicode.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace taktvoll::workbench {
namespace {

using match::PatternPiece;
using match::PieceKind;

constexpr std::size_t deepest = 4;          // brackets in brackets, as in terms
constexpr std::size_t letters_per_word = 6; // with the space behind them, to count a gap in words
constexpr std::size_t widest_gap = 20;

class Translator {
public:
  explicit Translator(std::string_view pattern) : pattern_(pattern), pieces_(match::pieces_of(pattern)) {}

  std::optional<std::string> run() {
    const std::optional<std::vector<std::string>> all = alternatives(0);
    if (!all || at_ != pieces_.size()) return std::nullopt;
    std::string term = all->size() == 1 ? all->front() : "(" + joined(*all) + ")";
    if (!match::parse_term(term)) return std::nullopt;
    return term;
  }

private:
  [[nodiscard]] std::string_view text(std::size_t i) const {
    return i < pieces_.size() ? pieces_[i].of(pattern_) : std::string_view();
  }
  [[nodiscard]] std::string_view rest() const {
    return at_ < pieces_.size() ? pattern_.substr(pieces_[at_].start) : std::string_view();
  }
  // Moves on if the pattern goes on like this.
  bool take(std::string_view written) {
    if (!rest().starts_with(written)) return false;
    const std::size_t limit = pieces_[at_].start + written.size();
    while (at_ < pieces_.size() && pieces_[at_].start < limit) ++at_;
    return true;
  }
  bool take_one_of(std::initializer_list<std::string_view> written) {
    return std::any_of(written.begin(), written.end(), [&](std::string_view one) { return take(one); });
  }
  // Moves on if the pattern goes on like this, with a figure between the two.
  std::optional<std::size_t> take_count(std::string_view before, std::string_view behind) {
    if (!rest().starts_with(before)) return std::nullopt;
    const std::string_view here = rest().substr(before.size());
    const std::size_t digits = std::min(here.find_first_not_of("0123456789"), here.size());
    if (digits == 0 || digits > 3 || !here.substr(digits).starts_with(behind)) return std::nullopt;
    std::size_t value = 0;
    for (const char c : here.substr(0, digits)) value = value * 10 + static_cast<std::size_t>(c - '0');
    take(rest().substr(0, before.size() + digits + behind.size()));
    return value;
  }

  static std::string joined(const std::vector<std::string>& alternatives) {
    std::string all;
    for (const std::string& one : alternatives) {
      if (!all.empty()) all += '|';
      all += one;
    }
    return all;
  }

  // Up to the end of the group.
  std::optional<std::vector<std::string>> alternatives(std::size_t depth) {
    if (depth > deepest) return std::nullopt;
    std::vector<std::string> all(1);
    while (at_ < pieces_.size() && pieces_[at_].kind != PieceKind::group_close) {
      if (pieces_[at_].kind == PieceKind::literal && text(at_) == "|") {
        all.emplace_back();
        ++at_;
      } else if (!step(all.back(), depth)) {
        return std::nullopt;
      }
    }
    return all;
  }

  bool step(std::string& out, std::size_t depth) {
    if (gap(out)) return true;
    switch (pieces_[at_].kind) {
    case PieceKind::literal:
      return literal(out);
    case PieceKind::group_open:
      return group(out, depth);
    case PieceKind::class_open:
    case PieceKind::escape:
      return letters(out) || number(out) || rest_of_sentence(out, depth) || ending(out);
    default:
      return false;
    }
  }

  bool literal(std::string& out) {
    const std::string_view c = text(at_);
    if (c == "," && text(at_ + 1) == "?") {
      out += c;
      at_ += 2;
      return true;
    }
    const char32_t value = text::code_point_at(c, 0).value;
    if (!text::is_word(value) && c != " " && c != "-") return false;
    out += c;
    ++at_;
    return at_ == pieces_.size() || pieces_[at_].kind != PieceKind::repetition;
  }

  static bool at_word_start(std::string_view out) { return out.empty() || out.back() == ' '; }
  [[nodiscard]] bool at_word_edge() const {
    return at_ >= pieces_.size() || text(at_) == " " || text(at_) == "|" || text(at_) == ")" ||
           rest().starts_with("[^.!?]") || rest().starts_with("(?: ");
  }

  // Words of any kind in a row.
  bool gap(std::string& out) {
    const std::size_t start = at_;
    const auto is_gap = [&](std::size_t most, bool before) {
      if (most == 0 || most > widest_gap || before != at_word_start(out) || out.empty()) return false;
      out += (before ? "<" : " <") + std::to_string(most) + (before ? "> " : ">");
      return before || text(at_) == " ";
    };
    for (const std::string_view letters : {"[a-zäöüß]+", "[a-zäöüß-]+", "\\pL+"}) {
      for (const bool before : {false, true}) {
        const std::string word = before ? std::string(letters) + " " : " " + std::string(letters);
        const std::string group = "(?:" + word + ")";
        if (take(group + "?")) return is_gap(1, before) || undo(start);
        if (const auto most = take_count(group + "{0,", "}")) return is_gap(*most, before) || undo(start);
      }
    }
    const std::optional<std::size_t> most = take_count("[^.!?]{0,", "}");
    if (most && text(at_) == " ")
      return is_gap(std::min(*most / letters_per_word + 1, widest_gap), false) || undo(start);
    return undo(start);
  }

  bool undo(std::size_t start) {
    at_ = start;
    return false;
  }

  // [a-zäöüß]*, \pL* stand for any letters at the edge of a word.
  bool letters(std::string& out) {
    if (!take_one_of({"[a-zäöüß]*", "[a-zäöüß-]*", "\\pL*"})) return false;
    const bool start = at_word_start(out);
    out += '*';
    return start || at_word_edge();
  }

  bool number(std::string& out) {
    if (!take_one_of({"[0-9]+", "\\d+", "[0-9]{1,2}", "[0-9]{1,3}"}) || !at_word_start(out)) return false;
    out += "{zahl}";
    return at_word_edge();
  }

  // Behind everything else.
  bool rest_of_sentence(std::string& out, std::size_t depth) {
    if (depth > 0 || top_level_bar()) return false;
    const std::size_t start = at_;
    if (!take("[^.!?]*")) return false;
    std::string tail = " …";
    if (take("\\?"))
      tail += '?';
    else if (take("!"))
      tail += '!';
    if (at_ != pieces_.size() || out.empty()) return undo(start);
    if (out.back() == ' ') tail.erase(0, 1);
    out += tail;
    return true;
  }

  [[nodiscard]] bool top_level_bar() const {
    std::size_t depth = 0;
    for (const PatternPiece& piece : pieces_) {
      if (piece.kind == PieceKind::group_open) ++depth;
      if (piece.kind == PieceKind::group_close && depth > 0) --depth;
      if (depth == 0 && piece.kind == PieceKind::literal && !piece.in_class && piece.of(pattern_) == "|")
        return true;
    }
    return false;
  }

  // "best[er]?" is "best~", and so is "beste[nrsm]?".
  bool ending(std::string& out) {
    const std::size_t start = at_;
    if (text(at_) != "[" || at_word_start(out)) return false;
    bool alone = true;
    bool behind_e = out.back() == 'e';
    for (++at_; at_ < pieces_.size() && pieces_[at_].kind == PieceKind::literal; ++at_) {
      alone = alone && language::is_ending(text(at_));
      behind_e = behind_e && language::is_ending("e" + std::string(text(at_)));
    }
    if (text(at_) != "]" || text(at_ + 1) != "?" || (!alone && !behind_e)) return undo(start);
    at_ += 2;
    if (behind_e) out.pop_back();
    out += '~';
    return at_word_edge();
  }

  bool group(std::string& out, std::size_t depth) {
    if (text(at_) != "(?:" && text(at_) != "(") return false;
    ++at_;
    std::optional<std::vector<std::string>> all = alternatives(depth + 1);
    if (!all || at_ == pieces_.size()) return false;
    ++at_; // the closing bracket
    if (at_ < pieces_.size() && pieces_[at_].kind == PieceKind::repetition)
      return text(at_) == "?" && optional_group(out, std::move(*all));
    out += all->size() == 1 ? all->front() : "(" + joined(*all) + ")";
    return true;
  }

  // A group with "?": of endings it is `~`, of whole words square brackets.
  bool optional_group(std::string& out, std::vector<std::string> all) {
    ++at_;
    const auto each = [&](auto condition) { return std::all_of(all.begin(), all.end(), condition); };
    if (!at_word_start(out) && each([](const std::string& one) {
          return !one.empty() && language::is_ending(language::key_of(one));
        }) &&
        at_word_edge()) {
      out += '~';
      return true;
    }
    const bool before = each([](const std::string& one) { return one.ends_with(' '); });
    const bool behind = each([](const std::string& one) { return one.starts_with(' '); });
    if (before == behind || at_word_start(out) != before || (behind && !at_word_edge())) return false;
    for (std::string& one : all) one = before ? one.substr(0, one.size() - 1) : one.substr(1);
    out += (before ? "[" : " [") + joined(all) + (before ? "] " : "]");
    return true;
  }

  std::string_view pattern_;
  std::vector<PatternPiece> pieces_;
  std::size_t at_ = 0;
};

} // namespace

std::vector<std::string> as_list(const std::string& term) {
  constexpr std::size_t most_in_bracket = 6;
  const std::size_t open = term.find('(');
  if (open == std::string::npos || (open > 0 && term.substr(0, open) != "*")) return {term};
  std::vector<std::string> list(1);
  std::size_t at = open + 1;
  for (std::size_t depth = 1; at < term.size(); ++at) {
    const char c = term[at];
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && --depth == 0) break;
    if (c == '|' && depth == 1)
      list.emplace_back();
    else
      list.back() += c;
  }
  if (at == term.size()) return {term};
  const std::string behind = term.substr(at + 1);
  if (behind.find_first_not_of("*~") != std::string::npos || list.size() <= most_in_bracket) return {term};
  for (std::string& one : list) one = term.substr(0, open) + one + behind;
  return list;
}

std::optional<std::string> pattern_as_terms(std::string_view pattern) {
  return Translator(pattern).run();
}

} // namespace taktvoll::workbench
