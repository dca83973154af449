#include "language/foreign_words.h"

#include "language/affix_list.h"
#include "language/key_list.h"

namespace taktvoll::language {
namespace {

constexpr std::size_t shortest = 4; // bytes

// Stressed endings of Latin, Greek and French words that German words do not have, but for those below.
constexpr auto endings = endings_of_words(
    "aching", "alist", "amisch", "ance", "aning", "anist", "ant", "antat", "arat", "asis", "asur", "athisch",
    "atisch", "ativ", "atur", "ax", "bal", "bil", "dent", "ekt", "ektiv", "emisch", "ening", "enz", "enzym",
    "erist", "esur", "eting", "etisch", "ex", "genisch", "gil", "gramm", "ial", "ie", "iell", "ient",
    "ierbar", "ieren", "ierend", "iert", "ierte", "ierung", "ik", "ikat", "inat", "inell", "inisch", "ion",
    "ismus", "ital", "itis", "itisch", "itiv", "itur", "iv", "ix", "kal", "ktion", "ktisch", "ktur", "lant",
    "lyse", "ment", "nal", "ndage", "ness", "ntage", "ntal", "oid", "olekt", "ologe", "ologisch", "om",
    "omisch", "onell", "onisch", "onist", "or", "oring", "ose", "otisch", "pathie", "phob", "plantat", "psis",
    "ptisch", "ral", "rtal", "sion", "sis", "massage", "passage", "stisch", "teur", "tion", "tät", "ual",
    "uell", "ulat", "ultat", "urie", "urist", "us", "ux", "xion", "xis", "xtur", "zent", "ziell", "zil",
    "zoon", "ämie");

// Parts of medical and learned words with which a word begins.
constexpr auto beginnings = beginnings_of_words(
    "abszess", "allerg", "analg", "anti", "antibio", "anäst", "arterio", "autoi", "autom", "auton", "autop",
    "bio", "chemo", "chronisch", "depress", "derma", "diab", "diag", "diarr", "dys", "endo", "epi", "fraktur",
    "gastro", "hetero", "homo", "hormon", "hyper", "hypo", "häma", "hämo", "immun", "implan", "infekt",
    "influ", "inhalat", "inhalier", "injek", "insul", "inter", "intra", "kardi", "karzi", "kontra", "läsion",
    "makro", "metast", "mikro", "mono", "multi", "narko", "neuro", "onko", "ortho", "osteo", "palli",
    "parallel", "param", "paras", "patho", "perfor", "peri", "pharma", "poly", "prognos", "progress", "präd",
    "präl", "präp", "präs", "präv", "pseudo", "psych", "radio", "rezept", "rezid", "semi", "signifik",
    "sklero", "statist", "stenos", "stress", "sub", "sym", "symptom", "syn", "tele", "therm", "thromb",
    "trans", "tumor", "ulkus", "ultra", "vitamin", "zyst", "zyto");

// Words of German with such an ending.
constexpr KeyList german{
    "abend",     "alpen",     "also",        "anderswo", "anliegen",  "bayer",    "bayerisch", "bayern",
    "begrenz",   "bekannt",   "bevor",       "beweis",   "bieren",    "bissen",   "chor",      "damals",
    "daraus",    "darum",     "davor",       "deshalb",  "desto",     "diesmal",  "dose",      "dosen",
    "durchaus",  "ebenso",    "eingangstor", "einmal",   "empor",     "ergebnis", "ernst",     "etwa",
    "fliege",    "fliegen",   "frieren",     "frierend", "genauso",   "geprägt",  "graus",     "grenz",
    "grenzen",   "grosse",    "grossen",     "hallo",    "haus",      "heraus",   "herum",     "hervor",
    "hinaus",    "hinweis",   "hose",        "hosen",    "irgendwie", "irgendwo", "kloster",   "knie",
    "kohl",      "kosten",    "krankenhaus", "kreis",    "kriegen",   "laus",     "liegen",    "lose",
    "losen",     "manchmal",  "maus",        "merkmal",  "moor",      "niemal",   "niemals",   "nieren",
    "nirgendwo", "ohr",       "personal",    "posten",   "pracht",    "preis",    "prächtig",  "prägen",
    "prägt",     "qual",      "rohr",        "rose",     "rosen",     "rundum",   "schal",     "schmieren",
    "sofort",    "sowie",     "sowieso",     "stieren",  "strom",     "tieren",   "tor",       "umso",
    "verliere",  "verlieren", "verlierend",  "verwandt", "vieren",    "vor",      "voraus",    "vorm",
    "warum",     "weisheit",  "weshalb",     "wiederum", "wieso",     "worum",    "wovor",     "zieren",
    "zuvor",     "zweimal",   "überaus"};

bool has_german_ending(std::string_view form) {
  // "arbeitslose", "Haus", "Baum", "schliessen", "davor", "Urteil"
  constexpr auto native_endings = endings_of_words(
      "lose", "losen", "loser", "loses", "losem", "aus", "äus", "aum", "vor", "nis", "eis", "uss", "eie",
      "strom", "grenz", "grenze", "grenzen", "kreis", "mal", "wo", "so", "moor", "tor", "wie", "nie", "knie",
      "tiere", "tieren", "verlieren", "verliert", "verlor", "gebor", "schwor", "verloren", "geboren",
      "frieren", "nieren", "schmieren", "ohr", "hosen", "dose", "dosen", "hose", "rose", "rosen", "dient",
      "geplant", "feiert", "vierte", "quell", "quelle", "quellen", "schie", "schien", "friert", "schrie",
      "vierten", "viert", "hiervor");
  return german.holds(form) ||
         (native_endings.fits(form) && !form.ends_with("ulose") && !form.ends_with("ktor"));
}

// Letters that only foreign words have: "Physik", "Rheuma", "Chronik", "Asthma", "Coach", "Baby", "Theater".
bool has_foreign_letters(std::string_view key) {
  const auto at = [&](std::size_t i) { return i < key.size() ? key[i] : '\0'; };
  for (std::size_t i = 0; i < key.size(); ++i) {
    const char next = at(i + 1);
    switch (key[i]) {
    case 'p':
      if (next == 'h') return true;
      break;
    case 'r':
      if (next == 'h' && i == 0) return true;
      break;
    case 't':
      if (next == 'h' &&
          (i == 0 || key.substr(i, 4) == "thma" || key.substr(i, 3) == "thy" || key.substr(i, 4) == "thro"))
        return true;
      break;
    case 'y':
      return true;
    case 'c':
      if (next != 'h' && next != 'k') return true;
      if (next == 'h' && i == 0) return true;
      break;
    case 's':
      if (next == 'h' &&
          (i == 0 || i + 2 == key.size() || key.substr(i, 4) == "shop" || key.substr(i, 4) == "show"))
        return true;
      break;
    case 'e': // not "bearbeiten", "ungeahnt", "Seeadler"
      if (next == 'a' && i > 0 && key[i - 1] != 'b' && key[i - 1] != 'g' && key[i - 1] != 'e' &&
          key[i - 1] != 'i')
        return true;
      break;
    default:
      break;
    }
  }
  return false;
}

// Without the ending of a case: "Therapien", "chronische", "Patienten".
std::string_view stem_of(std::string_view key) {
  for (const std::string_view ending : {"innen", "en", "es", "er", "em", "in", "e", "n", "s"})
    if (key.size() >= ending.size() + shortest && key.ends_with(ending))
      return key.substr(0, key.size() - ending.size());
  return key;
}

} // namespace

bool is_foreign_word(std::string_view key) {
  if (key.size() < shortest) return false;
  const auto looks_foreign = [&] {
    if (has_foreign_letters(key) || beginnings.fits(key)) return true;
    if (endings.fits(key)) return !has_german_ending(key);
    const std::string_view stem = stem_of(key);
    return endings.fits(stem) && !has_german_ending(stem) && !has_german_ending(key);
  };
  return looks_foreign() && !german.holds(key) && !key.starts_with("bayer");
}

} // namespace taktvoll::language
