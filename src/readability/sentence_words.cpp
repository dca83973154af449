#include "readability/sentence_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::readability {
namespace {

using Entry = std::pair<std::string_view, std::uint16_t>;

constexpr std::uint16_t determiner = determiner_class;
constexpr std::uint16_t article = determiner_class | relative_class;
constexpr std::uint16_t subjunction = subjunction_class;
constexpr std::uint16_t doubtful = subjunction_class | doubtful_opener_class;
constexpr std::uint16_t question = question_class;
constexpr std::uint16_t preposition = preposition_class;

constexpr auto closed_classes = [] {
  auto list = std::to_array<Entry>({
      {"als", doubtful},
      {"alle", determiner},
      {"allen", determiner},
      {"am", determiner},
      {"an", preposition},
      {"ans", determiner},
      {"auf", preposition},
      {"aus", preposition},
      {"bei", preposition},
      {"beim", determiner},
      {"bevor", subjunction},
      {"bis", doubtful},
      {"da", doubtful},
      {"damit", doubtful},
      {"das", article},
      {"dass", subjunction},
      {"dem", article},
      {"den", article},
      {"denen", relative_class},
      {"der", article | likely_genitive_class},
      {"deren", relative_class},
      {"des", determiner | genitive_class},
      {"dessen", relative_class},
      {"die", article},
      {"dieser", determiner | likely_genitive_class},
      {"dieses", determiner | genitive_class},
      {"drei", determiner},
      {"durch", preposition},
      {"ehe", doubtful},
      {"einer", determiner | likely_genitive_class},
      {"eines", determiner | genitive_class},
      {"einige", determiner},
      {"einigen", determiner},
      {"falls", subjunction},
      {"für", preposition},
      {"gegen", preposition},
      {"ihrer", determiner | likely_genitive_class},
      {"ihres", determiner | genitive_class},
      {"im", determiner},
      {"in", preposition},
      {"indem", subjunction},
      {"ins", determiner},
      {"jedes", determiner | genitive_class},
      {"mehrere", determiner},
      {"mit", preposition},
      {"nach", preposition},
      {"nachdem", subjunction},
      {"ob", subjunction},
      {"obgleich", subjunction},
      {"obwohl", subjunction},
      {"seiner", determiner | likely_genitive_class},
      {"seines", determiner | genitive_class},
      {"seit", doubtful},
      {"seitdem", doubtful},
      {"sobald", subjunction},
      {"sodass", subjunction},
      {"sofern", subjunction},
      {"solange", subjunction},
      {"sooft", subjunction},
      {"soweit", subjunction},
      {"um", preposition},
      {"unserer", determiner | likely_genitive_class},
      {"unseres", determiner | genitive_class},
      {"unter", preposition},
      {"viele", determiner},
      {"vielen", determiner},
      {"vier", determiner},
      {"vom", determiner},
      {"von", preposition},
      {"vor", preposition},
      {"wann", question},
      {"warum", question},
      {"was", question},
      {"weil", subjunction},
      {"welche", relative_class},
      {"welchem", relative_class},
      {"welchen", relative_class},
      {"welcher", relative_class},
      {"welches", relative_class},
      {"wem", question},
      {"wen", question},
      {"wenn", subjunction},
      {"wenngleich", subjunction},
      {"wer", question},
      {"weshalb", question},
      {"weswegen", question},
      {"wie", question},
      {"wieso", question},
      {"wo", question},
      {"wobei", question},
      {"wodurch", question},
      {"wofür", question},
      {"wogegen", question},
      {"woher", question},
      {"wohin", question},
      {"wohingegen", question},
      {"womit", question},
      {"wonach", question},
      {"woran", question},
      {"worauf", question},
      {"woraus", question},
      {"worin", question},
      {"worüber", question},
      {"wovon", question},
      {"wovor", question},
      {"wozu", question},
      {"während", doubtful},
      {"zu", preposition},
      {"zum", determiner},
      {"zur", determiner},
      {"zwei", determiner},
      {"über", preposition},
  });
  std::sort(list.begin(), list.end());
  return list;
}();

constexpr std::size_t longest_closed = 10;

// "kein", "diese", "jedem", "unsere": a stem with an ending.
bool is_inflected_determiner(std::string_view key) {
  static constexpr std::array<std::string_view, 13> stems{
      "dein", "dies", "ein", "eur", "ihr", "jed", "jen", "kein", "mein", "manch", "sein", "solch", "unser"};
  static constexpr std::array<std::string_view, 6> endings{"", "e", "em", "en", "er", "es"};
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
    return key.starts_with(stem) &&
           std::find(endings.begin(), endings.end(), key.substr(stem.size())) != endings.end();
  });
}

std::uint16_t classes_of(std::string_view key) {
  if (key.size() > longest_closed) return 0;
  const auto found = std::lower_bound(closed_classes.begin(), closed_classes.end(), key,
                                      [](const Entry& entry, std::string_view k) { return entry.first < k; });
  if (found != closed_classes.end() && found->first == key) return found->second;
  return is_inflected_determiner(key) ? determiner : std::uint16_t{0};
}

// Abbreviations that stand in a sentence without making it harder.
bool is_common_abbreviation(std::string_view key) {
  static constexpr std::array<std::string_view, 20> list{"abs",  "bspw", "bzw", "chr", "etc", "evtl", "ggf",
                                                         "inkl", "kcal", "max", "min", "mio", "mrd",  "nr",
                                                         "prof", "sog",  "str", "tel", "usw", "vgl"};
  return std::binary_search(list.begin(), list.end(), key);
}

constexpr std::uint32_t fewest_letters = 3;
// From here up a word that opens a sentence is no noun: "Die", "Viele", "Manchmal".
constexpr double no_noun_zipf = 5.3;

} // namespace

std::vector<SentenceWord> sentence_words(const language::Reading& reading,
                                         std::span<const WordCounts> words) {
  std::vector<SentenceWord> looked_at(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const language::Word& word = reading.words[words[i].word];
    SentenceWord& at = looked_at[i];
    at.index = words[i].word;
    at.text = reading.text(word);
    at.key = word.stem_limit > word.stem_start ? reading.stem(word) : reading.key(word);
    at.familiarity = familiarity_of(at.key);
    at.classes = classes_of(at.key);
    at.gap = word.gap;
    const bool frequent = at.familiarity.kind == Familiarity::listed && at.familiarity.zipf >= no_noun_zipf;
    at.noun = word.capitalised && !(i == 0 && frequent);
    at.all_caps = word.all_caps;
    at.adjacent = i > 0 && words[i - 1].word + 1 == words[i].word && word.gap <= language::Gap::space;
    at.measured = words[i].letters >= fewest_letters &&
                  at.text.find_first_of("0123456789") == std::string_view::npos &&
                  !is_common_abbreviation(at.key);
  }
  return looked_at;
}

} // namespace taktvoll::readability
