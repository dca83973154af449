#include "catch.h"
#include "match/small_reader.h"
#include "match/word_shape.h"

namespace taktvoll::match {
namespace {

// Does the one-word term fit the one-word text?
bool fits_word(std::string_view term, std::string_view text, bool case_sensitive = false) {
  const auto parsed = parse_term(term);
  REQUIRE(parsed);
  REQUIRE(parsed->words.size() == 1);
  const language::Reading reading = read_small(text);
  REQUIRE(reading.words.size() == 1);
  return fits(shape_of(parsed->words[0], case_sensitive), reading, reading.words[0]);
}

} // namespace

TEST_CASE("Exact words: case, ß and hyphens do not matter", "[match]") {
  CHECK(fits_word("tödlich", "TÖDLICH"));
  CHECK(fits_word("Größe", "GRÖSSE"));
  CHECK(fits_word("Killerkeim", "Killer-Keim"));
  CHECK_FALSE(fits_word("tödlich", "tödliche"));
  CHECK_FALSE(fits_word("tödliche", "tödlich"));
}

TEST_CASE("Endings are of the closed list only", "[match]") {
  CHECK(fits_word("tödlich~", "tödlich"));
  CHECK(fits_word("tödlich~", "tödlichem"));
  CHECK_FALSE(fits_word("tödlich~", "tödlichkeit"));
  CHECK_FALSE(fits_word("Wunde~", "Wunderheiler"));
}

TEST_CASE("Stars stand for any letters, also for none", "[match]") {
  CHECK(fits_word("*angst", "Todesangst"));
  CHECK(fits_word("*angst", "Angst"));
  CHECK_FALSE(fits_word("*angst", "Todesangste"));
  CHECK(fits_word("*angst~", "Angste"));
  CHECK(fits_word("Krebs*", "Krebstherapie"));
  CHECK_FALSE(fits_word("Krebs*", "Brustkrebs"));
  CHECK(fits_word("*heil*", "unheilbar"));
  CHECK_FALSE(fits_word("*heil*", "heidelberg"));
}

TEST_CASE("A suffix with endings may overlap its own endings", "[match]") {
  CHECK(fits_word("*en~", "Schmerzenen"));
  CHECK(fits_word("*e~", "Liebe"));
  CHECK(fits_word("*e~", "Lieben"));
}

TEST_CASE("Gendered words fit by their whole key or their stem", "[match]") {
  for (const char* text : {"Patient*innen", "Patient:innen", "PatientInnen"}) {
    INFO(text);
    CHECK(fits_word("Patient*innen", text));
    CHECK(fits_word("Patientinnen", text));
    CHECK(fits_word("Patient", text));
    CHECK(fits_word("Patient~", text));
    CHECK(fits_word("*patient", text));
    CHECK_FALSE(fits_word("Patienten", text));
    CHECK_FALSE(fits_word("Patient*in", text));
  }
  CHECK_FALSE(fits_word("Patient", "Patientinnen"));
}

TEST_CASE("Wildcards do not extend numbers and signs", "[match]") {
  CHECK(fits_word("100", "100"));
  CHECK_FALSE(fits_word("100*", "1000"));
  CHECK_FALSE(fits_word("1*", "100"));
  CHECK(fits_word("%", "%"));
  CHECK(fits_word("💀", "💀"));
}

TEST_CASE("Case-sensitive words compare what is written", "[match]") {
  CHECK(fits_word("ASS", "ASS", true));
  CHECK_FALSE(fits_word("ASS", "Ass", true));
  CHECK(fits_word("Killerkeim", "Killerkeim", true));
  CHECK_FALSE(fits_word("Killerkeim", "Killer-Keim", true));
  CHECK(fits_word("Sie", "Sie", true));
  CHECK_FALSE(fits_word("Sie", "sie", true));
  CHECK(fits_word("Krebs*", "Krebstherapie", true));
  CHECK_FALSE(fits_word("Krebs*", "KREBSTHERAPIE", true));
  CHECK(fits_word("Patient*innen", "PatientInnen", true));
  CHECK(fits_word("Patient", "Patient:in", true));
  CHECK_FALSE(fits_word("Patient", "PATIENT:in", true));
}

TEST_CASE("The cased form drops what joins a word", "[match]") {
  CHECK(cased_form("Blut-Druck") == "BlutDruck");
  CHECK(cased_form("geht's") == "gehts");
  CHECK(cased_form("Ärzt*innen") == "Ärztinnen");
  CHECK(cased_form("ÄrztInnen") == "Ärztinnen");
  CHECK(cased_form("Straße") == "Strasse");
  CHECK(cased_form("IN") == "IN");
}

} // namespace taktvoll::match
