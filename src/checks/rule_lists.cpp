#include "checks/rule_lists.h"

#include "match/loose_spelling.h"
#include "match/term.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace taktvoll::checks {

Spots RuleLists::spots(const std::vector<pack::Text>& list) {
  if (known_) {
    if (next() == 0) return {};
    const TermSetId terms = next_set();
    return {terms, next_patterns()};
  }
  tape_.push_back(list.empty() ? 0 : 1);
  if (list.empty()) return {};
  const Sorted sorted = sort_out(list);
  const TermSetId terms = add_terms(sorted.terms);
  std::vector<std::uint32_t> patterns = add_patterns(sorted.patterns);
  tape_.push_back(terms);
  write(patterns);
  return {terms, std::move(patterns)};
}

RuleLists::Exceptions RuleLists::exceptions(const std::vector<pack::Text>& list) {
  Exceptions exceptions;
  if (known_) {
    if (next() != 0) exceptions.terms = next_set();
    exceptions.patterns = next_patterns();
    return exceptions;
  }
  const Sorted sorted = sort_out(list);
  tape_.push_back(sorted.terms.empty() ? 0 : 1);
  if (!sorted.terms.empty()) tape_.push_back(exceptions.terms.emplace(add_exceptions(sorted.terms)));
  exceptions.patterns = add_patterns(sorted.patterns);
  write(exceptions.patterns);
  return exceptions;
}

std::vector<std::uint32_t> RuleLists::patterns(const std::vector<pack::Text>& patterns) {
  if (known_) return next_patterns();
  std::vector<std::uint32_t> numbers = add_patterns(patterns);
  write(numbers);
  return numbers;
}

std::uint32_t RuleLists::next() {
  match::ImageReader::require(!known_->empty());
  const std::uint32_t value = known_->front();
  known_ = known_->subspan(1);
  return value;
}

TermSetId RuleLists::next_set() {
  const TermSetId set = next();
  ingredients_.use_set(set);
  return set;
}

std::vector<std::uint32_t> RuleLists::next_patterns() {
  const std::size_t count = next();
  match::ImageReader::require(count <= known_->size());
  std::vector<std::uint32_t> numbers(known_->begin(), known_->begin() + static_cast<std::ptrdiff_t>(count));
  known_ = known_->subspan(count);
  for (const std::uint32_t pattern : numbers) ingredients_.use_pattern(pattern);
  return numbers;
}

void RuleLists::write(std::span<const std::uint32_t> numbers) {
  tape_.push_back(static_cast<std::uint32_t>(numbers.size()));
  tape_.insert(tape_.end(), numbers.begin(), numbers.end());
}

RuleLists::Sorted RuleLists::sort_out(const std::vector<pack::Text>& list) {
  Sorted sorted;
  for (const pack::Text& entry : list) {
    if (!pack::is_pattern(entry.value)) {
      sorted.terms.push_back(entry);
      continue;
    }
    pack::Text inner = entry;
    inner.value = entry.value.substr(1, entry.value.size() - 2);
    ++inner.place.offset;
    sorted.patterns.push_back(std::move(inner));
  }
  return sorted;
}

TermSetId RuleLists::add_terms(const std::vector<pack::Text>& terms) {
  return ingredients_.add_terms(parsed(terms), rule_.case_sensitive);
}

TermSetId RuleLists::add_exceptions(const std::vector<pack::Text>& terms) {
  std::vector<match::Term> exceptions = parsed(terms);
  for (match::Term& term : exceptions) term = match::as_exception(std::move(term));
  return ingredients_.add_terms(exceptions, rule_.case_sensitive);
}

std::vector<match::Term> RuleLists::parsed(const std::vector<pack::Text>& terms) {
  std::vector<match::Term> parsed;
  std::set<std::string_view> seen; // two lists may hold the same entry
  for (const pack::Text& text : terms) {
    if (text.use != 0 && !seen.insert(text.value).second) continue;
    base::Result<match::Term, match::TermError> term = match::parse_term(text.value);
    if (term)
      parsed.push_back(rule_.loose_spelling ? match::loosened(*term) : std::move(*term));
    else
      report_entry(text, term.error().message, term.error().help, term.error().offset, term.error().length);
  }
  return parsed;
}

std::vector<std::uint32_t> RuleLists::add_patterns(const std::vector<pack::Text>& patterns) {
  std::vector<std::uint32_t> numbers;
  const match::PatternOptions options{rule_.case_sensitive, rule_.whole_words};
  for (const pack::Text& text : patterns) {
    const auto number = ingredients_.add_pattern(text.value, options);
    if (!number)
      report_entry(text, number.error().message, number.error().help, number.error().offset,
                   number.error().length);
    else if (text.use == 0 || std::find(numbers.begin(), numbers.end(), *number) == numbers.end())
      numbers.push_back(*number);
  }
  return numbers;
}

std::vector<AnchoredWording> RuleLists::wordings(const std::vector<pack::Text>& texts) {
  std::vector<AnchoredWording> wordings;
  for (const pack::Text& text : texts) {
    if (const std::optional<WordingError> error = Wording::error(text.value)) {
      report(text.place, error->message, error->help, error->offset, error->length);
      continue;
    }
    ingredients_.freeze(text.value);
    wordings.push_back(ingredients_.add_wording(text.value));
  }
  return wordings;
}

// An entry of a named list is told where the list stands, not at each use; the rule runs without it.
void RuleLists::report_entry(const pack::Text& entry, const base::LocalText& message,
                             const base::LocalText& help, std::size_t offset, std::size_t length) {
  if (entry.use == 0)
    report(entry.place, message, help, offset, length);
  else
    list_report_(entry, message, help);
}

void RuleLists::report(const pack::Place& place, base::LocalText message, base::LocalText help,
                       std::size_t offset, std::size_t length) {
  failed_ = true;
  if (report_) report_(place, std::move(message), std::move(help), offset, length);
}

} // namespace taktvoll::checks
