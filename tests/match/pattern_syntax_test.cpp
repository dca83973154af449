#include "catch.h"
#include "match/pattern_syntax.h"

#include <string>

namespace taktvoll::match {
namespace {

std::string pieces(std::string_view pattern) {
  std::string result;
  for (const PatternPiece& piece : pieces_of(pattern)) {
    if (!result.empty()) result += ' ';
    result += "lE(/[]n*"[static_cast<std::size_t>(piece.kind)];
    if (piece.in_class) result += '!';
    result += piece.of(pattern);
  }
  return result;
}

} // namespace

TEST_CASE("A pattern falls into its pieces", "[match]") {
  CHECK(pieces("aä.") == "la lä l.");
  CHECK(pieces(R"(\d\\b\pL\p{Lu}\x{e4}\x41z)") == R"(E\d E\\ lb E\pL E\p{Lu} E\x{e4} E\x41 lz)");
  CHECK(pieces(R"(a\Q(b\w\Ec)") == R"(la l( lb l\ lw lc)");
  CHECK(pieces("(a)(?:b)(?i)(?P<n>c)(?=d)(?<!e)(?i:f)") ==
        "(( la /) ((?: lb /) ((?i) ((?P<n> lc /) ((?= ld /) ((?<! le /) ((?i: lf /)");
  CHECK(pieces("a*b+?c{2,3}d{2}?e{,3}") == "la ** lb *+? lc *{2,3} ld *{2}? le l{ l, l3 l}");
  CHECK(pieces("a++") == "la *+ *+");
  CHECK(pieces("[^]a\\w[:alpha:]]b") == "[[^ l!] l!a E!\\w n![:alpha:] ]] lb");
  CHECK(pieces("\\") == "E\\");
  CHECK(pieces("[a") == "[[ l!a");
}

} // namespace taktvoll::match
