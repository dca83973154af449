// RuleLists: turns the lists of one rule, as written, into what its check uses, and reports what cannot be
// read: a term that cannot be parsed, a bad regular expression.
//
// It writes down what every list became, on a tape. A rule whose tape is known (compiled_packs.h) needs its
// lists no more: asked in the same order, the tape answers.
#pragma once

#include "base/ui_language.h"
#include "checks/anchored_wording.h"
#include "checks/compiled_packs.h"
#include "checks/ingredients.h"
#include "checks/spots.h"
#include "match/term.h"
#include "pack/pack.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace taktvoll::checks {

// A mistake at a place of the pack; the last two say which bytes of the value there (0, 0: all of it).
using Report = std::function<void(const pack::Place& place, base::LocalText message, base::LocalText help,
                                  std::size_t offset, std::size_t length)>;

// A mistake in an entry that came through named lists.
using ListReport =
    std::function<void(const pack::Text& entry, const base::LocalText& message, const base::LocalText& help)>;

// The references outlive it.
class RuleLists {
public:
  RuleLists(const pack::Rule& rule, Ingredients& ingredients, Report report, ListReport list_report)
      : rule_(rule), ingredients_(ingredients), report_(std::move(report)),
        list_report_(std::move(list_report)) {}
  // Answers from the tape of this rule; the lists of `rule` may be missing.
  RuleLists(const pack::Rule& rule, Ingredients& ingredients, ListTape known)
      : rule_(rule), ingredients_(ingredients), known_(known) {}

  // Terms, and patterns between slashes. An empty list stands nowhere.
  [[nodiscard]] Spots spots(const std::vector<pack::Text>& list);
  // The same in two: `except` wants to know the bytes of a pattern's match, not only its words.
  struct Exceptions {
    std::optional<TermSetId> terms;
    std::vector<std::uint32_t> patterns; // numbers in CheckInput::patterns
  };
  [[nodiscard]] Exceptions exceptions(const std::vector<pack::Text>& list);
  // Numbers in CheckInput::patterns.
  [[nodiscard]] std::vector<std::uint32_t> patterns(const std::vector<pack::Text>& patterns);
  // Exact wordings, frozen for all other rules.
  [[nodiscard]] std::vector<AnchoredWording> wordings(const std::vector<pack::Text>& texts);

  void report(const pack::Place& place, base::LocalText message, base::LocalText help, std::size_t offset = 0,
              std::size_t length = 0);
  // Whether anything was reported.
  [[nodiscard]] bool failed() const { return failed_; }
  // What the lists became, if they did not come from a tape.
  [[nodiscard]] const std::vector<std::uint32_t>& tape() const { return tape_; }

private:
  struct Sorted {
    std::vector<pack::Text> terms;
    std::vector<pack::Text> patterns; // without their slashes
  };
  [[nodiscard]] static Sorted sort_out(const std::vector<pack::Text>& list);
  [[nodiscard]] std::vector<match::Term> parsed(const std::vector<pack::Text>& terms);
  // Terms of `except`: as_exception() of match/term.h.
  [[nodiscard]] TermSetId add_exceptions(const std::vector<pack::Text>& terms);
  [[nodiscard]] TermSetId add_terms(const std::vector<pack::Text>& terms);
  [[nodiscard]] std::vector<std::uint32_t> add_patterns(const std::vector<pack::Text>& patterns);
  // Next on the known tape, and onto the new one.
  std::uint32_t next();
  TermSetId next_set();
  std::vector<std::uint32_t> next_patterns();
  void write(std::span<const std::uint32_t> numbers);

  void report_entry(const pack::Text& entry, const base::LocalText& message, const base::LocalText& help,
                    std::size_t offset, std::size_t length);

  const pack::Rule& rule_;
  Ingredients& ingredients_;
  Report report_;
  ListReport list_report_;
  std::optional<ListTape> known_; // what is left of it
  std::vector<std::uint32_t> tape_;
  bool failed_ = false;
};

} // namespace taktvoll::checks
