#include "readability/sentence_words.h"

#include "readability/frequency_table.h"

#include <algorithm>
#include <array>
#include <string_view>
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

constexpr auto closed_classes = std::to_array<Entry>({
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

// "kein", "diese", "jedem", "unsere": a stem with an ending.
constexpr std::array<std::string_view, 13> determiner_stems{
    "dein", "dies", "ein", "eur", "ihr", "jed", "jen", "kein", "mein", "manch", "sein", "solch", "unser"};
constexpr std::array<std::string_view, 6> determiner_endings{"", "e", "em", "en", "er", "es"};

// The closed classes by hash: one look-up for each word. Open addressing.
class ClassTable {
public:
  constexpr ClassTable() {
    for (const Entry& entry : closed_classes) insert(WordHash(entry.first).value(), entry.second);
    for (const std::string_view stem : determiner_stems)
      for (const std::string_view ending : determiner_endings)
        insert(WordHash(stem).with(ending).value(), determiner);
  }

  [[nodiscard]] std::uint16_t find(std::uint64_t hash) const {
    for (std::size_t slot = hash % size;; slot = (slot + 1) % size)
      if (hashes_[slot] == hash || hashes_[slot] == 0) return classes_[slot];
  }

private:
  static constexpr std::size_t size = 1024;

  // What stands first stays: "eines" is more than a determiner.
  constexpr void insert(std::uint64_t hash, std::uint16_t classes) {
    for (std::size_t slot = hash % size;; slot = (slot + 1) % size) {
      if (hashes_[slot] == hash) return;
      if (hashes_[slot] != 0) continue;
      hashes_[slot] = hash;
      classes_[slot] = classes;
      return;
    }
  }

  std::array<std::uint64_t, size> hashes_{};
  std::array<std::uint16_t, size> classes_{};
};
constexpr ClassTable class_table;

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
    at.key = reading.key(word);
    at.familiarity = familiarity_of(at.key);
    at.classes = class_table.find(WordHash(at.key).value());
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
