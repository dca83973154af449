#include "language/abbreviated.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace taktvoll::language {
namespace {

// The keys of neighbouring words, joined by full stops from the last one on.
class JoinedKeys {
public:
  [[nodiscard]] bool prepend(std::string_view bytes) {
    if (bytes.size() > start_) return false;
    start_ -= bytes.size();
    std::copy(bytes.begin(), bytes.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(start_));
    return true;
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data() + start_, bytes_.size() - start_}; }

private:
  std::array<char, 24> bytes_{};
  std::size_t start_ = bytes_.size();
};

Abbreviated listed(const Reading& reading, std::uint32_t last, std::uint32_t earliest) {
  const std::string_view prose = reading.prose.view();
  const std::string_view key = reading.key(reading.words[last]);
  Abbreviated found{find_abbreviation(key), last};
  JoinedKeys joined;
  if (!joined.prepend(key)) return {};
  std::uint32_t first = last;
  for (int parts = 1; parts < longest_abbreviation && first > earliest; ++parts) {
    const text::ProseOffset from = reading.words[first - 1].span.limit;
    const std::string_view between = prose.substr(from.value, reading.words[first].span.start - from);
    if (between != "." && between != ". ") break;
    --first;
    if (!joined.prepend(".") || !joined.prepend(reading.key(reading.words[first]))) break;
    const Abbreviation longer = find_abbreviation(joined.view());
    if (longer != Abbreviation::none) found = {longer, first};
  }
  return found;
}

} // namespace

Abbreviated abbreviated(const Reading& reading, std::uint32_t last, std::uint32_t earliest) {
  const Word& word = reading.words[last];
  const std::string_view key = reading.key(word);
  if (const Abbreviated found = listed(reading, last, earliest); found.meaning != Abbreviation::none)
    return found;
  // "Kaiserstr.", "Kirchpl."
  if (key.size() > 3 && (key.ends_with("str") || key.ends_with("pl"))) return {Abbreviation::sometimes, last};
  if (text::count_code_points(key) == 1) {
    // "z. " alone is the beginning of something; a capital is somebody's initial, or vitamin D.
    if (!word.capitalised) return {Abbreviation::never, last};
    const bool named = last > earliest && takes_number(reading.key(reading.words[last - 1]));
    return {named ? Abbreviation::none : Abbreviation::sometimes, last};
  }
  if (word.all_caps && key.find_first_not_of("ivx") == std::string_view::npos)
    return {Abbreviation::sometimes, last}; // "II. Weltkrieg"
  return {};
}

Abbreviated written_abbreviation(const Reading& reading, std::uint32_t last) {
  const Word& word = reading.words[last];
  const std::string_view prose = reading.prose.view();
  const std::size_t behind = word.span.limit.value;
  if (word.kind != WordKind::word || behind >= prose.size() || prose[behind] != '.') return {};
  const Sentence& sentence = reading.sentences[word.sentence];
  const Abbreviated found = listed(reading, last, sentence.first_word);
  if (found.meaning == Abbreviation::none) return {};
  const bool ends_sentence = last + 1 == sentence.limit_word && behind + 1 >= sentence.span.limit.value;
  const bool always =
      found.meaning == Abbreviation::never || found.meaning == Abbreviation::often || found.first_word < last;
  if (ends_sentence && !always) return {};
  // The "z." of "z. B." is told with its end.
  if (last + 1 < sentence.limit_word) {
    const Abbreviated longer = listed(reading, last + 1, sentence.first_word);
    const bool stopped = reading.words[last + 1].span.limit.value < prose.size() &&
                         prose[reading.words[last + 1].span.limit.value] == '.';
    if (stopped && longer.meaning != Abbreviation::none && longer.first_word <= last) return {};
  }
  return found;
}

} // namespace taktvoll::language
