#include "checks/rule_lists.h"

#include "match/loose_spelling.h"
#include "match/term.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace taktvoll::checks {

Spots RuleLists::spots(const std::vector<pack::Text>& list) {
  if (list.empty()) return {};
  const Sorted sorted = sort_out(list);
  return {terms(sorted.terms), patterns(sorted.patterns)};
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

TermSetId RuleLists::terms(const std::vector<pack::Text>& terms) {
  return ingredients_.add_terms(parsed(terms), rule_.case_sensitive);
}

TermSetId RuleLists::exceptions(const std::vector<pack::Text>& terms) {
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

std::vector<std::uint32_t> RuleLists::patterns(const std::vector<pack::Text>& patterns) {
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
  report_(place, std::move(message), std::move(help), offset, length);
}

} // namespace taktvoll::checks
