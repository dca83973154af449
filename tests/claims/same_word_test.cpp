#include "catch.h"
#include "claims/same_word.h"
#include "claims/token.h"
#include "language/literal_reading.h"

#include <string>

using namespace taktvoll;

namespace {

std::vector<claims::Token> tokens(const std::string& text) {
  const language::Reading reading = language::literal_reading(text);
  language::ClauseBorders borders(reading);
  return claims::tokens_of(reading, 0, static_cast<std::uint32_t>(reading.words.size()), {}, borders);
}

// The last words of two texts.
bool same(const std::string& a, const std::string& b) {
  const auto of_a = tokens(a);
  const auto of_b = tokens(b);
  REQUIRE(!of_a.empty());
  REQUIRE(!of_b.empty());
  const bool answer = claims::is_same_word(of_a.back(), of_b.back());
  CHECK(claims::is_same_word(of_b.back(), of_a.back()) == answer);
  if (answer) CHECK(claims::fold_of(of_a.back()) == claims::fold_of(of_b.back()));
  return answer;
}

std::string keys(const std::string& text) {
  std::string all;
  for (const claims::Token& token : tokens(text)) all += (all.empty() ? "" : " ") + token.key;
  return all;
}

} // namespace

TEST_CASE("inflections are the same word") {
  CHECK(same("der Kopfschmerz", "die Kopfschmerzen"));
  CHECK(same("das Kind", "den Kindern"));
  CHECK(same("der Arzt", "die Ärzte"));
  CHECK(same("der Arzt", "den Ärztinnen"));
  CHECK(same("der Krampf", "die Krämpfe"));
  CHECK(same("eine Person lindert", "wir lindern"));
  CHECK(same("es ist mild", "etwas ist milde"));
  CHECK(same("es hilft", "wir helfen"));
  CHECK(same("das kann", "die können"));
  CHECK(same("dreißig", "30"));
  CHECK(same("1.000", "1000"));
  CHECK(same("zehn Prozent", "10 %"));
  CHECK(same("fünf Min.", "5 Minuten"));
}

TEST_CASE("other words are other words") {
  CHECK_FALSE(same("das Wunder", "die Wunde"));
  CHECK_FALSE(same("das Leben", "die Leber"));
  CHECK_FALSE(same("es wirkt schnell", "es wirkt schneller"));
  CHECK_FALSE(same("es wirkt gut", "es wirkt besser"));
  CHECK_FALSE(same("das kann", "das könnte"));
  CHECK_FALSE(same("es lindert", "es linderte"));
  CHECK_FALSE(same("30", "3"));
  CHECK_FALSE(same("zehn Minuten", "zehn Stunden"));
  CHECK_FALSE(same("die Kopfschmerzen", "die Zahnschmerzen"));
  CHECK_FALSE(same("der Kopfschmerz", "die Migräne"));
  CHECK_FALSE(same("die stärkste", "die starke"));
}

TEST_CASE("what is one token") {
  CHECK(keys("Musteran beugt Migräne vor.") == "musteran vorbeugt migräne");
  CHECK(keys("weil Musteran Migräne vorbeugt") == "musteran migräne vorbeugt");
  CHECK(keys("bei Patientinnen und Patienten") == "patient");
  CHECK(keys("bei Patient*innen") == "patient");
  CHECK(keys("Kopf-, Zahn- und Regelschmerzen") == "kopfschmerzen zahnschmerzen regelschmerzen");
  CHECK(keys("die, ja auch Ihre 😀 Pause") == "pause");
  CHECK(keys("ohne Rezept") == "ohne rezept");
}
