#include "catch.h"
#include "language/person_nouns.h"

using namespace taktvoll::language;

TEST_CASE("person nouns in all their forms", "[language][person_nouns]") {
  for (const char* key :
       {"arzt", "arztes", "hausarzt", "patient", "psychologe", "kollege", "freund", "pflegers"})
    CHECK(person_noun(key) == PersonNumber::singular);
  for (const char* key : {"ärzte", "fachärzten", "freunde", "helfern", "nachbarn", "autoren"})
    CHECK(person_noun(key) == PersonNumber::plural);
  for (const char* key : {"patienten", "krebspatienten", "raucher", "nichtraucher", "mitarbeiter", "kunden"})
    CHECK(person_noun(key) == PersonNumber::either);
}

TEST_CASE("participles that name persons", "[language][person_nouns]") {
  CHECK(is_neutral_person("studierende"));
  CHECK(is_neutral_person("teilnehmenden"));
  CHECK_FALSE(is_neutral_person("studierend"));
  CHECK_FALSE(is_neutral_person("reisende"));
  CHECK_FALSE(is_neutral_person(""));
}

TEST_CASE("things, groups and women are no masculine persons", "[language][person_nouns]") {
  for (const char* key : {"ärztin",
                          "patientinnen",
                          "ärztekammer",
                          "patientenrecht",
                          "sekunde",
                          "urkunden",
                          "seifenspender",
                          "lautsprecher",
                          "wecker",
                          "hersteller",
                          "computer",
                          "menschen",
                          "kinder",
                          "finger",
                          "fieber",
                          "leber",
                          "arznei",
                          "mitglieder",
                          "gäste",
                          "studie",
                          "patientenleitlinie",
                          ""}) {
    INFO(key);
    CHECK_FALSE(person_noun(key));
  }
}
