#include "readability/difficulty_drivers.h"

#include "readability/difficulty.h"
#include "readability/word_familiarity.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::readability {
namespace {

using language::Reading;

constexpr std::size_t most_drivers = 4;
constexpr double notable_share = 0.1;       // of the sum of all points
constexpr double rare_zipf = 3.2;           // a word of the list is called rare below
constexpr std::uint32_t long_sentence = 16; // words
constexpr std::uint32_t many_clauses = 2;
constexpr std::size_t many_nominalisations = 2;
constexpr std::size_t many_nominal_signs = 3; // with the genitives
constexpr std::size_t named_words = 3;

// Gathers words of a driver: the same word again adds its points only.
class Gathered {
public:
  Gathered(const Reading& reading, DriverKind kind) : reading_(reading) { driver_.kind = kind; }

  void add(const FeatureNote& note) {
    const double points = note.amount * points_per(note.feature);
    driver_.points += points;
    const std::string_view key = reading_.key(reading_.words[note.word]);
    const auto same = std::find_if(words_.begin(), words_.end(), [&](const auto& known) {
      return reading_.key(reading_.words[known.second]) == key;
    });
    if (same == words_.end()) words_.emplace_back(points, note.word);
  }
  void add_points(double points) { driver_.points += points; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  Driver take() {
    std::stable_sort(words_.begin(), words_.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [points, word] : words_) driver_.words.push_back(word);
    return std::move(driver_);
  }

private:
  const Reading& reading_;
  Driver driver_;
  std::vector<std::pair<double, std::uint32_t>> words_;
};

Driver length_of(std::span<const WordCounts> words, const SentenceFeatures& features) {
  Driver driver;
  driver.kind = DriverKind::length;
  driver.word_count = static_cast<std::uint32_t>(words.size());
  driver.clause_count = static_cast<std::uint32_t>(features.amount(Feature::clauses));
  for (const Feature feature : {Feature::letters, Feature::clauses})
    driver.points += features.amount(feature) * points_per(feature);
  return driver;
}

bool is_long(const Driver& length) {
  return length.word_count >= long_sentence || length.clause_count >= many_clauses;
}

std::string joined(const Reading& reading, const Driver& driver) {
  std::string text;
  for (std::size_t i = 0; i < std::min(driver.words.size(), named_words); ++i) {
    if (i > 0) text += ", ";
    text += reading.text(reading.words[driver.words[i]]);
  }
  return text;
}

std::string number(std::size_t n, bool german) {
  static constexpr std::array<std::string_view, 13> de{
      "", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"};
  static constexpr std::array<std::string_view, 13> en{
      "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  if (n >= de.size()) return std::to_string(n);
  return std::string(german ? de[n] : en[n]);
}

struct Nouns {
  std::string_view de_one; // with its article
  std::string_view de_many;
  std::string_view en_one;
  std::string_view en_many;
};

// "ein seltenes Wort: Stent", "vier seltene Wörter, darunter …"
base::LocalText with_words(const Reading& reading, const Driver& driver, const Nouns& nouns) {
  const std::size_t n = driver.words.size();
  const std::string words = joined(reading, driver);
  if (n == 1) return {std::string(nouns.de_one) + ": " + words, std::string(nouns.en_one) + ": " + words};
  const bool all = n <= named_words;
  return {number(n, true) + " " + std::string(nouns.de_many) + (all ? ": " : ", darunter ") + words,
          number(n, false) + " " + std::string(nouns.en_many) + (all ? ": " : ", among them ") + words};
}

base::LocalText length_text(const Driver& driver) {
  const std::string words = std::to_string(driver.word_count);
  base::LocalText text{words + (driver.word_count == 1 ? " Wort" : " Wörter"),
                       words + (driver.word_count == 1 ? " word" : " words")};
  if (driver.clause_count == 0) return text;
  const std::string clauses = std::to_string(driver.clause_count);
  text.de += ", " + clauses + (driver.clause_count == 1 ? " Nebensatz" : " Nebensätze");
  text.en += ", " + clauses + (driver.clause_count == 1 ? " subordinate clause" : " subordinate clauses");
  return text;
}

} // namespace

std::string_view name_of(DriverKind kind) {
  switch (kind) {
  case DriverKind::length:
    return "length";
  case DriverKind::rare_words:
    return "rare_words";
  case DriverKind::compounds:
    return "compounds";
  case DriverKind::medical_terms:
    return "medical_terms";
  case DriverKind::nominal_style:
    return "nominal_style";
  case DriverKind::participles:
    return "participles";
  }
  return "";
}

std::vector<Driver> drivers_of(const Reading& reading, std::span<const WordCounts> words,
                               const SentenceFeatures& features) {
  Gathered rare(reading, DriverKind::rare_words);
  Gathered compounds(reading, DriverKind::compounds);
  Gathered terms(reading, DriverKind::medical_terms);
  Gathered nominal(reading, DriverKind::nominal_style);
  Gathered participles(reading, DriverKind::participles);
  std::size_t genitives = 0;
  for (const FeatureNote& note : features.notes) {
    switch (note.feature) {
    case Feature::rare_nouns:
    case Feature::rare_words:
      if (familiarity_of(reading.key(reading.words[note.word])).zipf < rare_zipf) rare.add(note);
      break;
    case Feature::unlisted_words:
      rare.add(note);
      break;
    case Feature::compounds:
      compounds.add(note);
      break;
    case Feature::medical_terms:
      terms.add(note);
      break;
    case Feature::nominalisations:
      nominal.add(note);
      break;
    case Feature::genitives:
      ++genitives;
      nominal.add_points(points_per(Feature::genitives));
      break;
    case Feature::participles:
      participles.add(note);
      break;
    case Feature::letters:
    case Feature::clauses:
      break;
    }
  }
  std::vector<Driver> drivers;
  const double least = notable_share * points(features);
  const auto keep = [&](Gathered& gathered) {
    if (gathered.size() == 0) return;
    Driver driver = gathered.take();
    if (driver.points >= least) drivers.push_back(std::move(driver));
  };
  for (Gathered* gathered : {&rare, &compounds, &terms, &participles}) keep(*gathered);
  if (nominal.size() >= many_nominalisations && nominal.size() + genitives >= many_nominal_signs)
    keep(nominal);
  Driver length = length_of(words, features);
  if (is_long(length) || drivers.empty()) drivers.push_back(std::move(length));
  std::stable_sort(drivers.begin(), drivers.end(),
                   [](const Driver& a, const Driver& b) { return a.points > b.points; });
  if (drivers.size() > most_drivers) drivers.resize(most_drivers);
  return drivers;
}

base::LocalText describe(const Reading& reading, const Driver& driver) {
  switch (driver.kind) {
  case DriverKind::length:
    return length_text(driver);
  case DriverKind::rare_words:
    return with_words(reading, driver, {"ein seltenes Wort", "seltene Wörter", "a rare word", "rare words"});
  case DriverKind::compounds:
    return with_words(
        reading, driver,
        {"ein zusammengesetztes Wort", "zusammengesetzte Wörter", "a compound word", "compound words"});
  case DriverKind::medical_terms:
    return with_words(reading, driver, {"ein Fachwort", "Fachwörter", "a medical term", "medical terms"});
  case DriverKind::nominal_style:
    return {"Nominalstil: " + joined(reading, driver), "nominal style: " + joined(reading, driver)};
  case DriverKind::participles:
    return with_words(reading, driver,
                      {"ein Partizip vor dem Nomen", "Partizipien vor dem Nomen",
                       "a participle before its noun", "participles before their nouns"});
  }
  return {};
}

std::string describe(const Reading& reading, std::span<const Driver> drivers, base::UiLanguage language) {
  std::string text;
  for (const Driver& driver : drivers) {
    if (!text.empty()) text += "; ";
    text += describe(reading, driver).in(language);
  }
  return text;
}

} // namespace taktvoll::readability
