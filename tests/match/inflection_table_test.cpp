// What `~` must cover and what it must not, word by word: inflection, and nothing that is another word.
#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "match/term_index.h"

#include <sstream>
#include <string>
#include <string_view>

namespace taktvoll::match {
namespace {

struct Row {
  std::string_view term;
  std::string_view forms;  // of the word
  std::string_view others; // words of their own, formed from it or looking like it
};

constexpr Row rows[] = {
    // nouns: cases, plurals, the feminine
    {"Wunder~", "Wunder Wunders Wundern WUNDER",
     "Wunde Wunden wund wundert wunderbar Wunderkind Wundheilung"},
    {"Wunde~", "Wunde Wunden", "Wunder Wunders wund wundert Wundsein"},
    {"Arzt~", "Arzt Arztes Arzts Arzte", "Ärzte ärztlich Arztpraxis Arznei artig"},
    {"Ärzt~", "Ärzte Ärzten Ärztin Ärztinnen Ärzt*innen Ärzt:in ÄRZTE", "ärztlich Ärztekammer Arzt"},
    {"Patient~", "Patient Patienten Patientin Patientinnen PatientInnen",
     "Patientenakte patientennah Patent"},
    {"Apotheker~", "Apotheker Apothekers Apothekern Apothekerin Apothekerinnen", "Apotheke Apotheken"},
    {"Schmerz~", "Schmerz Schmerzes Schmerzen", "schmerzt schmerzte schmerzhaft schmerzlich Scherz"},
    {"Erfolg~", "Erfolg Erfolgs Erfolge Erfolgen", "erfolgt erfolgte erfolgreich erfolglos"},
    {"Krankheit~", "Krankheit Krankheiten", "krank kränkt Krankheitsbild krankheitsbedingt"},
    {"Medikament~", "Medikament Medikaments Medikamentes Medikamente Medikamenten", "medikamentös"},
    {"Diagnose~", "Diagnose Diagnosen", "Diagnostik diagnostisch diagnostiziert"},
    {"Allergie~", "Allergie Allergien", "allergisch Allergiker Allergen"},
    {"Ergebnis~", "Ergebnis Ergebnisse Ergebnissen Ergebnisses", "ergebnislos ergeben ergibt"},
    {"Kind~", "Kind Kindes Kinder Kindern", "kindlich Kindheit kindisch Kindchen"},
    {"Held~", "Held Helden Heldin Heldinnen", "heldenhaft Heldentat Heldenmut"},
    {"Gift~", "Gift Giftes Gifte Giften", "giftig giftet vergiftet"},
    {"Herz~", "Herz Herzens Herzen", "herzlich herzt herzhaft Herzchen"},
    {"Hoffnung~", "Hoffnung Hoffnungen", "hoffnungslos hoffnungsvoll hoffen"},
    // adjectives: endings, comparative, superlative
    {"gefährlich~",
     "gefährlich gefährliche gefährlichen gefährlicher gefährliches gefährlichem gefährlichere "
     "gefährlicheren "
     "gefährlichste gefährlichsten gefährlichstes GEFÄHRLICH",
     "Gefahr Gefährlichkeit gefährden gefährdet ungefährlich"},
    {"krank~", "krank kranke kranken kranker krankes krankem",
     "Krankheit krankhaft kränklich Krankung Krankenhaus"},
    {"frei~", "frei freie freier freies freien freiem", "Freiheit freilich Freitag freiwillig"},
    {"gesund~", "gesund gesunde gesunden gesunder gesundes gesundem", "Gesundheit gesundheitlich ungesund"},
    {"tödlich~", "tödlich tödliche tödlicher tödlichste tödlichsten", "Tod töten getötet todkrank"},
    {"mild~", "mild milde milder mildes milden mildeste mildesten", "Milderung Mildtätigkeit"},
    {"schnell~", "schnell schnelle schneller schnellste schnellsten", "Schnelligkeit Schnelltest"},
    // verbs: present, past, participles
    {"linder~", "lindert linderte linderten lindern lindernd lindernde lindernden", "Linderung lindgrün"},
    {"wirk~", "wirkt wirken wirkte wirkten wirkst wirkend wirkende", "Wirkung wirksam wirklich Wirkstoff"},
    {"schütz~", "schützt schützen schützte schützten schützend", "Schutz schützenswert Schützling"},
    {"besieg~", "besiegt besiegen besiegte besiegten besiegend", "besiegelt besiegbar Besiegung"},
    {"verschwind~", "verschwindet verschwinden verschwindest verschwindend",
     "verschwand verschwunden Verschwendung"},
    {"reduzier~", "reduziert reduzieren reduzierte reduzierten reduzierter",
     "Reduktion Reduzierung reduzierbar"},
    {"heil~", "heilt heilen heilte heilend heilende", "Heilung heilig heilsam Heiligkeit"},
    // compounds
    {"*schmerz~", "Kopfschmerz Kopfschmerzen Zahnschmerzes Rücken-Schmerzen",
     "Schmerzmittel schmerzlos Kopfschmerztablette"},
    {"*angst~", "Krebserkrankungsangst Todesangst", "Angsthase ängstlich Angstgefühl"},
    {"*(angst|ängst)~", "Versagensangst Versagensängste Versagensängsten", "verängstigt Ängstlichkeit"},
    {"Krebs*", "Krebs Krebsart Krebserkrankungsangst", "Brustkrebs Krepp"},
};

bool matches(const TermIndex& index, std::string_view word) {
  auto source = text::SourceText::from_bytes("text.md", std::string(word) + "\n");
  if (!source) return false;
  const language::Reading reading = language::Reader().read(document::parse(*source));
  std::vector<TermHit> hits;
  index.find_all(reading, hits);
  return !hits.empty() && hits.front().limit_word - hits.front().first_word == reading.words.size();
}

} // namespace

TEST_CASE("inflected forms match, other words do not", "[match][german]") {
  int forms = 0;
  int others = 0;
  for (const Row& row : rows) {
    const auto term = parse_term(row.term);
    REQUIRE(term);
    TermIndex index;
    index.add(*term);
    index.build();
    std::string word;
    for (std::istringstream words{std::string(row.forms)}; words >> word; ++forms) {
      INFO(row.term << " and " << word);
      CHECK(matches(index, word));
    }
    for (std::istringstream words{std::string(row.others)}; words >> word; ++others) {
      INFO(row.term << " and " << word);
      CHECK_FALSE(matches(index, word));
    }
  }
  CHECK(forms >= 120);
  CHECK(others >= 100);
}

} // namespace taktvoll::match
