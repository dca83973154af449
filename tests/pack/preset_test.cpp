#include "catch.h"
#include "pack/archive.h"
#include "pack/library.h"
#include "pack/preset.h"

#include <string>

using namespace taktvoll;

namespace {

pack::Archive archive_with_presets() {
  pack::Archive archive;
  for (const char* id : {"claims", "fear", "length"}) {
    pack::Pack& made = archive.packs.emplace_back();
    made.id = id;
    made.version = "1.0.0";
    pack::Rule& rule = made.rules.emplace_back();
    rule.id = "a";
    rule.terms.push_back({"x", {}});
    rule.message = {"M", "M"};
  }
  archive.presets.push_back(
      {"brand", {"marke"}, {"Marke", "Brand"}, {"B", "B"}, false, {"fear", "claims"}, ""});
  archive.presets.push_back({"agency", {}, {"Agentur", "Agency"}, {"A", "A"}, true, {}, ""});
  archive.presets.push_back({"strict",
                             {},
                             {"Streng", "Strict"},
                             {"S", "S"},
                             false,
                             {},
                             "pack: strict\nversion: 1.0.0\ntitle: S\nextends: [length]\n"
                             "rules:\n  - {change: length/a, severity: error}\n"});
  return archive;
}

std::string chosen(pack::PackLibrary& library) {
  std::string ids;
  for (const pack::PackLibrary::Chosen& entry : library.chosen()) ids += entry.pack->id + " ";
  return ids;
}

} // namespace

TEST_CASE("a preset is found by its name and by its German one") {
  const pack::Archive archive = archive_with_presets();
  REQUIRE(pack::find_preset(archive.presets, "brand") != nullptr);
  CHECK(pack::find_preset(archive.presets, "marke") == pack::find_preset(archive.presets, "brand"));
  CHECK(pack::find_preset(archive.presets, "brands") == nullptr);
  CHECK(pack::preset_names(archive.presets) ==
        std::vector<std::string_view>{"brand", "agency", "strict", "marke"});
}

TEST_CASE("an archive keeps its presets") {
  const pack::Archive archive = archive_with_presets();
  const pack::Archive read = pack::read_archive(pack::write_archive(archive));
  REQUIRE(read.presets.size() == archive.presets.size());
  for (std::size_t i = 0; i < read.presets.size(); ++i) {
    CHECK(read.presets[i].id == archive.presets[i].id);
    CHECK(read.presets[i].aliases == archive.presets[i].aliases);
    CHECK(read.presets[i].title == archive.presets[i].title);
    CHECK(read.presets[i].purpose == archive.presets[i].purpose);
    CHECK(read.presets[i].all == archive.presets[i].all);
    CHECK(read.presets[i].packs == archive.presets[i].packs);
    CHECK(read.presets[i].profile == archive.presets[i].profile);
  }
}

TEST_CASE("a preset chooses its packs, and who names one of them too is not told off") {
  pack::PackLibrary library(archive_with_presets());
  library.choose("marke");
  library.choose("fear");
  CHECK(chosen(library) == "fear claims ");
  CHECK(library.diagnostics().empty());
  library.choose("fear");
  REQUIRE(library.diagnostics().size() == 1);
  CHECK(library.diagnostics()[0].message.de == "Das Regelpaket „fear“ ist zweimal gewählt.");

  pack::PackLibrary all(archive_with_presets());
  all.choose("agency");
  CHECK(chosen(all) == "claims fear length ");
}

TEST_CASE("a profile changes rules, whatever the order, and brings their pack along") {
  for (const bool profile_first : {true, false}) {
    pack::PackLibrary library(archive_with_presets());
    library.choose(profile_first ? "strict" : "agency");
    library.choose(profile_first ? "agency" : "strict");
    CHECK(library.diagnostics().empty());
    const pack::Pack* strict = library.find("strict");
    REQUIRE(strict != nullptr);
    REQUIRE(strict->rules.size() == 1);
    CHECK(strict->rules[0].home == "length");
    CHECK(strict->rules[0].severity == finding::Severity::error);
    REQUIRE(library.find("length") != nullptr);
    CHECK(library.find("length")->rules.empty());
    library.choose("strict");
    REQUIRE(library.diagnostics().size() == 1);
    CHECK(library.diagnostics()[0].message.de == "Das Regelpaket „strict“ ist zweimal gewählt.");
  }
}

TEST_CASE("nearest names know presets") {
  pack::PackLibrary library(archive_with_presets());
  library.choose("brnad");
  REQUIRE(library.diagnostics().size() == 1);
  CHECK(library.diagnostics()[0].help.de == "Meinten Sie „brand“?");
  library.choose("etwas-ganz-anderes");
  CHECK(library.diagnostics()[1].help.de.find("Vorauswahlen: brand, agency, strict.") != std::string::npos);
}
