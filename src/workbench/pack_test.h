// Pack test: runs the examples of a pack. Every bad one must be found by its rule, every good one must not;
// and every term and pattern should have an example that needs it.
#pragma once

#include "base/ui_language.h"
#include "finding/diagnostic.h"
#include "language/reader.h"
#include "text/offsets.h"
#include "workbench/bench.h"
#include "workbench/prober.h"
#include "workbench/rule_entries.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

// A finding in an example.
struct Spoken {
  std::string rule; // "pack/rule"
  std::string match;
  text::SourceSpan span; // bytes of the example
  bool whole_document = false;
};

struct ExampleResult {
  bool bad = false; // it must be found; else it must not
  bool passed = false;
  bool yielded = false;   // passed: a rule of another pack speaks to which this one yields
  bool inherited = false; // it comes from the rule that this one builds on
  bool unasked = false; // passed: a rule of kind claim, and no registry to try it with (Bench::has_registry)
  std::string text;
  pack::Place place;
  std::optional<std::string> wanted; // of a bad one: the match that it demands
  std::vector<Spoken> spoken;        // what was found in it by any rule of the run, in text order
  base::LocalText reason;            // of a failed one: why, in a sentence
};

// A term or pattern and whether an example needs it: one that makes findings must stand in a bad example
// where the rule speaks; one that silences or fulfils, in a good one. A named list counts in a rule as one
// entry, as it is written there; its own entries count once for the pack, whichever rules use them.
struct EntryResult {
  Role role = Role::finds;
  std::string list; // of the rule ("terms"), or the name of the named list
  std::string value;
  pack::Place place;
  Probed proof;           // without probes: of what no example needs, untried without a reason
  bool inherited = false; // it comes from the rule that this one builds on, whose pack covers it

  [[nodiscard]] bool covered() const { return proof.proof == Proof::example; }
  [[nodiscard]] bool proven() const { return covered() || proof.proof == Proof::probe; }
};

struct RuleResult {
  std::string id; // "pack/rule"
  pack::Place place;
  bool ran = false; // false: it could not be compiled
  std::vector<ExampleResult> examples;
  std::vector<EntryResult> entries;
};

struct Share {
  std::size_t covered = 0; // have an example
  std::size_t probed = 0;  // have none, but work in a made-up text
  std::size_t failed = 0;  // have none, and do nothing in a made-up text
  std::size_t all = 0;
  // Rounded down, so that 100 means all; 100 if there is nothing to cover.
  [[nodiscard]] std::size_t percent() const { return all == 0 ? 100 : covered * 100 / all; }
  [[nodiscard]] std::size_t proven_percent() const { return all == 0 ? 100 : (covered + probed) * 100 / all; }
  [[nodiscard]] std::size_t untried() const { return all - covered - probed - failed; }
  Share& operator+=(const Share& other);
};

struct PackResult {
  const Bench::Piece* piece = nullptr;
  std::vector<RuleResult> rules;  // in the order of the pack
  std::vector<EntryResult> lists; // the entries of its named lists, as far as the tested rules use them

  [[nodiscard]] std::size_t bad() const;
  [[nodiscard]] std::size_t good() const;
  [[nodiscard]] std::size_t failures() const;  // examples; rules that did not run count as one each
  [[nodiscard]] std::size_t inherited() const; // entries that another pack covers
  // Of the entries of its own that make findings, and of the others.
  [[nodiscard]] Share found() const;
  [[nodiscard]] Share silenced() const;
};

// `rule`: only this one ("rule" or "pack/rule"); empty: all. Deterministic. Cost: that of linting all
// examples, and of compiling the patterns whose literals occur in them; with probes that of linting one or
// two short texts for each entry without an example, and of compiling all patterns.
enum class Probes : bool { none, all };
[[nodiscard]] PackResult test_pack(const Bench& bench, const Bench::Piece& piece, std::string_view rule,
                                   language::Reader& reader, Probes probes = Probes::none);

// What to say of a failed example, and of which bytes of it (length 0: all of it).
struct Failure {
  base::LocalText message;
  std::size_t offset = 0;
  std::size_t length = 0;
};
[[nodiscard]] Failure failure_at(const RuleResult& rule, const ExampleResult& example);
// Why, and what to do about an example that comes from another pack.
[[nodiscard]] base::LocalText advice_on(const ExampleResult& example);
// The same at its place in the pack, with the reason.
[[nodiscard]] finding::Diagnostic failure_of(const Bench::Piece& piece, const RuleResult& rule,
                                             const ExampleResult& example);

} // namespace taktvoll::workbench
