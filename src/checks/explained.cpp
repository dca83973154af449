#include "checks/explained.h"

#include "language/endings.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

constexpr int most_longer_forms = 32; // looked at for one wording: a text may hold all words with "a"

} // namespace

std::vector<language::Explanation> explain_uses(const CheckInput& input, std::span<const Match> uses,
                                                std::span<const std::string> wordings) {
  const language::Reading& reading = input.reading;
  std::vector<language::TermUse> terms;
  std::vector<std::size_t> numbers; // of the uses that have words
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const WordRange words = uses[i].words;
    if (words.empty()) continue;
    const std::uint32_t limit = reading.sentences[reading.words[words.first].sentence].limit_word;
    terms.push_back({words.first, std::min(words.limit, limit)});
    numbers.push_back(i);
  }
  const std::vector<language::Explanation> found =
      language::find_explanations(reading, terms, language::PlainWords(wordings));
  std::vector<language::Explanation> all(uses.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) all[numbers[i]] = found[i];
  return all;
}

std::vector<language::Explanation> explain_matches(const CheckInput& input, std::span<const Match> matches,
                                                   std::span<const std::string> wordings) {
  Wordings known;
  std::vector<std::vector<std::size_t>> of_wording;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const std::uint32_t number = known.number(input.reading, matches[i].words);
    if (number >= of_wording.size()) of_wording.resize(number + 1);
    of_wording[number].push_back(i);
  }
  std::vector<language::Explanation> all(matches.size());
  std::vector<Match> uses;
  for (const std::vector<std::size_t>& numbers : of_wording) {
    uses.clear();
    for (const std::size_t i : numbers) uses.push_back(matches[i]);
    const std::vector<language::Explanation> found = explain_uses(input, uses, wordings);
    for (std::size_t i = 0; i < numbers.size(); ++i) all[numbers[i]] = found[i];
  }
  return all;
}

std::uint32_t Wordings::number(const language::Reading& reading, WordRange words) {
  std::string wording;
  for (std::uint32_t i = words.first; i < words.limit; ++i) {
    if (!wording.empty()) wording += ' ';
    wording += reading.key(reading.words[i]);
  }
  const auto known = numbers_.find(wording);
  if (known != numbers_.end()) return known->second;
  const auto differ_by_ending = [](std::string_view longer, std::string_view shorter) {
    return !shorter.empty() && longer.starts_with(shorter) &&
           language::is_ending(longer.substr(shorter.size()));
  };
  // The longest ending has a handful of letters: shorter forms stand right before the wording in the map,
  // longer ones right behind it.
  std::uint32_t number = count_;
  for (std::size_t cut = 1; number == count_ && cut < wording.size() && cut <= 8; ++cut) {
    const auto shorter = numbers_.find(std::string_view(wording).substr(0, wording.size() - cut));
    if (shorter != numbers_.end() && differ_by_ending(wording, shorter->first)) number = shorter->second;
  }
  int left = most_longer_forms;
  for (auto longer = numbers_.lower_bound(wording);
       number == count_ && longer != numbers_.end() && longer->first.starts_with(wording) && left-- > 0;
       ++longer)
    if (differ_by_ending(longer->first, wording)) number = longer->second;
  if (number == count_) ++count_;
  numbers_.emplace(std::move(wording), number);
  return number;
}

} // namespace taktvoll::checks
