// Remarks: what `taktvoll pack check` has to say of one pack beyond what its loader and compiler find.
#pragma once

#include "base/ui_language.h"
#include "finding/diagnostic.h"
#include "pack/pack.h"
#include "workbench/bench.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace taktvoll::workbench {

// What can be remarked, with a name that stays.
enum class Lint : std::uint8_t {
  failing_example,
  contradicting_examples,
  repeated_example,
  few_examples,
  no_near_miss,
  never_matches,
  unknown_key,
  shadowed_term,
  everyday_word,
  always_excepted,
  idle_exception,
  no_literal,
  could_be_terms,
  unused_list,
  repeated_list,
  repeated_entry,
  overlapping_rules,
  mutual_yield,
  unknown_rule,
  german_only,
  untranslated,
  translation_differs,
  long_message,
  no_reason,
  flagged_advice,
  unknown_norm,
  norm_spelling,
  norm_out_of_force,
  never_applies,
  review_overdue,
  no_review_date,
  no_successor,
};

struct LintInfo {
  Lint lint = Lint::failing_example;
  std::string_view name; // "shadowed-term"
  finding::DiagnosticLevel level = finding::DiagnosticLevel::warning;
  std::string_view about_de; // one line: what it means
  std::string_view about_en;
};
// All of them, in the order of the enum.
[[nodiscard]] std::span<const LintInfo> lints();
[[nodiscard]] const LintInfo& info_of(Lint lint);

struct Remark {
  Lint lint = Lint::failing_example;
  std::string rule;               // "pack/rule"; empty: of the pack
  finding::Diagnostic diagnostic; // of the lint's level, its name in brackets at the end of the message
};

class Remarks {
public:
  explicit Remarks(const Bench::Piece& piece) : piece_(piece) {}

  // Says the same at the same place only once. Of one lint at most `most_each` are shown for a rule, and
  // `most_of_all` for the pack; further ones are counted, so that a pack of fifty thousand terms does not
  // make as many messages.
  static constexpr std::size_t most_each = 10;
  static constexpr std::size_t most_of_all = 500;

  // `rule`: its id, or "" for the pack. The last two as in pack::diagnostic_at.
  void add(Lint lint, std::string_view rule, const pack::Place& place, base::LocalText message,
           base::LocalText help = {}, std::size_t inner_offset = 0, std::size_t inner_length = 0);
  // Whether a further remark of this kind would only be counted.
  [[nodiscard]] bool full(Lint lint, std::string_view rule) const;

  // In order of file and offset; what was only counted comes last.
  [[nodiscard]] std::vector<Remark> take();

private:
  struct Entry {
    pack::Place place;
    Remark remark;
  };
  const Bench::Piece& piece_;
  std::vector<Entry> entries_;
  std::set<std::tuple<Lint, std::uint32_t, std::uint32_t, std::string>> said_;
  std::map<std::pair<Lint, std::string>, std::size_t> shown_; // by rule
  std::map<Lint, std::size_t> left_out_;
};

} // namespace taktvoll::workbench
