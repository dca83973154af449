#include "catch.h"
#include "workbench/pattern_as_terms.h"
#include "workbench/pattern_gaps.h"

using taktvoll::workbench::alternative_without_literal;
using taktvoll::workbench::pattern_as_terms;

TEST_CASE("patterns that terms can say") {
  CHECK(pattern_as_terms("wundermittel") == "wundermittel");
  CHECK(pattern_as_terms("(?:heilt|hilft) sofort") == "(heilt|hilft) sofort");
  CHECK(pattern_as_terms("heilt|hilft") == "(heilt|hilft)");
  CHECK(pattern_as_terms("[a-zäöüß]*angst") == "*angst");
  CHECK(pattern_as_terms("krebs[a-zäöüß]* heilt") == "krebs* heilt");
  CHECK(pattern_as_terms("tödlich(?:e|er|es|en|em)?") == "tödlich~");
}

TEST_CASE("patterns that terms cannot say") {
  for (const char* pattern : {"wunder.mittel", "^wunder", "wunder\\d", "wunder(?:mittel|ding)?",
                              "(?:a(?:b|c))", "wunder +mittel", "[aeiou]", "heil[a-zäöüß]*mittel", "wirkt!",
                              "\\$", "(?i)heilt", "(?:heilt|hilft)|wirkt", "wunder*", "(?P<x>wunder)", ""})
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
