#include "catch.h"
#include "language/foreign_words.h"

using taktvoll::language::is_foreign_word;

TEST_CASE("words that look Greek, Latin, English or French", "[language][foreign_words]") {
  for (const char* key :
       {"hypertonie",  "medikation", "physiotherapie", "chronische",  "asthma",     "antibiotikum",
        "injektionen", "compliance", "monitoring",     "rheuma",      "patienten",  "diagnose",
        "immunsystem", "baby",       "qualität",       "informieren", "studie",     "symptome",
        "virus",       "indikation", "coach",          "workshop",    "tuberkulose"}) {
    INFO(key);
    CHECK(is_foreign_word(key));
  }
}

TEST_CASE("words that look German", "[language][foreign_words]") {
  for (const char* key :
       {"krankheit", "verlieren", "haus",     "arbeitslose", "bearbeiten", "ungeahnt", "weshalb",
        "haushalt",  "geboren",   "davor",    "genau",       "hosen",      "baum",     "schliessen",
        "freie",     "schien",    "nieren",   "quelle",      "vierte",     "gefeiert", "strom",
        "kreis",     "ergebnis",  "sowie",    "harmlos",     "bayern",     "rathaus",  "menschen",
        "ärztin",    "herz",      "tablette", "und",         "ja",         ""}) {
    INFO(key);
    CHECK_FALSE(is_foreign_word(key));
  }
}
