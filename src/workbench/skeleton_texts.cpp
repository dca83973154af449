#include "workbench/skeleton_texts.h"

namespace taktvoll::workbench {
namespace {

constexpr std::string_view pack_de = R"yaml(# yaml-language-server: $schema=@SCHEMA@
# Die erste Zeile sagt Ihrem Editor, welche Schlüssel es gibt. Alles andere erklärt `man taktvoll-pack`.
pack: @NAME@
version: 0.1.0
title: {de: "Regelpaket @NAME@", en: "Rule pack @NAME@"}
language: de
market: [DE]
owner: Medical Affairs      # wer dafür einsteht: bitte anpassen
reviewed: @TODAY@        # zuletzt fachlich geprüft
review-due: @DUE@      # nächste fachliche Prüfung
defaults:                   # gilt für alle Regeln, die nichts anderes sagen
  audience: [laien]
  severity: warning
  negated: skip             # „kein Wundermittel“ ist kein Fund
)yaml";

constexpr std::string_view pack_en = R"yaml(# yaml-language-server: $schema=@SCHEMA@
# The first line tells your editor which keys there are. `man taktvoll-pack` explains the rest.
pack: @NAME@
version: 0.1.0
title: {de: "Regelpaket @NAME@", en: "Rule pack @NAME@"}
language: de
market: [DE]
owner: Medical Affairs      # who answers for it: please adapt
reviewed: @TODAY@        # last reviewed
review-due: @DUE@      # next review
defaults:                   # holds for all rules that say nothing else
  audience: [laien]
  severity: warning
  negated: skip             # “kein Wundermittel” is no finding
)yaml";

constexpr std::string_view rules_de =
    R"yaml(# yaml-language-server: $schema=@SCHEMA@
# Drei Regeln zum Abschauen und Umschreiben. Nach jeder Änderung: taktvoll pack check, dann taktvoll pack test.
rules:
  # Wörter und Wendungen (kind: terms). „~“ steht für jede Beugungsendung, „*“ für beliebige Buchstaben,
  # „<0-2>“ für bis zu zwei Wörter dazwischen, „(a|b)“ für eines von beiden.
  - id: time-pressure
    kind: terms
    title: {de: "Zeitdruck", en: "Time pressure"}
    # jede Zeile ein Begriff; Groß- und Kleinschreibung ist gleich
    terms:
      - "letzte Chance"
      - "nur noch <0-2> (Tag|Tage|Stunden)"
      - "zögern <0-2> nicht länger"
      - "Countdown~"
    # was erlaubt bleibt, obwohl ein Begriff passt
    except: ["Countdown zum Schulanfang"]
    message:
      de: "„{match}“ drängt. Wer gedrängt wird, entscheidet schlechter."
      en: "“{match}” pushes. People who are pushed decide less well."
    why:
      de: "Über ihre Gesundheit sollen Menschen in Ruhe entscheiden, gut informiert und ohne Frist."
      en: "People should decide about their health calmly, well informed and without a deadline."
    instead: ["Termine gibt es jede Woche.", "Lassen Sie sich Zeit."]
    basis: ["Hausregel: ohne Druck"]
    # Beispiele laufen als Tests: „bad“ muss gefunden werden, „good“ darf es nicht.
    examples:
      bad:
        - "Letzte Chance auf einen Termin!"
        - "Nur noch zwei Tage: Jetzt beraten lassen."
        - "Zögern Sie nicht länger, sprechen Sie mit uns."
        - "Der Countdown läuft."
      # Gut sind Beinahe-Treffer: Sätze, die ähnlich klingen und trotzdem in Ordnung sind.
      good:
        - "Das ist nicht die letzte Chance: Termine gibt es jede Woche."
        - "Die Praxis ist noch zwei Tage geschlossen."
        - "Unser Countdown zum Schulanfang: fünf Tipps für den Ranzen."

  # Fachwort und einfaches Wort (kind: replace). Erklärt der Text das Wort gleich daneben, in Klammern
  # oder mit Gedankenstrich, schweigt die Regel.
  - id: plain-words
    kind: replace
    severity: info
    title: {de: "Fachwort", en: "Technical word"}
    # links der Begriff, rechts ein Wort oder eine Liste
    replace:
      "Applikation~": Anwendung
      "Adhärenz": Therapietreue
      "kontraindizier~": [nicht geeignet, nicht erlaubt]
    message:
      de: "„{match}“ verstehen nicht alle. Einfacher: {instead}."
      en: "Not everybody understands “{match}”. Simpler: {instead}."
    why:
      de: "Wer ein Wort nachschlagen muss, liest oft nicht weiter."
      en: "People who must look up a word often stop reading."
    basis: ["Hausregel: einfache Wörter"]
    examples:
      bad:
        - "Die Applikation erfolgt morgens."
        - "Ihre Adhärenz ist wichtig."
        - "In der Schwangerschaft ist das Mittel kontraindiziert."
      good:
        - "Die Applikation (Anwendung) dauert eine Minute."
        - "Die App erinnert Sie an die Anwendung."
        - "Bleiben Sie bei Ihrer Behandlung. Diese Therapietreue hilft."

  # Mehreres, das zusammen vorkommt (kind: together): eines aus jeder Gruppe, im selben Absatz,
  # und nichts aus „absent“.
  - id: emergency-number
    kind: together
    title: {de: "Notfall ohne Nummer", en: "Emergency without a number"}
    scope: [prose]
    negated: flag
    all: [["Notfall", "im Notfall"], ["rufen", "anrufen", "wenden"]]
    # steht eines davon dabei, ist alles gut
    absent: ["112", "116117", "Notruf"]
    within: paragraph
    message:
      de: "Hier steht, was im Notfall zu tun ist, aber keine Nummer."
      en: "This says what to do in an emergency, but gives no number."
    why:
      de: "Im Notfall sucht niemand: Die Nummer muss dabeistehen."
      en: "In an emergency nobody searches: the number must be there."
    instead: ["Rufen Sie im Notfall die 112."]
    basis: ["Hausregel: Notfall"]
    examples:
      bad:
        - "Rufen Sie im Notfall Ihre Praxis an."
        - "Bei einem Notfall wenden Sie sich an ein Krankenhaus."
        - "Im Notfall: anrufen. Wir helfen."
      good:
        - "Rufen Sie im Notfall die 112."
        - "Im Notfall wenden Sie sich an den Notruf."
        - "Nachts rufen Sie in einem Notfall die 116117."
        - "Ein Notfall kommt selten allein."
)yaml";

constexpr std::string_view rules_en =
    R"yaml(# yaml-language-server: $schema=@SCHEMA@
# Three rules to look at and rewrite. After every change: taktvoll pack check, then taktvoll pack test.
rules:
  # Words and phrases (kind: terms). “~” stands for any inflectional ending, “*” for any letters,
  # “<0-2>” for up to two words in between, “(a|b)” for one of the two.
  - id: time-pressure
    kind: terms
    title: {de: "Zeitdruck", en: "Time pressure"}
    # one term a line; capitals do not matter
    terms:
      - "letzte Chance"
      - "nur noch <0-2> (Tag|Tage|Stunden)"
      - "zögern <0-2> nicht länger"
      - "Countdown~"
    # what stays allowed although a term matches
    except: ["Countdown zum Schulanfang"]
    message:
      de: "„{match}“ drängt. Wer gedrängt wird, entscheidet schlechter."
      en: "“{match}” pushes. People who are pushed decide less well."
    why:
      de: "Über ihre Gesundheit sollen Menschen in Ruhe entscheiden, gut informiert und ohne Frist."
      en: "People should decide about their health calmly, well informed and without a deadline."
    instead: ["Termine gibt es jede Woche.", "Lassen Sie sich Zeit."]
    basis: ["Hausregel: ohne Druck"]
    # Examples run as tests: “bad” must be found, “good” must not.
    examples:
      bad:
        - "Letzte Chance auf einen Termin!"
        - "Nur noch zwei Tage: Jetzt beraten lassen."
        - "Zögern Sie nicht länger, sprechen Sie mit uns."
        - "Der Countdown läuft."
      # Near misses are best: sentences that sound alike and are fine all the same.
      good:
        - "Das ist nicht die letzte Chance: Termine gibt es jede Woche."
        - "Die Praxis ist noch zwei Tage geschlossen."
        - "Unser Countdown zum Schulanfang: fünf Tipps für den Ranzen."

  # A technical word and a plain one (kind: replace). If the text explains the word next to it, in brackets
  # or after a dash, the rule is silent.
  - id: plain-words
    kind: replace
    severity: info
    title: {de: "Fachwort", en: "Technical word"}
    # the term on the left, a word or a list on the right
    replace:
      "Applikation~": Anwendung
      "Adhärenz": Therapietreue
      "kontraindizier~": [nicht geeignet, nicht erlaubt]
    message:
      de: "„{match}“ verstehen nicht alle. Einfacher: {instead}."
      en: "Not everybody understands “{match}”. Simpler: {instead}."
    why:
      de: "Wer ein Wort nachschlagen muss, liest oft nicht weiter."
      en: "People who must look up a word often stop reading."
    basis: ["Hausregel: einfache Wörter"]
    examples:
      bad:
        - "Die Applikation erfolgt morgens."
        - "Ihre Adhärenz ist wichtig."
        - "In der Schwangerschaft ist das Mittel kontraindiziert."
      good:
        - "Die Applikation (Anwendung) dauert eine Minute."
        - "Die App erinnert Sie an die Anwendung."
        - "Bleiben Sie bei Ihrer Behandlung. Diese Therapietreue hilft."

  # Several things together (kind: together): one of each group, in the same paragraph,
  # and nothing of “absent”.
  - id: emergency-number
    kind: together
    title: {de: "Notfall ohne Nummer", en: "Emergency without a number"}
    scope: [prose]
    negated: flag
    all: [["Notfall", "im Notfall"], ["rufen", "anrufen", "wenden"]]
    # if one of these is there, all is well
    absent: ["112", "116117", "Notruf"]
    within: paragraph
    message:
      de: "Hier steht, was im Notfall zu tun ist, aber keine Nummer."
      en: "This says what to do in an emergency, but gives no number."
    why:
      de: "Im Notfall sucht niemand: Die Nummer muss dabeistehen."
      en: "In an emergency nobody searches: the number must be there."
    instead: ["Rufen Sie im Notfall die 112."]
    basis: ["Hausregel: Notfall"]
    examples:
      bad:
        - "Rufen Sie im Notfall Ihre Praxis an."
        - "Bei einem Notfall wenden Sie sich an ein Krankenhaus."
        - "Im Notfall: anrufen. Wir helfen."
      good:
        - "Rufen Sie im Notfall die 112."
        - "Im Notfall wenden Sie sich an den Notruf."
        - "Nachts rufen Sie in einem Notfall die 116117."
        - "Ein Notfall kommt selten allein."
)yaml";

constexpr std::string_view readme_de = R"yaml(# @NAME@

Ein Regelpaket für taktvoll.

| Datei | Inhalt |
|---|---|
| `pack.yaml` | Name, Version, wer dafür einsteht, wann es geprüft wurde, Vorgaben für alle Regeln |
| `rules.yaml` | die Regeln, jede mit Beispielen; weitere Dateien `*.yaml` werden mitgelesen |

Die erste Zeile jeder YAML-Datei nennt Editoren das Schema, mit dem sie ergänzen und prüfen. Liegt es als
`taktvoll-pack.schema.json` hier, erneuert es `taktvoll schema pack > taktvoll-pack.schema.json`.

So arbeiten Sie damit:

```
taktvoll pack check ./@NAME@              # Fehler, und was nicht wirkt oder fehlt
taktvoll pack test ./@NAME@               # laufen alle Beispiele, hat jeder Begriff eines?
taktvoll check --packs ./@NAME@ posts/    # Texte damit prüfen
```

Warum sie in einem Text anschlägt oder schweigt: `taktvoll explain --packs ./@NAME@ @NAME@/time-pressure text.md:3`.

Eine Regel ändern heißt: zuerst ein Beispiel, das fehlschlägt, dann die Regel, dann `version` erhöhen.
)yaml";

constexpr std::string_view readme_en = R"yaml(# @NAME@

A rule pack for taktvoll.

| file | content |
|---|---|
| `pack.yaml` | name, version, who answers for it, when it was reviewed, defaults for all rules |
| `rules.yaml` | the rules, each with examples; further files `*.yaml` are read too |

The first line of each YAML file names the schema with which editors complete and check. If it lies here as
`taktvoll-pack.schema.json`, `taktvoll schema pack > taktvoll-pack.schema.json` renews it.

How to work with it:

```
taktvoll pack check ./@NAME@              # mistakes, and what has no effect or is missing
taktvoll pack test ./@NAME@               # do all examples hold, has every term one?
taktvoll check --packs ./@NAME@ posts/    # check texts with it
```

Why a rule fires in a text or stays silent: `taktvoll explain --packs ./@NAME@ @NAME@/time-pressure text.md:3`.

To change a rule: first an example that fails, then the rule, then raise `version`.
)yaml";

} // namespace

std::string_view skeleton_pack(base::UiLanguage language) {
  return base::pick(language, pack_de, pack_en);
}
std::string_view skeleton_rules(base::UiLanguage language) {
  return base::pick(language, rules_de, rules_en);
}
std::string_view skeleton_readme(base::UiLanguage language) {
  return base::pick(language, readme_de, readme_en);
}

} // namespace taktvoll::workbench
