// Rule entries: the terms and patterns of a rule, whatever lists its kind has for them.
#pragma once

#include "pack/pack.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

// What an entry does when it stands in a text.
enum class Role : std::uint8_t {
  finds,    // makes a finding, or is part of what makes one: terms, patterns, groups, triggers, variants
  fulfils,  // require: is what must be there
  silences, // except, unless, absent
};

enum class EntryForm : std::uint8_t {
  term,        // of the term language
  pattern,     // a regular expression
  wording,     // an exact text
  context_key, // the name of one
};

struct RuleEntry {
  Role role = Role::finds;
  EntryForm form = EntryForm::term;
  std::string list;                 // as the author sees it: "terms", "all[2]", "variants.du", "unless"
  const pack::Text* text = nullptr; // of the rule
  std::string_view value;           // the term, or the regular expression without slashes around it
  std::size_t offset = 0;           // of `value` in the text, in bytes
};

// In the order of the lists. O(entries). Valid as long as the rule.
[[nodiscard]] std::vector<RuleEntry> entries_of(const pack::Rule& rule);

} // namespace taktvoll::workbench
