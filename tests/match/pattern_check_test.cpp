#include "catch.h"
#include "match/pattern.h"

#include <string>

namespace taktvoll::match {
namespace {

// "offset+length" of the error, "" if the pattern is accepted.
std::string place(std::string_view pattern) {
  const auto result = check_pattern(pattern, {});
  if (result) return "";
  INFO(pattern);
  CHECK_FALSE(result.error().message.de.empty());
  CHECK_FALSE(result.error().message.en.empty());
  return std::to_string(result.error().offset) + "+" + std::to_string(result.error().length);
}

std::string help(std::string_view pattern) {
  const auto result = check_pattern(pattern, {});
  return result ? "" : result.error().help.de;
}

} // namespace

TEST_CASE("Honest patterns are accepted", "[match]") {
  for (const char* pattern :
       {"heil", R"(\d+ ?%)", R"(100 ?(?:%|Prozent))", R"([a-zäöüß]+frei)", R"(\pL+frei)",
        R"((?i)nur (?:heute|jetzt))", R"(a\\b)", R"(\Qa\b\E)", R"(x{2,3}?)", R"(^Jetzt)", R"(jetzt$)",
        R"([][])", R"(§ ?\d)", R"([^.!?]*[!?]{3})"}) {
    INFO(pattern);
    CHECK(place(pattern).empty());
  }
}

TEST_CASE("What RE2 knows only in ASCII is refused with advice", "[match]") {
  CHECK(place(R"(ä\bÄrzt)") == "2+2");
  CHECK(help(R"(\bx)").find("Wortgrenzen") != std::string::npos);
  CHECK(place(R"(x\B)") == "1+2");
  CHECK(place(R"(\w+frei)") == "0+2");
  CHECK(help(R"(\w+)").find("[a-zäöüß]") != std::string::npos);
  CHECK(place(R"([a\w]x)") == "2+2");
  CHECK(place(R"([^\W]x)") == "2+2");
  CHECK(place(R"([[:alpha:]]x)") == "1+9");
  CHECK(place(R"([[:word:]]x)") == "1+8");
  CHECK(place(R"([[:digit:]]x)").empty());
}

TEST_CASE("Look-around, back-references and possessive repetitions are refused", "[match]") {
  CHECK(place("ab(?=c)") == "2+3");
  CHECK(place("ab(?!c)") == "2+3");
  CHECK(place("(?<=a)b") == "0+4");
  CHECK(place("(?<!a)b") == "0+4");
  CHECK(help("(?<!a)b").find("except") != std::string::npos);
  CHECK(place(R"((a)\1)") == "3+2");
  CHECK(place("(?P<n>a)(?P=n)") == "8+5");
  CHECK(place("(?>ab)") == "0+3");
  CHECK(place("a++b") == "2+1");
  CHECK(place("a{,3}") == "1+2");
  CHECK(place(R"(\u00e4)") == "0+2");
}

TEST_CASE("Patterns that match nothing at all are refused", "[match]") {
  CHECK(place("") == "0+1");
  CHECK(place("a*") == "0+2");
  CHECK(place("a|") == "0+2");
  CHECK(place("^") == "0+1");
  CHECK(place("(?:a?b?)") == "0+8");
}

TEST_CASE("Mistakes that RE2 finds are placed", "[match]") {
  CHECK(place("ab(cd") == "2+1");
  CHECK(place(R"(\(ab(c\))") == "4+1");
  CHECK(place("(a)b)c") == "4+1");
  CHECK(place("ab[cd") == "2+1");
  CHECK(place("ab[^-") == "2+1");
  CHECK(place("a[z-a]") == "2+3");
  CHECK(place("ab**") == "2+2");
  CHECK(place("x|*a") == "2+1");
  CHECK(place("a{1001}") == "1+6");
  CHECK(place("ab\\y") == "2+2");
  CHECK(place("ab\\") == "2+1");
  CHECK(place(R"(\\y\y)") == "3+2");
  CHECK(place(R"(\p{Foo}x)") == "0+7");
  CHECK(place("(?z)a") == "0+3");
  CHECK(place("a\xFF") == "0+2");
}

TEST_CASE("Too long and too large patterns are refused", "[match]") {
  CHECK(place(std::string(10'000, 'a')).empty());
  CHECK(place(std::string(10'001, 'a')) == "10000+1");
  CHECK(place(R"((?:\pL{500}){2})") == "0+15");
}

} // namespace taktvoll::match
