#include "language/address_words.h"

#include "language/key_table.h"

namespace taktvoll::language {
namespace {

constexpr std::array lists{
    KeyClass{du_class,
             "biste dein deine deinem deinen deiner deinerseits deines deinetwegen deins dich dir du duzt "
             "haste kannste willste"},
    KeyClass{ihr_class, "euch euer euerem eueren eueres eure eurem euren eurer eurerseits eures euretwegen"},
    KeyClass{possessive_class, "ihr ihre ihrem ihren ihrer ihrerseits ihres ihretwegen"},
    // Modal and auxiliary verbs, and strong verbs whose third person changes its vowel.
    KeyClass{
        second_plural_class,
        "abnehmt angebt annehmt anseht aufgebt ausseht behaltet betretet brecht dürft dürftet einnehmt "
        "empfehlt enthaltet erhaltet esst fahrt fallt gebt geltet habt haltet hattet helft hättet konntet "
        "könnt könntet ladet lasst lauft lest messt mitnehmt musstet möchtet mögt müsst müsstet nehmt "
        "ratet schlaft schlagt seht seid solltet sprecht teilnehmt tragt trefft unterhaltet vergesst "
        "verlasst versteht wachst wart wascht weitergebt werdet werft wisst wollt wolltet wurdet wäret "
        "wärt würdet zulasst zunehmt überlasst übernehmt"},
    KeyClass{
        du_imperative_class,
        "abonnier abonniere achte atme besprich bestell besuch bewege bewirb bleib bring buch denk "
        "entdeck entspann erinner erzähl fang frag fühl geh gib gönn hab hilf hol hör informier "
        "informiere iss klick komm kommentier kommentiere kontaktier kontaktiere kümmer lade lass lauf "
        "leg lern lies like mach mail markier markiere meld melde nimm nutz probier prüf rechne ruf sag "
        "schau schick schlaf schlag schreib sei setz sieh speicher sprich spür start steh stell trau "
        "besorg dehn dreh erkundig erkundige heb registrier registriere reservier reserviere ruh teste "
        "vereinbar vereinbare "
        "verpass zähl "
        "triff trink tu vergiss verlier versuch vertrau wag warte wende wirf wähl zeig zieh öffne überleg "
        "übernimm"},
    KeyClass{
        doubtful_imperative_class,
        "beachte behalte besorge bestelle besuch besuche bewerte bleibe bringe buch buche denke entdecke "
        "entspanne erfahre erinnere erzähle fange finde folge frage fühle gehe geniesse halte hilfe hole "
        "höre klicke koche komme kümmere lade lasse lauf lege lerne mache mail messe notiere nutz nutze "
        "plane probiere prüfe rede ruf sage schaue schicke schlaf schlag schreibe sende setz setze "
        "speichere spüre start starte stelle stärke suche tanke teile traue trinke verliere vermeide "
        "versuch versuche vertraue wage wähle zeige ziehe übe überlege"},
    KeyClass{noun_imperative_class,
             "besuch buch folge frage halte hilfe lade lauf mail messe nutz plane ruf schlaf schlag setz "
             "start suche teile versuch"},
    KeyClass{ihr_imperative_class,
             "abonniert achtet beachtet bestellt besucht bewegt bleibt bringt bucht denkt entdeckt erzählt "
             "esst findet folgt fragt gebt geht geniesst gönnt habt haltet helft holt hört informiert klickt "
             "kocht kommentiert kommt kontaktiert lasst lauft legt lest liket macht markiert meldet messt "
             "nehmt notiert nutzt passt plant probiert prüft redet ruft sagt schaut schickt schlaft schreibt "
             "seht seid sendet setzt speichert sprecht startet stellt streicht sucht teilt testet trefft "
             "trinkt vergesst verliert vermeidet versucht vertraut wartet wendet werft wählt zeigt übt"},
    KeyClass{
        companion_class,
        "ab alles am an auch auf bei bitte dabei daran darauf davon dazu dein deine deinem deinen deiner "
        "dem den dich diese diesen dieses dir doch dran ein eine einem einen einer einfach euch euer eure "
        "eurem euren fest für genug gern gerne gesund gut heute hier ihm ihn im immer in jetzt kein keine "
        "lieber los mal mehr mich mir mit nach nicht nie noch raus regelmässig ruhig selbst sofort "
        "täglich uns unser unsere unserem unseren unserer viel vor vorbei was weiter wenn wie zum zur "
        "über"},
    KeyClass{
        object_class,
        "auch bitte den diese diesen dieses doch einfach es gern gerne heute hier ihm ihn jetzt mal mich "
        "mir nicht uns unsere unserem unseren unserer"},
    KeyClass{subject_class, "der er ich jemand man niemand sie wer wir"},
    KeyClass{leading_class,
             "alle andere beide deine den die diese drei eine einige etliche fünf jede jene keine manche "
             "mehrere meine seine solche unsere viele vier wenige zahlreiche zwei"},
    KeyClass{antecedent_class,
             "angehörige babys betroffene chefin eltern frau frauen freundin geschwister grosseltern "
             "jugendliche kinder leute mama menschen mum mutter mädchen männer oma patienten personen "
             "schwester senioren sie tante tochter"},
    KeyClass{pronoun_class, "sie ihnen"},
};

constexpr KeyTable<key_table::count(lists)> table(lists);

} // namespace

std::uint16_t address_classes(std::string_view key) {
  return table.classes(key);
}

} // namespace taktvoll::language
