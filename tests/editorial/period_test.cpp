#include "catch.h"
#include "editorial/period.h"

using namespace taktvoll;
using namespace taktvoll::editorial;

namespace {

const base::Date day{2026, 11, 22};

std::string end(std::string_view period, base::Date from = day) {
  const auto last = end_of_period(period, from);
  return last ? base::iso(*last) : "";
}

} // namespace

TEST_CASE("periods in days, weeks, months and dates") {
  CHECK(end("0d") == "2026-11-22");
  CHECK(end("90d") == "2027-02-20");
  CHECK(end("90") == "2027-02-20");
  CHECK(end("12w") == "2027-02-14");
  CHECK(end("3m") == "2027-02-22");
  CHECK(end("1m", {2027, 1, 31}) == "2027-02-28");
  CHECK(end("14m", {2026, 12, 1}) == "2028-02-01");
  CHECK(end("2027-03-31") == "2027-03-31");
  for (const auto* wrong : {"", "d", "-3d", "3 d", "3x", "12345d", "2027-02-30", "bald"})
    CHECK(end(wrong).empty());
  CHECK(end("9999d", {9999, 1, 1}).empty());
  CHECK(end("9999m", {9000, 1, 1}) == "9833-04-01");
}

TEST_CASE("days between two days") {
  CHECK(days_between(day, {2026, 11, 22}) == 0);
  CHECK(days_between(day, {2027, 11, 22}) == 365);
  CHECK(days_between({2028, 3, 1}, {2028, 2, 28}) == -2);
}

TEST_CASE("where a claim stands") {
  claims::Claim claim;
  CHECK(state_of(claim, day) == ClaimState::valid);
  CHECK_FALSE(last_day_of(claim));
  claim.validity.from = base::Date{2026, 11, 23};
  CHECK(state_of(claim, day) == ClaimState::not_yet_valid);
  claim.validity.from = day;
  claim.validity.until = day;
  CHECK(state_of(claim, day) == ClaimState::valid); // both days included
  claim.validity.until = base::Date{2026, 11, 21};
  CHECK(state_of(claim, day) == ClaimState::expired);
  claim.withdrawn = claims::Withdrawal{base::Date{2026, 11, 1}, "Grund", {}};
  CHECK(state_of(claim, day) == ClaimState::withdrawn);
  CHECK(base::iso(*last_day_of(claim)) == "2026-10-31");
  claim.withdrawn->on = base::Date{2026, 12, 1};
  CHECK(state_of(claim, day) == ClaimState::expired);
  claim.withdrawn->on.reset();
  CHECK(state_of(claim, day) == ClaimState::withdrawn);
}
