#include "checks/ingredients.h"

namespace taktvoll::checks {

Ingredients::Ingredients(std::vector<pack::PatternLiterals> literals) : literals_(std::move(literals)) {
  for (const pack::PatternLiterals& entry : literals_)
    known_.emplace(std::pair(std::string_view(entry.pattern), entry.case_sensitive), &entry);
}

base::Result<std::uint32_t, match::PatternError> Ingredients::add_pattern(const std::string& source,
                                                                          match::PatternOptions options) {
  const auto [entry, is_new] = pattern_numbers_.try_emplace(
      {source, {options.case_sensitive, options.whole_words}}, static_cast<std::uint32_t>(patterns_.size()));
  if (!is_new) return entry->second;

  const auto known = known_.find(std::pair(std::string_view(source), options.case_sensitive));
  if (known != known_.end()) {
    prefilter_.add(entry->second, known->second->literals, known->second->further);
  } else {
    if (const base::Result<void, match::PatternError> checked = match::check_pattern(source, options);
        !checked) {
      pattern_numbers_.erase(entry);
      return base::Unexpected<match::PatternError>(checked.error());
    }
    std::vector<std::string> first = match::pattern_literals(source, options);
    std::vector<std::string> further = match::further_literals(source, options, first);
    prefilter_.add(entry->second, first, further);
    new_literals_.push_back({source, options.case_sensitive, std::move(first), std::move(further)});
  }
  patterns_.emplace_back(source, options);
  return entry->second;
}

AnchoredWording Ingredients::add_wording(std::string_view text) {
  Wording wording(text);
  const TermSetId opening = term_sets_.add({wording.opening()}, false);
  return {std::move(wording), opening};
}

Ingredients::Built Ingredients::build() {
  std::vector<AnchoredWording> frozen;
  for (const std::string& text : frozen_) frozen.push_back(add_wording(text));
  term_sets_.build();
  prefilter_.build();
  return {std::move(term_sets_), std::move(patterns_), std::move(prefilter_), std::move(frozen)};
}

} // namespace taktvoll::checks
