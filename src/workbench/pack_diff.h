// Pack diff: what is different between two versions of a pack, and over texts what that changes.
#pragma once

#include "base/ui_language.h"
#include "finding/finding.h"
#include "finding/severity.h"
#include "pack/pack.h"
#include "workbench/rule_fields.h"

#include <optional>
#include <string>
#include <vector>

namespace taktvoll::workbench {

struct FieldChange {
  std::string key;
  std::vector<std::string> removed; // values of a list; the old value of a scalar
  std::vector<std::string> added;
};

struct RuleChange {
  enum class What { added, removed, changed, renamed };
  What what = What::changed;
  std::string id;                                // "pack/rule"
  std::string old_id;                            // of a renamed one
  std::optional<finding::Severity> old_severity; // where there was one
  std::optional<finding::Severity> new_severity;
  std::vector<FieldChange> fields; // of a changed rule, in the order of the schema
};

// All rules that are not the same, sorted by id. A new rule that is in everything but its id one that is gone
// is renamed. Texts of the rules are compared, not where they stand.
[[nodiscard]] std::vector<RuleChange> compare(const pack::Pack& before, const pack::Pack& after);

// A named list that is new, gone or holds something else.
struct ListDifference {
  RuleChange::What what = RuleChange::What::changed;
  std::string id;                   // "pack/list"
  std::vector<std::string> removed; // entries as their author wrote them
  std::vector<std::string> added;
  std::size_t rules = 0; // that use it, in the newer pack, or in the older one if it is gone
};

// Sorted by id.
[[nodiscard]] std::vector<ListDifference> compare_lists(const pack::Pack& before, const pack::Pack& after);

// A finding that only one of the two has. Told apart by rule, place and severity.
struct FindingChange {
  bool appears = false; // else it vanishes
  std::string path;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string rule;
  finding::Severity severity = finding::Severity::warning;
  std::string match;
};

// Both in order; the result too.
[[nodiscard]] std::vector<FindingChange> compare(const std::vector<FindingChange>& before,
                                                 const std::vector<FindingChange>& after);

} // namespace taktvoll::workbench
