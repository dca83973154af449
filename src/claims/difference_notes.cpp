#include "claims/difference_notes.h"

#include <string_view>

namespace taktvoll::claims {
namespace {

using base::pick;

constexpr std::size_t most_notes = 5;
constexpr std::size_t longest_words = 120; // bytes of the words that are shown

std::string quoted(std::string_view words, base::UiLanguage language) {
  std::string shown(words.substr(0, longest_words));
  if (words.size() > longest_words) {
    while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0x80U) != 0) shown.pop_back();
    shown += "…";
  }
  for (char& c : shown)
    if (c == '\n') c = ' ';
  return std::string(pick(language, "‚", "‘")).append(shown).append(pick(language, "‘", "’"));
}

std::string_view words_of(const language::Reading& reading, std::uint32_t first, std::uint32_t limit) {
  return reading.prose.slice({reading.words[first].span.start, reading.words[limit - 1].span.limit});
}

std::string note_of(const Difference& difference, std::string_view wording, const language::Reading& reading,
                    base::UiLanguage language) {
  const std::string wanted =
      difference.wanted.empty() ? std::string() : quoted(difference.wanted.of(wording), language);
  const std::string there =
      difference.first_word == difference.limit_word
          ? std::string()
          : quoted(words_of(reading, difference.first_word, difference.limit_word), language);
  if (there.empty()) return std::string(pick(language, "Es fehlt: ", "Missing: ")) + wanted;
  if (wanted.empty()) return std::string(pick(language, "Nicht freigegeben: ", "Not approved: ")) + there;
  if (language == base::UiLanguage::de) return "Statt " + wanted + " steht hier " + there;
  return "Instead of " + wanted + " it says " + there;
}

} // namespace

std::vector<std::string> difference_notes(const Judged& judged, const language::Reading& reading,
                                          base::UiLanguage language) {
  std::vector<std::string> notes;
  std::size_t left_out = 0;
  const auto add = [&](std::string note) {
    if (notes.size() < most_notes)
      notes.push_back(std::move(note));
    else
      ++left_out;
  };
  if (judged.wording != nullptr) {
    for (const Difference& difference : judged.comparison.differences)
      add(note_of(difference, judged.wording->prose, reading, language));
    if (judged.comparison.reordered)
      add(std::string(pick(language, "Dieselben Wörter stehen in anderer Reihenfolge.",
                           "The same words stand in another order.")));
  }
  for (const language::Clause& added : judged.added)
    add(note_of({{}, added.first, added.limit}, {}, reading, language));
  if (left_out > 0)
    notes.push_back(language == base::UiLanguage::de
                        ? "… und an " + std::to_string(left_out) + " weiteren Stellen"
                        : "… and in " + std::to_string(left_out) + " more places");
  return notes;
}

} // namespace taktvoll::claims
