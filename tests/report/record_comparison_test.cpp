#include "catch.h"
#include "report/record_comparison.h"
#include "report/sample_record.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::report;

namespace {

std::string kinds(const std::vector<RecordDifference>& all) {
  std::string out;
  for (const RecordDifference& one : all) out += (out.empty() ? "" : " ") + one.kind;
  return out;
}

} // namespace

TEST_CASE("equal records have no differences") {
  CHECK(differences(full_record(), full_record()).empty());
}

TEST_CASE("each part of a record that changes is told, and only that") {
  struct Case {
    std::string kinds;
    std::function<void(Record&)> change;
  };
  const std::vector<Case> cases = {
      {"tool-changed", [](Record& r) { r.tool_version = "0.2.0"; }},
      {"configuration-changed", [](Record& r) { r.configuration->digest = "x"; }},
      {"configuration-changed", [](Record& r) { r.configuration.reset(); }},
      {"pack-changed", [](Record& r) { r.packs[0].digest = "x"; }},
      {"pack-changed", [](Record& r) { r.packs[0].version = "1.0.1"; }},
      {"pack-gone", [](Record& r) { r.packs.pop_back(); }},
      {"pack-new",
       [](Record& r) {
         r.packs.push_back({"neu", "1.0.0", "x"});
       }},
      {"registry-changed", [](Record& r) { r.registries[0].digest = "x"; }},
      {"registry-gone registry-new", [](Record& r) { r.registries[0].path = "anders.yaml"; }},
      {"trouble-gone", [](Record& r) { r.trouble.pop_back(); }},
      {"trouble-changed", [](Record& r) { r.trouble[0].level = "error"; }},
      {"input-gone", [](Record& r) { r.files.pop_back(); }},
      {"input-new", [](Record& r) { r.files.emplace_back().path = "posts/z.md"; }},
      {"input-changed", [](Record& r) { r.files[1].digest = "x"; }},
      {"context-changed", [](Record& r) { r.files[0].context[0].origin = "default"; }},
      {"context-changed", [](Record& r) { r.files[0].context.pop_back(); }},
      {"claim-changed", [](Record& r) { r.files[0].claims[0].verdict = "expired"; }},
      {"claim-gone", [](Record& r) { r.files[0].claims.pop_back(); }},
      {"claim-new",
       [](Record& r) {
         r.files[1].claims = r.files[0].claims;
         r.files[1].claims.pop_back();
       }},
      {"finding-gone", [](Record& r) { r.files[0].findings.pop_back(); }},
      {"finding-new", [](Record& r) { r.files[1].findings.push_back(r.files[0].findings[0]); }},
      {"finding-changed", [](Record& r) { r.files[0].findings[0].severity = "info"; }},
      {"finding-changed", [](Record& r) { r.files[0].findings[0].message = "anders"; }},
      {"finding-changed", [](Record& r) { r.files[0].findings[0].range.start.line = 4; }},
      {"suppression-changed", [](Record& r) { r.files[0].suppressed[0].reason = "anders"; }},
      {"trouble-new",
       [](Record& r) {
         r.failed.push_back({"error", "posts/x.md", 0, 0, "weg"});
       }},
      {"registry-entries-changed", [](Record& r) { r.registry_claims[0].text = "anders"; }},
      {"total-changed", [](Record& r) { r.status = 1; }},
      {"total-changed total-changed",
       [](Record& r) {
         ++r.summary.errors;
         ++r.summary.warnings;
       }},
  };
  for (const Case& one : cases) {
    INFO(one.kinds);
    Record now = full_record();
    one.change(now);
    const auto there = differences(full_record(), now);
    CHECK(kinds(there) == one.kinds);
    for (const RecordDifference& difference : there) {
      CHECK_FALSE(difference.message.de.empty());
      CHECK_FALSE(difference.message.en.empty());
    }
    CHECK(differences(now, full_record()).size() == there.size()); // seen from the other side as well
  }
}

TEST_CASE("a difference has the place where it stands, or where it stood") {
  Record now = full_record();
  now.files[0].findings.erase(now.files[0].findings.begin());
  const auto there = differences(full_record(), now);
  REQUIRE(there.size() == 1);
  CHECK(there[0].path == "posts/ä \"b\".md");
  CHECK(there[0].line == 3);
  CHECK(there[0].column == 7);
  CHECK(there[0].message.de == "Befund entfällt: fear/threat: „tödlich“ macht Angst.\nZweite Zeile.");
}
