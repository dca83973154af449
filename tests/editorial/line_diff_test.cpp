#include "catch.h"
#include "editorial/line_diff.h"

using taktvoll::editorial::line_diff;

TEST_CASE("a diff as patch reads it") {
  CHECK(line_diff("a.md", "x\n", "x\n").empty());
  CHECK(line_diff("a.md", "", "neu\n") == "--- a.md\n+++ a.md\n@@ -0,0 +1,1 @@\n+neu\n");
  CHECK(line_diff("a.md", "1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\n6\n") ==
        "--- a.md\n+++ a.md\n@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6\n");
  CHECK(line_diff("a.md", "1\n2\n3\n4\n5\n", "1\nb\n3\n4\n5\n") ==
        "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n 1\n-2\n+b\n 3\n 4\n 5\n");
  CHECK(line_diff("a.md", "1\r\n2\r\n", "1\r\n2\r\n3\r\n") ==
        "--- a.md\n+++ a.md\n@@ -1,2 +1,3 @@\n 1\n 2\n+3\n");
}
