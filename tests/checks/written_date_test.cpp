#include "catch.h"
#include "checks/written_date.h"

using taktvoll::base::iso;
using taktvoll::checks::latest_day;

namespace {

std::string day(std::string_view text) {
  const auto date = latest_day(text);
  return date ? iso(*date) : "";
}

} // namespace

TEST_CASE("a date without a day or month counts to its end") {
  CHECK(day("2016") == "2016-12-31");
  CHECK(day("2026-10") == "2026-10-31");
  CHECK(day("10/2026") == "2026-10-31");
  CHECK(day("02.2024") == "2024-02-29");
  CHECK(day("Oktober 2026") == "2026-10-31");
  CHECK(day("OKT. 2026") == "2026-10-31");
  CHECK(day("März 2025") == "2025-03-31");
  CHECK(day("Jänner 2025") == "2025-01-31");
}

TEST_CASE("a day is a day, however it is written") {
  CHECK(day("2026-10-03") == "2026-10-03");
  CHECK(day("2026-10-03T09:30:00Z") == "2026-10-03");
  CHECK(day("03.10.2026") == "2026-10-03");
  CHECK(day("3. Oktober 2026") == "2026-10-03");
  CHECK(day("3.10.26") == "2026-10-03");
}

TEST_CASE("what is no date is none") {
  for (const char* text : {"", "bald", "13/2026", "31.02.2026", "12345", "16", "Okt", "2026, 2027", "ma 2026",
                           "1.2.3.2026", "Montag 2026", "0.10.2026"}) {
    INFO(text);
    CHECK(day(text).empty());
  }
}
