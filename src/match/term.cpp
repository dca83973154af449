#include "match/term.h"

#include "language/key.h"
#include "language/normal_form.h"
#include "match/term_parser.h"
#include "match/word_scan.h"

#include <string>

namespace taktvoll::match {

base::Result<Term, TermError> parse_term(std::string_view source) {
  return TermParser(source).run();
}

Term as_exception(Term term) {
  term.tail.covers_rest = term.tail.covers_rest || term.tail.end != SentenceEnd::any;
  return term;
}

std::string value_key(std::string_view value) {
  std::string keys;
  for (std::size_t at = 0; at < value.size();) {
    const Scanned piece = scan_piece(value, at);
    at = piece.limit;
    if (piece.kind != ScanKind::word && piece.kind != ScanKind::sign) continue;
    const std::string key =
        language::key_of(language::normalise(value.substr(piece.start, piece.limit - piece.start)));
    if (key.empty()) continue;
    if (!keys.empty()) keys += ' ';
    keys += key;
  }
  return keys;
}

} // namespace taktvoll::match
