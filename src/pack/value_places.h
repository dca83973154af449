// Value places: where the values of a pack stand whose places its Pack does not keep: messages, norms, dates.
// For those who say something about them; linting a document needs none of it.
#pragma once

#include "base/yaml.h"
#include "pack/loader.h"
#include "pack/pack.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::pack {

class ValuePlaces {
public:
  // Reads the YAML of the pack's files once more.
  explicit ValuePlaces(const LoadedPack& loaded);

  // The text under a key of the rule, or its translation `inner` ("de", "en") if it has several. nullopt if
  // the value does not stand in the rule: it is inherited, or a default of the program.
  [[nodiscard]] std::optional<Place> text(const Rule& rule, std::string_view key,
                                          std::string_view inner = {}) const;
  // Entry `index` of a list of the rule, else of its file's or its pack's `defaults`; of an entry that is a
  // map, its value under `inner`. For a map, its entry `index`: the key. nullopt as above, also for a list
  // that the rule edits ("basis+").
  [[nodiscard]] std::optional<Place> item(const Rule& rule, std::string_view key, std::size_t index,
                                          std::string_view inner = {}) const;
  // The text under a key of pack.yaml.
  [[nodiscard]] std::optional<Place> pack_text(std::string_view key) const;

private:
  [[nodiscard]] const base::YamlValue* find(const Rule& rule, std::string_view key) const;

  std::vector<base::YamlValue> files_;
  // By file and offset of the id (or of what the rule extends or changes).
  std::map<std::pair<std::uint32_t, std::size_t>, const base::YamlValue*> rules_;
};

} // namespace taktvoll::pack
