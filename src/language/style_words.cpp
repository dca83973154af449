#include "language/style_words.h"

#include "language/key_table.h"

namespace taktvoll::language {
namespace {

constexpr std::array lists{
    // Not "ja", "doch", "schon", "mal", "nun", "eben": too often they say something ("schon gestern").
    KeyClass{
        filler_class,
        "eigentlich irgendwie irgendwo gewissermassen sozusagen quasi grundsätzlich prinzipiell "
        "selbstverständlich "
        "bekanntlich offensichtlich offenkundig zweifellos zweifelsohne zweifelsfrei letztendlich letztlich "
        "schlichtweg schlicht schlussendlich regelrecht geradezu durchaus jedenfalls immerhin sowieso "
        "ohnehin "
        "halt wohl ziemlich relativ vergleichsweise überaus äusserst höchst ungemein ausgesprochen total "
        "voll "
        "absolut definitiv wirklich tatsächlich natürlich logischerweise gleichsam nämlich freilich allemal "
        "keineswegs mitunter gegebenenfalls dementsprechend diesbezüglich insofern insoweit nichtsdestotrotz "
        "übrigens überdies bisweilen augenscheinlich anscheinend scheinbar vermutlich offenbar echt einfach "
        "bloss lediglich"},
    KeyClass{
        subjunction_class,
        "dass weil wenn ob obwohl obgleich wenngleich falls sofern indem nachdem sobald solange sooft soweit "
        "sodass damit ehe bevor seitdem zumal"},
    KeyClass{doubtful_class, "als bis da damit seit während wie sowie wo ehe"},
    KeyClass{relative_class, "der die das dem den denen deren dessen welche welcher welches welchen welchem"},
    KeyClass{question_class, "wer wen wem wessen was wann warum weshalb weswegen wieso woher wohin wobei "
                             "wodurch wofür wogegen womit "
                             "woran worauf woraus worin worüber worum wovon wovor wozu wonach wie wo"},
    KeyClass{
        preposition_class,
        "an auf aus bei durch für gegen in mit nach über unter von vor zu ohne neben zwischen hinter um"},
    KeyClass{joining_class, "und oder sowie bzw beziehungsweise aber sondern denn"},
    KeyClass{werden_class,
             "werde wirst wird werden werdet wurde wurdest wurden wurdet würde würdest würden würdet "
             "worden"},
    KeyClass{infinitive_class, "um ohne statt anstatt ausser"},
    KeyClass{article_class,
             "das beim zum vom am im ans ins durchs fürs dem des ein kein mein dein sein ihr unser euer "
             "dieses jedes häufiges regelmässiges langes ständiges tägliches"},
    KeyClass{
        no_verb_class,
        "nicht jetzt oft erst fast meist sonst gut selbst mit seit statt laut recht weit leicht insgesamt "
        "bereit "
        "überhaupt zuletzt zuerst gern oben unten innen aussen hinten vorn vorne draussen drinnen gestern "
        "morgen "
        "eben daneben dagegen wegen neben zwischen gegen ein kein mein dein sein den einen keinen meinen "
        "deinen "
        "seinen ihren unseren diesen jeden allen vielen wenigen beiden anderen zusammen selten daran darin "
        "davon "
        "dann wann wen denen ihnen sondern schon nun von in an bin hin her neun zehn sieben kalt alt dort "
        "acht "
        "nacht halt bekannt gesund rot tot eigentlich bestimmt direkt indirekt komplett nett fett perfekt"},
    KeyClass{finite_class,
             "ist kann will muss soll darf mag weiss war hat sei wird gab ging kam sah nahm fand lag stand "
             "blieb half hielt liess lief rief schrieb sprach starb traf trug zog las ass trank bin bist "
             "hast tut sind"},
    KeyClass{past_helper_class, "haben sein"},
};

constexpr KeyTable<key_table::count(lists)> table(lists);

} // namespace

std::uint16_t style_classes(std::string_view key) {
  return table.classes(key);
}

} // namespace taktvoll::language
