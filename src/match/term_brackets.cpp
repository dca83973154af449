#include "match/term_brackets.h"

#include "match/word_scan.h"

namespace taktvoll::match {

std::vector<TermBracket> brackets_of(std::string_view term) {
  std::vector<TermBracket> brackets;
  if (term.find('(') == std::string_view::npos) return brackets;
  constexpr std::size_t square = static_cast<std::size_t>(-1);
  std::vector<std::size_t> open; // indices into brackets, or `square`
  for (std::size_t at = 0; at < term.size(); at = scan_piece(term, at).limit) {
    switch (term[at]) {
    case '(':
      open.push_back(brackets.size());
      brackets.push_back({at, term.size(), false});
      break;
    case '[':
      open.push_back(square);
      break;
    case '|':
      if (!open.empty() && open.back() != square) brackets[open.back()].has_bar = true;
      break;
    case ')':
      if (!open.empty() && open.back() != square) {
        brackets[open.back()].close = at;
        open.pop_back();
      }
      break;
    case ']':
      if (!open.empty() && open.back() == square) open.pop_back();
      break;
    default:
      break;
    }
  }
  return brackets;
}

} // namespace taktvoll::match
