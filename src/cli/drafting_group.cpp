// The commands with which a project and a text begin.
#include "cli/command_table.h"
#include "cli/shared_options.h"

#include <array>

namespace taktvoll::cli {
namespace {

void init_options(OptionAdder& adder) {
  Options& options = adder.options();
  adder.argument("folder", options.folder,
                 {"der Ordner des Projekts; Vorgabe: dieser", "the project's folder; default: this one"},
                 {"ORDNER", "FOLDER"}, Argument::optional);
  std::vector<std::string>& presets = adder.kept_list();
  adder.values("--preset", presets,
               {"wofür geprüft wird, etwa brand; mehrere mit Komma",
                "what to check for, such as brand; several with commas"},
               {"VORAUSWAHL", "PRESET"});
  adder.after_parsing([&options, &presets]() -> std::optional<UsageError> {
    options.presets = split_list(presets);
    return std::nullopt;
  });
  adder.flag("--list", options.list, {"nennt die Vorauswahlen", "lists the presets"});
}

constexpr std::array<CommandEntry, 1> commands = {{
    {.name = "init",
     .run = run_init,
     .add_options = init_options,
     .listed = {"  init             legt taktvoll.yaml an: was für alle Texte eines Projekts gilt\n",
                "  init             makes taktvoll.yaml: what holds for all texts of a project\n"},
     .summary = {"Legt taktvoll.yaml an, mit Erklärungen: welche Regeln, welche Angaben für welche Ordner. "
                 "Überschreibt nichts.",
                 "Makes taktvoll.yaml, with explanations: which rules, which entries for which folders. "
                 "Overwrites nothing."},
     .footer = {"\nBeispiele:\n  taktvoll init --list\n  taktvoll init --preset brand\n"
                "  taktvoll init --preset community,strict kunde-a",
                "\nExamples:\n  taktvoll init --list\n  taktvoll init --preset brand\n"
                "  taktvoll init --preset community,strict client-a"}},
}};

constexpr std::array<std::string_view, 1> value_options = {"--preset"};

} // namespace

constinit const CommandGroup drafting_group = {.commands = commands, .value_options = value_options};

} // namespace taktvoll::cli
