#include "catch.h"
#include "workbench/vale_pattern.h"

#include <string>
#include <vector>

using taktvoll::workbench::translated;
using taktvoll::workbench::wordings_of;
using Strings = std::vector<std::string>;

namespace {

std::string pattern(const std::string& expression, bool whole_words = true) {
  const auto result = translated(expression, false, whole_words);
  return result ? *result : "refused: " + result.error().en;
}

} // namespace

TEST_CASE("few plain wordings become terms") {
  CHECK(wordings_of("Wunder") == Strings{"Wunder"});
  CHECK(wordings_of("e-?mail") == Strings{"e-mail", "email"});
  CHECK(wordings_of("(?:utilize|leverage)s?") == Strings{"leverage", "leverages", "utilize", "utilizes"});
  CHECK(wordings_of(R"(\bgrau\b)") == Strings{"grau"});
  CHECK(wordings_of("gr[ae]y") == Strings{"gray", "grey"});
  CHECK(wordings_of("auf(?: gar)? keinen Fall") == Strings{"auf gar keinen Fall", "auf keinen Fall"});
  CHECK(wordings_of("Größe") == Strings{"Größe"});
  CHECK(wordings_of("it's") == Strings{"it's"});
}

TEST_CASE("what is more than a few wordings does not") {
  for (const char* expression : {"a+", "a.b", "[a-z]x", R"(\w+)", R"(\d kg)", "(a|)(b|)|", "", "(?=x)y",
                                 "x{2}", "^Am", "[^a]b", "(a|b|c|d|e|f|g)(a|b|c|d|e|f|g)"}) {
    INFO(expression);
    CHECK(wordings_of(expression).empty());
  }
  CHECK(wordings_of(std::string(300, '(') + "a" + std::string(300, ')')).empty());
}

TEST_CASE("expressions become RE2 that knows umlauts") {
  CHECK(pattern(R"(\bin \d+ Tagen\b)") == "in [0-9]+ Tagen");
  CHECK(pattern(R"((?:\w+ly))") == R"((?:[\pL\pN_]+ly))");
  CHECK(pattern(R"([\w-]+heit)") == R"([\pL\pN_-]+heit)");
  CHECK(pattern(R"((?<name>ab+))") == "(?P<name>ab+)");
}

TEST_CASE("what RE2 cannot do is refused with the reason") {
  CHECK(pattern("(?<!nicht )heilbar").find("look-around") != std::string::npos);
  CHECK(pattern("heilbar(?! ist)").find("look-around") != std::string::npos);
  CHECK(pattern(R"((\w+) \1)").find("back-references") != std::string::npos);
  CHECK(pattern("(?>ab)c").find("atomic") != std::string::npos);
  CHECK(pattern("ab++c").find("possessive") != std::string::npos);
  CHECK(pattern(R"(a\b b)").find("word edge") != std::string::npos);
  CHECK(pattern(R"(\bab)", false).find("word edge") != std::string::npos); // nonword: the edge would be lost
  CHECK(pattern("a*").find("refused") != std::string::npos);               // matches nothing at all
}
