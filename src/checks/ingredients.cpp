#include "checks/ingredients.h"

#include <algorithm>

namespace taktvoll::checks {

Ingredients::Ingredients(std::vector<pack::PatternLiterals> literals, CompiledPacks compiled)
    : literals_(std::move(literals)) {
  for (const pack::PatternLiterals& entry : literals_)
    known_.emplace(std::pair(std::string_view(entry.pattern), entry.case_sensitive), &entry);
  if (compiled.bytes.empty()) return;
  match::ImageReader image(compiled.bytes);
  term_sets_ = TermSets::read(image);
  prefilter_ = match::PatternPrefilter::read(image);
  compiled_ = CompiledLists::read(image);
  match::ImageReader::require(image.at_end());
  used_sets_.resize(term_sets_.size());
  used_patterns_.resize(compiled_->patterns.size());
  patterns_.reserve(compiled_->patterns.size());
  for (std::uint32_t i = 0; i < compiled_->patterns.size(); ++i)
    patterns_.emplace_back(std::string(compiled_->patterns.at(i)), compiled_->options_of(i));
  for (std::uint32_t i = 0; i < compiled_->wordings.size(); ++i)
    openings_.emplace(compiled_->wordings.at(i), compiled_->openings[i]);
}

std::optional<std::uint32_t> Ingredients::compiled_pattern(const std::string& source,
                                                           match::PatternOptions options) {
  if (!compiled_) return std::nullopt;
  if (compiled_numbers_.empty())
    for (std::uint32_t i = 0; i < compiled_->patterns.size(); ++i)
      compiled_numbers_.emplace(std::pair(compiled_->patterns.at(i), compiled_->pattern_bits[i]), i);
  const auto known =
      compiled_numbers_.find(std::pair(std::string_view(source), CompiledLists::bits_of(options)));
  return known == compiled_numbers_.end() ? std::nullopt : std::optional(known->second);
}

base::Result<std::uint32_t, match::PatternError> Ingredients::add_pattern(const std::string& source,
                                                                          match::PatternOptions options) {
  if (const auto compiled = compiled_pattern(source, options)) {
    use_pattern(*compiled);
    return *compiled;
  }
  const auto [entry, is_new] = pattern_numbers_.try_emplace({source, CompiledLists::bits_of(options)},
                                                            static_cast<std::uint32_t>(patterns_.size()));
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
  const auto known = openings_.find(text);
  if (known != openings_.end()) {
    use_set(known->second);
    return {std::move(wording), known->second};
  }
  const TermSetId opening = term_sets_.add({wording.opening()}, false);
  openings_.emplace(text, opening);
  return {std::move(wording), opening};
}

void Ingredients::drop_unused() {
  const auto used = static_cast<std::size_t>(std::count(used_sets_.begin(), used_sets_.end(), true));
  if (4 * used >= 3 * used_sets_.size()) return;
  term_sets_.keep(used_sets_);
  prefilter_.keep(used_patterns_);
}

Ingredients::Built Ingredients::build() {
  std::vector<AnchoredWording> frozen;
  for (const std::string& text : frozen_) frozen.push_back(add_wording(text));
  term_sets_.build();
  prefilter_.build();
  drop_unused();
  return {std::move(term_sets_), std::move(patterns_), std::move(prefilter_), std::move(frozen)};
}

std::optional<ListTape> Ingredients::tape(std::uint32_t rule) const {
  if (!compiled_) return std::nullopt;
  return compiled_->tape(rule);
}

std::string Ingredients::image(const std::vector<std::vector<std::uint32_t>>& tapes) {
  const Built built = build();
  match::ImageWriter image;
  built.term_sets.write(image);
  built.prefilter.write(image);

  CompiledLists lists;
  // By number; two patterns may have one source with other options, so no pool of distinct texts.
  std::vector<std::pair<std::string_view, std::uint8_t>> patterns(built.patterns.size());
  for (const auto& [key, number] : pattern_numbers_) patterns[number] = {key.first, key.second};
  std::vector<std::uint8_t> bits;
  for (const auto& [source, pattern_bits] : patterns) {
    lists.patterns.append(source);
    bits.push_back(pattern_bits);
  }
  lists.patterns.close();
  lists.pattern_bits = std::move(bits);

  std::vector<TermSetId> openings;
  for (const auto& [text, opening] : openings_) {
    lists.wordings.append(text);
    openings.push_back(opening);
  }
  lists.wordings.close();
  lists.openings = std::move(openings);

  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> starts{0};
  for (const std::vector<std::uint32_t>& tape : tapes) {
    all.insert(all.end(), tape.begin(), tape.end());
    starts.push_back(static_cast<std::uint32_t>(all.size()));
  }
  lists.tapes = std::move(all);
  lists.tape_starts = std::move(starts);
  lists.write(image);
  return image.take();
}

} // namespace taktvoll::checks
