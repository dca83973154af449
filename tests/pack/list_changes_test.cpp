#include "catch.h"
#include "pack/list_changes.h"
#include "pack/list_origin.h"
#include "pack/loader.h"

#include <array>
#include <string>
#include <vector>

using namespace taktvoll;
using Strings = std::vector<std::string>;

namespace {

pack::Pack pack_of(const std::string& text, const pack::Pack* base = nullptr) {
  pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{{"p/pack.yaml", text}},
                                            [&](const pack::Dependency&, const auto&) {
                                              return pack::FoundPack{base, {}, {}};
                                            });
  std::string all;
  for (const auto& diagnostic : loaded.diagnostics) all += finding::format(diagnostic, base::UiLanguage::de);
  INFO(all);
  REQUIRE(loaded.diagnostics.empty());
  return std::move(loaded.pack);
}

const std::string tail = "    message: M\n    examples: {bad: [x], good: [y]}\n";

pack::Pack base_pack() {
  return pack_of(
      "pack: t\nversion: 1.0.0\ntitle: T\nlists:\n  person: [Mutter, Vater]\n"
      "  wer: [\"{list:person}\", Arzt, Tante]\n  paar: [\"{list:wer} und {list:person}\"]\nrules:\n"
      "  - id: a\n    kind: terms\n    terms: [vorn, \"{list:wer}\", mitten, \"{list:person} sagt\", "
      "hinten]\n" +
      tail + "  - id: b\n    kind: terms\n    terms: [\"{list:paar}\"]\n" + tail +
      "  - id: c\n    kind: replace\n    replace: {\"{list:person}\": Mensch, Onkel: Bruder}\n" + tail);
}

Strings values(const std::vector<pack::Text>& texts) {
  Strings all;
  for (const pack::Text& text : texts) all.push_back(text.value);
  return all;
}

std::vector<pack::ListTrouble> change(std::vector<pack::Pack*> packs) {
  return pack::change_lists_in(packs, packs.front()->list_changes);
}

const std::string head = "pack: haus\nversion: 1.0.0\ntitle: T\nextends: [t]\n";

} // namespace

TEST_CASE("a rule whose lists a change reaches is no longer what it was built in as") {
  pack::Pack base = base_pack();
  for (std::uint32_t i = 0; i < 3; ++i) base.rules[i].number = i;
  pack::Pack haus = pack_of(head + "lists:\n  t/wer+: [Onkel]\nrules: []\n", &base);
  REQUIRE(change({&haus, &base}).empty());
  CHECK_FALSE(base.rules[0].number);
  CHECK_FALSE(base.rules[1].number);
  CHECK(base.rules[2].number == 2U); // it names another list
}

TEST_CASE("a list that becomes longer reaches all that names it") {
  pack::Pack base = base_pack();
  pack::Pack haus = pack_of(head +
                                "lists:\n  t/person+: [Onkel]\n  t/person-: [Vater]\nrules:\n"
                                "  - id: eigen\n    kind: terms\n    terms: [\"{list:t/person} weiß\"]\n" +
                                tail + "  - extends: t/a\n    id: kopie\n    terms-: [Mutter]\n",
                            &base);
  CHECK(values(haus.rules[0].terms) == Strings{"Mutter weiß", "Vater weiß"});
  CHECK(change({&haus, &base}).empty());

  CHECK(values(base.lists[0].entries) == Strings{"Mutter", "Onkel"});
  CHECK(values(base.lists[1].entries) == Strings{"Mutter", "Onkel", "Arzt", "Tante"});
  CHECK(values(base.rules[0].terms) ==
        Strings{"vorn", "Mutter", "Arzt", "Tante", "Onkel", "mitten", "Mutter sagt", "Onkel sagt", "hinten"});
  // Both places of a term see the new entries, once each.
  Strings pairs = values(base.rules[1].terms);
  std::sort(pairs.begin(), pairs.end());
  CHECK(pairs == Strings{"Arzt und Mutter", "Arzt und Onkel", "Mutter und Mutter", "Mutter und Onkel",
                         "Onkel und Mutter", "Onkel und Onkel", "Tante und Mutter", "Tante und Onkel"});
  REQUIRE(base.rules[2].replacements.size() == 2); // what is written itself stays stronger
  CHECK(base.rules[2].replacements[0].term.value == "Mutter");
  CHECK(base.rules[2].replacements[1].with == Strings{"Bruder"});
  CHECK(values(haus.rules[0].terms) == Strings{"Mutter weiß", "Onkel weiß"});
  // What the rule took out stays out.
  CHECK(values(haus.rules[1].terms) ==
        Strings{"vorn", "Arzt", "Tante", "Onkel", "mitten", "Mutter sagt", "Onkel sagt", "hinten"});
}

TEST_CASE("after a change every entry still knows its lists") {
  pack::Pack base = base_pack();
  pack::Pack haus = pack_of(head + "lists:\n  t/person+: [Onkel, Oma]\n  t/person-: [Mutter]\n", &base);
  CHECK(change({&haus, &base}).empty());
  const auto packs = [&](std::string_view id) { return id == "t" ? &base : nullptr; };
  for (const pack::Rule& rule : base.rules)
    for (const pack::Text& text : rule.terms) {
      if (text.use == 0) continue;
      INFO(text.value);
      const auto origins = pack::list_origins(base, text, packs);
      REQUIRE_FALSE(origins.empty());
      REQUIRE(origins[0].entry != nullptr);
      CHECK(text.value.find(origins[0].entry->value) != std::string::npos);
    }
}

TEST_CASE("a second change counts on the first") {
  pack::Pack base = base_pack();
  pack::Pack haus = pack_of(head + "lists: {t/person+: [Onkel]}\n", &base);
  CHECK(change({&haus, &base}).empty());
  // The same idea of another pack is no mistake; it has nothing to do any more.
  pack::Pack other = pack_of(
      "pack: other\nversion: 1.0.0\ntitle: T\nextends: [t]\nlists: {t/person+: [Onkel, Oma]}\n", &base);
  CHECK(change({&other, &haus, &base}).empty());
  CHECK(values(base.lists[0].entries) == Strings{"Mutter", "Vater", "Onkel", "Oma"});
  CHECK(values(base.rules[0].terms).size() == 3 + 6 + 4);
}

TEST_CASE("what cannot be carried out is told") {
  pack::Pack base = base_pack();
  pack::Pack haus = pack_of(head + "lists: {t/person+: ['/[0-9]+/']}\n", &base);
  const std::vector<pack::ListTrouble> troubles = change({&haus, &base});
  REQUIRE_FALSE(troubles.empty());
  CHECK(troubles[0].message.de.find("Ein Muster gehört nicht in diese Liste") == 0);
  CHECK(values(base.rules[1].terms).size() == 4 * 2); // and the terms are as before
}
