// Fixer: makes the fixes that findings offer, pass by pass, until nothing is left to do.
//
// Each pass takes the fixes that do not get in each other's way, makes them and checks the new text. A fix
// that brings a finding as grave as the one it removes is taken back, whatever rule the new finding is of;
// so is one that leaves its own finding standing. What the others become decides the text, never the rules
// alone: two rules that contradict each other cannot chase a word around.
#pragma once

#include "finding/run_report.h"
#include "lint/edited_text.h"
#include "lint/fixes.h"
#include "lint/linter.h"

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace taktvoll::lint {

// One change that was made, as the writer's own text is seen.
struct MadeEdit {
  text::SourceSpan span; // of the original bytes
  std::string before;    // what stood there when it was changed: in a later pass, what an earlier one wrote
  std::string after;
};

struct AppliedFix {
  std::shared_ptr<const finding::RuleInfo> rule;
  finding::Severity severity = finding::Severity::warning;
  finding::Applicability applicability = finding::Applicability::safe;
  std::size_t pass = 1;
  std::vector<MadeEdit> edits;
};

enum class Refusal {
  introduces,  // it would bring a finding of `other`
  contradicts, // the fix of `other` would take it back
  stays,       // its own finding would stay
  unfinished   // too much to try
};

// A fix that was tried on the final text and not made.
struct RefusedFix {
  std::shared_ptr<const finding::RuleInfo> rule;
  finding::Severity severity = finding::Severity::warning;
  finding::Applicability applicability = finding::Applicability::safe;
  std::vector<MadeEdit> edits;
  Refusal reason = Refusal::introduces;
  std::shared_ptr<const finding::RuleInfo> other; // nullptr unless the reason names one
};

struct FixedFile {
  finding::CheckedFile before;
  finding::CheckedFile after;      // what is left, in the fixed text; after.source holds that text
  std::vector<AppliedFix> applied; // in the order of making: by pass, then position
  std::vector<RefusedFix> refused; // by position
  std::size_t passes = 0;          // that changed something
  bool settled = true;             // a second run would change nothing

  [[nodiscard]] bool changed() const { return before.source.bytes() != after.source.bytes(); }
};

inline constexpr std::size_t most_passes = 100;
inline constexpr std::size_t most_trials = 300; // checks of one file on the way to the last version

// `path` is the name shown. The bytes outside of the edits stay as they are: byte order mark, line ends.
// Deterministic. A text without anything to fix costs one check.
[[nodiscard]] std::variant<FixedFile, finding::FailedFile> fix(Linter& linter, const FixChoice& choice,
                                                               std::string path, std::string bytes);

} // namespace taktvoll::lint
