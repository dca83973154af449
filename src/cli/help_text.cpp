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

std::string command_summary(Command command, UiLanguage language) {
  switch (command) {
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
  if (command != Command::check) return {};
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
