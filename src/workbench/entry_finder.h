// Entry finder: where each term and pattern of one rule stands in a text, whatever the rule makes of it.
#pragma once

#include "checks/anchored_wording.h"
#include "checks/hit_table.h"
#include "checks/term_sets.h"
#include "match/pattern.h"
#include "workbench/bench.h"
#include "workbench/example_text.h"
#include "workbench/rule_entries.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace taktvoll::workbench {

class EntryFinder {
public:
  // `rule` outlives the finder. Terms and patterns that cannot be parsed stand nowhere. `bench`: knows the
  // literals of the built-in patterns; others are compiled when they are first looked for.
  EntryFinder(const pack::Rule& rule, const Bench& bench) : EntryFinder(rule, &bench) {}
  // The same, and every pattern is compiled.
  explicit EntryFinder(const pack::Rule& rule) : EntryFinder(rule, nullptr) {}

  [[nodiscard]] const std::vector<RuleEntry>& entries() const { return entries_; }

  // Begins with a text, which must stay until the next one: finds all terms at once.
  void look_at(const ExampleText& text) { look_at(text.reading, text.document.context); }
  void look_at(const language::Reading& reading, const document::Context& context);
  // The places of an entry in the text, in text order. A context key that is given stands at the whole text.
  [[nodiscard]] std::vector<text::ProseSpan> places(std::size_t entry);

private:
  EntryFinder(const pack::Rule& rule, const Bench* bench);

  struct Search {
    std::optional<checks::TermSetId> set;
    std::optional<match::Pattern> pattern;
    const pack::PatternLiterals* literals = nullptr;
    std::optional<checks::Wording> wording;
  };
  [[nodiscard]] bool may_occur(const Search& search) const;

  const pack::Rule& rule_;
  std::vector<RuleEntry> entries_;
  std::vector<Search> searches_; // by entry
  checks::TermSets sets_;
  checks::HitTable hits_;
  std::vector<match::TermHit> scratch_;
  const language::Reading* reading_ = nullptr;
  const document::Context* context_ = nullptr;
};

} // namespace taktvoll::workbench
