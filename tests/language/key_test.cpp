#include "catch.h"
#include "language/key.h"
#include "language/normal_form.h"

#include <random>

using taktvoll::language::append_key;
using taktvoll::language::key_of;

TEST_CASE("keys of one word in many spellings", "[language][key]") {
  CHECK(key_of("GRÖSSE") == "grösse");
  CHECK(key_of("Größe") == "grösse");
  CHECK(key_of("GRÖẞE") == "grösse");
  CHECK(key_of("Killer-Keim") == "killerkeim");
  CHECK(key_of("geht's") == "gehts");
  CHECK(key_of("Angst-") == "angst");
  CHECK(key_of("CO₂") == "co2");
  CHECK(key_of("3,5") == "3,5");
  CHECK(key_of("%") == "%");
  CHECK(key_of("Éclair") == "éclair");
  CHECK(key_of("×÷") == "×÷");
  CHECK(key_of("Behand- lung") == "behandlung"); // broken at a line end
}

TEST_CASE("every gendered spelling has the key of the feminine form", "[language][key]") {
  for (const char* word :
       {"Patient*innen", "Patient:innen", "Patient_innen", "Patient·innen", "Patient/innen", "Patient/-innen",
        "Patient(inn)en", "PatientInnen", "Patientinnen", "PATIENT*INNEN"}) {
    CHECK(key_of(word) == "patientinnen");
  }
  CHECK(key_of("jede*r") == "jeder");
  CHECK(key_of("Patient*in's") == "patientins");
  CHECK(key_of("Patient*Innen") == "patientinnen");
  CHECK(key_of("der*die") == "derdie");
}

TEST_CASE("a masculine plural before the sign makes no other word", "[language][key]") {
  for (const char* word : {"Patienten/-innen", "Patienten/innen", "Patienten*innen", "Patienten(innen)"})
    CHECK(key_of(word) == "patientinnen");
  CHECK(key_of("Kollegen:innen") == "kolleginnen");
  CHECK(key_of("Chilen*innen") == "chileninnen");
  CHECK(key_of("Slowen*innen") == "sloweninnen");
  CHECK(key_of("en*innen") == "eninnen");
}

TEST_CASE("emoji keys ignore style and skin tone", "[language][key]") {
  CHECK(key_of("❤️") == key_of("❤"));
  CHECK(key_of("👍🏽") == "👍");
}

TEST_CASE("a key is never empty and its own key", "[language][key]") {
  static constexpr const char* atoms[] = {"a", "ß", "Ö", "-", "'", "*",      ":",    "_", "/", "(", ")", "·",
                                          "I", "n", "1", "₂", "👍", "\uFE0F", "🏽", ".", ",", "İ", "ﬀ", "Σ"};
  std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same words on every run
  for (int i = 0; i < 20000; ++i) {
    std::string word;
    for (std::size_t length = 1 + random() % 6; length > 0; --length)
      word += atoms[random() % std::size(atoms)];
    const std::string key = key_of(word);
    INFO(word << " -> " << key);
    REQUIRE(!key.empty());
    REQUIRE(key_of(key) == key);
  }
}

TEST_CASE("append_key appends", "[language][key]") {
  std::string keys = " eins ";
  append_key(keys, "Zwei-Größe");
  CHECK(keys == " eins zweigrösse");
}
