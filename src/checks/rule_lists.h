// RuleLists: turns the lists of one rule, as written, into what its check uses, and reports what cannot be
// read: a term that cannot be parsed, a bad regular expression.
#pragma once

#include "base/ui_language.h"
#include "checks/anchored_wording.h"
#include "checks/ingredients.h"
#include "checks/spots.h"
#include "match/term.h"
#include "pack/pack.h"

#include <cstddef>
#include <cstdint>
#include <functional>
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

  // Terms, and patterns between slashes. An empty list stands nowhere.
  [[nodiscard]] Spots spots(const std::vector<pack::Text>& list);
  // The same in two: `except` wants to know the bytes of a pattern's match, not only its words.
  struct Sorted {
    std::vector<pack::Text> terms;
    std::vector<pack::Text> patterns; // without their slashes
  };
  [[nodiscard]] static Sorted sort_out(const std::vector<pack::Text>& list);
  [[nodiscard]] TermSetId terms(const std::vector<pack::Text>& terms);
  // Terms of `except`: as_exception() of match/term.h.
  [[nodiscard]] TermSetId exceptions(const std::vector<pack::Text>& terms);
  // Numbers in CheckInput::patterns.
  [[nodiscard]] std::vector<std::uint32_t> patterns(const std::vector<pack::Text>& patterns);
  // Exact wordings, frozen for all other rules.
  [[nodiscard]] std::vector<AnchoredWording> wordings(const std::vector<pack::Text>& texts);

  void report(const pack::Place& place, base::LocalText message, base::LocalText help, std::size_t offset = 0,
              std::size_t length = 0);
  // Whether anything was reported.
  [[nodiscard]] bool failed() const { return failed_; }

private:
  [[nodiscard]] std::vector<match::Term> parsed(const std::vector<pack::Text>& terms);

  const pack::Rule& rule_;
  Ingredients& ingredients_;
  void report_entry(const pack::Text& entry, const base::LocalText& message, const base::LocalText& help,
                    std::size_t offset, std::size_t length);

  Report report_;
  ListReport list_report_;
  bool failed_ = false;
};

} // namespace taktvoll::checks
