#include "catch.h"
#include "workbench/made_bench.h"
#include "workbench/skeleton.h"

#include <set>

using namespace taktvoll;
using workbench::is_pack_name;

TEST_CASE("names of packs") {
  for (const char* good : {"a", "angst", "haus-regeln", "x2"}) CHECK(is_pack_name(good));
  for (const char* bad : {"", "Angst", "2x", "-a", "a-", "a--b", "a b", "ä", "a/b", "..", "a.yaml"})
    CHECK_FALSE(is_pack_name(bad));
  CHECK(is_pack_name(std::string(64, 'a')));
  CHECK_FALSE(is_pack_name(std::string(65, 'a')));
}

TEST_CASE("a new pack loads, checks and tests without a message") {
  for (const base::UiLanguage language : {base::UiLanguage::de, base::UiLanguage::en}) {
    const auto files =
        workbench::skeleton({"hausregeln", "taktvoll-pack.schema.json", made::today, language});
    REQUIRE(files.size() == 3);
    CHECK(files[0].name == "pack.yaml");
    CHECK(files[0].bytes.starts_with("# yaml-language-server: $schema=taktvoll-pack.schema.json\n"));
    CHECK(files[1].bytes.starts_with("# yaml-language-server: $schema=taktvoll-pack.schema.json\n"));
    CHECK(files[0].bytes.find("review-due: 2027-11-22") != std::string::npos);
    std::set<pack::Kind> kinds;
    made::Packs packs(
        {{files[0].name, files[0].bytes + files[1].bytes.substr(files[1].bytes.find("rules:"))}});
    for (const finding::Diagnostic& diagnostic : packs.bench().diagnostics())
      FAIL_CHECK(finding::format(diagnostic, base::UiLanguage::de));
    for (const workbench::Remark& remark : packs.remarks())
      FAIL_CHECK(finding::format(remark.diagnostic, base::UiLanguage::de));
    const workbench::PackResult tested = packs.test();
    CHECK(tested.failures() == 0);
    CHECK(tested.found().percent() == 100);
    CHECK(tested.silenced().percent() == 100);
    for (const pack::Rule& rule : packs.bench().pieces()[0].pack->rules) kinds.insert(rule.kind);
    CHECK(kinds.size() == 3);
    for (const pack::PackFile& file : files) CHECK(file.bytes.find('@') == std::string::npos);
  }
}
