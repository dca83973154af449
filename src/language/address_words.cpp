#include "language/address_words.h"

#include "language/key_list.h"

namespace taktvoll::language {
namespace {

constexpr KeyList du_words{"du",     "dich",   "dir",     "dein",    "deine",       "deinem",
                           "deinen", "deiner", "deines",  "deins",   "deinerseits", "deinetwegen",
                           "haste",  "biste",  "willste", "kannste", "musste's",    "duzt"};

constexpr KeyList ihr_words{"euch",  "euer",   "eure",   "eurem",      "euren",      "eurer",
                            "eures", "euerem", "eueren", "eurerseits", "euretwegen", "eueres"};

constexpr KeyList possessives{"ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "ihrerseits", "ihretwegen"};

// Modal and auxiliary verbs, and strong verbs whose third person changes its vowel.
constexpr KeyList second_plurals{
    "habt",       "seid",     "könnt",    "müsst",    "dürft",     "wollt",       "mögt",      "möchtet",
    "werdet",     "hättet",   "wärt",     "wäret",    "hattet",    "wart",        "würdet",    "könntet",
    "müsstet",    "dürftet",  "solltet",  "wolltet",  "konntet",   "musstet",     "wurdet",    "wisst",
    "nehmt",      "gebt",     "seht",     "lest",     "esst",      "helft",       "sprecht",   "trefft",
    "vergesst",   "werft",    "messt",    "brecht",   "empfehlt",  "schlaft",     "fahrt",     "tragt",
    "lasst",      "haltet",   "ratet",    "lauft",    "wascht",    "fallt",       "schlagt",   "wachst",
    "ladet",      "versteht", "erhaltet", "behaltet", "enthaltet", "unterhaltet", "übernehmt", "annehmt",
    "teilnehmt",  "mitnehmt", "einnehmt", "abnehmt",  "zunehmt",   "anseht",      "ausseht",   "angebt",
    "weitergebt", "aufgebt",  "betretet", "geltet",   "verlasst",  "überlasst",   "zulasst"};

constexpr KeyList du_imperatives{
    "frag",      "schreib", "komm",        "ruf",        "geh",         "mach",       "trink",     "bleib",
    "schau",     "sag",     "hol",         "lies",       "nimm",        "gib",        "hilf",      "sprich",
    "vergiss",   "iss",     "sieh",        "triff",      "wirf",        "denk",       "hör",       "lass",
    "probier",   "erzähl",  "klick",       "zeig",       "bring",       "lern",       "fühl",      "spür",
    "atme",      "kümmer",  "gönn",        "vertrau",    "meld",        "melde",      "achte",     "bewege",
    "informier", "setz",    "stell",       "leg",        "zieh",        "steh",       "fang",      "versuch",
    "verlier",   "sei",     "hab",         "wag",        "trau",        "überleg",    "besprich",  "übernimm",
    "entspann",  "erinner", "kontaktier",  "kommentier", "abonnier",    "markier",    "speicher",  "schick",
    "mail",      "like",    "kommentiere", "markiere",   "kontaktiere", "informiere", "abonniere", "bewirb",
    "wende",     "lade",    "öffne",       "schlaf",     "lauf",        "iß",         "tu",        "warte",
    "rechne",    "schlag",  "prüf",        "wähl",       "start",       "nutz",       "besuch",    "entdeck",
    "bestell",   "buch"};

// Also nouns ("Teile der Lunge", "Start der Reihe") or the first person ("suche Hilfe").
constexpr KeyList doubtful_imperatives{
    "teile",    "folge",     "frage",    "suche",   "rede",      "hilfe",   "nutze",    "besuche",
    "schreibe", "starte",    "sende",    "erzähle", "komme",     "gehe",    "mache",    "trinke",
    "bleibe",   "schaue",    "sage",     "hole",    "denke",     "höre",    "lasse",    "probiere",
    "zeige",    "bringe",    "lerne",    "setze",   "stelle",    "lege",    "versuche", "verliere",
    "überlege", "entspanne", "erinnere", "schicke", "klicke",    "prüfe",   "wähle",    "entdecke",
    "erfahre",  "finde",     "bestelle", "buche",   "speichere", "start",   "besuch",   "versuch",
    "schlaf",   "lauf",      "schlag",   "ruf",     "lade",      "kümmere", "vertraue", "halte",
    "ziehe",    "fange",     "bewerte",  "lade",    "messe",     "notiere", "beachte",  "vermeide",
    "behalte",  "besorge",   "übe",      "genieße", "geniesse",  "koche",   "plane",    "stärke",
    "mail",     "buch",      "setz",     "nutz",    "wage",      "traue",   "spüre",    "fühle",
    "tanke"};

constexpr KeyList ihr_imperatives{
    "meldet",  "schreibt", "erzählt",    "kommt",       "folgt",       "teilt",    "macht",     "schaut",
    "fragt",   "bleibt",   "trinkt",     "klickt",      "sagt",        "denkt",    "passt",     "achtet",
    "holt",    "ruft",     "bringt",     "geht",        "stellt",      "setzt",    "legt",      "nutzt",
    "schickt", "sendet",   "besucht",    "entdeckt",    "startet",     "probiert", "versucht",  "zeigt",
    "hört",    "redet",    "informiert", "kontaktiert", "kommentiert", "markiert", "speichert", "abonniert",
    "wendet",  "bewegt",   "verliert",   "gönnt",       "vertraut",    "sucht",    "findet",    "sprecht",
    "lest",    "nehmt",    "gebt",       "esst",        "helft",       "seht",     "trefft",    "vergesst",
    "lasst",   "schlaft",  "lauft",      "habt",        "seid",        "haltet",   "werft",     "wählt",
    "prüft",   "testet",   "wartet",     "bestellt",    "bucht",       "liked",    "liket",     "streicht",
    "kocht",   "übt",      "genießt",    "geniesst",    "messt",       "notiert",  "beachtet",  "vermeidet",
    "plant"};

constexpr KeyList companions{
    "uns",         "mir",     "mich",   "dich",   "dir",    "euch",  "dein",   "deine",   "deinen",
    "deinem",      "deiner",  "eure",   "euren",  "eurem",  "euer",  "ihn",    "ihm",     "gern",
    "gerne",       "einfach", "mal",    "doch",   "jetzt",  "heute", "bitte",  "hier",    "dazu",
    "dabei",       "davon",   "daran",  "mit",    "nicht",  "nie",   "auch",   "auf",     "an",
    "ab",          "vorbei",  "lieber", "ruhig",  "sofort", "unser", "unsere", "unserem", "unseren",
    "unserer",     "diesen",  "diese",  "dieses", "den",    "dem",   "im",     "bei",     "nach",
    "in",          "zum",     "zur",    "mehr",   "genug",  "viel",  "dran",   "gesund",  "weiter",
    "ein",         "einen",   "einem",  "einer",  "alles",  "los",   "raus",   "fest",    "täglich",
    "regelmässig", "noch",    "immer",  "am",     "was",    "wie",   "vor",    "für",     "über",
    "darauf",      "gut",     "keine",  "kein",   "wenn",   "selbst"};

constexpr KeyList noun_imperatives{"teile",  "folge",   "frage",  "suche", "rede",   "hilfe", "start",
                                   "besuch", "versuch", "schlaf", "lauf",  "schlag", "ruf",   "messe",
                                   "plane",  "mail",    "buch",   "lade",  "setz",   "nutz",  "halte"};

constexpr KeyList objects{"uns",     "mir",     "mich",   "ihn",   "ihm",   "es",      "den",
                          "diesen",  "diese",   "dieses", "gern",  "gerne", "einfach", "mal",
                          "doch",    "jetzt",   "bitte",  "nicht", "heute", "unseren", "unsere",
                          "unserem", "unserer", "hier",   "auch"};

constexpr KeyList subjects{"er", "man", "sie", "ich", "wir", "jemand", "niemand", "der", "wer"};

constexpr KeyList leading{"die",    "eine",   "diese",   "jede",    "keine",     "viele", "manche",
                          "einige", "alle",   "mehrere", "unsere",  "meine",     "deine", "seine",
                          "beide",  "andere", "wenige",  "solche",  "zwei",      "drei",  "vier",
                          "fünf",   "den",    "jene",    "etliche", "zahlreiche"};

constexpr KeyList antecedents{
    "frau",     "mutter",      "tochter",     "schwester",  "oma",       "tante",      "freundin",
    "mama",     "mädchen",     "leute",       "menschen",   "kinder",    "eltern",     "frauen",
    "männer",   "jugendliche", "senioren",    "angehörige", "patienten", "betroffene", "babys",
    "personen", "geschwister", "grosseltern", "sie",        "mum",       "chefin"};

} // namespace

bool is_du_word(std::string_view key) {
  return du_words.holds(key);
}
bool is_ihr_word(std::string_view key) {
  return ihr_words.holds(key);
}
bool is_second_plural(std::string_view key) {
  return second_plurals.holds(key);
}
bool is_possessive_ihr(std::string_view key) {
  return possessives.holds(key);
}
bool is_du_imperative(std::string_view key) {
  return du_imperatives.holds(key) && !doubtful_imperatives.holds(key);
}
bool is_ihr_imperative(std::string_view key) {
  return ihr_imperatives.holds(key);
}
bool may_be_du_imperative(std::string_view key) {
  return doubtful_imperatives.holds(key);
}
bool follows_imperative(std::string_view key) {
  return companions.holds(key);
}
bool is_noun_too(std::string_view key) {
  return noun_imperatives.holds(key);
}
bool is_object(std::string_view key) {
  return objects.holds(key) || is_du_word(key) || is_ihr_word(key);
}
bool is_person_subject(std::string_view key) {
  return subjects.holds(key);
}
bool leads_antecedent(std::string_view key) {
  return leading.holds(key);
}
bool is_antecedent(std::string_view key) {
  return antecedents.holds(key);
}

} // namespace taktvoll::language
