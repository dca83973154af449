// Ingredients: the terms, patterns and frozen wordings of all rules while they are compiled, each under its
// number.
#pragma once

#include "base/result.h"
#include "checks/anchored_wording.h"
#include "checks/term_sets.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"
#include "pack/archive.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class Ingredients {
public:
  // `literals`: of patterns that were checked when they were embedded, and are taken as right.
  explicit Ingredients(std::vector<pack::PatternLiterals> literals);
  Ingredients(const Ingredients&) = delete;
  Ingredients& operator=(const Ingredients&) = delete;

  [[nodiscard]] TermSetId add_terms(const std::vector<match::Term>& terms, bool case_sensitive) {
    return term_sets_.add(terms, case_sensitive);
  }
  // The number of the pattern; equal ones share it. A pattern that is not among the known ones costs a
  // compilation.
  [[nodiscard]] base::Result<std::uint32_t, match::PatternError> add_pattern(const std::string& source,
                                                                             match::PatternOptions options);
  // A wording that no rule but its own touches.
  void freeze(const std::string& text) { frozen_.insert(text); }
  [[nodiscard]] AnchoredWording add_wording(std::string_view text);

  // The literals of the patterns that were not known, in the order in which they were added.
  [[nodiscard]] const std::vector<pack::PatternLiterals>& new_literals() const { return new_literals_; }

  // What a rule set keeps of it. Once, at the end.
  struct Built {
    TermSets term_sets;
    std::vector<match::Pattern> patterns;
    match::PatternPrefilter prefilter;
    std::vector<AnchoredWording> frozen;
  };
  [[nodiscard]] Built build();

private:
  TermSets term_sets_;
  std::vector<match::Pattern> patterns_;
  match::PatternPrefilter prefilter_;
  std::set<std::string> frozen_; // each text once
  std::map<std::pair<std::string, std::pair<bool, bool>>, std::uint32_t> pattern_numbers_;
  std::vector<pack::PatternLiterals> literals_;
  std::map<std::pair<std::string_view, bool>, const pack::PatternLiterals*> known_; // views literals_
  std::vector<pack::PatternLiterals> new_literals_;
};

} // namespace taktvoll::checks
