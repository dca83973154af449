#include "cli/command_table.h"

#include <algorithm>
#include <array>

namespace taktvoll::cli {
namespace {

constexpr std::array<const CommandGroup*, 9> groups = {&texts_group,   &drafting_group, &campaign_group,
                                                       &rules_group,   &claims_group,   &contacts_group,
                                                       &sources_group, &pack_group,     &record_group};
constexpr std::array<std::string_view, 2> common_value_options = {"--lang", "--color"};

} // namespace

std::span<const CommandGroup* const> command_groups() {
  return groups;
}

const CommandEntry* find_command(std::string_view name) {
  for (const CommandGroup* group : groups)
    for (const CommandEntry& entry : group->commands)
      if (entry.name == name) return &entry;
  return nullptr;
}

const CommandGroup* find_group(std::string_view word) {
  const auto found = std::find_if(groups.begin(), groups.end(), [&](const CommandGroup* group) {
    return !group->word.empty() && group->word == word;
  });
  return found == groups.end() ? nullptr : *found;
}

bool takes_value(std::string_view option) {
  const auto among = [&](std::span<const std::string_view> names) {
    return std::find(names.begin(), names.end(), option) != names.end();
  };
  return among(common_value_options) || std::any_of(groups.begin(), groups.end(), [&](const auto* group) {
           return among(group->value_options);
         });
}

} // namespace taktvoll::cli
