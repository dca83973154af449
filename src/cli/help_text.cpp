#include "cli/help_text.h"

#include "cli/version.h"

namespace taktvoll::cli {

using base::pick;
using base::UiLanguage;

std::string version_line() {
  return "taktvoll " + std::string(version) + "\n";
}

std::string overview(UiLanguage language) {
  std::string text(pick(language,
                        R"(taktvoll prüft deutsche Texte für Patientinnen und Patienten: Posts, Antworten,
Briefe. Es zeigt die genaue Stelle, sagt warum, und wie es besser geht.

Aufruf: taktvoll [BEFEHL] [ARGUMENTE]

Befehle:
)",
                        R"(taktvoll checks German texts for patients: posts, replies, letters. It shows the
exact place, says why, and how to say it better.

Usage: taktvoll [COMMAND] [ARGUMENTS]

Commands:
)"));
  for (const CommandGroup* group : command_groups()) {
    text += group->listed.in(language);
    if (!group->word.empty()) continue;
    for (const CommandEntry& entry : group->commands) text += entry.listed.in(language);
  }
  return text + std::string(pick(language,
                                 R"(
Beispiele:
  taktvoll check entwurf.md
  taktvoll check posts/ --packs fear,claims-hwg --format json
  taktvoll explain fear/fear-too-late

`taktvoll BEFEHL --help` zeigt die Optionen eines Befehls, `man taktvoll` alles,
`taktvoll --version` die Version.

taktvoll unterstützt die rechtliche Prüfung; es ersetzt sie nicht.
)",
                                 R"(
Examples:
  taktvoll check draft.md
  taktvoll check posts/ --packs fear,claims-hwg --format json
  taktvoll explain fear/fear-too-late

`taktvoll COMMAND --help` shows the options of a command, `man taktvoll` everything,
`taktvoll --version` the version.

taktvoll supports legal review; it does not replace it.
)"));
}

std::string group_overview(const CommandGroup& group, UiLanguage language) {
  std::string text = group.head.in(language);
  for (const CommandEntry& entry : group.commands) text += entry.listed.in(language);
  return text + group.tail.in(language);
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
