#include "claims/word_classes.h"

#include "language/affix_list.h"
#include "language/endings.h"
#include "language/key_table.h"

#include <algorithm>
#include <array>

namespace taktvoll::claims {
namespace {

using language::KeyClass;

// In exactly this form.
constexpr std::array whole_words = std::to_array<KeyClass>({
    {silent_word,
     "der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr man mich dich sich "
     "uns "
     "euch ihn ihm ihnen mir dir mein meine meinen meinem meiner dein deine deinen deinem deiner sein seine "
     "seinen seinem seiner ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres unsre "
     "euer eure euren eurem eurer dieser diese dieses diesen diesem jener jene jenes welcher welche welches "
     "dies was wer wem wen dessen deren denen solche solcher solchen und oder bzw beziehungsweise sowie "
     "sowohl "
     "ist sind sei seien bin bist seid wird werden wirst werdet hat haben habe hast habt "
     "in im ins an am ans auf aufs aus bei beim gegen für mit von vom zu zum zur durch um als wie wenn dass "
     "ob "
     "weil da damit denn doch ja nun also so dabei daher darum deshalb deswegen dann dort hier eben nämlich "
     "übrigens auch ebenfalls ebenso zudem ausserdem zusätzlich bitte gern gerne halt mal aber jedoch dazu "
     "davon "
     "dafür daran darauf hierbei hierzu wobei wodurch wofür womit jetzt heute einmal"},
    {modal_word,
     "kann können kannst könnt könnte könnten darf dürfen dürfte muss müssen soll sollen sollte sollten "
     "will wollen mag mögen"},
    {bound_word,
     "ab bis über unter nach vor seit während innerhalb binnen zwischen pro je trotz ausser ca circa "
     "rund ungefähr etwa"},
    {degree_word,
     "sehr ganz immer stets sofort gleich lange lang schon bereits nur erst sogar selbst nie niemals endlich "
     "gut "
     "mehr viel alle allen aller alles jede jeder jedes jedem jeden beide mindestens höchstens maximal fast "
     "nahezu besonders überaus äusserst zu allzu dauerhaft garantiert nachweislich auf24h nonstop rundum "
     "ständig "
     "jederzeit umgehend unmittelbar augenblicklich blitzschnell ruckzuck jahrelang stundenlang tagelang "
     "weiterhin ohneweiteres tatsächlich wirklich definitiv bestimmt zweifellos meist meistens oft häufig "
     "manchmal selten kaum wenig wenige viele vielen einige manche manchen hundertprozentig"},
    {compare_word,
     "besser bessere besseren besserer besseres bessrer beste besten bester bestes schneller stärker "
     "stärkere stärkeren länger längere wirksamer wirksamere verträglicher verträglichere sanfter "
     "schonender sicherer zuverlässiger effektiver wirkungsvoller nummer nr überlegen überlegene "
     "überlegenen einzige einziger einziges einzigen unerreicht unübertroffen konkurrenzlos "
     "marktführer testsieger unschlagbar einzigartig einzigartige beliebteste meistverkaufte"},
    {few_word,
     "selten seltene kaum wenig wenige weniger gering geringe geringes geringer minimal minimale niedrig "
     "niedriges arm frei"},
    {unit_word,
     "% ‰ prozent min minute minuten minutenschnell sek sekunde sekunden std stunde stunden h tage tagen tag "
     "nacht nächte wochen woche fach mal doppelt doppelte dreifach dreifache halbiert verdoppelt"},
    {use_word, "ein"},
    {effect_word, "weg fort hilft hilf half geholfen wohl weggezaubert gutes besserung"},
    {group_word, "jung klein kleinsten kleinen alt"},
});

// With any inflectional ending.
constexpr std::array stems = std::to_array<KeyClass>({
    {neutral_word,
     "apothek rezeptfrei erhältlich verfügbar packung packungsgröss packungsbeilag beipackzettel wirkstoff "
     "tablett filmtablett kapsel spray nasenspray gel salb creme saft tropfen pflaster granulat lösung "
     "dragee "
     "patient mensch beispiel arzneimittel präparat medikament mittel produkt schmerzmittel hustensaft "
     "pflichttext "
     "gebrauchsinformation "
     "ärzt arzt apotheker praxis rezept internet website onlineshop drogerie versand team"},
    {degree_word,
     "schnell rasch prompt langanhaltend anhaltend nachhaltig ständig zuverlässig stark extrem hoch höchst "
     "vollständig komplett total völlig absolut gezielt intensiv effektiv spürbar deutlich nachgewiesen "
     "klinisch "
     "wissenschaftlich bewiesen erwiesen bewährt erprobt geprüft einfach direkt optimal perfekt ideal "
     "richtig "
     "wunderbar fantastisch erstaunlich unglaublich mild leicht mässig mittelstark schwer chronisch akut "
     "vorübergehend kurzfristig langfristig dauernd endgültig restlos gründlich tief kräftig enorm neu "
     "neuartig "
     "innovativ revolutionär umfassend ausgezeichnet hervorragend"},
    {effect_word,
     "linder linderung wirk wirkung wirkeintritt wirksam wirksamkeit wirkungsvoll helf hilfe hilfreich heil "
     "heilung geheilt stopp still stillt lös gelöst senk gesenkt senkung reduzier verbesser verbesserung "
     "besser "
     "bessert besserung förder gefördert stärk gestärkt beruhig beruhigt schütz schutz geschützt vorbeug "
     "vorgebeugt beugt bekämpf behandel behandlung behandelt hemm gehemmt blockier abschwell betäub "
     "regenerier "
     "unterstütz erleichter beschleunig verkürz verringer minder vermind dämpf entspann beseitig eliminier "
     "abtöt "
     "regulier verhinder verlangsam befrei kurier reparier wiederherstell bewirk entfalt kling abkling "
     "nachlass verschwind durchatm aufatm genes gesund wohltu wohltuend pfleg befeucht vertreib besieg "
     "erfolg "
     "gelindert therapier therapie vermeid wohlbefind lebensqualität wunder wundermittel löscht ermöglich "
     "schwillt aktivier abwehrkräft immunsystem bremst schmerzfrei beschwerdefrei symptomfrei hilfst "
     "anschlag "
     "abwehr bekommt lockert locker"},
    {safe_word,
     "verträglich verträglichkeit bekömmlich schonend schont schonen sanft sicher sicherheit unbedenklich "
     "harmlos "
     "risikofrei risikoarm unschädlich natürlich nebenwirkungsfrei nebenwirkungsarm magenfreundlich "
     "hautfreundlich magenschonend geeignet vertragen ungiftig sorgenfrei"},
    {risk_word,
     "nebenwirkung risiko risik risiken abhängig abhängigkeit gewöhnung wechselwirkung müd müdigkeit "
     "schläfrig sucht "
     "süchtig gefahr unverträglichkeit belast schad gefährlich kontraindikation gegenanzeig bedenken"},
    {compare_word,
     "führend überleg einzig vergleich konkurrenz konkurrenzprodukt spitzenreiter unvergleichlich"},
    {illness_word,
     "schmerz schmerzen migräne fieber husten schnupfen erkältung grippe allergie heuschnupfen asthma "
     "bronchitis "
     "rheuma arthrose arthritis diabetes krebs tumor depression angst stress übelkeit erbrechen durchfall "
     "verstopfung blähung sodbrennen entzündung infekt infektion pilz ekzem neurodermitis schuppenflechte "
     "ausschlag juckreiz wund verletzung prellung verstauchung krampf bluthochdruck thrombose schlaganfall "
     "herzinfarkt schlaflosigkeit unruhe nervosität reizdarm gastritis geschwür krank krankheit erkrankung "
     "beschwerde leiden syndrom schleim corona covid alzheimer demenz parkinson epilepsie osteoporose karies "
     "parodontitis akne rosacea herpes warz hämorrhoid wechseljahr kater schwindel tinnitus"},
    {group_word,
     "kind kinder kleinkind schulkind baby säugling schwanger schwangere schwangerschaft stillend stillzeit "
     "jugendlich erwachsen senior diabetiker allergiker asthmatiker sportler schüler frau mann männer mann "
     "familie "
     "mutter mütter vater väter teenager rentner älter"},
    {use_word, "einnehm eingenommen einnahme anwend anwendung angewendet angewandt nehm nimm genommen "
               "zugelassen bestimmt "
               "vorgesehen empfohlen gedacht dosier dosierung verwend verwendet verwendung auftrag sprüh "
               "anwendungsgebiet indikation"},
    {advice_word,
     "frag sprech sprich les meld wend ruf schreib besuch informier kontaktier beacht bewahr beschreib "
     "erfahr lern schau klick folg bestell"},
});

constexpr auto complaint_parts = language::endings_of_words(
    "schmerz", "schmerzen", "schmerzes", "beschwerden", "beschwerde", "krankheit", "krankheiten",
    "erkrankung", "erkrankungen", "entzündung", "entzündungen", "störung", "störungen", "infekt", "infekte",
    "infekten", "infektion", "infektionen", "husten", "schnupfen", "allergie", "allergien", "krämpfe",
    "krämpfen", "krampf", "leiden", "syndrom", "krebs", "hochdruck", "fieber", "migräne", "reizung",
    "reizungen", "rötung", "rötungen", "schwellung", "schwellungen", "blutung", "blutungen", "ausschlag",
    "ekzem", "ekzeme", "pilz", "grippe", "depression", "depressionen", "schwäche", "probleme", "problemen",
    "weh", "itis", "verspannung", "verspannungen", "wunde", "wunden", "verletzung", "verletzungen", "flechte",
    "brennen");
constexpr auto effect_ends = language::endings_of_words(
    "lindernd", "stillend", "lösend", "hemmend", "senkend", "fördernd", "stärkend", "tötend", "dämpfend",
    "heilend", "wirkung", "wirksam", "schutz", "wirkt", "linderung");

constexpr language::KeyTable<800> whole_table(whole_words);
constexpr language::KeyTable<800> stem_table(stems);

constexpr std::size_t longest_ending = 5;
constexpr std::size_t shortest_stem = 3;

// "Schmerztablette", "Nasenspray".
constexpr auto product_ends = language::endings_of_words(
    "tablette", "tabletten", "kapsel", "kapseln", "spray", "sprays", "salbe", "creme", "hustensaft",
    "arzneimittel", "schmerzmittel", "medikament", "präparat");

WordClasses compound_classes(std::string_view key) {
  WordClasses classes = 0;
  if (!complaint_part(key).empty()) classes |= illness_word;
  if (product_ends.fits(key)) classes |= neutral_word;
  std::string_view base = key;
  for (const std::string_view ending : {"en", "er", "es", "em", "e"})
    if (base.size() > ending.size() + shortest_stem && base.ends_with(ending)) {
      base.remove_suffix(ending.size());
      break;
    }
  if (effect_ends.fits(key) || effect_ends.fits(base)) classes |= effect_word;
  return classes;
}

} // namespace

WordClasses classes_of(std::string_view key) {
  WordClasses classes = whole_table.classes(key);
  // "stille" is a stem with an ending and "still" one without: every cut that leaves an ending counts.
  for (std::size_t cut = 0; cut <= longest_ending && cut + shortest_stem <= key.size(); ++cut) {
    const std::string_view rest = key.substr(key.size() - cut);
    if (language::is_ending(rest)) classes |= stem_table.classes(key.substr(0, key.size() - cut));
  }
  if ((classes & silent_word) != 0) return silent_word;
  const WordClasses compound = compound_classes(key);
  // "Nebenwirkung" is no effect that anybody promises.
  return classes |
         ((classes & risk_word) != 0 ? compound & static_cast<WordClasses>(~effect_word) : compound);
}

std::string_view complaint_part(std::string_view key) {
  if (!complaint_parts.fits(key)) return {};
  // The longest entry that ends the key: shorter ones lie inside it.
  for (std::size_t start = 0; start + shortest_stem <= key.size(); ++start) {
    const std::string_view part = key.substr(start);
    if (!complaint_parts.fits(part)) return {};
    const bool shorter = part.size() > 1 && complaint_parts.fits(part.substr(1));
    if (!shorter) return part;
  }
  return {};
}

} // namespace taktvoll::claims
