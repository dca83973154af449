#include "language/person_nouns.h"

#include "language/affix_list.h"
#include "language/key_list.h"

namespace taktvoll::language {
namespace {

// Nouns in -er. These also at the end of a compound: "Mitarbeiter", "Nichtraucher", "Heilpraktiker".
constexpr auto heads_in_er = endings_of_words(
    "allergiker", "apotheker", "arbeiter", "arbeitgeber", "arbeitnehmer", "asthmatiker", "berater",
    "betreuer", "bewerber", "bewohner", "bürger", "diabetiker", "einwohner", "epileptiker", "erzieher",
    "forscher", "helfer", "lehrer", "läufer", "mediziner", "musiker", "nutzer", "partner", "pfleger",
    "politiker", "praktiker", "raucher", "rentner", "rheumatiker", "sanitäter", "schwimmer", "schüler",
    "sportler", "techniker", "teilnehmer", "trainer", "verbraucher", "vertreter", "wissenschaftler");

// These only as they are: the last part of a compound may be a thing ("Seifenspender", "Lautsprecher").
constexpr KeyList words_in_er{
    "alkoholiker",      "anfänger",      "anrufer",      "anwender",    "ausbilder",      "autofahrer",
    "begleiter",        "benutzer",      "besucher",     "bluter",      "blutspender",    "chemiker",
    "choleriker",       "eigentümer",    "einsteiger",   "entwickler",  "fahrer",         "fussgänger",
    "gruppenleiter",    "gärtner",       "heiler",       "hypochonder", "inhaber",        "kritiker",
    "kursleiter",       "künstler",      "leser",        "manager",     "migräniker",     "optiker",
    "organempfänger",   "organspender",  "pendler",      "physiker",    "pressesprecher", "psychiater",
    "radfahrer",        "redner",        "retter",       "spender",     "spieler",        "sprecher",
    "stammzellspender", "studienleiter", "teamleiter",   "unternehmer", "urlauber",       "veganer",
    "vegetarier",       "verkäufer",     "wanderer",     "wähler",      "zeitungsleser",  "zuhörer",
    "zuschauer",        "bäcker",        "blogger",      "empfänger",   "gewinner",       "influencer",
    "mieter",           "sänger",        "schauspieler", "täter",       "tänzer",         "verlierer"};

// Weak nouns, without their -e or -en: "Patient", "Psychologe", "Experten"; in compounds as well, or not
// ("Sekunde").
constexpr auto heads_weak =
    endings_of_words("assistent", "expert", "patient", "psycholog", "spezialist", "student", "therapeut");
constexpr KeyList words_weak{
    "abonnent",        "absolvent",  "allergolog", "arbeitskolleg", "biolog",    "chirurg",
    "dermatolog",      "diabetolog", "dirigent",   "gesell",        "gynäkolog", "immunolog",
    "interessent",     "internist",  "journalist", "jurist",        "kandidat",  "kardiolog",
    "kinderpsycholog", "klient",     "kolleg",     "konsument",     "kund",      "logopäd",
    "nachbar",         "neurolog",   "onkolog",    "orthopäd",      "patholog",  "pharmazeut",
    "physiotherapeut", "polizist",   "proband",    "präsident",     "pädagog",   "radiolog",
    "rheumatolog",     "soziolog",   "tourist",    "urolog",        "virolog"};

// Others, with their forms.
constexpr KeyList others_singular{
    "anwalt",  "anwaltes",  "anwalts",    "arzt",       "arztes",     "arzts",     "autor",     "autors",
    "chef",    "chefs",     "chirurg",    "doktor",     "doktors",    "freund",    "freundes",  "freunds",
    "friseur", "friseurs",  "ingenieur",  "ingenieurs", "koch",       "masseur",   "masseurs",  "mentor",
    "mentors", "moderator", "moderators", "professor",  "professors", "redakteur", "redakteurs"};
constexpr KeyList others_plural{"anwälte",     "anwälten", "autoren",     "doktoren",   "freunde",
                                "freunden",    "friseure", "friseuren",   "ingenieure", "ingenieuren",
                                "köche",       "köchen",   "masseure",    "masseuren",  "mentoren",
                                "moderatoren", "nachbarn", "professoren", "redakteure", "redakteuren",
                                "ärzte",       "ärzten"};

// At the end of a compound: "Hausarzt", "Fachärzten".
constexpr auto other_heads_singular = endings_of_words("arzt", "arztes", "anwalt");
constexpr auto other_heads_plural = endings_of_words("ärzte", "ärzten", "anwälte", "anwälten");

constexpr KeyList participles{
    "studierend",        "teilnehmend",  "mitarbeitend",  "pflegend",     "forschend",
    "lehrend",           "lernend",      "dozierend",     "helfend",      "ratsuchend",
    "betreuend",         "nutzend",      "lesend",        "zuhörend",     "beratend",
    "rauchend",          "trainierend",  "besuchend",     "spendend",     "radfahrend",
    "behandelnd",        "wählend",      "zuschauend",    "mitwirkend",   "anwendend",
    "auszubildend",      "verbrauchend", "unterrichtend", "bewerbend",    "sporttreibend",
    "medizinstudierend", "promovierend", "arbeitgebend",  "arbeitnehmend"};

} // namespace

bool is_neutral_person(std::string_view key) {
  for (const std::string_view ending : {"e", "en", "er", "em", "es"})
    if (key.ends_with(ending) && participles.holds(key.substr(0, key.size() - ending.size()))) return true;
  return false;
}

std::optional<PersonNumber> person_noun(std::string_view key) {
  if (others_singular.holds(key) || other_heads_singular.fits(key)) return PersonNumber::singular;
  if (others_plural.holds(key) || other_heads_plural.fits(key)) return PersonNumber::plural;
  std::string_view stem = key;
  PersonNumber number = PersonNumber::either;
  if (stem.ends_with("ern")) {
    stem.remove_suffix(1);
    number = PersonNumber::plural;
  } else if (stem.ends_with("ers")) {
    stem.remove_suffix(1);
    number = PersonNumber::singular;
  }
  if (stem.ends_with("er")) {
    if (words_in_er.holds(stem) || heads_in_er.fits(stem)) return number;
    return std::nullopt;
  }
  const auto is_weak = [](std::string_view word) { return words_weak.holds(word) || heads_weak.fits(word); };
  if (key.ends_with("en")) {
    if (is_weak(key.substr(0, key.size() - 2))) return PersonNumber::either;
  } else if (key.ends_with('e')) {
    if (is_weak(key.substr(0, key.size() - 1))) return PersonNumber::singular;
  } else if (is_weak(key)) {
    return PersonNumber::singular;
  }
  return std::nullopt;
}

} // namespace taktvoll::language
