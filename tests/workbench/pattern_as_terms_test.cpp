#include "catch.h"
#include "workbench/pattern_as_terms.h"
#include "workbench/pattern_gaps.h"

using taktvoll::workbench::alternative_without_literal;
using taktvoll::workbench::as_list;
using taktvoll::workbench::pattern_as_terms;

TEST_CASE("patterns that terms can say") {
  CHECK(pattern_as_terms("wundermittel") == "wundermittel");
  CHECK(pattern_as_terms("(?:heilt|hilft) sofort") == "(heilt|hilft) sofort");
  CHECK(pattern_as_terms("heilt|hilft") == "(heilt|hilft)");
  CHECK(pattern_as_terms("[a-zäöüß]*angst") == "*angst");
  CHECK(pattern_as_terms("krebs[a-zäöüß]* heilt") == "krebs* heilt");
  CHECK(pattern_as_terms("tödlich(?:e|er|es|en|em)?") == "tödlich~");
  CHECK(pattern_as_terms("beste[nrsm]? wahl") == "best~ wahl");
  CHECK(pattern_as_terms("(?:heilt|hilft)|wirkt") == "((heilt|hilft)|wirkt)");
  CHECK(pattern_as_terms("(?:a(?:b|c))") == "a(b|c)");
  CHECK(pattern_as_terms("(?:un|in)wirksam") == "(un|in)wirksam");
  CHECK(pattern_as_terms("garantiert,? dass") == "garantiert, dass");
}

TEST_CASE("optional words, gaps and numbers in patterns") {
  CHECK(pattern_as_terms("(?:sehr |ganz )?schnell") == "[sehr|ganz] schnell");
  CHECK(pattern_as_terms("wirkt(?: sehr| gar)? gut") == "wirkt [sehr|gar] gut");
  CHECK(pattern_as_terms("keine(?: [a-zäöüß]+){0,3} (?:angst|sorge)") == "keine <3> (angst|sorge)");
  CHECK(pattern_as_terms("keine (?:[a-zäöüß]+ )?angst") == "keine <1> angst");
  CHECK(pattern_as_terms("kommt[^.!?]{0,40} von[^.!?]{0,30} tablette") == "kommt <7> von <6> tablette");
  CHECK(pattern_as_terms("in [0-9]+ tagen") == "in {zahl} tagen");
  CHECK(pattern_as_terms("in \\d+ (?:tagen|wochen)") == "in {zahl} (tagen|wochen)");
  CHECK(pattern_as_terms("am besten [^.!?]*") == "am besten …");
  CHECK(pattern_as_terms("wissen sie[^.!?]*\\?") == "wissen sie …?");
  CHECK(pattern_as_terms("jetzt[^.!?]*!") == "jetzt …!");
}

TEST_CASE("patterns that terms cannot say") {
  for (const char* pattern : {"wunder.mittel",
                              "^wunder",
                              "wunder\\d",
                              "wunder(?:mittel|ding)?",
                              "wunder +mittel",
                              "[aeiou]",
                              "heil[a-zäöüß]*mittel",
                              "wirkt!",
                              "\\$",
                              "(?i)heilt",
                              "wunder*",
                              "(?P<x>wunder)",
                              "",
                              "[^.!?]*angst",
                              "(?:noch |ganz )*krank",
                              "zu(?:un)?gunsten",
                              "a[^.!?]{0,30}b",
                              "typ [0-9]+b",
                              "(?:[a-zäöüß]+ )?angst",
                              "angst[^.!?]*|sorge",
                              "heil[a-zäöüß]+",
                              "wirkt[xy]?"})
    CHECK_FALSE(pattern_as_terms(pattern));
}

TEST_CASE("the alternative that keeps a pattern from having a fixed part") {
  const auto culprit = [](const std::string& pattern) -> std::string {
    const auto part = alternative_without_literal(pattern, {});
    return part ? pattern.substr(part->start, part->limit - part->start) : "";
  };
  CHECK(culprit("[0-9]+ ?(?:dioptrien|db|dezibel)") == "db");
  CHECK(culprit("dezibel|[0-9]+db") == "[0-9]+db");
  CHECK(culprit("[0-9]+") == "");               // nobody's fault
  CHECK(culprit("(?:a|b)[0-9]+") == "");        // everybody's
  CHECK(culprit("(?:dezibel|db)?[0-9]") == ""); // optional: a fixed part in it would not help
}

TEST_CASE("one bracket of many alternatives is a list to read") {
  using List = std::vector<std::string>;
  CHECK(as_list("(a|b)") == List{"(a|b)"});
  CHECK(as_list("*(a|b|c|d|e|f (x|y)|g)~") == List{"*a~", "*b~", "*c~", "*d~", "*e~", "*f (x|y)~", "*g~"});
  CHECK(as_list("(a|b|c|d|e|f|g) und h") == List{"(a|b|c|d|e|f|g) und h"});
  CHECK(as_list("heilt") == List{"heilt"});
}
