#include "catch.h"
#include "language/literal_reading.h"
#include "language/numerals.h"

#include <string>
#include <vector>

namespace taktvoll::language {
namespace {

// The numbers that begin with the first word of the text, separated by "|".
std::string numbers(std::string_view text) {
  const Reading reading = literal_reading(text);
  std::vector<std::uint32_t> limits;
  append_number_limits(reading, 0, static_cast<std::uint32_t>(reading.words.size()), limits);
  std::string all;
  for (const std::uint32_t limit : limits) {
    CHECK(limit <= longest_number);
    if (!all.empty()) all += '|';
    all += reading.prose.slice(text::cover(reading.words[0].span, reading.words[limit - 1].span));
  }
  return all;
}

} // namespace

TEST_CASE("Number words", "[language]") {
  for (const std::string_view word : {"null",
                                      "eins",
                                      "zwei",
                                      "zwo",
                                      "fünf",
                                      "fuenf",
                                      "zwölf",
                                      "zwoelf",
                                      "siebzehn",
                                      "zwanzig",
                                      "dreissig",
                                      "einundzwanzig",
                                      "neunundneunzig",
                                      "hundert",
                                      "einhundert",
                                      "zweihundert",
                                      "hundertfünfzig",
                                      "hundertundeins",
                                      "tausend",
                                      "zweitausend",
                                      "eintausendfünfhundert",
                                      "Drei",
                                      "DREI",
                                      "dreihunderttausend",
                                      "eineinhalb",
                                      "anderthalb",
                                      "zweieinhalb",
                                      "achtzig"}) {
    INFO(word);
    CHECK(is_numeral(word));
  }
  for (const std::string_view word :
       {"ein",          "eine",       "einer",    "einen",       "beide",         "viele",
        "erste",        "dritte",     "dreifach", "achten",      "neuner",        "verzweifelt",
        "hunderte",     "tausende",   "million",  "millionen",   "dutzend",       "einhalb",
        "und",          "undzwanzig", "zweiund",  "vierundvier", "elfundzwanzig", "hundertschaft",
        "tausendsassa", "",           "a",        "achtung",     "elfen"}) {
    INFO(word);
    CHECK_FALSE(is_numeral(word));
  }
}

TEST_CASE("Numbers of several words", "[language]") {
  CHECK(numbers("3 Tage") == "3");
  CHECK(numbers("3,5 mg") == "3,5");
  CHECK(numbers("1.000 Menschen") == "1.000");
  CHECK(numbers("10 000 Menschen") == "10|10 000");
  CHECK(numbers("10 0000 Menschen") == "10");
  CHECK(numbers("3 Millionen Menschen") == "3|3 Millionen");
  CHECK(numbers("3 Mio. Menschen") == "3|3 Mio");
  CHECK(numbers("3-5 Tage") == "3|3-5");
  CHECK(numbers("10–14 Tage") == "10|10–14");
  CHECK(numbers("10 – 14 Tage") == "10|10 – 14");
  CHECK(numbers("drei bis fünf Tage") == "drei|drei bis fünf");
  CHECK(numbers("zwei oder drei Mal") == "zwei|zwei oder drei");
  CHECK(numbers("2 bis 3 Millionen Menschen") == "2|2 bis 3|2 bis 3 Millionen");
  CHECK(numbers("zwei, drei Tage") == "zwei");
  CHECK(numbers("zwei bis auf weiteres") == "zwei");
  CHECK(numbers("Tage 3").empty());
  CHECK(numbers("eine Woche").empty());
}

} // namespace taktvoll::language
