#include "catch.h"
#include "golden/golden.h"
#include "report/record_reader.h"
#include "report/record_writer.h"
#include "report/sample_record.h"

#include <iostream>

using namespace taktvoll;
using namespace taktvoll::report;

TEST_CASE("records print what their golden files hold") {
  Record empty;
  empty.tool_version = "0.1.0";
  empty.run.as_of = "2026-11-22";
  empty.run.language = "en";
  empty.run.fail_on = "never";
  for (const auto& [name, record] :
       {std::pair{"record/full.json", full_record()}, {"record/empty.json", empty}}) {
    const std::string difference = golden::difference(name, record_text(record));
    std::cerr << difference;
    CHECK(difference.empty());
  }
  CHECK(golden::stale("record", {"record/full.json", "record/empty.json"}).empty());
}

TEST_CASE("what is written is what is read back") {
  const std::string text = record_text(full_record());
  const auto back = read_record("r.json", text);
  REQUIRE(back);
  CHECK(record_text(*back) == text);
  CHECK(back->files == full_record().files);
  CHECK(back->run == full_record().run);
  CHECK(back->registry_claims == full_record().registry_claims);
  CHECK(looks_like_record(text));
}
