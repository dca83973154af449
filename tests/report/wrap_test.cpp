#include "catch.h"
#include "report/wrap.h"

#include <string>
#include <vector>

using taktvoll::report::wrap;
using Lines = std::vector<std::string>;

TEST_CASE("wrap breaks at white space and counts cells") {
  CHECK(wrap("eins zwei drei", 9, 9) == Lines{"eins zwei", "drei"});
  CHECK(wrap("über öffnen", 11, 11) == Lines{"über öffnen"});
  CHECK(wrap("漢字 漢字", 8, 8) == Lines{"漢字", "漢字"});
  CHECK(wrap("eins zwei drei", 4, 9) == Lines{"eins", "zwei drei"});
  CHECK(wrap("a Überlängenwort b", 5, 5) == Lines{"a", "Überlängenwort", "b"});
  CHECK(wrap("§\xC2\xA0"
             "11 Abs.\xC2\xA0"
             "1",
             6, 6) == Lines{"§\xC2\xA0"
                            "11",
                            "Abs.\xC2\xA0"
                            "1"});
}

TEST_CASE("wrap joins lines of a pack and knows no limit") {
  CHECK(wrap("eins\n  zwei\tdrei \n", 0, 0) == Lines{"eins zwei drei"});
  CHECK(wrap("", 10, 10) == Lines{""});
  CHECK(wrap("\x1B[31m", 0, 0) == Lines{"␛[31m"});
}
