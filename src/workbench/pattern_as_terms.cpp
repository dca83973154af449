#include "workbench/pattern_as_terms.h"

#include "language/endings.h"
#include "language/key.h"
#include "match/pattern_syntax.h"
#include "match/term.h"
#include "text/unicode.h"

#include <vector>

namespace taktvoll::workbench {
namespace {

using match::PatternPiece;
using match::PieceKind;

class Translator {
public:
  explicit Translator(std::string_view pattern) : pattern_(pattern), pieces_(match::pieces_of(pattern)) {}

  std::optional<std::string> run() {
    while (at_ < pieces_.size())
      if (!step()) return std::nullopt;
    if (depth_ != 0) return std::nullopt;
    const std::string term = top_level_choice_ ? "(" + out_ + ")" : out_;
    if (top_level_choice_ && has_group_) return std::nullopt; // brackets do not nest
    if (!match::parse_term(term)) return std::nullopt;
    return term;
  }

private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return pieces_[i].of(pattern_); }

  bool step() {
    const PatternPiece& piece = pieces_[at_];
    switch (piece.kind) {
    case PieceKind::literal:
      return literal();
    case PieceKind::group_open:
      return group();
    case PieceKind::group_close:
      --depth_;
      out_ += ')';
      ++at_;
      return depth_ == 0 && !repeated();
    case PieceKind::class_open:
      return letters();
    default:
      return false;
    }
  }

  bool literal() {
    const std::string_view c = text(at_);
    if (c == "|") {
      top_level_choice_ = top_level_choice_ || depth_ == 0;
    } else {
      const char32_t value = text::code_point_at(c, 0).value;
      if (!text::is_word(value) && c != " " && c != "-") return false;
    }
    out_ += c;
    ++at_;
    return !repeated();
  }

  [[nodiscard]] bool repeated() const {
    return at_ < pieces_.size() && pieces_[at_].kind == PieceKind::repetition;
  }

  // A group of endings with "?" is `~`, any other a bracket.
  bool group() {
    if (text(at_) != "(?:" && text(at_) != "(") return false;
    std::size_t close = at_ + 1;
    std::vector<std::string> alternatives(1);
    for (; close < pieces_.size() && pieces_[close].kind == PieceKind::literal; ++close) {
      if (text(close) == "|")
        alternatives.emplace_back();
      else
        alternatives.back() += text(close);
    }
    if (close == pieces_.size() || pieces_[close].kind != PieceKind::group_close) return false;
    if (close + 1 < pieces_.size() && text(close + 1) == "?") {
      for (const std::string& ending : alternatives)
        if (!language::is_ending(language::key_of(ending))) return false;
      at_ = close + 2;
      out_ += '~';
      return at_word_edge();
    }
    if (depth_ != 0) return false;
    ++depth_;
    has_group_ = true;
    out_ += '(';
    ++at_;
    return true;
  }

  // [a-zäöüß]*, \pL* stand for any letters at the edge of a word.
  bool letters() {
    std::size_t close = at_;
    std::string inside;
    while (++close < pieces_.size() && pieces_[close].kind != PieceKind::class_close) inside += text(close);
    if (close + 1 >= pieces_.size() || inside != "a-zäöüß" || text(close + 1) != "*") return false;
    const bool start = out_.empty() || out_.back() == ' ' || out_.back() == '(' || out_.back() == '|';
    out_ += '*';
    at_ = close + 2;
    return start || at_word_edge();
  }

  [[nodiscard]] bool at_word_edge() const {
    return at_ == pieces_.size() || text(at_) == " " || text(at_) == "|" || text(at_) == ")";
  }

  std::string_view pattern_;
  std::vector<PatternPiece> pieces_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool top_level_choice_ = false;
  bool has_group_ = false;
  std::string out_;
};

} // namespace

std::optional<std::string> pattern_as_terms(std::string_view pattern) {
  return Translator(pattern).run();
}

} // namespace taktvoll::workbench
