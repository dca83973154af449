#include "match/term_advice.h"

namespace taktvoll::match {

using base::LocalText;

LocalText star_advice() {
  return {"`*` steht am Anfang oder Ende eines Wortes: `Krebs*`, `*angst`, `*heil*`.",
          "`*` stands at the beginning or end of a word: `Krebs*`, `*angst`, `*heil*`."};
}
LocalText tilde_advice() {
  return {"`~` steht nur am Wortende und meint jede Beugungsendung: `tödlich~`.",
          "`~` stands only at the end of a word and means any inflectional ending: `tödlich~`."};
}
LocalText gap_advice() {
  return {"Eine Lücke von 0 bis 2 Wörtern schreiben Sie so: `Wettlauf <0-2> gegen die Zeit`.",
          "Write a gap of 0 to 2 words like this: `Wettlauf <0-2> gegen die Zeit`."};
}
LocalText key_advice() {
  return {"In geschweiften Klammern steht der Name eines Kontextschlüssels: `{brand}`.",
          "Curly brackets hold the name of a context key: `{brand}`."};
}
LocalText group_advice() {
  return {"Alternativen stehen in Klammern, mit `|` dazwischen: `(heilen|heilt|geheilt) <0-3> Krebs`.",
          "Alternatives stand in brackets with `|` between them: `(heilen|heilt|geheilt) <0-3> Krebs`."};
}
LocalText optional_advice() {
  return {"In eckigen Klammern stehen ganze Wörter, die auch fehlen dürfen: `[sehr|ganz] schnell`.",
          "Square brackets hold whole words that may be missing: `[sehr|ganz] schnell`."};
}
LocalText number_advice() {
  return {"Eine Zahl schreiben Sie so: `in {zahl} Tagen`, als Teil eines Wortes `{zahl}-jährig~`.",
          "Write a number like this: `in {zahl} Tagen`, as part of a word `{zahl}-jährig~`."};
}
LocalText tail_advice() {
  return {
      "Am Ende des Begriffs heißt `…` „und der Rest des Satzes“, `…?` und `…!` „in einer Frage“, „in einem "
      "Ausruf“. Zwischen Wörtern ist es eine Lücke: `weder … noch`.",
      "At the end of a term `…` means “and the rest of the sentence”, `…?` and `…!` “in a question”, “in an "
      "exclamation”. Between words it is a gap: `weder … noch`."};
}

} // namespace taktvoll::match
