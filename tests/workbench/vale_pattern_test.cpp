#include "catch.h"
#include "workbench/vale_pattern.h"

#include <string>
#include <vector>

using taktvoll::workbench::translate;
using taktvoll::workbench::ValeToken;
using Strings = std::vector<std::string>;

namespace {

// Terms as they are, patterns between slashes, "!" before what keeps one silent, "~" before one without
// edges.
Strings carried(const std::string& expression, bool whole_words = true, bool in_list = false) {
  const auto result = translate(expression, {false, whole_words, in_list});
  if (!result) return {"refused: " + result.error().reason.en};
  Strings all;
  for (const ValeToken& token : result->tokens) {
    all.push_back(!token.term.empty() ? token.term : (token.edges ? "/" : "~/") + token.pattern + "/");
    for (const std::string& except : token.except) all.push_back("!/" + except + "/");
  }
  return all;
}

std::size_t notes(const std::string& expression, bool whole_words = true) {
  const auto result = translate(expression, {false, whole_words, false});
  return result ? result->notes.size() : 99;
}

bool is_refused(const std::string& expression, const std::string& word) {
  const Strings all = carried(expression);
  INFO(expression << " " << all.front());
  return all.front().find("refused") == 0 && all.front().find(word) != std::string::npos;
}

} // namespace

TEST_CASE("few plain wordings become terms") {
  CHECK(carried("Wunder") == Strings{"Wunder"});
  CHECK(carried("(?:utilize|leverage)s?") == Strings{"utilize", "utilizes", "leverage", "leverages"});
  CHECK(carried(R"(\bgrau\b)") == Strings{"grau"});
  CHECK(carried(R"(\b(grau|blau)\b)") == Strings{"grau", "blau"});
  CHECK(carried("gr[ae]y") == Strings{"gray", "grey"});
  CHECK(carried("auf(?: gar)? keinen Fall") == Strings{"auf keinen Fall", "auf gar keinen Fall"});
  CHECK(carried("Größe") == Strings{"/Größe/"}); // a term would find "Grösse", too
  CHECK(carried("Übel|\\u00c4rger") == Strings{"Übel", "Ärger"});
  CHECK(carried("a|b|c") == Strings{"a", "b", "c"});
}

TEST_CASE("words whose key is that of others stay patterns") {
  CHECK(carried("e-mail") == Strings{"/e-mail/"});
  CHECK(carried("we're") == Strings{"/we're/"});
  CHECK(carried("we’re") == Strings{"/we're/"}); // as taktvoll reads it
  CHECK(carried("24/7") == Strings{"/24/7/"});
}

TEST_CASE("expressions become RE2 that knows umlauts") {
  CHECK(carried(R"(\bin \d+ Tagen\b)") == Strings{"/in [0-9]+ Tagen/"});
  CHECK(carried(R"((?:\w+ly))") == Strings{R"(/[\pL\pN_]+ly/)"});
  CHECK(carried(R"([\w-]+heit)") == Strings{R"(/[\pL\pN_\-]+heit/)"});
  CHECK(carried("(?<name>ab+)") == Strings{"/ab+/"});
  CHECK(carried("(?'name'ab+)c") == Strings{"/(?:ab+)c/"});
  CHECK(carried("a.*?b") == Strings{"/a.*?b/"});
  CHECK(carried("(?i:Abc)x") == Strings{"/(?i:Abc)x/"});
  CHECK(carried("a(?#no ) b") == carried("a b"));
  CHECK(carried("a — b") == Strings{"/a – b/"});
}

TEST_CASE("what may begin or end inside a word") {
  CHECK(carried("ismus", false) == Strings{"~/ismus/"});
  CHECK(carried(R"(\bwir\b)", false) == Strings{"wir"});
  CHECK(carried(R"(\bwir)", false) == Strings{"wir*"});
  CHECK(carried("ismus", false, true) == Strings{"*ismus*"});
  CHECK(carried("a+b", false, true) == Strings{R"(/[\pL\pN_]*a+b[\pL\pN_]*/)"});
  CHECK(carried("!+", false) == Strings{"/!+/"}); // no word to be inside of
  CHECK(carried(R"(\b\w+\(s\))", false) == Strings{R"(/[\pL\pN_]+\(s\)/)"});
}

TEST_CASE("word edges inside are dropped where the characters around them say the same") {
  CHECK(carried(R"(\b(am|is)\b\s*\b(\w+ed))", false) ==
        Strings{R"(/(?:am|is)\s+(?:[\pL\pN_]+ed)[\pL\pN_]*/)"});
  CHECK(carried(R"(a\b b)") == Strings{"a b"});
  CHECK(carried(R"((?:^|\s)\bI\b\s)", false) == Strings{R"(/(?:(?m:^)|\s)I\s/)"});
  CHECK(carried(R"(\w+\b\)x)") == Strings{R"(/[\pL\pN_]+\)x/)"});
  CHECK(is_refused(R"(a\bb)", "word edge"));   // never matches
  CHECK(is_refused(R"(a.\bb+)", "word edge")); // depends
  CHECK(is_refused(R"(\Ba)", "not a word edge"));
}

TEST_CASE("look-around at the ends becomes exceptions, or part of the match") {
  CHECK(carried("master(?! data)") == Strings{"/master/", R"(!/master(?: data)[\pL\pN_]*/)"});
  CHECK(carried("(?<!not )safe") == Strings{"/safe/", R"(!/[\pL\pN_]*(?:not )safe/)"});
  CHECK(carried("test(?= passed)") == Strings{"test passed*"});
  CHECK(carried(R"(heil(?!\w))", false) == Strings{"*heil"}); // a word edge in other words
  CHECK(carried("fix(?!ed|es) it").at(0) == "/fix it/");
  CHECK(is_refused("a+(?!b)c", "look-around"));
  CHECK(is_refused("a(?:b(?=c))*", "look-around"));
  CHECK(is_refused("(?=x)y+", "look-around"));
}

TEST_CASE("possessive repetition where it is plain repetition") {
  CHECK(carried(R"(\d++ kg)") == Strings{"/[0-9]+ kg/"});
  CHECK(carried(R"((?<n>\d++) kg)") == Strings{"/(?:[0-9]+) kg/"});
  CHECK(carried("(?>ab)c") == Strings{"refused: RE2 has no possessive repetition and no atomic groups"});
  CHECK(is_refused("ab++b", "possessive"));
}

TEST_CASE("what neither RE2 nor taktvoll's reading can say is refused with the reason") {
  CHECK(is_refused(R"((\w+) \1)", "back-references"));
  CHECK(is_refused(R"((?<a>x)\k<a>)", "back-references"));
  CHECK(is_refused("[a-z-[aeiou]]x", "subtraction"));
  CHECK(is_refused("a  b", "several spaces"));
  CHECK(is_refused(R"(a\s{2,}b)", "several spaces"));
  CHECK(is_refused("\\u200Bx", "invisible"));
  CHECK(is_refused("(?x)a", "(?x)"));
  CHECK(is_refused("(a", "not closed"));
  CHECK(is_refused("a)", "not opened"));
  CHECK(is_refused("a*", "")); // matches nothing at all
  CHECK(is_refused("", "empty"));
  CHECK(is_refused("(a{1000}){1000}", ""));
  CHECK(is_refused(std::string(300, '(') + "a" + std::string(300, ')'), "deep"));
}

TEST_CASE("what is different is told") {
  CHECK(notes("Wunder") == 0);
  CHECK(notes(R"(etc\.)") == 1);    // Vale wants a letter behind it
  CHECK(notes("test(?= ok)") == 2); // the finding is longer
  CHECK(notes(R"(\bwir)", false) == 1);
  CHECK(notes("a – b") == 0);
}
