// Ingredients: the terms, patterns and frozen wordings of all rules while they are compiled, each under its
// number.
#pragma once

#include "base/result.h"
#include "checks/anchored_wording.h"
#include "checks/compiled_packs.h"
#include "checks/term_sets.h"
#include "match/pattern.h"
#include "match/pattern_prefilter.h"
#include "pack/archive.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class Ingredients {
public:
  // `literals`: of patterns that were checked when they were embedded, and are taken as right.
  // `compiled`: what is known already, and begins the numbers.
  explicit Ingredients(std::vector<pack::PatternLiterals> literals, CompiledPacks compiled = {});
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

  // What the lists of a built-in rule became; nothing if they are not known.
  [[nodiscard]] std::optional<ListTape> tape(std::uint32_t rule) const;
  // A rule asks for a set or a pattern of those that are known already.
  void use_set(TermSetId set) {
    if (set < used_sets_.size()) used_sets_[set] = true;
  }
  void use_pattern(std::uint32_t pattern) {
    if (pattern < used_patterns_.size()) used_patterns_[pattern] = true;
  }
  // How many rules have one.
  [[nodiscard]] std::size_t tapes() const { return compiled_ ? compiled_->tape_starts.size() - 1 : 0; }
  // All of it as an image, with the tapes of the rules by number. Instead of build(), once, at the end.
  [[nodiscard]] std::string image(const std::vector<std::vector<std::uint32_t>>& tapes);

private:
  [[nodiscard]] std::optional<std::uint32_t> compiled_pattern(const std::string& source,
                                                              match::PatternOptions options);

  // Leaves out of the search what no rule asks for, if that is much.
  void drop_unused();

  std::optional<CompiledLists> compiled_;
  std::vector<bool> used_sets_; // of compiled_
  std::vector<bool> used_patterns_;
  TermSets term_sets_;
  std::vector<match::Pattern> patterns_;
  match::PatternPrefilter prefilter_;
  std::set<std::string> frozen_;                           // each text once
  std::map<std::string, TermSetId, std::less<>> openings_; // of the wordings so far
  // By source and CompiledLists::bits_of. Of those that are known already: filled at the first question.
  using PatternNumbers = std::map<std::pair<std::string_view, std::uint8_t>, std::uint32_t>;
  std::map<std::pair<std::string, std::uint8_t>, std::uint32_t> pattern_numbers_;
  PatternNumbers compiled_numbers_;
  std::vector<pack::PatternLiterals> literals_;
  std::map<std::pair<std::string_view, bool>, const pack::PatternLiterals*> known_; // views literals_
  std::vector<pack::PatternLiterals> new_literals_;
};

} // namespace taktvoll::checks
