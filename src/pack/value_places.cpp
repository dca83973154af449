#include "pack/value_places.h"

#include "pack/problems.h"

#include <string>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

const YamlValue* map_under(const YamlValue& root, std::string_view key) {
  const YamlValue* value = root.kind == YamlKind::map ? root.find(key) : nullptr;
  return value != nullptr && value->kind == YamlKind::map ? value : nullptr;
}

std::optional<Place> scalar_place(std::uint32_t file, const YamlValue* value) {
  if (value == nullptr || value->kind != YamlKind::scalar) return std::nullopt;
  return place_of(file, *value);
}

} // namespace

ValuePlaces::ValuePlaces(const LoadedPack& loaded) {
  for (const PackFile& file : loaded.files) {
    auto root = base::parse_yaml(file.bytes);
    files_.push_back(root ? std::move(*root) : YamlValue{});
  }
  for (std::uint32_t file = 0; file < files_.size(); ++file) {
    const YamlValue& root = files_[file];
    const YamlValue* rules = root.kind == YamlKind::map ? root.find("rules") : nullptr;
    if (rules == nullptr) continue;
    for (const YamlValue& rule : rules->items) {
      if (rule.kind != YamlKind::map) continue;
      for (const std::string_view name : {"id", "change", "extends"}) {
        const YamlValue* id = rule.find(name);
        if (id == nullptr || id->kind != YamlKind::scalar) continue;
        rules_.emplace(std::pair(file, id->content_offset), &rule);
      }
    }
  }
}

const YamlValue* ValuePlaces::find(const Rule& rule, std::string_view key) const {
  const auto known = rules_.find(std::pair(rule.place.file, std::size_t{rule.place.offset}));
  return known == rules_.end() ? nullptr : known->second->find(key);
}

std::optional<Place> ValuePlaces::text(const Rule& rule, std::string_view key, std::string_view inner) const {
  const YamlValue* value = find(rule, key);
  if (value != nullptr && value->kind == YamlKind::map && !inner.empty()) value = value->find(inner);
  return scalar_place(rule.place.file, value);
}

std::optional<Place> ValuePlaces::item(const Rule& rule, std::string_view key, std::size_t index,
                                       std::string_view inner) const {
  std::uint32_t file = rule.place.file;
  const YamlValue* list = find(rule, key);
  if (list == nullptr) {
    if (!rule.extends.empty() || find(rule, std::string(key) + "+") != nullptr) return std::nullopt;
    for (const std::uint32_t candidate : {file, std::uint32_t{0}}) {
      if (candidate >= files_.size()) continue;
      const YamlValue* defaults = map_under(files_[candidate], "defaults");
      list = defaults != nullptr ? defaults->find(key) : nullptr;
      file = candidate;
      if (list != nullptr) break;
    }
  }
  if (list == nullptr) return std::nullopt;
  if (list->kind == YamlKind::map)
    return index < list->entries.size() ? scalar_place(file, &list->entries[index].first) : std::nullopt;
  if (list->kind != YamlKind::sequence || index >= list->items.size()) return std::nullopt;
  const YamlValue* entry = &list->items[index];
  if (entry->kind == YamlKind::map && !inner.empty()) entry = entry->find(inner);
  return scalar_place(file, entry);
}

std::optional<Place> ValuePlaces::pack_text(std::string_view key) const {
  if (files_.empty() || files_.front().kind != YamlKind::map) return std::nullopt;
  return scalar_place(0, files_.front().find(key));
}

} // namespace taktvoll::pack
