#include "catch.h"
#include "pack/value_places.h"

#include <string>

using namespace taktvoll;

namespace {

const std::string main_file =
    "pack: probe\nversion: 1.0.0\ntitle: {de: Probe, en: Sample}\nreview-due: 2027-01-01\n"
    "defaults: {basis: [\"HWG § 3\"]}\nrules:\n"
    "  - id: one\n    kind: terms\n    terms: [x]\n    message: Eins\n"
    "    instead: [a, b]\n    examples: {bad: [x], good: [y]}\n";
const std::string second_file =
    "rules:\n  - id: two\n    kind: replace\n    replace: {alt: neu, fern: nah}\n"
    "    message: {de: Zwei, en: Two}\n    basis: [{norm: \"AMG § 4\", from: 2020-01-01}]\n"
    "    examples: {bad: [alt], good: [y]}\n";

} // namespace

TEST_CASE("places of values that a pack does not keep") {
  const pack::LoadedPack loaded = pack::load_pack({{"pack.yaml", main_file}, {"zwei.yaml", second_file}});
  REQUIRE(loaded.pack.rules.size() == 2);
  const pack::ValuePlaces places(loaded);
  const auto text = [&](const std::optional<pack::Place>& place) -> std::string {
    if (!place) return "(nowhere)";
    return loaded.files.at(place->file).bytes.substr(place->offset, place->length);
  };
  const pack::Rule& one = loaded.pack.rules[0];
  const pack::Rule& two = loaded.pack.rules[1];
  CHECK(text(places.text(one, "message", "de")) == "Eins");
  CHECK(text(places.text(one, "message", "en")) == "Eins"); // one text for both
  CHECK(text(places.text(two, "message", "en")) == "Two");
  CHECK(text(places.text(one, "why", "de")) == "(nowhere)");
  CHECK(text(places.item(one, "instead", 1)) == "b");
  CHECK(text(places.item(one, "instead", 2)) == "(nowhere)");
  CHECK(text(places.item(one, "basis", 0, "norm")) == "HWG § 3"); // of the defaults
  CHECK(places.item(one, "basis", 0, "norm")->file == 0);
  CHECK(text(places.item(two, "basis", 0, "norm")) == "AMG § 4");
  CHECK(text(places.item(two, "replace", 1)) == "fern");
  CHECK(text(places.pack_text("review-due")) == "2027-01-01");
  CHECK(text(places.pack_text("title")) == "(nowhere)"); // two texts
  CHECK(text(places.pack_text("owner")) == "(nowhere)");
}

TEST_CASE("values that a rule takes over stand elsewhere") {
  const pack::LoadedPack loaded =
      pack::load_pack({{"pack.yaml", main_file + "  - id: three\n    extends: one\n    why: Darum\n"}});
  REQUIRE(loaded.pack.rules.size() == 2);
  const pack::ValuePlaces places(loaded);
  CHECK_FALSE(places.text(loaded.pack.rules[1], "message", "de"));
  CHECK_FALSE(places.item(loaded.pack.rules[1], "basis", 0, "norm"));
  CHECK(places.text(loaded.pack.rules[1], "why", "de"));
}
