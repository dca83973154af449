#include "catch.h"
#include "finding/severity.h"

using namespace taktvoll;
using namespace taktvoll::finding;

TEST_CASE("severities ascend, and their names lead back to them") {
  CHECK(Severity::info < Severity::warning);
  CHECK(Severity::warning < Severity::error);
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
    CHECK(severity_named(name(severity)) == severity);
  CHECK_FALSE(severity_named("Fehler").has_value());
  CHECK_FALSE(severity_named("").has_value());
  CHECK(label(Severity::info, base::UiLanguage::de) == "Hinweis");
  CHECK(label(Severity::error, base::UiLanguage::en) == "error");
}
