#include "workbench/vale_inherit.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using base::YamlKind;
using base::YamlValue;

constexpr int deepest = 10;

// NOLINTNEXTLINE(misc-no-recursion): YAML is read 64 levels deep at most
void move_to(YamlValue& value, std::size_t offset) {
  value.offset = value.content_offset = value.content_limit = offset;
  for (YamlValue& item : value.items) move_to(item, offset);
  for (auto& entry : value.entries) {
    move_to(entry.first, offset);
    move_to(entry.second, offset);
  }
}

YamlValue* entry_of(YamlValue& map, std::string_view key) {
  for (auto& entry : map.entries)
    if (entry.first.scalar == key) return &entry.second;
  return nullptr;
}

LocalText cannot_edit(const std::string& key) {
  return {"„" + key + "“ passt nicht zu der Regel, auf der sie aufbaut",
          "“" + key + "” does not fit the rule that it extends"};
}

bool add(YamlValue& have, const YamlValue& more) {
  if (have.kind != more.kind) return false;
  if (have.kind == YamlKind::sequence) {
    have.items.insert(have.items.end(), more.items.begin(), more.items.end());
    return true;
  }
  if (have.kind != YamlKind::map) return false;
  for (const auto& entry : more.entries) {
    if (YamlValue* known = entry_of(have, entry.first.scalar))
      *known = entry.second;
    else
      have.entries.push_back(entry);
  }
  return true;
}

bool remove(YamlValue& have, const YamlValue& less) {
  if (less.kind != YamlKind::sequence) return false;
  for (const YamlValue& one : less.items) {
    if (have.kind == YamlKind::sequence) {
      const auto known = std::find_if(have.items.begin(), have.items.end(),
                                      [&](const YamlValue& item) { return item.scalar == one.scalar; });
      if (known == have.items.end()) return false;
      have.items.erase(known);
    } else {
      const auto known = std::find_if(have.entries.begin(), have.entries.end(),
                                      [&](const auto& entry) { return entry.first.scalar == one.scalar; });
      if (known == have.entries.end()) return false;
      have.entries.erase(known);
    }
  }
  return true;
}

// NOLINTNEXTLINE(misc-no-recursion): bounded by `deepest`
base::Result<YamlValue, LocalText> inherited(const YamlValue& rule, const ValeRuleFinder& finder,
                                             std::vector<std::string>& chain) {
  const YamlValue* extends = rule.find("extends");
  if (extends == nullptr || extends->scalar.find('.') == std::string::npos) return rule;
  const std::string& name = extends->scalar;
  if (std::find(chain.begin(), chain.end(), name) != chain.end() || chain.size() >= deepest)
    return tl::unexpected(LocalText{"„extends: " + name + "“ führt im Kreis",
                                    "“extends: " + name + "” leads around in a circle"});
  chain.push_back(name);
  const YamlValue* parent = finder(name);
  if (parent == nullptr || parent->kind != YamlKind::map)
    return tl::unexpected(LocalText{"die Regel „" + name + "“, auf der sie aufbaut, liegt nicht hier",
                                    "the rule “" + name + "” that it extends is not here"});
  auto made = inherited(*parent, finder, chain);
  if (!made) return made;
  std::erase_if(made->entries, [](const auto& entry) { return entry.first.scalar == "tests"; });
  for (auto& entry : made->entries) {
    move_to(entry.first, extends->offset);
    move_to(entry.second, extends->offset);
  }
  for (const auto& [key, value] : rule.entries) {
    if (key.scalar == "extends") continue;
    const char last = key.scalar.empty() ? ' ' : key.scalar.back();
    const std::string plain =
        last == '+' || last == '-' ? key.scalar.substr(0, key.scalar.size() - 1) : key.scalar;
    YamlValue* known = entry_of(*made, plain);
    if (last == '+' || last == '-') {
      if (known == nullptr || !(last == '+' ? add(*known, value) : remove(*known, value)))
        return tl::unexpected(cannot_edit(key.scalar));
    } else if (known != nullptr) {
      *known = value;
    } else {
      made->entries.emplace_back(key, value);
    }
  }
  return made;
}

} // namespace

base::Result<YamlValue, LocalText> with_inherited(const YamlValue& rule, const ValeRuleFinder& finder) {
  std::vector<std::string> chain;
  return inherited(rule, finder, chain);
}

} // namespace taktvoll::workbench
