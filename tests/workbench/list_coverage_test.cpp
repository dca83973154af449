#include "catch.h"
#include "workbench/made_bench.h"

#include <algorithm>

using namespace taktvoll;
using made::head;
using made::texts;

namespace {

std::string uncovered(const std::vector<workbench::EntryResult>& entries) {
  std::string all;
  for (const workbench::EntryResult& entry : entries)
    if (!entry.covered()) all += (all.empty() ? "" : " ") + entry.list + ":" + entry.value;
  return all;
}

} // namespace

TEST_CASE("an entry of a list counts once for the pack, and any rule's example will do") {
  made::Packs packs(
      "lists:\n  wunder: [Wundermittel, Zauberpille]\n  alles: [\"{list:wunder}\", Allheilmittel]\n" + head +
      "  - id: eins\n    kind: terms\n    terms: [\"{list:alles}\"]\n" + texts +
      "    examples: {bad: [Unser Wundermittel], good: [Ein Mittel]}\n" +
      "  - id: zwei\n    kind: terms\n    terms: [\"starke {list:wunder}\", Elixier]\n" + texts +
      "    examples: {bad: [Die starke Zauberpille], good: [Ein Mittel]}\n");
  const workbench::PackResult result = packs.test();
  CHECK(result.failures() == 0);
  REQUIRE(result.rules.size() == 2);
  REQUIRE(result.rules[0].entries.size() == 1); // the list as it is written there
  CHECK(result.rules[0].entries[0].value == "{list:alles}");
  CHECK(result.rules[0].entries[0].covered());
  CHECK(result.rules[1].entries[0].value == "starke {list:wunder}");
  CHECK(uncovered(result.rules[1].entries) == "terms:Elixier");
  REQUIRE(result.lists.size() == 3);
  CHECK(uncovered(result.lists) == "alles:Allheilmittel");
  CHECK(result.found().all == 3 + 3);
  CHECK(result.found().covered == 2 + 2);
  // Of one rule alone only what it uses.
  CHECK(uncovered(packs.test("zwei").lists) == "wunder:Wundermittel");
}

TEST_CASE("an entry that only silences is covered by a good example") {
  made::Packs packs("lists: {fein: [kein, Satire]}\n" + head +
                    "  - id: eins\n    kind: terms\n    terms: [Wundermittel]\n    except: [\"{list:fein} "
                    "Wundermittel\"]\n" +
                    texts + "    examples: {bad: [Unser Wundermittel], good: [Das ist kein Wundermittel]}\n");
  const workbench::PackResult result = packs.test();
  CHECK(uncovered(result.lists) == "fein:Satire");
  CHECK(result.silenced().all == 3);
  CHECK(result.silenced().covered == 2);
}
