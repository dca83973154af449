#include "cli/help_text.h"

#include "cli/version.h"

namespace taktvoll::cli {

using base::pick;
using base::UiLanguage;

std::string version_line() {
  return "taktvoll " + std::string(version) + "\n";
}

std::string overview(UiLanguage language) {
  return std::string(pick(language,
                          R"(taktvoll prüft deutsche Texte für Patientinnen und Patienten: Posts, Antworten,
Briefe. Es zeigt die genaue Stelle, sagt warum, und wie es besser geht.

Aufruf: taktvoll [BEFEHL] [ARGUMENTE]

Befehle:
  check PFADE      prüft Dateien und Ordner (auch ohne Befehl: taktvoll entwurf.md)
  explain REGEL    erklärt eine Regel: Grund, Grundlage, Beispiele; mit DATEI:ZEILE:
                   warum sie dort anschlägt oder schweigt
  rules [WORT]     nennt alle Regeln, oder die mit diesem Wort
  metrics DATEI    zeigt die Lesbarkeit und die schwersten Sätze
  segment DATEI    zeigt, wie taktvoll einen Text liest: Absätze, Sätze, Wörter
  pack …           für alle, die Regelpakete pflegen: new, check, test
  context DATEI    zeigt, was für einen Text gilt, und woher es kommt
  schema NAME      gibt das JSON-Schema für pack, configuration, front-matter aus

Beispiele:
  taktvoll check entwurf.md
  taktvoll check posts/ --packs fear,claims-hwg --format json
  taktvoll explain fear/fear-too-late

`taktvoll BEFEHL --help` zeigt die Optionen eines Befehls, `man taktvoll` alles,
`taktvoll --version` die Version.

taktvoll unterstützt die rechtliche Prüfung; es ersetzt sie nicht.
)",
                          R"(taktvoll checks German texts for patients: posts, replies, letters. It shows the
exact place, says why, and how to say it better.

Usage: taktvoll [COMMAND] [ARGUMENTS]

Commands:
  check PATHS      checks files and folders (also without a command: taktvoll draft.md)
  explain RULE     explains a rule: reason, legal basis, examples; with FILE:LINE:
                   why it fires there or stays silent
  rules [WORD]     lists all rules, or those with this word
  metrics FILE     shows readability and the hardest sentences
  segment FILE     shows how taktvoll reads a text: paragraphs, sentences, words
  pack …           for those who maintain rule packs: new, check, test
  context FILE     shows what holds for a text, and where that comes from
  schema NAME      prints the JSON Schema of pack, configuration, front-matter

Examples:
  taktvoll check draft.md
  taktvoll check posts/ --packs fear,claims-hwg --format json
  taktvoll explain fear/fear-too-late

`taktvoll COMMAND --help` shows the options of a command, `man taktvoll` everything,
`taktvoll --version` the version.

taktvoll supports legal review; it does not replace it.
)"));
}

std::string pack_overview(UiLanguage language) {
  return std::string(pick(language,
                          R"(Werkzeug für alle, die Regelpakete pflegen.

Aufruf: taktvoll pack BEFEHL [ARGUMENTE]

Befehle:
  new NAME         legt ein Paket an, mit Regeln und Beispielen zum Umschreiben
  check PAKETE     prüft Pakete: Fehler, und was darin nicht wirkt oder fehlt
  test PAKETE      lässt die Beispiele der Regeln laufen und nennt, was keines hat
  docs PAKETE      schreibt ein Paket als Seite zum Lesen: HTML oder Markdown
  diff ALT NEU     vergleicht zwei Fassungen, auf Wunsch auch über Texte
  lock             hält in taktvoll.lock fest, welche Pakete gelten (check --locked)
  import-vale ORDNER  überträgt einen Vale-Stil und nennt, was nicht ging

Ein Paket ist ein Ordner mit pack.yaml, eine YAML-Datei oder der Name eines eingebauten
Pakets. Ohne Angabe ist es das im Ordner hier, sonst sind es alle eingebauten.

`taktvoll pack BEFEHL --help` zeigt die Optionen, `man taktvoll-pack` die Regelsprache.
)",
                          R"(Tools for those who maintain rule packs.

Usage: taktvoll pack COMMAND [ARGUMENTS]

Commands:
  new NAME         makes a pack, with rules and examples to rewrite
  check PACKS      checks packs: mistakes, and what in them has no effect or is missing
  test PACKS       runs the examples of the rules, and names what has none
  docs PACKS       writes a pack as a page to read: HTML or Markdown
  diff OLD NEW     compares two versions, and over texts if wanted
  lock             holds in taktvoll.lock which packs count (check --locked)
  import-vale FOLDER  carries a Vale style over, and lists what could not be

A pack is a folder with pack.yaml, a YAML file or the name of a built-in pack. If none is
given it is the one in the folder here, else all that are built in.

`taktvoll pack COMMAND --help` shows the options, `man taktvoll-pack` the rule language.
)"));
}

std::string command_summary(Command command, UiLanguage language) {
  switch (command) {
  case Command::pack_new:
    return std::string(pick(language, "Legt ein Regelpaket an, das seine eigenen Tests besteht.",
                            "Makes a rule pack that passes its own tests."));
  case Command::pack_check:
    return std::string(pick(language, "Prüft Regelpakete: Fehler, und was darin nicht wirkt oder fehlt.",
                            "Checks rule packs: mistakes, and what in them has no effect or is missing."));
  case Command::pack_test:
    return std::string(pick(language,
                            "Lässt die Beispiele von Regelpaketen laufen und nennt, was kein Beispiel hat.",
                            "Runs the examples of rule packs, and names what has no example."));
  case Command::pack_docs:
    return std::string(pick(language, "Schreibt Regelpakete als eine Seite zum Lesen: HTML oder Markdown.",
                            "Writes rule packs as a page to read: HTML or Markdown."));
  case Command::pack_diff:
    return std::string(pick(language,
                            "Vergleicht zwei Fassungen eines Regelpakets, auf Wunsch auch über Texte.",
                            "Compares two versions of a rule pack, and over texts if wanted."));
  case Command::pack_lock:
    return std::string(pick(language,
                            "Hält in taktvoll.lock fest, welche Regelpakete gelten, bis aufs letzte Byte.",
                            "Holds in taktvoll.lock which rule packs count, down to the last byte."));
  case Command::pack_import_vale:
    return std::string(pick(language,
                            "Überträgt einen Vale-Stil in ein Regelpaket und nennt, was nicht ging.",
                            "Carries a Vale style over into a rule pack, and lists what could not be."));
  case Command::check:
    return std::string(pick(language, "Prüft Texte und zeigt jede Fundstelle mit Grund und Vorschlag.",
                            "Checks texts and shows every finding with reason and suggestion."));
  case Command::explain:
    return std::string(
        pick(language, "Erklärt eine Regel: was sie findet, warum, auf welcher Grundlage, mit Beispielen.",
             "Explains a rule: what it finds, why, on which basis, with examples."));
  case Command::rules:
    return std::string(pick(language, "Nennt die Regeln aller Pakete, oder die, in denen ein Wort vorkommt.",
                            "Lists the rules of all packs, or those that mention a word."));
  case Command::segment:
    return std::string(
        pick(language, "Zeigt, wie taktvoll einen Text liest: Blöcke, Sätze, Wörter und Silben, mit Ort.",
             "Shows how taktvoll reads a text: blocks, sentences, words and syllables, with places."));
  case Command::metrics:
    return std::string(pick(language,
                            "Zeigt, wie leicht sich ein Text liest, und nennt die schwersten Sätze.",
                            "Shows how easy a text is to read, and names the hardest sentences."));
  case Command::context:
    return std::string(
        pick(language, "Zeigt, was für einen Text gilt (Zielgruppe, Produktstatus …), und woher es kommt.",
             "Shows what holds for a text (audience, product status …), and where it comes from."));
  case Command::schema:
    return std::string(pick(language,
                            "Gibt ein JSON-Schema aus, mit dem Editoren beim Schreiben ergänzen und prüfen.",
                            "Prints a JSON Schema with which editors complete and check while typing."));
  }
  return {};
}

std::string command_footer(Command command, UiLanguage language) {
  switch (command) {
  case Command::pack_new:
    return std::string(pick(language, "\nBeispiel:\n  taktvoll pack new hausregeln --dir regeln",
                            "\nExample:\n  taktvoll pack new house-rules --dir rules"));
  case Command::pack_check:
    return std::string(
        pick(language,
             "\nRückgabewert: 0 nichts ab --fail-on · 1 etwas gefunden · 2 Aufruf fehlerhaft, "
             "oder kein Paket\n\nBeispiel:\n  taktvoll pack check ./hausregeln --fail-on warning",
             "\nExit code: 0 nothing from --fail-on on · 1 something found · 2 arguments at "
             "fault, or no pack\n\nExample:\n  taktvoll pack check ./house-rules --fail-on warning"));
  case Command::pack_test:
    return std::string(
        pick(language,
             "\nRückgabewert: 0 alles besteht · 1 ein Beispiel nicht, oder zu wenig davon · 2 "
             "Aufruf oder Paket fehlerhaft\n\nBeispiele:\n  taktvoll pack test ./hausregeln\n  "
             "taktvoll pack test fear --rule fear-too-late --coverage",
             "\nExit code: 0 all pass · 1 an example fails, or too few of them · 2 arguments or a "
             "pack at fault\n\nExamples:\n  taktvoll pack test ./house-rules\n  "
             "taktvoll pack test fear --rule fear-too-late --coverage"));
  case Command::check:
    break;
  default:
    return {};
  }
  return std::string(
      pick(language,
           "\nRückgabewert: 0 nichts ab --fail-on gefunden · 1 Befunde · 2 Aufruf, Paket oder Datei "
           "fehlerhaft\n\nBeispiele:\n  taktvoll check entwurf.md\n  taktvoll check posts/ --format sarif "
           "-o befunde.sarif\n  cat entwurf.md | taktvoll check - --set audience=fachkreise",
           "\nExit code: 0 nothing from --fail-on on · 1 findings · 2 arguments, a pack or a file at "
           "fault\n\nExamples:\n  taktvoll check draft.md\n  taktvoll check posts/ --format sarif -o "
           "findings.sarif\n  cat draft.md | taktvoll check - --set audience=fachkreise"));
}

std::string command_help(std::string generated, UiLanguage language) {
  // CLI11 writes "Usage: check [OPTIONS] [paths…]": put the program's name before the command's.
  const std::string name = std::string(pick(language, "Aufruf: ", "Usage: "));
  const std::size_t at = generated.find(name);
  if (at != std::string::npos) generated.insert(at + name.size(), "taktvoll ");
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (std::size_t found = generated.find(from); found != std::string::npos;
         found = generated.find(from, found + to.size()))
      generated.replace(found, from.size(), to);
  };
  if (language == UiLanguage::de) {
    replace("REQUIRED", "nötig");
    replace("[default: ", "[Vorgabe: ");
  }
  return generated;
}

} // namespace taktvoll::cli
