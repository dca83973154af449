#include "readability/style.h"

#include "language/abbreviated.h"
#include "language/address.h"
#include "language/foreign_words.h"
#include "language/gender_forms.h"
#include "language/nominal_style.h"
#include "language/passive.h"
#include "language/style_words.h"
#include "language/subordination.h"
#include "language/syllables.h"
#include "text/unicode.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace taktvoll::readability {
namespace {

using language::Reading;
using language::Word;

std::uint32_t* count_of(StyleCounts& counts, StyleKind kind) {
  switch (kind) {
  case StyleKind::passive:
    return &counts.passives;
  case StyleKind::nominalisation:
    return &counts.nominalisations;
  case StyleKind::clause:
    return &counts.clauses;
  case StyleKind::foreign_word:
    return &counts.foreign_words;
  case StyleKind::filler_word:
    return &counts.filler_words;
  case StyleKind::abbreviation:
    return &counts.abbreviations;
  case StyleKind::gender_form:
    return &counts.gender_forms;
  case StyleKind::masculine_form:
    return &counts.masculine_forms;
  case StyleKind::du_word:
    return &counts.du_words;
  case StyleKind::ihr_word:
    return &counts.ihr_words;
  case StyleKind::sie_word:
    return &counts.sie_words;
  }
  return nullptr;
}

class StyleCounter {
public:
  StyleCounter(const Reading& reading, Statistics& statistics) : reading_(reading), statistics_(statistics) {}

  void run(language::WordRanges uncounted) {
    mark_forms(uncounted);
    for (SentenceCounts& sentence : statistics_.sentences) look_at(sentence);
    const auto order = [](const StyleMark& a, const StyleMark& b) {
      return std::tie(a.first_word, a.kind, a.limit_word) < std::tie(b.first_word, b.kind, b.limit_word);
    };
    std::sort(statistics_.marks.begin(), statistics_.marks.end(), order);
  }

private:
  void note(StyleCounts& counts, StyleKind kind, std::uint32_t first, std::uint32_t limit,
            std::uint8_t level = 0) {
    ++*count_of(counts, kind);
    statistics_.marks.push_back({kind, level, first, limit});
  }

  // What is looked for in the whole text at once.
  void mark_forms(language::WordRanges uncounted) {
    language::OwnWordsOptions options;
    options.uncounted = uncounted;
    for (const language::AddressWord& word : language::find_address(reading_, options)) {
      switch (word.address) {
      case language::Address::du:
        forms_.push_back({StyleKind::du_word, 0, word.word, word.word + 1});
        break;
      case language::Address::ihr:
        forms_.push_back({StyleKind::ihr_word, 0, word.word, word.word + 1});
        break;
      case language::Address::sie:
        forms_.push_back({StyleKind::sie_word, 0, word.word, word.word + 1});
        break;
      case language::Address::unknown:
        break;
      }
    }
    for (const language::GenderForm& form : language::find_gender_forms(reading_, options))
      forms_.push_back({StyleKind::gender_form, 0, form.first_word, form.limit_word});
    for (const std::uint32_t word : language::find_masculine_forms(reading_, options))
      forms_.push_back({StyleKind::masculine_form, 0, word, word + 1});
    std::sort(forms_.begin(), forms_.end(),
              [](const StyleMark& a, const StyleMark& b) { return a.first_word < b.first_word; });
  }

  void look_at(SentenceCounts& counted) {
    const language::Sentence& sentence = reading_.sentences[counted.sentence];
    StyleCounts& counts = counted.counts.style;
    const std::string_view text = reading_.prose.slice(sentence.span);
    counts.characters = counts.longest_characters = static_cast<std::uint32_t>(text::count_code_points(text));
    counts.longest_words = counted.counts.words;

    const std::span<const WordCounts> words =
        std::span(statistics_.words).subspan(counted.first_word, counted.counts.words);
    bool werden = false;
    for (const WordCounts& word : words) werden = look_at(word.word, counts) || werden;

    language::find_segments(reading_, sentence, segments_);
    for (const language::Segment& segment : segments_) {
      if (!segment.opens || !is_counted(words, segment.first)) continue;
      note(counts, StyleKind::clause, segment.first, segment.limit, segment.level);
      counts.clause_depth = std::max<std::uint32_t>(counts.clause_depth, segment.level);
    }
    if (werden) mark_passives(words, counts);

    while (next_form_ < forms_.size() && forms_[next_form_].first_word < sentence.first_word) ++next_form_;
    for (; next_form_ < forms_.size() && forms_[next_form_].first_word < sentence.limit_word; ++next_form_) {
      const StyleMark& form = forms_[next_form_];
      note(counts, form.kind, form.first_word, form.limit_word);
    }
  }

  // One word; true if it is a form of werden.
  bool look_at(std::uint32_t index, StyleCounts& counts) {
    const Word& word = reading_.words[index];
    const std::string_view key = word.gendered ? reading_.stem(word) : reading_.key(word);
    const std::uint16_t classes = language::style_classes(key);
    const bool noun = word.capitalised && index != reading_.sentences[word.sentence].first_word;
    if ((classes & language::filler_class) != 0 && !noun)
      note(counts, StyleKind::filler_word, index, index + 1);
    if (language::is_nominalisation(reading_, index))
      note(counts, StyleKind::nominalisation, index, index + 1);
    if (classes == 0 && language::is_foreign_word(key))
      note(counts, StyleKind::foreign_word, index, index + 1);
    if (const language::Abbreviated found = language::written_abbreviation(reading_, index);
        found.meaning != language::Abbreviation::none) {
      note(counts, StyleKind::abbreviation, found.first_word, index + 1);
    } else if (may_be_initialism(word) && language::is_initialism(reading_.text(word))) {
      note(counts, StyleKind::abbreviation, index, index + 1);
    }
    return (classes & language::werden_class) != 0;
  }

  // Two capitals at least: a look that spares most words the spelling rules.
  [[nodiscard]] bool may_be_initialism(const Word& word) const {
    if (word.all_caps) return true;
    const std::string_view text = reading_.text(word);
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
  }

  void mark_passives(std::span<const WordCounts> words, StyleCounts& counts) {
    passives_.clear();
    language::find_passives(reading_, segments_, passives_);
    for (const language::Passive& passive : passives_) {
      if (!is_counted(words, passive.werden) || !is_counted(words, passive.participle)) continue;
      const auto [first, last] = std::minmax(passive.werden, passive.participle);
      note(counts, StyleKind::passive, first, last + 1);
      counts.passive_sentences = 1;
    }
  }

  static bool is_counted(std::span<const WordCounts> words, std::uint32_t word) {
    return std::binary_search(words.begin(), words.end(), WordCounts{.word = word},
                              [](const WordCounts& a, const WordCounts& b) { return a.word < b.word; });
  }

  const Reading& reading_;
  Statistics& statistics_;
  std::vector<StyleMark> forms_; // of address and gender, by their first word
  std::size_t next_form_ = 0;
  std::vector<language::Segment> segments_;
  std::vector<language::Passive> passives_;
};

} // namespace

void count_style(const language::Reading& reading, language::WordRanges uncounted, Statistics& statistics) {
  StyleCounter(reading, statistics).run(uncounted);
}

} // namespace taktvoll::readability
