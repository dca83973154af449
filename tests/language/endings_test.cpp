#include "catch.h"
#include "language/endings.h"
#include "language/key.h"

#include <algorithm>

using namespace taktvoll::language;

TEST_CASE("inflected forms end as listed", "[language][endings]") {
  // word and stem
  static constexpr std::pair<std::string_view, std::string_view> forms[] = {
      {"lebensgefährliche", "lebensgefährlich"},
      {"lebensgefährlicheren", "lebensgefährlich"},
      {"lebensgefährlichstes", "lebensgefährlich"},
      {"gesündesten", "gesünd"},
      {"tödlichem", "tödlich"},
      {"heilt", "heil"},
      {"heilten", "heil"},
      {"heilend", "heil"},
      {"heilender", "heil"},
      {"redetest", "red"},
      {"zeitbomben", "zeitbombe"},
      {"keims", "keim"},
      {"keimes", "keim"},
      {"wundern", "wunder"},
      {"kindern", "kind"},
      {"patientin", "patient"},
      {"patientinnen", "patient"},
      {"ärztinnen", "ärztin"},
      {"ergebnisse", "ergebnis"},
      {"ergebnissen", "ergebnis"},
      {"angst", "angst"}};
  for (const auto& [word, stem] : forms) {
    INFO(word);
    REQUIRE(word.starts_with(stem));
    CHECK(is_ending(word.substr(stem.size())));
  }
}

TEST_CASE("what makes another word is no ending", "[language][endings]") {
  for (const std::string_view rest :
       {"ung", "heit", "keit", "lich", "bar", "los", "chen", "ig", "isch", "test", "x"}) {
    CHECK_FALSE(is_ending(rest));
  }
}

TEST_CASE("nouns have endings of their own", "[language][endings]") {
  for (const std::string_view ending :
       {"e", "en", "er", "ern", "es", "s", "ns", "ens", "nen", "innen", "sen"})
    CHECK(is_ending(ending, Inflection::noun));
  for (const std::string_view ending : {"t", "te", "st", "ste", "ere", "end", "etest"}) {
    CHECK_FALSE(is_ending(ending, Inflection::noun));
    CHECK(is_ending(ending, Inflection::other));
  }
  for (const std::string_view ending : {"ern", "ens", "ns", "nen", "innen", "sen"})
    CHECK_FALSE(is_ending(ending, Inflection::other));
  CHECK(is_ending("nd", Inflection::other)); // lächelnd
  for (const Inflection inflection : {Inflection::noun, Inflection::other})
    for (const std::string_view ending : endings(inflection)) CHECK(is_ending(ending));
  CHECK(is_ending("", Inflection::noun));
}

TEST_CASE("the spelling of a word tells its inflection", "[language][endings]") {
  CHECK(inflection_of("Angst") == Inflection::noun);
  CHECK(inflection_of("Ärzt") == Inflection::noun);
  CHECK(inflection_of("E-Mail") == Inflection::noun);
  CHECK(inflection_of("mild") == Inflection::other);
  CHECK(inflection_of("ärztlich") == Inflection::other);
  CHECK(inflection_of("ANGST") == Inflection::any);
  CHECK(inflection_of("A") == Inflection::any);
  CHECK(inflection_of("24-Stunden-Pflege") == Inflection::any);
  CHECK(inflection_of("") == Inflection::any);
}

TEST_CASE("the lists are in key form, longest first, without doubles", "[language][endings]") {
  const auto list = endings(GENERATE(Inflection::any, Inflection::noun, Inflection::other));
  REQUIRE(!list.empty());
  for (std::size_t i = 0; i < list.size(); ++i) {
    CHECK(!list[i].empty());
    CHECK(key_of(list[i]) == list[i]);
    CHECK(is_ending(list[i]));
    if (i > 0) CHECK(list[i - 1].size() >= list[i].size());
    CHECK(std::count(list.begin(), list.end(), list[i]) == 1);
  }
}
