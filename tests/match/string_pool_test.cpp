#include "catch.h"
#include "match/string_pool.h"

#include <string>

namespace taktvoll::match {

TEST_CASE("A pool numbers strings in order and stores equal ones once", "[match]") {
  StringPool pool;
  CHECK(pool.add("Angst") == 0);
  CHECK(pool.add("") == 1);
  CHECK(pool.add("Mut") == 2);
  CHECK(pool.add("Angst") == 0);
  CHECK(pool.add("") == 1);
  CHECK(pool.size() == 3);
  CHECK(pool.at(0) == "Angst");
  CHECK(pool.at(1).empty());
  CHECK(pool.at(2) == "Mut");
}

TEST_CASE("A pool keeps its numbers while it grows", "[match]") {
  StringPool pool;
  for (std::uint32_t i = 0; i < 5000; ++i) REQUIRE(pool.add(std::to_string(i)) == i);
  for (std::uint32_t i = 0; i < 5000; ++i) REQUIRE(pool.add(std::to_string(i)) == i);
  pool.close();
  CHECK(pool.size() == 5000);
  CHECK(pool.at(4321) == "4321");
}

} // namespace taktvoll::match
