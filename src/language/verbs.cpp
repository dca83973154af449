#include "language/verbs.h"

#include "language/key_list.h"

#include <array>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

constexpr KeyList auxiliaries{
    "bin",    "bist",   "ist",     "sind",  "seid",   "sei",     "seien",  "war",   "warst", "waren",
    "wart",   "wäre",   "wären",   "wärst", "habe",   "hab",     "hast",   "hat",   "haben", "habt",
    "hatte",  "hatten", "hattest", "hätte", "hätten", "hättest", "werde",  "wirst", "wird",  "werden",
    "werdet", "wurde",  "wurden",  "würde", "würden", "würdest", "bleibt", "blieb"};

constexpr KeyList modals{
    "kann",   "kannst",  "können",   "könnt",   "konnte",   "konnten", "könnte",  "könnten",  "könntest",
    "könne",  "darf",    "darfst",   "dürfen",  "dürft",    "durfte",  "durften", "dürfte",   "dürften",
    "dürfe",  "muss",    "musst",    "müssen",  "müsst",    "musste",  "mussten", "müsste",   "müssten",
    "müsse",  "soll",    "sollst",   "sollen",  "sollt",    "sollte",  "sollten", "solltest", "solle",
    "will",   "willst",  "wollen",   "wollt",   "wollte",   "wollten", "wolle",   "mag",      "magst",
    "mögen",  "mochte",  "möchte",   "möchten", "möchtest", "möchtet", "werde",   "wirst",    "wird",
    "werden", "werdet",  "würde",    "würden",  "würdest",  "lass",    "lasse",   "lassen",   "lässt",
    "liess",  "brauche", "brauchst", "braucht", "brauchen"};

// Forms that no ending makes from a stem of the list below.
constexpr KeyList irregular{
    "ass",      "bat",       "begann",   "betritt",  "biss",       "blieb",   "blieben",  "bläst",
    "bot",      "brach",     "brachte",  "brachten", "brannte",    "bricht",  "dachte",   "dachten",
    "empfahl",  "empfiehlt", "fand",     "fanden",   "fiel",       "fielen",  "fing",     "fingen",
    "floss",    "fuhr",      "fuhren",   "fährt",    "fällt",      "fängt",   "gab",      "gaben",
    "galt",     "galten",    "gefiel",   "gefielen", "gefällt",    "gelang",  "genoss",   "geriet",
    "geschah",  "geschieht", "gewann",   "gibst",    "gibt",       "gilt",    "ging",     "gingen",
    "griff",    "gäbe",      "half",     "halfen",   "hielt",      "hielten", "hiess",    "hilf",
    "hilfst",   "hilft",     "hing",     "hob",      "hält",       "hältst",  "isst",     "kam",
    "kamen",    "kannte",    "kannten",  "klang",    "käme",       "lag",     "lagen",    "las",
    "lasen",    "lief",      "liefen",   "liest",    "litt",       "litten",  "lud",      "lädt",
    "läuft",    "mass",      "meinst",   "meint",    "meinte",     "meinten", "misst",    "nahm",
    "nahmen",   "nannte",    "nannten",  "nimm",     "nimmst",     "nimmt",   "rief",     "riefen",
    "riet",     "rieten",    "riss",     "roch",     "rät",        "sah",     "sahen",    "sank",
    "sanken",   "sass",      "schien",   "schlief",  "schliefen",  "schloss", "schlug",   "schlugen",
    "schläft",  "schlägt",   "schnitt",  "schrieb",  "schrieben",  "schwieg", "schwillt", "siehst",
    "sieht",    "sprach",    "sprachen", "sprang",   "sprichst",   "spricht", "stand",    "standen",
    "starb",    "starben",   "steht",    "sticht",   "stieg",      "stiegen", "stiess",   "stirbst",
    "stirbt",   "stösst",    "tat",      "taten",    "traf",       "trafen",  "trat",     "traten",
    "trifft",   "tritt",     "trug",     "trugen",   "trägst",     "trägt",   "tust",     "tut",
    "verdirbt", "vergass",   "vergisst", "verlor",   "verspricht", "warf",    "weiss",    "weisst",
    "wirbt",    "wirft",     "wuchs",    "wusste",   "wussten",    "wächst",  "wäscht",   "wüsste",
    "zog",      "zogen",     "zwang"};

// Their forms in -t are never participles, whatever the prefix: "entsteht", "verschwindet".
constexpr KeyList strong_stems{
    "beginn", "bieg",     "biet",    "bind",    "bitt",    "bleib",   "brenn",   "bring",   "denk",
    "ess",    "fahr",     "fall",    "fang",    "find",    "flieg",   "fliess",  "frier",   "geb",
    "geh",    "geling",   "geniess", "gewinn",  "giess",   "gleit",   "greif",   "halt",    "heb",
    "heiss",  "helf",     "häng",    "kenn",    "kling",   "komm",    "lad",     "lass",    "lauf",
    "leid",   "les",      "lieg",    "lüg",     "meid",    "mess",    "nehm",    "nenn",    "rat",
    "reib",   "reiss",    "reit",    "riech",   "ruf",     "scheid",  "schein",  "schieb",  "schlaf",
    "schlag", "schliess", "schmelz", "schneid", "schrei",  "schreib", "schweig", "schwell", "schwind",
    "schwör", "seh",      "send",    "sing",    "sink",    "sitz",    "sprech",  "spring",  "stech",
    "steh",   "steig",    "sterb",   "stink",   "stoss",   "streich", "streit",  "trag",    "treff",
    "treib",  "tret",     "trink",   "tu",      "vergess", "verlier", "wachs",   "wasch",   "weich",
    "weis",   "wend",     "werb",    "werf",    "wieg",    "wind",    "wiss",    "zieh",    "zwing"};

// Stems that take -e, -st, -t, -en, -te … (after d and t: -et, -ete).
constexpr KeyList weak_stems{
    "acht",    "ahn",     "antwort",  "arbeit",  "atm",     "bad",      "bau",      "bet",      "beug",
    "bild",    "blend",   "blockier", "blut",    "blüh",    "brauch",   "brems",    "brumm",    "buch",
    "check",   "dank",    "dauer",    "deck",    "deut",    "dien",     "dreh",     "droh",     "drück",
    "duft",    "dämpf",   "eign",     "eil",     "einig",   "end",      "fass",     "fehl",     "feier",
    "folg",    "forder",  "forsch",   "frag",    "freu",    "förder",   "fühl",     "führ",     "füll",
    "fürcht",  "fütter",  "glaub",    "grins",   "grüss",   "gönn",     "haft",     "handel",   "heil",
    "heiz",    "hemm",    "hinder",   "hoff",    "hol",     "hust",     "hör",      "hüt",      "impf",
    "irr",     "jag",     "jammer",   "juck",    "kauf",    "kehr",     "kill",     "kipp",     "klag",
    "klapp",   "klatsch", "klau",     "kleb",    "klick",   "klingel",  "klopf",    "klär",     "knack",
    "koch",    "kost",    "kram",     "kratz",   "kreis",   "krieg",    "kräftig",  "kämpf",    "kümmer",
    "küss",    "lach",    "lager",    "land",    "lauer",   "leb",      "leg",      "lehr",     "leist",
    "leit",    "lern",    "leucht",   "lieb",    "liefer",  "linder",   "lock",     "locker",   "lohn",
    "lutsch",  "lächel",  "lähm",     "lös",     "lüft",    "mach",     "mahn",     "meld",     "merk",
    "mild",    "minder",  "misch",    "neig",    "nerv",    "nick",     "nies",     "nutz",     "näher",
    "nähr",    "nütz",    "ordn",     "pack",    "pass",    "pfleg",    "plag",     "plan",     "platz",
    "poch",    "post",    "press",    "prüf",    "pump",    "quäl",     "rast",     "rauch",    "rausch",
    "rechn",   "red",     "reg",      "regel",   "reich",   "reinig",   "reis",     "reiz",     "rett",
    "richt",   "roll",    "ruh",      "rutsch",  "räum",    "röt",      "rück",     "rühr",     "rüst",
    "rüttel",  "sag",     "salb",     "sammel",  "schad",   "schaff",   "schau",    "schenk",   "schick",
    "schluck", "schmeck", "schmerz",  "schmier", "schnief", "schon",    "schrumpf", "schwank",  "schweb",
    "schwitz", "schwäch", "schäm",    "schärf",  "schätz",  "schüttel", "schütz",   "sehn",     "senk",
    "setz",    "seufz",   "sicher",   "sieg",    "sorg",    "spann",    "spar",     "speicher", "spend",
    "spiel",   "spritz",  "sprüh",    "spuck",   "spül",    "spür",     "stamm",    "starr",    "start",
    "staun",   "steck",   "steiger",  "stell",   "steuer",  "still",    "stimm",    "stopp",    "straff",
    "strahl",  "streck",  "stress",   "streu",   "stärk",   "stör",     "stürz",    "stütz",    "such",
    "summ",    "säuber",  "tank",     "tanz",    "tast",    "taug",     "tausch",   "teil",     "test",
    "tipp",    "tob",     "trau",     "trenn",   "trick",   "trockn",   "träum",    "tröst",    "tupf",
    "turn",    "töt",     "wackel",   "wag",     "wander",  "warn",     "wart",     "wechsel",  "weck",
    "wehr",    "weiger",  "wein",     "wett",    "wirk",    "wisch",    "wohn",     "wunder",   "wähl",
    "wärm",    "wühl",    "wünsch",   "zahl",    "zapp",    "zauber",   "zehr",     "zeig",     "zerr",
    "ziel",    "zitter",  "zuck",     "zupf",    "zweifel", "zwick",    "zwinker",  "zähl",     "zöger",
    "zünd",    "änder",   "ärger",    "öffn",    "üb"};

// Weak stems with an inseparable prefix whose rest is no verb of the lists above.
constexpr KeyList prefixed_stems{
    "beantwort",  "bedeut",     "bedroh",     "beeil",       "beeinfluss", "beend",      "befrei",
    "befürcht",   "begegn",     "begleit",    "begrenz",     "begrüss",    "behandel",   "behaupt",
    "beherrsch",  "bekämpf",    "belast",     "beleg",       "beleidig",   "benötig",    "bericht",
    "beruh",      "beruhig",    "berühr",     "beschleunig", "beseitig",   "besieg",     "besorg",
    "bestell",    "bestätig",   "betreu",     "betäub",      "beurteil",   "beweg",      "bewirk",
    "bezahl",     "bezeichn",   "bezweifel",  "entdeck",     "entfern",    "entgift",    "entlast",
    "entspann",   "entwickel",  "entwässer",  "entzünd",     "erfüll",     "ergänz",     "erhöh",
    "erinner",    "erklär",     "erkrank",    "erlaub",      "erleb",      "erledig",    "erleichter",
    "ermöglich",  "ermüd",      "ernähr",     "erreich",     "ersetz",     "erspar",     "erstatt",
    "erstick",    "erwart",     "erwähn",     "erzeug",      "erzähl",     "gefährd",    "gehorch",
    "gehör",      "gewähr",     "gewöhn",     "unterschätz", "unterstütz", "untersuch",  "verbesser",
    "verblüff",   "verbrauch",  "verbreit",   "verdien",     "verdoppel",  "verdräng",   "verdünn",
    "vereinbar",  "vereng",     "vererb",     "verfolg",     "vergift",    "vergrösser", "verharmlos",
    "verheil",    "verhinder",  "verhärt",    "verkauf",     "verkleb",    "verkleiner", "verkürz",
    "verlang",    "verletz",    "verlänger",  "vermehr",     "vermiss",    "vermut",     "vernicht",
    "vernichte",  "verordn",    "verpass",    "verpflicht",  "verringer",  "versag",     "verschlechter",
    "verschleim", "verschluck", "verschwend", "versetz",     "versicher",  "versuch",    "vertag",
    "vertrau",    "verursach",  "verwechsel", "verwend",     "verzicht",   "verzweifel", "verzöger",
    "veränder",   "widerleg",   "wiederhol",  "zerstör",     "überleb",    "überrasch",  "überschätz",
    "überzeug"};

constexpr KeyList separable{
    "ab",       "an",   "auf",      "aus",    "bei",    "durch", "ein",    "entgegen", "fest", "fort",
    "frei",     "her",  "hervor",   "hin",    "hinzu",  "krank", "los",    "mit",      "nach", "statt",
    "teil",     "um",   "unter",    "vor",    "vorbei", "weg",   "weiter", "wieder",   "zu",   "zurück",
    "zusammen", "über", "herunter", "heraus", "herbei", "wehe",  "weh"};
constexpr std::array inseparable{"be"sv,  "ent"sv,  "emp"sv,  "er"sv,    "ge"sv,   "ver"sv,
                                 "zer"sv, "miss"sv, "über"sv, "unter"sv, "wider"sv};

// No verbs, although they look like forms of one.
constexpr KeyList no_verbs{
    "acht",    "beliebt",  "bereit",  "besonnen",  "best",     "bestimmt", "bitte",    "danke",   "ernst",
    "ernste",  "ernsten",  "erst",    "erwachsen", "gute",     "irre",     "irren",    "jede",    "leer",
    "leicht",  "leid",     "liebe",   "lieben",    "locker",   "lockere",  "lockeren", "meine",   "milde",
    "milden",  "milder",   "nähere",  "näheren",   "recht",    "rechte",   "reiche",   "reichen", "schone",
    "sichere", "sicheren", "sichern", "teile",     "weiche",   "weise",    "weisen",   "weisse",  "weit",
    "weite",   "weiten",   "weiter",  "weitere",   "weiteren", "wunder"};

struct Ending {
  std::string_view text;
  VerbForm form;
};
constexpr std::array endings_of_verbs{
    Ending{"eten", VerbForm::finite}, Ending{"ete", VerbForm::finite}, Ending{"est", VerbForm::finite},
    Ending{"et", VerbForm::finite},   Ending{"ten", VerbForm::finite}, Ending{"test", VerbForm::finite},
    Ending{"te", VerbForm::finite},   Ending{"st", VerbForm::finite},  Ending{"t", VerbForm::finite},
    Ending{"en", VerbForm::plural},   Ending{"n", VerbForm::plural},   Ending{"e", VerbForm::first}};

struct Found {
  VerbForm form = VerbForm::none;
  bool strong = false; // -t makes no participle
};

Found simple_form(std::string_view key) {
  if (auxiliaries.holds(key) || modals.holds(key) || irregular.holds(key)) return {VerbForm::finite, true};
  if (key.ends_with("iert") || key.ends_with("ierte") || key.ends_with("ierten"))
    return {VerbForm::ambiguous, false};
  if (key.size() > 6 && key.ends_with("ieren")) return {VerbForm::plural, false};
  for (const Ending& ending : endings_of_verbs) {
    if (!key.ends_with(ending.text)) continue;
    const std::string_view stem = key.substr(0, key.size() - ending.text.size());
    if (ending.text == "n" && !stem.ends_with("el") && !stem.ends_with("er")) continue;
    if (strong_stems.holds(stem)) return {ending.form, true};
    if (weak_stems.holds(stem)) return {ending.form, false};
    if (prefixed_stems.holds(stem))
      return {ending.form == VerbForm::finite ? VerbForm::ambiguous : ending.form, false};
  }
  return {};
}

} // namespace

VerbForm verb_form(std::string_view key) {
  if (key.size() < 3 || no_verbs.holds(key)) return VerbForm::none;
  if (const VerbForm form = simple_form(key).form; form != VerbForm::none) return form;
  if (key.starts_with("ge")) return VerbForm::none; // a participle
  for (const std::string_view prefix : inseparable) {
    if (!key.starts_with(prefix) || key.size() < prefix.size() + 4) continue;
    const Found rest = simple_form(key.substr(prefix.size()));
    if (rest.form == VerbForm::finite)
      return rest.strong && !key.ends_with("en") ? VerbForm::finite : VerbForm::ambiguous;
    if (rest.form != VerbForm::none && rest.form != VerbForm::first) return rest.form;
  }
  // "vorbeugt", "weiterwissen"; "vorgebeugt" and "aufzuhören" are not finite.
  for (std::size_t length = 2; length <= 10 && length + 3 < key.size(); ++length) {
    if (!separable.holds(key.substr(0, length))) continue;
    const std::string_view rest = key.substr(length);
    if (no_verbs.holds(rest) || rest.starts_with("ge")) continue;
    const VerbForm form = simple_form(rest).form;
    if (form != VerbForm::none && form != VerbForm::first) return form;
  }
  return VerbForm::none;
}

bool is_finite_verb(std::string_view key) {
  const VerbForm form = verb_form(key);
  return form == VerbForm::finite || form == VerbForm::ambiguous;
}
bool is_auxiliary(std::string_view key) {
  return auxiliaries.holds(key);
}
bool is_modal(std::string_view key) {
  return modals.holds(key);
}

} // namespace taktvoll::language
