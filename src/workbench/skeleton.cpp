#include "workbench/skeleton.h"

#include "base/date.h"
#include "workbench/skeleton_texts.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace taktvoll::workbench {
namespace {

constexpr std::size_t longest_name = 64;

std::string filled(std::string_view text,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string out(text);
  for (const auto& [mark, value] : values)
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + value.size()))
      out.replace(at, mark.size(), value);
  return out;
}

std::string a_year_later(const std::string& day) {
  const auto date = base::parse_date(day);
  return date ? base::iso(base::months_before(*date, -12)) : day;
}

} // namespace

bool is_pack_name(std::string_view name) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= longest_name && letter(name.front()) && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), allowed) && name.find("--") == std::string_view::npos;
}

std::vector<pack::PackFile> skeleton(const SkeletonSettings& settings) {
  const auto fill = [&](std::string_view text) {
    return filled(text, {{"@NAME@", settings.name},
                         {"@SCHEMA@", settings.schema},
                         {"@TODAY@", settings.today},
                         {"@DUE@", a_year_later(settings.today)}});
  };
  return {{"pack.yaml", fill(skeleton_pack(settings.language))},
          {"rules.yaml", fill(skeleton_rules(settings.language))},
          {"README.md", fill(skeleton_readme(settings.language))}};
}

} // namespace taktvoll::workbench
