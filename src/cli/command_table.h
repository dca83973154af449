// Command table: what the commands are called, what they take, what --help says of them.
//
// A command is an entry in the file of its group (texts_group.cpp …) and a run_…() in commands.h; a group is
// a line in command_table.cpp. Nothing else knows which commands there are.
#pragma once

#include "cli/commands.h"
#include "cli/option_adder.h"

#include <span>
#include <string_view>
#include <vector>

namespace taktvoll::cli {

struct CommandEntry {
  std::string_view name; // as typed: "check", "pack new"
  ExitStatus (*run)(const Options& options, const Streams& streams);
  void (*add_options)(OptionAdder& adder);
  FixedText listed;      // its lines in the overview, with line feeds
  FixedText summary;     // one or two sentences
  FixedText footer = {}; // exit codes and examples
  FixedText missing = {"Es fehlt die Datei.", "The file is missing."}; // its required argument
};

struct CommandGroup {
  std::span<const CommandEntry> commands;
  // Options that take the next argument as their value, needed to tell a command from a value.
  std::span<const std::string_view> value_options;
  // Of commands with two words ("pack new") the first one, its line in the overview, and what stands around
  // the commands in the overview of the group. Empty for others.
  std::string_view word = {};
  FixedText listed = {};
  FixedText head = {};
  FixedText tail = {};
};

extern const CommandGroup texts_group;
extern const CommandGroup drafting_group;
extern const CommandGroup rules_group;
extern const CommandGroup pack_group;
extern const CommandGroup record_group;
extern const CommandGroup campaign_group;
extern const CommandGroup claims_group;
extern const CommandGroup contacts_group;
extern const CommandGroup sources_group;

// In the order in which the overview lists them.
[[nodiscard]] std::span<const CommandGroup* const> command_groups();

[[nodiscard]] const CommandEntry* find_command(std::string_view name);
// The group whose commands begin with this word; nullptr if none does.
[[nodiscard]] const CommandGroup* find_group(std::string_view word);
// Whether the option takes the next argument as its value, in any command.
[[nodiscard]] bool takes_value(std::string_view option);

} // namespace taktvoll::cli
