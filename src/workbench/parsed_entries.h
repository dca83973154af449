// Parsed entries: the terms of a rule as the lints compare them.
#pragma once

#include "match/term.h"
#include "pack/pack.h"
#include "workbench/rule_entries.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace taktvoll::workbench {

struct ParsedEntry {
  const RuleEntry* entry = nullptr;
  match::Term term;
};

// The terms among the entries that can be parsed. Valid as long as the entries.
[[nodiscard]] inline std::vector<ParsedEntry> parsed_terms(const std::vector<RuleEntry>& entries) {
  std::vector<ParsedEntry> terms;
  for (const RuleEntry& entry : entries) {
    if (entry.form != EntryForm::term) continue;
    if (auto term = match::parse_term(entry.value)) terms.push_back({&entry, std::move(*term)});
  }
  return terms;
}

[[nodiscard]] inline bool needs_context(const match::Term& term) {
  return std::any_of(term.words.begin(), term.words.end(),
                     [](const match::TermWord& word) { return !word.context_key.empty(); });
}

} // namespace taktvoll::workbench
