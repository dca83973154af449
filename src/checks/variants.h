// Variants: the ways of saying the same that kind consistency compares, and where they stand in a document.
#pragma once

#include "base/ui_language.h"
#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"
#include "pack/pack.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::checks {

struct VariantName {
  std::string id;        // as `prefer` and context values name it
  base::LocalText shown; // {variant} and {other} of the message
  // Variants of one family may stand side by side: "du" to one reader, "ihr" to several.
  std::uint32_t family = 0;
};

struct Occurrence {
  Match match;
  std::uint32_t variant = 0; // index into Variants::names
};

// In text order. Only what the filters let pass.
struct Variants {
  std::vector<VariantName> names;
  std::vector<Occurrence> places;
};

// The variants of a rule: each its name and its list.
struct ListedVariant {
  std::string name;
  Spots terms;
};
[[nodiscard]] Variants find_listed(const CheckInput& input, const RuleFilters& filters,
                                   const std::vector<ListedVariant>& listed);
// du, ihr and Sie; gender forms by the values of the context key house_style.
[[nodiscard]] Variants find_detected(const CheckInput& input, const RuleFilters& filters,
                                     pack::Detector detector);
// What the first group of the patterns holds: each different text is a variant. Numbers are compared without
// the points between their digits, other texts without case.
[[nodiscard]] Variants find_captured(const CheckInput& input, const RuleFilters& filters,
                                     const std::vector<std::uint32_t>& patterns);

// The names that a detector gives its variants, for `prefer`; "neutral" among them stands for none.
[[nodiscard]] std::vector<std::string_view> detected_names(pack::Detector detector);

// How find_captured compares two texts.
[[nodiscard]] std::string compared_form(std::string_view text);

} // namespace taktvoll::checks
