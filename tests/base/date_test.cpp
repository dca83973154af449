#include "base/date.h"
#include "catch.h"

using taktvoll::base::Date;
using taktvoll::base::iso;
using taktvoll::base::months_before;
using taktvoll::base::parse_date;

TEST_CASE("a date is a day that there is") {
  CHECK(parse_date("2026-11-21") == Date{2026, 11, 21});
  CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
  CHECK(parse_date("2000-02-29"));
  for (const char* text :
       {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-01-00", "0000-01-01",
        "2026-1-1", "2026/01/01", "21.11.2026", "2026-11-21 ", "", "2026-11-2x", "-026-11-21"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a date is written as it is read") {
  for (const char* text : {"0001-01-01", "0987-06-05", "2026-11-21", "9999-12-31"})
    CHECK(iso(*parse_date(text)) == text);
}

TEST_CASE("months before") {
  CHECK(months_before({2026, 11, 21}, 24) == Date{2024, 11, 21});
  CHECK(months_before({2026, 1, 31}, 2) == Date{2025, 11, 30});
  CHECK(months_before({2026, 3, 31}, 1) == Date{2026, 2, 28});
  CHECK(months_before({2024, 3, 31}, 1) == Date{2024, 2, 29});
  CHECK(months_before({2026, 12, 1}, 12) == Date{2025, 12, 1});
  CHECK(months_before({2026, 12, 1}, 0) == Date{2026, 12, 1});
  CHECK(months_before({1, 2, 1}, 1200) == Date{1, 1, 1});
}

TEST_CASE("today is a date") {
  CHECK(parse_date(iso(taktvoll::base::today())));
  CHECK(taktvoll::base::today() > Date{2020, 1, 1});
}
