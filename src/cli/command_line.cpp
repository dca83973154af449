#include "cli/command_line.h"

#include "base/date.h"
#include "base/edit_distance.h"
#include "cli/command_table.h"
#include "cli/help_text.h"
#include "cli/shared_options.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <filesystem>

#include <CLI/CLI.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;

// The position of a command's word: the first argument from `from` on that is neither an option nor an
// option's value.
std::optional<std::size_t> command_position(const std::vector<std::string>& arguments, std::size_t from = 0) {
  for (std::size_t i = from; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") return std::nullopt;
    if (argument.size() > 1 && argument.front() == '-') {
      if (takes_value(argument)) ++i;
      continue;
    }
    return i;
  }
  return std::nullopt;
}

UsageError unknown_command(const CommandGroup& group, std::string_view word, UiLanguage language) {
  std::vector<std::string_view> words;
  for (const CommandEntry& entry : group.commands) words.push_back(entry.name.substr(group.word.size() + 1));
  const std::string given = std::string(group.word) + " " + std::string(word);
  return usage_error(language,
                     {"Den Befehl „" + given + "“ gibt es nicht.", "There is no command “" + given + "”."},
                     did_you_mean(word, words));
}

// CLI11's own messages are English only; what users meet most is said in their language.
UsageError explain(const CLI::ParseError& problem, const CLI::App& app, const CommandEntry& command,
                   const std::vector<std::string>& arguments, UiLanguage language) {
  if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    for (const std::string& argument : arguments) {
      if (argument.size() < 2 || argument.front() != '-') continue;
      const std::string option = argument.substr(0, argument.find('='));
      if (std::find(names.begin(), names.end(), option) != names.end() ||
          (option.size() == 2 && option[1] != '-' && app.get_option_no_throw(option) != nullptr))
        continue;
      const std::string nearest(base::nearest_name(option, views));
      return usage_error(
          language,
          {"Die Option „" + option + "“ gibt es hier nicht.", "There is no option “" + option + "” here."},
          nearest.empty()
              ? base::LocalText{"`taktvoll " + app.get_name() + " --help` nennt alle.",
                                "`taktvoll " + app.get_name() + " --help` lists all."}
              : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"});
    }
    return usage_error(language, {"Hier steht ein Argument zu viel.", "There is one argument too many."},
                       {"`taktvoll " + app.get_name() + " --help` zeigt den Aufruf.",
                        "`taktvoll " + app.get_name() + " --help` shows the usage."});
  }
  if (dynamic_cast<const CLI::RequiredError*>(&problem) != nullptr) {
    return usage_error(language, {command.missing.in(UiLanguage::de), command.missing.in(UiLanguage::en)},
                       {"`taktvoll " + app.get_name() + " --help` zeigt den Aufruf.",
                        "`taktvoll " + app.get_name() + " --help` shows the usage."});
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr)
    return usage_error(language,
                       {std::string("Einer Option fehlt ihr Wert: ") + problem.what(),
                        std::string("An option lacks its value: ") + problem.what()},
                       {});
  return usage_error(language, {problem.what(), problem.what()}, {});
}

// A single word that is no file and nearly a command: who types it wants the command. Anything that could be
// meant as a path is left to `check`.
std::optional<UsageError> misspelt_command(const std::string& word, UiLanguage language) {
  std::error_code error;
  const bool plain =
      std::all_of(word.begin(), word.end(), [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
  if (!plain || word == "-" || std::filesystem::exists(word, error)) return std::nullopt;
  std::vector<std::string_view> names;
  for (const CommandGroup* group : command_groups()) {
    if (!group->word.empty())
      names.push_back(group->word);
    else
      for (const CommandEntry& entry : group->commands) names.push_back(entry.name);
  }
  const std::string nearest(base::nearest_name(word, names));
  if (nearest.empty()) return std::nullopt;
  return usage_error(language,
                     {"„" + word + "“ ist weder ein Befehl noch eine Datei.",
                      "“" + word + "” is neither a command nor a file."},
                     {"Meinten Sie „taktvoll " + nearest + "“?", "Did you mean “taktvoll " + nearest + "”?"});
}

// Each option with a value must be known to takes_value(), or its value would be taken for a command.
bool values_are_known(const CLI::App& app) {
  const std::vector<const CLI::Option*> options = app.get_options();
  return std::all_of(options.begin(), options.end(), [](const CLI::Option* option) {
    const std::vector<std::string>& names = option->get_lnames();
    return option->get_expected_max() == 0 || names.empty() || takes_value("--" + names.front());
  });
}

// The command that the arguments name, its words taken out of `rest`; or what is to be said instead.
struct NamedCommand {
  const CommandEntry* entry = nullptr;
  std::vector<std::string> rest;
};

NamedCommand named_command(const std::vector<std::string>& arguments, ParsedCommandLine& parsed,
                           UiLanguage language) {
  NamedCommand named{nullptr, arguments};
  const std::optional<std::size_t> first = command_position(arguments);
  if (first) {
    if (const CommandGroup* group = find_group(arguments[*first])) { // its commands have two words
      const std::optional<std::size_t> second = command_position(arguments, *first + 1);
      if (!second || arguments[*second] == "help") {
        parsed.help = HelpRequest{group_overview(*group, language)};
        return named;
      }
      named.entry = find_command(arguments[*first] + " " + arguments[*second]);
      if (named.entry == nullptr) {
        parsed.error = unknown_command(*group, arguments[*second], language);
        return named;
      }
      named.rest.erase(named.rest.begin() + static_cast<std::ptrdiff_t>(*second));
    } else {
      named.entry = find_command(arguments[*first]);
    }
  }
  if (named.entry != nullptr) {
    named.rest.erase(named.rest.begin() + static_cast<std::ptrdiff_t>(*first));
    return named;
  }
  const auto has = [&](std::string_view a, std::string_view b) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [&](const std::string& x) { return x == a || x == b; });
  };
  const bool asks_help = first && arguments[*first] == "help";
  if (!asks_help && has("--version", "-V"))
    parsed.help = HelpRequest{version_line()};
  else if (asks_help || arguments.empty() || (!first && has("--help", "-h")))
    parsed.help = HelpRequest{overview(language)};
  else if (first && (parsed.error = misspelt_command(arguments[*first], language)))
    return named;
  else
    named.entry = find_command("check");
  return named;
}

} // namespace

UiLanguage language_of(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view value;
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) value = arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) value = std::string_view(arguments[i]).substr(7);
    if (value == "de") return UiLanguage::de;
    if (value == "en") return UiLanguage::en;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("en") ? UiLanguage::en : UiLanguage::de;
  }
  return UiLanguage::de;
}

ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments) {
  ParsedCommandLine parsed;
  Options options;
  options.language = language_of(arguments);
  options.as_of = base::iso(base::today());
  const UiLanguage language = options.language;
  NamedCommand named = named_command(arguments, parsed, language);
  if (parsed.help || parsed.error) return parsed;
  const CommandEntry& command = *named.entry;

  CLI::App app(command.summary.in(language), std::string(command.name));
  app.get_formatter()->label("Usage", std::string(pick(language, "Aufruf", "Usage")));
  app.get_formatter()->label("Options", std::string(pick(language, "Optionen", "Options")));
  app.get_formatter()->label("OPTIONS", std::string(pick(language, "OPTIONEN", "OPTIONS")));
  app.get_formatter()->label("Positionals", std::string(pick(language, "Argumente", "Arguments")));
  app.get_formatter()->column_width(26);
  const std::string group(pick(language, "Optionen", "Options"));
  app.option_defaults()->group(group);
  app.set_help_flag("-h,--help", std::string(pick(language, "diese Hilfe", "this help")))->group(group);
  app.footer(command.footer.in(language));
  OptionAdder adder(app, options);
  command.add_options(adder);
  add_common_options(adder);
  assert(values_are_known(app));

  try {
    std::reverse(named.rest.begin(), named.rest.end()); // CLI11 takes its arguments from the back
    app.parse(named.rest);
  } catch (const CLI::CallForHelp&) {
    parsed.help = HelpRequest{command_help(app.help(), language)};
    return parsed;
  } catch (const CLI::ParseError& problem) {
    parsed.error = explain(problem, app, command, arguments, language);
    return parsed;
  }
  if ((parsed.error = adder.run_checks())) return parsed;
  parsed.command = &command;
  parsed.options = std::move(options);
  return parsed;
}

} // namespace taktvoll::cli
