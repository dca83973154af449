#include "catch.h"
#include "document/gender_star.h"

using namespace taktvoll::document;

namespace {

// All gender signs of a text, joined with blanks, as "stem|sign|".
std::string signs(std::string_view text) {
  std::string found;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (const std::size_t length = gender_sign_at(text, at))
      found += std::string(text.substr(at, length)) + " ";
  return found;
}

} // namespace

TEST_CASE("gendered words have a sign") {
  for (const char* word : {"Patient*innen",
                           "Patient*in",
                           "Ärzt*innen",
                           "PATIENT*INNEN",
                           "Patient*Innen",
                           "Bürger*innenbüro",
                           "Patient*innen-Organisation",
                           "jede*r",
                           "Jede*n",
                           "jede*m",
                           "eine*n",
                           "ein*e",
                           "kein*e",
                           "Ihr*e",
                           "unser*e",
                           "ein*er",
                           "der*die",
                           "die*der",
                           "Der*die",
                           "den*die",
                           "dem*der",
                           "ein*eine",
                           "einen*eine",
                           "er*sie",
                           "sie*ihn",
                           "Betroffene*r",
                           "Angehörige*n",
                           "Liebe*r",
                           "Rom*nja",
                           "Sinti*zze",
                           "A\u0308rzt*innen",
                           "Pa\u00ADtient*in",
                           "(Patient*in)",
                           "„Patient*in“",
                           "Patient*in.",
                           "diese*s",
                           "Expert*innen*"}) {
    INFO(word);
    CHECK(signs(word) == "* ");
  }
}

TEST_CASE("the other signs") {
  CHECK(signs("Patient:innen und jede:r") == ": : ");
  CHECK(signs("Patient_innen") == "_ ");
  CHECK(signs("Patient/innen, Patient/-innen, der/die, eine/n") == "/ /- / / ");
}

TEST_CASE("words without a gender sign") {
  for (const char* text :
       {"5*3*2",       "un*frei*willig",  "*wichtig*",      "Heil**ung**", "Patient**innen", "* in",
        "a *in",       "und*in",          "und/in",         "an/in",       "km/s",           "m/n",
        "mg/m",        "*gut*e",          "wirklich gut*e", "Frauen*",     "trans*Personen", "Hinweis: in",
        "file_in_use", "un*in*teressant", "Tablette/n",     "Woche/n",     "und/oder",       "Arzt*",
        "*innen",      "Patient*",        "Patient*innere", "12:30",       "https://in",     "",
        "*",           "Patient*1",       "Patient*in2"}) {
    INFO(text);
    CHECK(signs(text).empty());
  }
}

TEST_CASE("masking changes only gender stars, and no length") {
  const std::string text = "*Ärzt*innen* und Patient\\*innen, 5*3*2, https://a.de/Kund*innen";
  const std::string masked = mask_gender_stars(text);
  REQUIRE(masked.size() == text.size());
  std::string changed;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (masked[i] != text[i]) changed += text.substr(i > 0 ? i - 1 : 0, 3) + " ";
  CHECK(changed == "t*i d*i ");
  CHECK(masked.find("https://a.de/Kundxinnen") != std::string::npos);
}
