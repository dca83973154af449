#include "catch.h"
#include "language/key_list.h"
#include "language/verbs.h"

using namespace taktvoll::language;

TEST_CASE("forms of verbs", "[language][verbs]") {
  for (const char* key : {"ist", "heilt", "kann", "sprach", "entsteht", "verspricht", "beginnt", "vorbeugt",
                          "wusste", "lindert", "gefällt", "heilte", "öffnet", "weiss", "aufhört"}) {
    INFO(key);
    CHECK(verb_form(key) == VerbForm::finite);
  }
  for (const char* key : {"verhindert", "reduziert", "behandelt", "erlebt", "bekämpft"}) {
    INFO(key);
    CHECK(verb_form(key) == VerbForm::ambiguous);
    CHECK(is_finite_verb(key));
  }
  for (const char* key : {"heilen", "lindern", "verschwinden", "weiterwissen", "telefonieren"}) {
    INFO(key);
    CHECK(verb_form(key) == VerbForm::plural);
    CHECK_FALSE(is_finite_verb(key));
  }
}

TEST_CASE("no forms of verbs", "[language][verbs]") {
  for (const char* key : {"nicht", "oft", "gut", "leicht", "geheilt", "gesagt", "ersten", "bestimmt", "beste",
                          "anderen", "unteren", "besser", "heute", "weiteren", "zu", ""}) {
    INFO(key);
    CHECK(verb_form(key) == VerbForm::none);
  }
}

TEST_CASE("auxiliaries and modals", "[language][verbs]") {
  CHECK(is_auxiliary("wurde"));
  CHECK(is_modal("dürfen"));
  CHECK_FALSE(is_auxiliary("heilt"));
  CHECK_FALSE(is_modal("ist"));
}

TEST_CASE("key lists", "[language][verbs]") {
  static constexpr KeyList list{"zwei", "eins", "drei"};
  static_assert(list.holds("eins") && list.holds("zwei") && !list.holds("vier") && !list.holds(""));
  CHECK(list.begins("dreimal"));
  CHECK_FALSE(list.begins("dre"));
  CHECK(list.ends("hunderteins"));
  CHECK_FALSE(list.ends("einsam"));
}
