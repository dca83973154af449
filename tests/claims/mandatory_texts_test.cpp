#include "catch.h"
#include "claims/mandatory_texts.h"
#include "pack/loader.h"

#include <algorithm>
#include <string>

using namespace taktvoll;

TEST_CASE("the wordings are those of the pack of mandatory texts") {
  const pack::LoadedPack pack = pack::load_pack(std::string(TAKTVOLL_SOURCE_DIR) + "/rules/mandatory-text");
  REQUIRE_FALSE(pack.pack.frozen.empty());
  for (const claims::MandatoryText& text : claims::mandatory_texts()) {
    INFO(text.name);
    CHECK(std::any_of(pack.pack.frozen.begin(), pack.pack.frozen.end(),
                      [&](const pack::Text& frozen) { return frozen.value == text.wording; }));
    CHECK(claims::is_mandatory_text_name(text.name));
    CHECK(claims::mandatory_wording(text.name) == text.wording);
    CHECK(claims::mandatory_wording(text.wording) == text.wording);
  }
  CHECK(std::is_sorted(claims::mandatory_texts().begin(), claims::mandatory_texts().end(),
                       [](const auto& a, const auto& b) { return a.name < b.name; }));
}

TEST_CASE("a name that there is not has no wording") {
  CHECK(claims::mandatory_wording("pflichtext").empty());
  CHECK(claims::mandatory_wording("Bitte fragen Sie in Ihrer Apotheke.") ==
        "Bitte fragen Sie in Ihrer Apotheke.");
}
