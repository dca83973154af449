#include "embed/presets.h"

#include "base/files.h"
#include "base/yaml.h"
#include "pack/library.h"

#include <algorithm>
#include <set>
#include <string>

namespace taktvoll::embed {
namespace {

namespace fs = std::filesystem;
using base::YamlKind;
using base::YamlValue;

constexpr std::size_t most_values = 10'000;

class PresetReader {
public:
  PresetReader(const fs::path& file, pack::Archive& archive, std::ostream& err)
      : file_(file), archive_(archive), err_(err) {
    for (const pack::Pack& pack : archive_.packs) taken_.insert(pack.id);
  }

  bool read() {
    const auto bytes = base::read_file(file_);
    if (!bytes) return wrong(bytes.error().detail);
    const auto root = base::parse_yaml(*bytes, most_values);
    if (!root) return wrong(root.error().message);
    if (root->kind != YamlKind::sequence || root->items.empty())
      return wrong("a list of presets is expected");
    bool good = true;
    for (const YamlValue& item : root->items) good = read_preset(item) && good;
    return good;
  }

private:
  bool wrong(const std::string& what) {
    err_ << file_.string() << ": error: " << what << '\n';
    return false;
  }

  // "" after a report.
  std::string text_of(const YamlValue& value, const std::string& name) {
    if (value.kind == YamlKind::scalar && !value.scalar.empty()) return value.scalar;
    wrong("“" + name + "” needs a text");
    return {};
  }

  bool read_list(const YamlValue& value, const std::string& name, std::vector<std::string>& list) {
    if (value.kind != YamlKind::sequence || value.items.empty()) return wrong("“" + name + "” needs a list");
    for (const YamlValue& item : value.items) list.push_back(text_of(item, name));
    return std::none_of(list.begin(), list.end(), [](const std::string& text) { return text.empty(); });
  }

  bool read_local(const YamlValue& value, const std::string& name, base::LocalText& text) {
    const YamlValue* de = value.find("de");
    const YamlValue* en = value.find("en");
    if (value.entries.size() != 2 || de == nullptr || en == nullptr)
      return wrong("“" + name + "” needs {de: …, en: …}");
    text = {text_of(*de, name), text_of(*en, name)};
    return !text.de.empty() && !text.en.empty();
  }

  bool read_packs(const YamlValue& value, pack::Preset& preset) {
    if (value.kind == YamlKind::scalar && value.scalar == "all") return preset.all = true;
    if (!read_list(value, "packs", preset.packs)) return false;
    for (const std::string& id : preset.packs)
      if (std::none_of(archive_.packs.begin(), archive_.packs.end(),
                       [&](const pack::Pack& pack) { return pack.id == id; }))
        return wrong("“" + preset.id + "”: there is no pack “" + id + "”");
    return true;
  }

  bool read_profile(const YamlValue& value, pack::Preset& preset) {
    const fs::path path = file_.parent_path() / text_of(value, "profile");
    auto bytes = base::read_file(path);
    if (!bytes) return wrong(path.string() + ": " + bytes.error().detail);
    preset.profile = std::move(*bytes);
    return true;
  }

  bool read_key(const std::string& key, const YamlValue& value, pack::Preset& preset) {
    if (key == "id") return !(preset.id = text_of(value, key)).empty();
    if (key == "aliases") return read_list(value, key, preset.aliases);
    if (key == "title") return read_local(value, key, preset.title);
    if (key == "for") return read_local(value, key, preset.purpose);
    if (key == "packs") return read_packs(value, preset);
    if (key == "profile") return read_profile(value, preset);
    return wrong("there is no key “" + key + "”");
  }

  bool read_preset(const YamlValue& item) {
    if (item.kind != YamlKind::map) return wrong("a preset is a map");
    pack::Preset preset;
    for (const base::YamlEntry& entry : item.entries)
      if (!read_key(entry.first.scalar, entry.second, preset)) return false;
    if (preset.id.empty() || preset.title.empty() || preset.purpose.empty())
      return wrong("a preset needs “id”, “title” and “for”");
    if ((preset.all || !preset.packs.empty()) != preset.profile.empty())
      return wrong("“" + preset.id + "” needs either “packs” or “profile”");
    std::vector<std::string> names = preset.aliases;
    names.push_back(preset.id);
    for (const std::string& name : names)
      if (!taken_.insert(name).second || pack::is_pack_path(name))
        return wrong("the name “" + name + "” is taken, or reads as a path");
    archive_.presets.push_back(std::move(preset));
    return true;
  }

  fs::path file_;
  pack::Archive& archive_;
  std::ostream& err_;
  std::set<std::string> taken_;
};

// A profile is read at run time, against the packs that are there: its mistakes are told now.
bool loads(const pack::Archive& archive, const pack::Preset& preset, std::ostream& err) {
  pack::PackLibrary library(archive);
  library.choose(preset.id);
  for (const finding::Diagnostic& diagnostic : library.diagnostics())
    err << finding::format(diagnostic, base::UiLanguage::en);
  const bool named_alike = preset.profile.empty() || library.find(preset.id) != nullptr;
  if (!named_alike) err << "error: the profile “" << preset.id << "” must be called like its preset\n";
  return library.diagnostics().empty() && named_alike;
}

} // namespace

bool add_presets(const fs::path& file, pack::Archive& archive, std::ostream& err) {
  if (!PresetReader(file, archive, err).read()) return false;
  return std::all_of(archive.presets.begin(), archive.presets.end(),
                     [&](const pack::Preset& preset) { return loads(archive, preset, err); });
}

} // namespace taktvoll::embed
