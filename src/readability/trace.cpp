#include "readability/trace.h"

#include "readability/difficulty.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace taktvoll::readability {
namespace {

using base::LocalText;
using language::Reading;

constexpr std::uint32_t polysyllable = 3;
constexpr std::uint32_t short_letters = 6;

// "1 Silbe", "4 Silben"
LocalText counted(std::uint32_t number, const LocalText& one, const LocalText& more) {
  const std::string digits = std::to_string(number);
  const LocalText& name = number == 1 ? one : more;
  return {digits + " " + name.de, digits + " " + name.en};
}
LocalText syllables(std::uint32_t number) {
  return counted(number, {"Silbe", "syllable"}, {"Silben", "syllables"});
}
LocalText letters(std::uint32_t number) {
  return counted(number, {"Buchstabe", "letter"}, {"Buchstaben", "letters"});
}
LocalText words(std::uint32_t number) {
  return counted(number, {"Wort", "word"}, {"Wörter", "words"});
}
LocalText characters(std::uint32_t number) {
  return counted(number, {"Zeichen", "character"}, {"Zeichen", "characters"});
}
LocalText joined(const std::vector<LocalText>& parts) {
  LocalText all;
  for (const LocalText& part : parts) {
    all.de += (all.de.empty() ? "" : " · ") + part.de;
    all.en += (all.en.empty() ? "" : " · ") + part.en;
  }
  return all;
}

class Tracer {
public:
  Tracer(const Reading& reading, const Statistics& statistics) : reading_(reading), statistics_(statistics) {}

  std::vector<TraceItem> run(std::string_view metric) {
    if (!trace_words(metric) && !trace_sentences(metric) && !trace_marks(metric)) trace_formula();
    return std::move(items_);
  }

private:
  void add_word(const WordCounts& word, std::uint32_t amount, LocalText note) {
    items_.push_back(
        {word.word, word.word + 1, reading_.words[word.word].sentence, false, amount, std::move(note)});
  }
  void add_sentence(const SentenceCounts& counted, std::uint32_t amount, LocalText note) {
    const language::Sentence& sentence = reading_.sentences[counted.sentence];
    items_.push_back(
        {sentence.first_word, sentence.limit_word, counted.sentence, true, amount, std::move(note)});
  }

  bool trace_words(std::string_view metric) {
    const auto each = [&](auto add) {
      for (const WordCounts& word : statistics_.words) add(word);
      return true;
    };
    if (metric == "words") return each([&](const WordCounts& word) { add_word(word, 1, {}); });
    if (metric == "letters")
      return each([&](const WordCounts& word) { add_word(word, word.letters, letters(word.letters)); });
    if (metric == "syllables" || metric == "mean_word_syllables")
      return each([&](const WordCounts& word) { add_word(word, word.syllables, syllables(word.syllables)); });
    if (metric == "polysyllables" || metric == "polysyllable_share") {
      return each([&](const WordCounts& word) {
        if (word.syllables >= polysyllable) add_word(word, 1, syllables(word.syllables));
      });
    }
    if (metric == "monosyllables") {
      return each([&](const WordCounts& word) {
        if (word.syllables == 1) add_word(word, 1, {});
      });
    }
    if (metric == "long_words" || metric == "long_word_share") {
      return each([&](const WordCounts& word) {
        if (word.longest_part > short_letters) add_word(word, 1, letters(word.longest_part));
      });
    }
    return false;
  }

  bool trace_sentences(std::string_view metric) {
    const auto each = [&](auto add) {
      for (const SentenceCounts& sentence : statistics_.sentences) add(sentence);
      return true;
    };
    const StyleCounts& style = statistics_.total.style;
    if (metric == "sentences")
      return each([&](const SentenceCounts& one) { add_sentence(one, 1, words(one.counts.words)); });
    if (metric == "mean_sentence_words") {
      return each(
          [&](const SentenceCounts& one) { add_sentence(one, one.counts.words, words(one.counts.words)); });
    }
    if (metric == "mean_sentence_characters") {
      return each([&](const SentenceCounts& one) {
        add_sentence(one, one.counts.style.characters, characters(one.counts.style.characters));
      });
    }
    if (metric == "longest_sentence_words") {
      return each([&](const SentenceCounts& one) {
        if (one.counts.words == style.longest_words)
          add_sentence(one, one.counts.words, words(one.counts.words));
      });
    }
    if (metric == "longest_sentence_characters") {
      return each([&](const SentenceCounts& one) {
        const std::uint32_t length = one.counts.style.characters;
        if (length == style.longest_characters) add_sentence(one, length, characters(length));
      });
    }
    if (metric == "difficulty" || metric == "hard_sentence_share") {
      return each([&](const SentenceCounts& one) {
        if (metric == "hard_sentence_share" && one.counts.hard_sentences == 0) return;
        const long tenths = std::lround(mean_difficulty(one.counts) * 10);
        const std::string whole = std::to_string(tenths / 10);
        const std::string rest = std::to_string(tenths % 10);
        add_sentence(one, 1, {"Schwierigkeit " + whole + "," + rest, "difficulty " + whole + "." + rest});
      });
    }
    return false;
  }

  bool trace_marks(std::string_view metric) {
    struct Source {
      std::string_view metric;
      StyleKind kind;
    };
    static constexpr std::array sources{Source{"passive_share", StyleKind::passive},
                                        Source{"nominal_style", StyleKind::nominalisation},
                                        Source{"clauses_per_sentence", StyleKind::clause},
                                        Source{"clause_depth", StyleKind::clause},
                                        Source{"foreign_word_share", StyleKind::foreign_word},
                                        Source{"filler_word_share", StyleKind::filler_word},
                                        Source{"abbreviations", StyleKind::abbreviation},
                                        Source{"gender_forms", StyleKind::gender_form},
                                        Source{"masculine_forms", StyleKind::masculine_form},
                                        Source{"gendered_share", StyleKind::gender_form},
                                        Source{"gendered_share", StyleKind::masculine_form},
                                        Source{"du_words", StyleKind::du_word},
                                        Source{"ihr_words", StyleKind::ihr_word},
                                        Source{"sie_words", StyleKind::sie_word}};
    const auto is_traced = [&](StyleKind kind) {
      return std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
        return source.metric == metric && source.kind == kind;
      });
    };
    if (std::none_of(sources.begin(), sources.end(),
                     [&](const Source& source) { return source.metric == metric; }))
      return false;
    for (const StyleMark& mark : statistics_.marks) {
      if (!is_traced(mark.kind)) continue;
      if (metric == "clause_depth" && mark.level != statistics_.total.style.clause_depth) continue;
      const std::uint32_t amount = metric == "clause_depth" ? mark.level : 1;
      items_.push_back({mark.first_word, mark.limit_word, reading_.words[mark.first_word].sentence, false,
                        amount, note_of(mark, metric)});
    }
    return true;
  }

  static LocalText note_of(const StyleMark& mark, std::string_view metric) {
    if (mark.kind == StyleKind::clause)
      return {"Ebene " + std::to_string(mark.level), "level " + std::to_string(mark.level)};
    if (metric != "gendered_share") return {};
    return mark.kind == StyleKind::gender_form ? LocalText{"Genderform", "gender form"}
                                               : LocalText{"nur männlich", "masculine only"};
  }

  // What the formulas take: W, Y, M, L, E of every sentence.
  void trace_formula() {
    const auto number = [](std::uint32_t count, std::string_view de, std::string_view en) {
      const std::string digits = std::to_string(count) + " ";
      return LocalText{digits + std::string(de), digits + std::string(en)};
    };
    for (const SentenceCounts& sentence : statistics_.sentences) {
      const Counts& counts = sentence.counts;
      add_sentence(sentence, counts.words,
                   joined({words(counts.words), syllables(counts.syllables),
                           number(counts.polysyllables, "ab drei Silben", "of three or more syllables"),
                           number(counts.long_words, "lang", "long"),
                           number(counts.monosyllables, "einsilbig", "of one syllable")}));
    }
  }

  const Reading& reading_;
  const Statistics& statistics_;
  std::vector<TraceItem> items_;
};

} // namespace

std::vector<TraceItem> trace(const Reading& reading, const Statistics& statistics, const Metric& metric) {
  return Tracer(reading, statistics).run(metric.name);
}

} // namespace taktvoll::readability
