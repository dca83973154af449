#include "catch.h"
#include "workbench/made_bench.h"
#include "workbench/remarks.h"

#include <set>
#include <string>

using namespace taktvoll;
using workbench::Lint;
using workbench::Remarks;

namespace {

struct Fixture {
  made::Packs packs{made::head + made::terms_rule("Wundermittel")};
  Remarks remarks{packs.bench().pieces()[0]};
};

} // namespace

TEST_CASE("every lint has a name of its own, and says what it means in both languages") {
  std::set<std::string_view> names;
  for (const workbench::LintInfo& info : workbench::lints()) {
    CHECK(names.insert(info.name).second);
    CHECK_FALSE(info.about_de.empty());
    CHECK_FALSE(info.about_en.empty());
    CHECK(&workbench::info_of(info.lint) == &info);
  }
}

TEST_CASE("the same at the same place is said once") {
  Fixture f;
  for (int i = 0; i < 3; ++i) f.remarks.add(Lint::no_reason, "a", {0, 5, 2, true}, {"Eins", "one"});
  f.remarks.add(Lint::no_reason, "a", {0, 6, 2, true}, {"Eins", "one"});
  f.remarks.add(Lint::long_message, "a", {0, 5, 2, true}, {"Eins", "one"});
  CHECK(f.remarks.take().size() == 3);
}

TEST_CASE("remarks come in the order of the file, and too many are counted") {
  Fixture f;
  for (std::uint32_t i = 100; i > 0; --i)
    f.remarks.add(Lint::shadowed_term, "a", {0, i, 1, true},
                  {"Nr. " + std::to_string(i), "no. " + std::to_string(i)});
  f.remarks.add(Lint::shadowed_term, "b", {0, 1, 1, true}, {"andere Regel", "other rule"});
  const auto remarks = f.remarks.take();
  REQUIRE(remarks.size() == Remarks::most_each + 2);
  CHECK(remarks[0].diagnostic.message.de == "andere Regel [shadowed-term]");
  CHECK(remarks[1].diagnostic.message.de == "Nr. 91 [shadowed-term]");
  CHECK(remarks.back().diagnostic.message.de == "90 weitere Meldungen dieser Art [shadowed-term]");
  CHECK(remarks.back().diagnostic.message.en == "90 more of this kind [shadowed-term]");
}

TEST_CASE("a pack without end makes no messages without end") {
  Fixture f;
  for (std::uint32_t i = 0; i < 50'000; ++i)
    f.remarks.add(Lint::shadowed_term, "rule-" + std::to_string(i), {0, i, 1, true}, {"a", "b"});
  CHECK(f.remarks.take().size() == Remarks::most_of_all + 1);
}
