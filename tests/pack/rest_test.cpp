#include "catch.h"
#include "pack/rest.h"

using namespace taktvoll;
using pack::Rest;

TEST_CASE("a rule rests while none of its norms is in force, both days included") {
  pack::Rule rule;
  CHECK(pack::rest_of(rule, "2026-01-01", false) == Rest::none);
  rule.basis.push_back({"HWG § 4", "2012-10-26", "2023-12-26"});
  CHECK(pack::rest_of(rule, "2012-10-25", false) == Rest::not_yet);
  CHECK(pack::rest_of(rule, "2012-10-26", false) == Rest::none);
  CHECK(pack::rest_of(rule, "2023-12-26", false) == Rest::none);
  CHECK(pack::rest_of(rule, "2023-12-27", false) == Rest::no_longer);
  CHECK(pack::rest_of(rule, "", false) == Rest::none);
  CHECK(pack::rest_words(rule, Rest::no_longer).de == "HWG § 4 galt bis 2023-12-26");
  CHECK(pack::rest_words(rule, Rest::not_yet).de == "HWG § 4 gilt erst ab 2012-10-26");
  rule.basis.push_back({"HWG § 4 neu", "2023-12-27", ""});
  CHECK(pack::rest_of(rule, "2023-12-27", false) == Rest::none);
}

TEST_CASE("drafts and rules that are switched off rest") {
  pack::Rule rule;
  rule.status = pack::Status::draft;
  CHECK(pack::rest_of(rule, "2026-01-01", false) == Rest::draft);
  CHECK(pack::rest_of(rule, "2026-01-01", true) == Rest::none);
  rule.enabled = false;
  CHECK(pack::rest_of(rule, "2026-01-01", true) == Rest::switched_off);
  CHECK(pack::rest_words(rule, Rest::draft).de == "Entwurf, läuft nur mit --drafts");
  CHECK(pack::rest_words(rule, Rest::none).empty());
}
