#include "catch.h"
#include "drafting/first_configuration.h"
#include "pack/builtin.h"
#include "pack/configuration.h"
#include "pack/library.h"

#include <string>

using namespace taktvoll;

namespace {

std::string problems(const std::vector<finding::Diagnostic>& diagnostics) {
  std::string text;
  for (const finding::Diagnostic& diagnostic : diagnostics)
    text += finding::format(diagnostic, base::UiLanguage::en);
  return text;
}

// With every line that is a commented key made an ordinary one: what the comments teach must hold too.
std::string with_comments_taken_in(const std::string& text) {
  const std::size_t start = text.find("# rules:\n");
  const std::size_t limit = text.find("\n\n", start);
  std::string rules = text.substr(start, limit - start);
  for (std::size_t at = 0; at != std::string::npos;) {
    rules.erase(at, at == 0 ? 2 : 1);
    at = rules.find("\n#", at);
    if (at != std::string::npos) ++at;
  }
  return text.substr(0, start) + rules + text.substr(limit);
}

} // namespace

TEST_CASE("the configuration of every preset is read without a word, in both languages") {
  const pack::Archive archive = pack::read_archive(pack::builtin_archive_bytes());
  for (const pack::Preset& preset : archive.presets) {
    for (const base::UiLanguage language : {base::UiLanguage::de, base::UiLanguage::en}) {
      INFO(preset.id);
      const std::string text = drafting::first_configuration({{&preset}, "schema.json", language});
      CHECK(text.starts_with("# yaml-language-server: $schema=schema.json\n"));
      const pack::Configuration read = pack::read_configuration("taktvoll.yaml", text);
      CHECK(problems(read.diagnostics) == "");
      CHECK(read.packs == std::vector<std::string>{preset.id});
      CHECK(read.language == language);
      CHECK(text.find(preset.purpose.in(language)) != std::string::npos);

      pack::Configuration taught = pack::read_configuration("taktvoll.yaml", with_comments_taken_in(text));
      pack::PackLibrary library(archive);
      library.choose("agency");
      pack::read_overrides(taught, library);
      CHECK(problems(taught.diagnostics) == "");
      CHECK(taught.overrides.pack.rules.size() == 3);
    }
  }
}

TEST_CASE("presets that know their folders suggest contexts for them") {
  const pack::Archive archive = pack::read_archive(pack::builtin_archive_bytes());
  const pack::Preset* community = pack::find_preset(archive.presets, "community");
  const pack::Preset* strict = pack::find_preset(archive.presets, "strict");
  REQUIRE((community != nullptr && strict != nullptr));
  const std::string text = drafting::first_configuration({{community, strict}, "s", base::UiLanguage::de});
  CHECK(text.find("packs: [community, strict]\n") != std::string::npos);
  const pack::Configuration read = pack::read_configuration("taktvoll.yaml", text);
  REQUIRE(read.context.size() == 3);
  CHECK(read.context[0].paths == std::vector<std::string>{"antworten/**"});
}
