#include "catch.h"
#include "workbench/made_bench.h"
#include "workbench/rule_entries.h"

using namespace taktvoll;
using workbench::EntryForm;
using workbench::Role;

namespace {

std::vector<std::string> entries(const std::string& keys) {
  const pack::LoadedPack loaded =
      pack::load_pack({{"pack.yaml", made::head + "  - id: a\n" + keys + made::texts +
                                         "    examples: {bad: [x], good: [y]}\n"}});
  for (const finding::Diagnostic& diagnostic : loaded.diagnostics)
    FAIL_CHECK(finding::format(diagnostic, base::UiLanguage::de));
  REQUIRE(loaded.pack.rules.size() == 1);
  std::vector<std::string> all;
  for (const workbench::RuleEntry& entry : workbench::entries_of(loaded.pack.rules[0])) {
    const char* role = entry.role == Role::finds ? "+" : entry.role == Role::fulfils ? "=" : "-";
    const char* form = entry.form == EntryForm::pattern       ? "/"
                       : entry.form == EntryForm::wording     ? "\""
                       : entry.form == EntryForm::context_key ? "@"
                                                              : "";
    all.push_back(role + entry.list + " " + form + std::string(entry.value));
    CHECK(entry.text->value.substr(entry.offset, entry.value.size()) == entry.value);
  }
  return all;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("the entries of each kind") {
  CHECK(entries(
            "    kind: terms\n    terms: [x, '/y+/']\n    except: [z]\n    unless: {sentence: ['/u/']}\n") ==
        Strings{"+terms x", "+terms /y+", "-except z", "-unless /u"});
  CHECK(entries("    kind: pattern\n    patterns: ['/x/']\n") ==
        Strings{"+patterns //x/"}); // the slashes are its own
  CHECK(entries("    kind: replace\n    replace: {x: y, z: [u, v]}\n") ==
        Strings{"+replace x", "+replace z"});
  CHECK(entries("    kind: together\n    all: [[a, b], [c]]\n    absent: [d]\n") ==
        Strings{"+all[1] a", "+all[1] b", "+all[2] c", "-absent d"});
  CHECK(entries("    kind: require\n    when: [a]\n    text: [b]\n    terms: [c]\n    patterns: ['d']\n    "
                "keys: [brand]\n") ==
        Strings{"+when a", "=text \"b", "=terms c", "=patterns /d", "=keys @brand"});
  CHECK(entries("    kind: consistency\n    variants: {du: [du], sie: [Ihnen]}\n") ==
        Strings{"+variants.du du", "+variants.sie Ihnen"});
  CHECK(entries("    kind: limit\n    count: words\n    max: 5\n    except: [x]\n") == Strings{"-except x"});
  CHECK(entries("    kind: metric\n    metric: lix\n    max: 5\n").empty());
}
