// The commands of `taktvoll record …`, for those who must show later what was checked.
#include "cli/command_table.h"
#include "cli/shared_options.h"

#include <array>

namespace taktvoll::cli {
namespace {

void verify_options(OptionAdder& adder) {
  adder.argument("record", adder.options().name,
                 {"eine Aufzeichnung von `taktvoll check --record`", "a record of `taktvoll check --record`"},
                 {"DATEI", "FILE"}, Argument::required);
  add_format_option(adder, "text, json");
  add_output_option(adder);
}

constexpr std::array<CommandEntry, 1> commands = {{
    {.name = "record verify",
     .run = run_record_verify,
     .add_options = verify_options,
     .listed = {"  verify DATEI     prüft noch einmal, was die Aufzeichnung sagt, und vergleicht\n",
                "  verify FILE      checks again what the record says, and compares\n"},
     .summary = {"Prüft noch einmal, wie es die Aufzeichnung sagt, und nennt jeden Unterschied.",
                 "Checks again as the record says, and names every difference."},
     .footer =
         {"\nRückgabewert: 0 gleich · 1 Unterschiede · 2 Aufzeichnung beschädigt, oder eine Datei fehlt"
          "\n\nPfade der Aufzeichnung gelten vom Ordner des Aufrufs aus.\n\nBeispiel:\n  taktvoll check "
          "posts/ --record freigabe.record.json\n  taktvoll record verify freigabe.record.json",
          "\nExit code: 0 equal · 1 differences · 2 the record is damaged, or a file is missing"
          "\n\nPaths of the record count from the folder of the call.\n\nExample:\n  taktvoll check "
          "posts/ --record release.record.json\n  taktvoll record verify release.record.json"}},
}};

constexpr std::array<std::string_view, 3> value_options = {"--format", "--output", "-o"};

} // namespace

constinit const CommandGroup record_group = {
    .commands = commands,
    .value_options = value_options,
    .word = "record",
    .listed = {"  record verify    prüft eine Aufzeichnung (check --record) nach\n",
               "  record verify    verifies a record (check --record)\n"},
    .head = {"Aufzeichnungen: was geprüft wurde, womit, und was herauskam.\n\n"
             "Aufruf: taktvoll record BEFEHL [ARGUMENTE]\n\nBefehle:\n",
             "Records: what was checked, with what, and what came of it.\n\n"
             "Usage: taktvoll record COMMAND [ARGUMENTS]\n\nCommands:\n"},
    .tail = {R"(
`taktvoll check posts/ --record DATEI` schreibt eine Aufzeichnung: dieselben Eingaben
ergeben Byte für Byte dieselbe Datei.
)",
             R"(
`taktvoll check posts/ --record FILE` writes a record: the same inputs give the same
file, byte for byte.
)"}};

} // namespace taktvoll::cli
