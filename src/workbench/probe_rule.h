// Probe rule: one rule by itself, tried with made-up texts. Rules it yields to are not there: which packs run
// together is the user's choice.
#pragma once

#include "checks/rule_set.h"
#include "checks/trace.h"
#include "match/pattern.h"
#include "match/term.h"
#include "workbench/bench.h"
#include "workbench/example_text.h"
#include "workbench/rule_entries.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taktvoll::workbench {

// What the rule makes of one text. Refers to nothing outside itself.
struct Seen {
  ExampleText text;
  std::vector<finding::Finding> findings;
  checks::Trace trace;

  [[nodiscard]] bool spoke() const { return !findings.empty(); }
};

class ProbeRule {
public:
  // `rule` can be compiled. All arguments outlive it. Cost: compiling the rule.
  ProbeRule(const Bench& bench, const pack::Pack& pack, const pack::Rule& rule, language::Reader& reader);

  [[nodiscard]] const pack::Rule& rule() const { return rule_; }
  [[nodiscard]] const std::vector<RuleEntry>& entries() const { return entries_; }
  [[nodiscard]] const checks::CompiledRule& compiled() const { return rules_.rules().front(); }

  // nullopt: no text (a NUL byte). The text's context is that of an example of the rule, and what `applies`
  // wants to be given at all is given.
  [[nodiscard]] std::optional<Seen> look(const pack::Example& text);
  // Where the entry stands in a text.
  [[nodiscard]] std::vector<text::ProseSpan> places(std::size_t entry, const ExampleText& text);
  // Whether the pattern stands in the text if it may go over the ends of sentences and paragraphs.
  [[nodiscard]] bool stands_at_all(std::size_t entry, const ExampleText& text);
  // How often look() was called.
  [[nodiscard]] std::size_t looks() const { return looks_; }

private:
  [[nodiscard]] const match::Pattern& pattern(std::size_t entry);

  const pack::Rule& rule_;
  language::Reader& reader_;
  std::vector<RuleEntry> entries_;
  checks::RuleSet rules_;
  checks::RuleSet::Workspace workspace_;
  std::map<std::size_t, match::Pattern> patterns_; // by entry, those that were looked for
  std::vector<std::pair<std::string, std::string>> given_;
  std::size_t looks_ = 0;
};

// A value that a context key may have, as an example would give it: for a date one that is long past.
[[nodiscard]] std::string sample_value_of(std::string_view key);

} // namespace taktvoll::workbench
