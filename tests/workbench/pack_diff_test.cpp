#include "catch.h"
#include "pack/loader.h"
#include "workbench/pack_diff.h"

#include <string>
#include <vector>

using namespace taktvoll;
using workbench::RuleChange;
using Strings = std::vector<std::string>;

namespace {

pack::Pack pack_of(const std::string& lists, const std::string& terms) {
  pack::LoadedPack loaded = pack::load_pack(
      std::vector<pack::PackFile>{{"p/pack.yaml", "pack: p\nversion: 1.0.0\ntitle: T\n" + lists +
                                                      "rules:\n  - {id: a, kind: terms, terms: " + terms +
                                                      ", message: M, examples: {bad: [x], good: [y]}}\n"}});
  REQUIRE(loaded.diagnostics.empty());
  return std::move(loaded.pack);
}

} // namespace

TEST_CASE("a change of a list is one of the list, not of the rules that use it") {
  const pack::Pack before =
      pack_of("lists: {wer: [Oma, Opa], alle: [\"{list:wer}\", Tante]}\n", "[\"{list:alle} sagt\"]");
  const pack::Pack after =
      pack_of("lists: {wer: [Oma, Onkel], alle: [\"{list:wer}\", Tante]}\n", "[\"{list:alle} sagt\"]");
  CHECK(workbench::compare(before, after).empty());
  const std::vector<workbench::ListDifference> lists = workbench::compare_lists(before, after);
  REQUIRE(lists.size() == 1);
  CHECK(lists[0].id == "p/wer");
  CHECK(lists[0].what == RuleChange::What::changed);
  CHECK(lists[0].removed == Strings{"Opa"});
  CHECK(lists[0].added == Strings{"Onkel"});
  CHECK(lists[0].rules == 1); // by way of the other list
  CHECK(workbench::compare_lists(before, before).empty());
}

TEST_CASE("words that move into a list change no rule") {
  const pack::Pack before = pack_of("", "[Oma, Opa, Tante]");
  const pack::Pack after = pack_of("lists: {wer: [Oma, Opa]}\n", "[\"{list:wer}\", Tante]");
  CHECK(workbench::compare(before, after).empty());
  REQUIRE(workbench::compare_lists(before, after).size() == 1);
  CHECK(workbench::compare_lists(before, after)[0].what == RuleChange::What::added);
  CHECK(workbench::compare_lists(after, before)[0].what == RuleChange::What::removed);
  // But words that come or go do, as they are written.
  const pack::Pack more = pack_of("lists: {wer: [Oma, Opa]}\n", "[\"{list:wer}\", Tante, Onkel]");
  const std::vector<RuleChange> changes = workbench::compare(after, more);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].fields[0].added == Strings{"Onkel"});
  CHECK(changes[0].fields[0].removed.empty());
}
