// All texts of a rule that have a place, whichever list of its kind they stand in.
#pragma once

#include "pack/pack.h"

#include <vector>

namespace taktvoll::pack {

// Calls `visit(std::vector<Text>&)` for every list that may hold terms or patterns, named lists among them.
// Those of Rule::replacements, single texts, are not among them.
template <class Visit>
void for_each_list(Rule& rule, const Visit& visit) {
  for (std::vector<Text>* texts :
       {&rule.except, &rule.unless, &rule.terms, &rule.patterns, &rule.combination.absent})
    visit(*texts);
  for (Group& group : rule.combination.groups) visit(group.terms);
  for (Part& part : rule.parts) visit(part.terms);
  for (Variant& variant : rule.variants) visit(variant.terms);
}

// Calls `visit(Text&)` for every text.
template <class Visit>
void for_each_text(Rule& rule, const Visit& visit) {
  const auto all = [&](std::vector<Text>& texts) {
    for (Text& text : texts) visit(text);
  };
  for_each_list(rule, all);
  for (std::vector<Text>* texts :
       {&rule.yields_to, &rule.texts, &rule.keys, &rule.needs, &rule.forbids, &rule.expired, &rule.dates})
    all(*texts);
  for (Part& part : rule.parts) all(part.keys);
  for (Replacement& replacement : rule.replacements) visit(replacement.term);
}

} // namespace taktvoll::pack
