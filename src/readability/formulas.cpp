#include "readability/formulas.h"

#include "readability/difficulty.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <string>

namespace taktvoll::readability {

namespace {

constexpr std::uint32_t rated_words = 30;
constexpr std::uint32_t rated_sentences = 3;
constexpr std::uint32_t good_words = 100;
constexpr std::uint32_t gsmog_sentences = 10;

double per_word(std::uint32_t number, const Counts& counts) {
  assert(counts.words > 0);
  return static_cast<double>(number) / counts.words;
}

double asl(const Counts& counts) {
  assert(counts.sentences > 0);
  return static_cast<double>(counts.words) / counts.sentences;
}
double asw(const Counts& counts) {
  return per_word(counts.syllables, counts);
}
double ms(const Counts& counts) {
  return 100 * per_word(counts.polysyllables, counts);
}
double es(const Counts& counts) {
  return 100 * per_word(counts.monosyllables, counts);
}
double iw(const Counts& counts) {
  return 100 * per_word(counts.long_words, counts);
}

Reliability always(const Counts&) {
  return Reliability::good;
}

Reliability by_size(const Counts& counts) {
  if (counts.words < rated_words || counts.sentences < rated_sentences) return Reliability::not_rated;
  return counts.words < good_words ? Reliability::rough : Reliability::good;
}

Reliability by_size_and_sentences(const Counts& counts) {
  return counts.sentences < gsmog_sentences ? Reliability::not_rated : by_size(counts);
}

// The estimate was made for single sentences: it means something on any text, if only roughly on a short one.
Reliability rough_if_short(const Counts& counts) {
  return by_size(counts) == Reliability::good ? Reliability::good : Reliability::rough;
}

double hard_share(const Counts& counts) {
  return 100.0 * counts.hard_sentences / counts.sentences;
}

Reliability by_person_nouns(const Counts& counts) {
  return counts.style.gender_forms + counts.style.masculine_forms == 0 ? Reliability::not_rated
                                                                       : Reliability::good;
}

double gendered_share(const Counts& counts) {
  const double forms = counts.style.gender_forms + counts.style.masculine_forms;
  assert(forms > 0);
  return 100.0 * counts.style.gender_forms / forms;
}

template <std::uint32_t StyleCounts::*Field>
double style_field(const Counts& counts) {
  return counts.style.*Field;
}

// In a hundred words.
template <std::uint32_t StyleCounts::*Field>
double style_share(const Counts& counts) {
  return 100 * per_word(counts.style.*Field, counts);
}

template <std::uint32_t StyleCounts::*Field>
double per_sentence(const Counts& counts) {
  assert(counts.sentences > 0);
  return static_cast<double>(counts.style.*Field) / counts.sentences;
}

template <std::uint32_t StyleCounts::*Field>
double per_sentence_share(const Counts& counts) {
  return 100 * per_sentence<Field>(counts);
}

template <std::uint32_t StyleCounts::*Field>
Metric a_style_count(std::string_view name, std::string_view de, std::string_view en) {
  return {name, {std::string(de), std::string(en)}, 0, true, false, style_field<Field>, always};
}

template <std::uint32_t Counts::*Field>
double field(const Counts& counts) {
  return counts.*Field;
}

template <std::uint32_t Counts::*Field>
Metric a_count(std::string_view name, std::string_view de, std::string_view en) {
  return {name, {std::string(de), std::string(en)}, 0, true, false, field<Field>, always};
}

Metric figure(std::string_view name, std::string_view de, std::string_view en,
              double (*compute)(const Counts&), int decimals = 1,
              Reliability (*reliability)(const Counts&) = by_size) {
  return {name, {std::string(de), std::string(en)}, decimals, false, false, compute, reliability};
}

Metric easier_upwards(Metric metric) {
  metric.higher_is_easier = true;
  return metric;
}

} // namespace

double flesch_amstad(const Counts& counts) {
  return 180 - asl(counts) - 58.5 * asw(counts);
}

double wiener_1(const Counts& counts) {
  return 0.1935 * ms(counts) + 0.1672 * asl(counts) + 0.1297 * iw(counts) - 0.0327 * es(counts) - 0.875;
}

double wiener_2(const Counts& counts) {
  return 0.2007 * ms(counts) + 0.1682 * asl(counts) + 0.1373 * iw(counts) - 2.779;
}

double wiener_3(const Counts& counts) {
  return 0.2963 * ms(counts) + 0.1905 * asl(counts) - 1.1144;
}

double wiener_4(const Counts& counts) {
  return 0.2744 * ms(counts) + 0.2656 * asl(counts) - 1.693;
}

double lix(const Counts& counts) {
  return asl(counts) + iw(counts);
}

double gsmog(const Counts& counts) {
  assert(counts.sentences > 0);
  return std::sqrt(counts.polysyllables * 30.0 / counts.sentences) - 2;
}

double flesch_english(const Counts& counts) {
  return 206.835 - 1.015 * asl(counts) - 84.6 * asw(counts);
}

std::span<const Metric> metrics() {
  static const std::array table{
      a_count<&Counts::words>("words", "Wörter", "words"),
      a_count<&Counts::sentences>("sentences", "Sätze", "sentences"),
      a_count<&Counts::syllables>("syllables", "Silben", "syllables"),
      a_count<&Counts::letters>("letters", "Buchstaben", "letters"),
      a_count<&Counts::polysyllables>("polysyllables", "Wörter ab drei Silben",
                                      "words of three or more syllables"),
      a_count<&Counts::monosyllables>("monosyllables", "Einsilber", "words of one syllable"),
      a_count<&Counts::long_words>("long_words", "lange Wörter (über 6 Buchstaben)",
                                   "long words (over 6 letters)"),
      figure("mean_sentence_words", "Wörter je Satz", "words per sentence", asl),
      figure("mean_word_syllables", "Silben je Wort", "syllables per word", asw, 2),
      figure("long_word_share", "Anteil langer Wörter in Prozent", "share of long words in per cent", iw),
      figure("polysyllable_share", "Anteil der Wörter ab drei Silben in Prozent",
             "share of words of three or more syllables in per cent", ms),
      easier_upwards(figure("flesch_amstad", "Flesch-Wert nach Amstad", "Flesch score for German (Amstad)",
                            flesch_amstad)),
      figure("wiener_1", "1. Wiener Sachtextformel", "Wiener Sachtextformel 1", wiener_1),
      figure("wiener_2", "2. Wiener Sachtextformel", "Wiener Sachtextformel 2", wiener_2),
      figure("wiener_3", "3. Wiener Sachtextformel", "Wiener Sachtextformel 3", wiener_3),
      figure("wiener_4", "4. Wiener Sachtextformel", "Wiener Sachtextformel 4", wiener_4),
      figure("lix", "Lesbarkeitsindex LIX", "LIX readability index", lix),
      figure("gsmog", "gSMOG (Schulstufe)", "gSMOG (school grade)", gsmog, 1, by_size_and_sentences),
      easier_upwards(figure("flesch_english", "Flesch-Wert nach der englischen Formel (nur zum Vergleich)",
                            "Flesch score, English formula (for comparison only)", flesch_english)),
      figure("difficulty", "Schwierigkeit, geschätzt (1–7)", "estimated difficulty (1–7)", mean_difficulty, 1,
             rough_if_short),
      figure("hard_sentence_share", "Anteil schwerer Sätze in Prozent", "share of hard sentences in per cent",
             hard_share, 0, rough_if_short),
      a_style_count<&StyleCounts::longest_words>("longest_sentence_words", "längster Satz in Wörtern",
                                                 "longest sentence in words"),
      a_style_count<&StyleCounts::longest_characters>(
          "longest_sentence_characters", "längster Satz in Zeichen", "longest sentence in characters"),
      figure("mean_sentence_characters", "Zeichen je Satz", "characters per sentence",
             per_sentence<&StyleCounts::characters>),
      figure("clauses_per_sentence", "Nebensätze je Satz", "subordinate clauses per sentence",
             per_sentence<&StyleCounts::clauses>, 2),
      a_style_count<&StyleCounts::clause_depth>("clause_depth", "tiefste Schachtelung der Nebensätze",
                                                "deepest nesting of clauses"),
      figure("passive_share", "Anteil der Sätze im Passiv in Prozent",
             "share of sentences in the passive in per cent",
             per_sentence_share<&StyleCounts::passive_sentences>),
      figure("nominal_style", "Nominalisierungen je 100 Wörter", "nominalisations per 100 words",
             style_share<&StyleCounts::nominalisations>),
      figure("foreign_word_share", "Anteil der Fremdwörter in Prozent", "share of foreign words in per cent",
             style_share<&StyleCounts::foreign_words>),
      figure("filler_word_share", "Anteil der Füllwörter in Prozent", "share of filler words in per cent",
             style_share<&StyleCounts::filler_words>),
      a_style_count<&StyleCounts::abbreviations>("abbreviations", "Abkürzungen", "abbreviations"),
      a_style_count<&StyleCounts::gender_forms>("gender_forms", "Genderformen", "gender forms"),
      a_style_count<&StyleCounts::masculine_forms>("masculine_forms", "nur männliche Personenwörter",
                                                   "masculine-only words for persons"),
      figure("gendered_share", "Anteil der Genderformen an den Personenwörtern in Prozent",
             "share of gender forms among words for persons in per cent", gendered_share, 0, by_person_nouns),
      a_style_count<&StyleCounts::du_words>("du_words", "Anrede mit du", "address by du"),
      a_style_count<&StyleCounts::ihr_words>("ihr_words", "Anrede mit ihr", "address by ihr"),
      a_style_count<&StyleCounts::sie_words>("sie_words", "Anrede mit Sie", "address by Sie"),
  };
  return table;
}

const Metric* find_metric(std::string_view name) {
  const auto all = metrics();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Metric& metric) { return metric.name == name; });
  return found == all.end() ? nullptr : &*found;
}

} // namespace taktvoll::readability
