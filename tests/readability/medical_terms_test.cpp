#include "catch.h"
#include "readability/medical_terms.h"

using taktvoll::readability::is_medical_term;

TEST_CASE("terms of the list, short ones too") {
  for (const auto key : {"stent", "oral", "ulkus", "sepsis", "noxe", "ödem", "pruritus", "hypertonie"}) {
    INFO(key);
    CHECK(is_medical_term(key));
  }
}

TEST_CASE("with an ending, and as the last part of a compound") {
  for (const auto key : {"stents", "orale", "oraler", "subkutanen", "ödeme", "biopsien", "koronarstents",
                         "lungenödem", "thrombozytenaggregationshemmern"}) {
    INFO(key);
    CHECK(is_medical_term(key));
  }
}

TEST_CASE("words with a part that only medical terms have") {
  for (const auto key : {"hysterektomie", "arthroskopie", "polyneuritis", "urämie", "osteosarkom"}) {
    INFO(key);
    CHECK(is_medical_term(key));
  }
}

TEST_CASE("words that most people know are none") {
  for (const auto key : {"", "diabetes", "tumor", "migräne", "tablette", "herz", "sympathie", "homöopathie",
                         "empathie", "versicherungsprämie", "nostalgie", "moral", "moralisch", "koralle",
                         "furie", "diagnose", "allergie"}) {
    INFO(key);
    CHECK_FALSE(is_medical_term(key));
  }
}
