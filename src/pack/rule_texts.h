// All texts of a rule that have a place, whichever list of its kind they stand in.
#pragma once

#include "pack/pack.h"

#include <vector>

namespace taktvoll::pack {

// `AnyRule` is Rule or const Rule, and what is visited likewise.

// Calls `visit(std::vector<Text>&)` for every list that may hold terms or patterns, named lists among them.
// Those of Rule::replacements, single texts, are not among them.
template <class AnyRule, class Visit>
void for_each_list(AnyRule& rule, const Visit& visit) {
  for (auto* texts : {&rule.except, &rule.unless, &rule.terms, &rule.patterns, &rule.combination.absent})
    visit(*texts);
  for (auto& group : rule.combination.groups) visit(group.terms);
  for (auto& part : rule.parts) visit(part.terms);
  for (auto& variant : rule.variants) visit(variant.terms);
}

// Calls `visit(Text&)` for every text.
template <class AnyRule, class Visit>
void for_each_text(AnyRule& rule, const Visit& visit) {
  const auto all = [&](auto& texts) {
    for (auto& text : texts) visit(text);
  };
  for_each_list(rule, all);
  for (auto* texts :
       {&rule.yields_to, &rule.texts, &rule.keys, &rule.needs, &rule.forbids, &rule.expired, &rule.dates})
    all(*texts);
  for (auto& part : rule.parts) all(part.keys);
  for (auto& replacement : rule.replacements) visit(replacement.term);
}

} // namespace taktvoll::pack
