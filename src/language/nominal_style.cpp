#include "language/nominal_style.h"

#include "language/affix_list.h"
#include "language/key_table.h"
#include "language/style_words.h"

#include <array>
#include <string_view>

namespace taktvoll::language {
namespace {

constexpr std::size_t shortest = 7; // bytes of a key: "Übung", "Ration" are words of their own by now

constexpr auto endings = endings_of_words("ung", "ungen", "heit", "heiten", "keit", "keiten", "ion", "ionen",
                                          "tät", "täten", "ismus", "ismen", "nis", "nisse", "nissen",
                                          "nisses", "enz", "enzen", "anz", "anzen", "schaft", "schaften");

// Things, groups and states that have no shorter name.
constexpr std::array everyday_lists{KeyClass{
    1,
    "wohnung wohnungen zeitung zeitungen meinung meinungen ordnung kleidung nahrung achtung gesundheit "
    "krankheit "
    "krankheiten mehrheit minderheit freiheit einheit einheiten station stationen region regionen religion "
    "nation "
    "million millionen milliarde mannschaft freundschaft freundschaften landschaft gesellschaft "
    "gesellschaften "
    "wissenschaft wirtschaft mitgliedschaft botschaft botschaften universität universitäten person "
    "organisation "
    "organisationen redaktion aktion aktionen information informationen situation situationen version "
    "versionen "
    "impfung impfungen heizung rechnung rechnungen werbung verpackung packung packungen sitzung vorlesung "
    "umgebung "
    "richtung richtungen siedlung festung leitung leitungen abteilung abteilungen zahnheilkunde distanz "
    "bilanz "
    "substanz substanzen ambulanz ergebnis ergebnisse ergebnissen gefängnis zeugnis zeugnisse verhältnis "
    "verhältnisse erlebnis erlebnisse geheimnis bedürfnis bedürfnisse bedürfnissen ereignis ereignisse "
    "schwangerschaft schwangerschaften portion portionen infektion infektionen funktion funktionen operation "
    "operationen lektion diskussion religionen emotion emotionen generation generationen vergangenheit "
    "wahrheit "
    "kindheit schönheit sicherheit möglichkeit möglichkeiten fähigkeit fähigkeiten hoffnung hoffnungen "
    "bewegung "
    "bewegungen übung übungen ernährung lösung lösungen erfahrung erfahrungen mischung versicherung "
    "versicherungen "
    "veranstaltung veranstaltungen entzündung entzündungen erkältung erkältungen verletzung verletzungen "
    "essen leben packungsbeilage depression depressionen allergie"}};
constexpr KeyTable<key_table::count(everyday_lists)> everyday(everyday_lists);

bool is_infinitive(std::string_view key) {
  return key.size() >= 5 && (key.ends_with("en") || key.ends_with("ern") || key.ends_with("eln"));
}

} // namespace

bool is_nominalisation(const Reading& reading, std::uint32_t index) {
  const Word& word = reading.words[index];
  if (word.kind != WordKind::word || !word.capitalised || word.all_caps || word.in_hashtag || word.in_mention)
    return false;
  const std::string_view key = reading.key(word);
  if (everyday.classes(key) != 0) return false;
  if (key.size() >= shortest && endings.fits(key)) return true;
  // "das Messen", "beim Einatmen": behind an article that no plural has
  if (!is_infinitive(key) || index == 0 || word.gap > Gap::space) return false;
  const std::string_view before = reading.key(reading.words[index - 1]);
  return before == "beim" || before == "zum" || before == "vom" || before == "das" || before == "durchs" ||
         before == "fürs" || before == "ins";
}

} // namespace taktvoll::language
