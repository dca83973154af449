#include "match/pattern_syntax.h"

#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::match {
namespace {

class Splitter {
public:
  explicit Splitter(std::string_view pattern) : pattern_(pattern) {}

  std::vector<PatternPiece> run() {
    while (at_ < pattern_.size()) {
      if (in_class_)
        class_step();
      else
        step();
    }
    return std::move(pieces_);
  }

private:
  [[nodiscard]] std::string_view rest() const { return pattern_.substr(at_); }

  void take(PieceKind kind, std::size_t length) {
    const std::size_t limit = std::min(at_ + std::max<std::size_t>(length, 1), pattern_.size());
    pieces_.push_back({kind, in_class_, at_, limit});
    at_ = limit;
  }
  void take_character() { take(PieceKind::literal, text::code_point_at(pattern_, at_).length); }

  void escape() {
    const std::string_view here = rest();
    std::size_t length = 1 + text::code_point_at(here, 1).length;
    if (length == 2 && (here[1] == 'p' || here[1] == 'P' || here[1] == 'x') && here.size() > 2) {
      const std::size_t close = here[2] == '{' ? here.find('}') : std::string_view::npos;
      if (close != std::string_view::npos)
        length = close + 1;
      else if (here[1] == 'x')
        length = std::min<std::size_t>(4, here.size());
      else
        length = 2 + text::code_point_at(here, 2).length;
    }
    take(PieceKind::escape, length);
  }

  void quoted() {
    at_ += 2; // \Q
    while (at_ < pattern_.size() && !rest().starts_with("\\E")) take_character();
    at_ = std::min(at_ + 2, pattern_.size());
  }

  void group_open() {
    const std::string_view here = rest();
    if (!here.starts_with("(?")) return take(PieceKind::group_open, 1);
    for (const std::string_view mark : {"(?<=", "(?<!", "(?=", "(?!", "(?>", "(?#", "(?:", "(?|"}) {
      if (here.starts_with(mark)) return take(PieceKind::group_open, mark.size());
    }
    // A name, or flags up to ":" or ")".
    std::size_t length = 2;
    if (here.starts_with("(?'")) // a name as .NET writes it
      if (const std::size_t close = here.find('\'', 3); close != std::string_view::npos)
        return take(PieceKind::group_open, close + 1);
    const bool named = here.starts_with("(?P") || here.starts_with("(?<") || here.starts_with("(?'");
    for (; length < here.size(); ++length) {
      const char c = here[length];
      if (c == '>' || (!named && c == ':') || c == ')') {
        if (c != ')' || !named) ++length;
        break;
      }
    }
    take(PieceKind::group_open, length);
  }

  // Length of "{2}", "{2,}", "{2,3}" at the current place, or 0: then the bracket stands for itself.
  [[nodiscard]] std::size_t counted_repetition() const {
    const std::string_view here = rest();
    const std::size_t close = here.find('}');
    if (close == std::string_view::npos || close < 2) return 0;
    const std::string_view inside = here.substr(1, close - 1);
    if (inside[0] < '0' || inside[0] > '9' ||
        inside.find_first_not_of("0123456789,") != std::string_view::npos ||
        std::count(inside.begin(), inside.end(), ',') > 1) {
      return 0;
    }
    return close + 1;
  }

  void repetition(std::size_t length) {
    if (at_ + length < pattern_.size() && pattern_[at_ + length] == '?') ++length;
    take(PieceKind::repetition, length);
  }

  void step() {
    switch (pattern_[at_]) {
    case '\\':
      return rest().starts_with("\\Q") ? quoted() : escape();
    case '(':
      return group_open();
    case ')':
      return take(PieceKind::group_close, 1);
    case '*':
    case '+':
    case '?':
      return repetition(1);
    case '{':
      if (const std::size_t length = counted_repetition(); length != 0) return repetition(length);
      return take_character();
    case '[': {
      const bool negated = rest().starts_with("[^");
      take(PieceKind::class_open, negated ? 2 : 1);
      in_class_ = true;
      if (rest().starts_with(']')) take_character(); // "[]a]": the first one stands for itself
      return;
    }
    default:
      return take_character();
    }
  }

  void class_step() {
    if (pattern_[at_] == ']') {
      in_class_ = false;
      return take(PieceKind::class_close, 1);
    }
    if (pattern_[at_] == '\\') return escape();
    if (rest().starts_with("[:")) {
      const std::size_t close = rest().find(":]");
      if (close != std::string_view::npos && rest().find(']') == close + 1) {
        return take(PieceKind::class_name, close + 2);
      }
    }
    take_character();
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  bool in_class_ = false;
  std::vector<PatternPiece> pieces_;
};

} // namespace

std::vector<PatternPiece> pieces_of(std::string_view pattern) {
  return Splitter(pattern).run();
}

} // namespace taktvoll::match
