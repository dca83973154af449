#include "catch.h"
#include "readability/bands.h"
#include "readability/formulas.h"

#include <limits>
#include <set>
#include <string>

using namespace taktvoll;
using namespace taktvoll::readability;

TEST_CASE("Amstad's bands run downwards") {
  CHECK(band_of("flesch_amstad", 120) == Band::very_easy);
  CHECK(band_of("flesch_amstad", 80) == Band::very_easy);
  CHECK(band_of("flesch_amstad", 79.9) == Band::easy);
  CHECK(band_of("flesch_amstad", 70) == Band::easy);
  CHECK(band_of("flesch_amstad", 69.9) == Band::medium);
  CHECK(band_of("flesch_amstad", 60) == Band::medium);
  CHECK(band_of("flesch_amstad", 59.9) == Band::hard);
  CHECK(band_of("flesch_amstad", 30) == Band::hard);
  CHECK(band_of("flesch_amstad", 29.9) == Band::very_hard);
  CHECK(band_of("flesch_amstad", -35.4) == Band::very_hard);
}

TEST_CASE("the Wiener formulas give school grades") {
  for (const auto name : {"wiener_1", "wiener_2", "wiener_3", "wiener_4"}) {
    CHECK(band_of(name, 0.3) == Band::very_easy);
    CHECK(band_of(name, 5.4) == Band::very_easy);
    CHECK(band_of(name, 6) == Band::easy);
    CHECK(band_of(name, 8.4) == Band::easy);
    CHECK(band_of(name, 9) == Band::medium);
    CHECK(band_of(name, 11.4) == Band::medium);
    CHECK(band_of(name, 12) == Band::hard);
    CHECK(band_of(name, 14.4) == Band::hard);
    CHECK(band_of(name, 15) == Band::very_hard);
  }
}

TEST_CASE("LIX by the German school scale") {
  CHECK(band_of("lix", 17.8) == Band::very_easy);
  CHECK(band_of("lix", 30) == Band::easy);
  CHECK(band_of("lix", 45) == Band::medium);
  CHECK(band_of("lix", 59.9) == Band::hard);
  CHECK(band_of("lix", 68.3) == Band::very_hard);
}

TEST_CASE("difficulty by the scale of those who rated") {
  CHECK(band_of("difficulty", 1) == Band::very_easy);
  CHECK(band_of("difficulty", 1.99) == Band::very_easy);
  CHECK(band_of("difficulty", 2) == Band::easy);
  CHECK(band_of("difficulty", 3) == Band::medium);
  CHECK(band_of("difficulty", 4) == Band::hard);
  CHECK(band_of("difficulty", 5) == Band::very_hard);
}

TEST_CASE("exactly these metrics have bands") {
  std::set<std::string> with_bands;
  for (const Metric& metric : metrics())
    if (band_of(metric.name, 50)) with_bands.insert(std::string(metric.name));
  CHECK(with_bands == std::set<std::string>{"flesch_amstad", "wiener_1", "wiener_2", "wiener_3", "wiener_4",
                                            "lix", "difficulty"});
  CHECK_FALSE(band_of("flesch_amstad", std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("each band has its own label in both languages") {
  std::set<std::string> labels;
  for (const auto band : {Band::very_easy, Band::easy, Band::medium, Band::hard, Band::very_hard})
    for (const auto language : {base::UiLanguage::de, base::UiLanguage::en})
      CHECK(labels.insert(std::string(label(band, language))).second);
  CHECK(label(Band::medium, base::UiLanguage::de) == "mittel");
}
