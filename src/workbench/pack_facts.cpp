#include "workbench/pack_facts.h"

#include "pack/list_syntax.h"

#include <algorithm>

namespace taktvoll::workbench {

using base::pick;
using base::UiLanguage;

std::vector<RulePage> pages_of(const pack::Pack& pack, UiLanguage language) {
  std::vector<RulePage> pages;
  for (const pack::Rule& rule : pack.rules) pages.push_back(page_of(pack, rule, language));
  std::sort(pages.begin(), pages.end(), [](const RulePage& a, const RulePage& b) { return a.id < b.id; });
  return pages;
}

// What a pack says of itself: version, owner, dates.
std::vector<std::string> facts_of(const pack::Pack& pack, UiLanguage language, std::size_t rules) {
  std::vector<std::string> facts{
      std::string(pick(language, "Version ", "version ")) + pack.version,
      std::to_string(rules) +
          std::string(pick(language, rules == 1 ? " Regel" : " Regeln", rules == 1 ? " rule" : " rules"))};
  if (!pack.owner.empty())
    facts.push_back(std::string(pick(language, "verantwortlich: ", "owner: ")) + pack.owner);
  if (!pack.reviewed.empty())
    facts.push_back(std::string(pick(language, "geprüft am ", "reviewed ")) + pack.reviewed);
  if (!pack.review_due.empty())
    facts.push_back(std::string(pick(language, "nächste Prüfung bis ", "next review by ")) + pack.review_due);
  for (const pack::Dependency& base : pack.extends)
    facts.push_back(std::string(pick(language, "baut auf ", "builds on ")) + base.pack +
                    (base.range.empty() ? "" : " " + base.range) + std::string(pick(language, " auf", "")));
  return facts;
}

std::string list_anchor(std::string_view name) {
  return "list-" + pack::folded_list_name(name);
}

std::string_view own_list(const pack::Pack& pack, std::string_view name) {
  const std::size_t slash = name.find('/');
  if (slash != std::string_view::npos && name.substr(0, slash) != pack.id) return {};
  const std::string folded =
      pack::folded_list_name(slash == std::string_view::npos ? name : name.substr(slash + 1));
  for (const pack::List& list : pack.lists)
    if (pack::folded_list_name(list.name) == folded) return list.name;
  return {};
}

} // namespace taktvoll::workbench
