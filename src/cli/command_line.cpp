#include "cli/command_line.h"

#include "base/date.h"
#include "base/edit_distance.h"
#include "cli/help_text.h"
#include "cli/metrics_trace.h"
#include "cli/pack_options.h"
#include "finding/diagnostic.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include <CLI/CLI.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;

constexpr std::array<std::pair<std::string_view, Command>, 14> commands = {{
    {"check", Command::check},
    {"explain", Command::explain},
    {"rules", Command::rules},
    {"segment", Command::segment},
    {"metrics", Command::metrics},
    {"context", Command::context},
    {"schema", Command::schema},
    {"pack new", Command::pack_new},
    {"pack check", Command::pack_check},
    {"pack test", Command::pack_test},
    {"pack docs", Command::pack_docs},
    {"pack diff", Command::pack_diff},
    {"pack lock", Command::pack_lock},
    {"pack import-vale", Command::pack_import_vale},
}};

// Options that take the next argument as their value; needed to tell a command from a value.
constexpr std::array<std::string_view, 16> options_with_value = {
    "--format", "--output", "-o",       "--packs", "--set", "--lang", "--fail-on",      "--jobs",
    "-j",       "--color",  "--config", "--as-of", "--dir", "--rule", "--min-coverage", "--trace"};

// The position of a command's word: the first argument from `from` on that is neither an option nor an
// option's value.
std::optional<std::size_t> command_position(const std::vector<std::string>& arguments, std::size_t from = 0) {
  for (std::size_t i = from; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") return std::nullopt;
    if (argument.size() > 1 && argument.front() == '-') {
      if (std::find(options_with_value.begin(), options_with_value.end(), argument) !=
          options_with_value.end())
        ++i;
      continue;
    }
    return i;
  }
  return std::nullopt;
}

const Command* command_named(std::string_view name) {
  const auto found =
      std::find_if(commands.begin(), commands.end(), [&](const auto& entry) { return entry.first == name; });
  return found == commands.end() ? nullptr : &found->second;
}

std::string_view name_of(Command command) {
  return std::find_if(commands.begin(), commands.end(),
                      [&](const auto& entry) { return entry.second == command; })
      ->first;
}

UsageError usage_error(UiLanguage language, base::LocalText message, base::LocalText help) {
  finding::Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return {finding::format(diagnostic, language)};
}

// Raw values as given, checked after parsing so that messages can be ours.
struct RawValues {
  std::vector<std::string> packs;
  std::vector<std::string> overrides;
  std::string fail_on;
  std::string colour = "auto";
  std::string lang;
  std::string jobs;
};

std::vector<std::string> split_list(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const std::string& value : values) {
    std::size_t start = 0;
    while (start <= value.size()) {
      const std::size_t limit = std::min(value.find(',', start), value.size());
      if (limit > start) parts.push_back(value.substr(start, limit - start));
      start = limit + 1;
    }
  }
  return parts;
}

base::LocalText did_you_mean(std::string_view given, const std::vector<std::string_view>& names) {
  const std::string nearest(base::nearest_name(given, names));
  if (!nearest.empty()) return {"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return {"Möglich sind: " + list + ".", "Possible: " + list + "."};
}

std::optional<UsageError> check_choice(UiLanguage language, std::string_view option, std::string_view value,
                                       const std::vector<std::string_view>& choices) {
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::nullopt;
  const std::string given(value);
  const std::string name(option);
  return usage_error(language,
                     {name + " kennt „" + given + "“ nicht.", name + " does not know “" + given + "”."},
                     did_you_mean(value, choices));
}

// "key=value" or "key=value1,value2" into the context.
std::optional<UsageError> read_overrides(UiLanguage language, const std::vector<std::string>& raw,
                                         Options& options) {
  for (const std::string& entry : raw) {
    const std::size_t equals = entry.find('=');
    if (equals == std::string::npos || equals == 0)
      return usage_error(language,
                         {"--set erwartet Angabe=Wert, nicht „" + entry + "“.",
                          "--set expects key=value, not “" + entry + "”."},
                         {"Zum Beispiel: --set audience=laien", "For example: --set audience=laien"});
    const std::string name = entry.substr(0, equals);
    const document::ContextKey* key = document::find_context_key(name);
    if (key == nullptr) {
      std::vector<std::string_view> names;
      for (const document::ContextKey& known : document::context_keys()) names.push_back(known.name);
      const std::string nearest(base::nearest_name(name, names));
      return usage_error(language,
                         {"Die Angabe „" + name + "“ gibt es nicht.", "There is no key “" + name + "”."},
                         nearest.empty() ? base::LocalText{"`taktvoll rules --context-keys` nennt alle.",
                                                           "`taktvoll rules --context-keys` lists all."}
                                         : base::LocalText{"Meinten Sie „" + nearest + "“?",
                                                           "Did you mean “" + nearest + "”?"});
    }
    document::ContextValue value;
    value.origin = document::Origin::command_line;
    for (const std::string& part : split_list({entry.substr(equals + 1)}))
      value.values.push_back(document::canonical_value(*key, part));
    if (!key->allowed.empty()) {
      const std::vector<std::string_view> allowed(key->allowed.begin(), key->allowed.end());
      for (const std::string& given : value.values)
        if (auto error = check_choice(language, "--set " + std::string(key->name), given, allowed))
          return error;
    }
    if (key->boolean)
      for (const std::string& given : value.values)
        if (auto error = check_choice(language, "--set " + std::string(key->name), given, {"true", "false"}))
          return error;
    if (!value.values.empty()) options.overrides.emplace_back(std::string(key->name), std::move(value));
  }
  return std::nullopt;
}

std::optional<UsageError> interpret(const RawValues& raw, Options& options) {
  const UiLanguage language = options.language;
  if (!raw.lang.empty())
    if (auto error = check_choice(language, "--lang", raw.lang, {"de", "en"})) return error;
  if (auto error = check_choice(language, "--color", raw.colour, {"auto", "always", "never"})) return error;
  options.colour = raw.colour == "always"  ? ColourChoice::always
                   : raw.colour == "never" ? ColourChoice::never
                                           : ColourChoice::automatic;
  options.language_given = !raw.lang.empty();
  if (!raw.fail_on.empty()) {
    if (auto error = check_choice(language, "--fail-on", raw.fail_on, {"info", "warning", "error", "never"}))
      return error;
    options.fail_on = finding::severity_named(raw.fail_on);
    options.fail_on_given = true;
  }
  if (options.as_of.empty()) {
    options.as_of = base::iso(base::today());
  } else if (!base::parse_date(options.as_of)) {
    return usage_error(language,
                       {"--as-of erwartet ein Datum, nicht „" + options.as_of + "“.",
                        "--as-of expects a date, not “" + options.as_of + "”."},
                       {"Zum Beispiel: --as-of 2027-01-31", "For example: --as-of 2027-01-31"});
  }
  if (options.no_config && !options.config.empty())
    return usage_error(
        language,
        {"--config und --no-config schließen sich aus.", "--config and --no-config exclude each other."}, {});
  if (!raw.jobs.empty()) {
    const bool digits =
        std::all_of(raw.jobs.begin(), raw.jobs.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || raw.jobs.size() > 4)
      return usage_error(language,
                         {"--jobs erwartet eine Zahl, nicht „" + raw.jobs + "“.",
                          "--jobs expects a number, not “" + raw.jobs + "”."},
                         {});
    options.jobs = static_cast<std::size_t>(std::strtoul(raw.jobs.c_str(), nullptr, 10));
  }
  options.packs = split_list(raw.packs);
  return read_overrides(language, raw.overrides, options);
}

UsageError unknown_pack_command(std::string_view word, UiLanguage language) {
  constexpr std::string_view prefix = "pack ";
  std::vector<std::string_view> words;
  for (const auto& [name, command] : commands)
    if (name.starts_with(prefix)) words.push_back(name.substr(prefix.size()));
  const std::string given(word);
  return usage_error(
      language,
      {"Den Befehl „pack " + given + "“ gibt es nicht.", "There is no command “pack " + given + "”."},
      did_you_mean(word, words));
}

// CLI11's own messages are English only; what users meet most is said in their language.
UsageError explain(const CLI::ParseError& problem, const CLI::App& app,
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
    base::LocalText missing{"Es fehlt die Datei.", "The file is missing."};
    if (app.get_name() == "explain") missing = {"Es fehlt die Regel.", "The rule is missing."};
    if (app.get_name() == "schema" || app.get_name() == "pack new")
      missing = {"Es fehlt der Name.", "The name is missing."};
    return usage_error(language, std::move(missing),
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

void add_common_options(CLI::App& app, RawValues& raw, UiLanguage language) {
  app.add_option("--lang", raw.lang,
                 std::string(pick(language, "Sprache der Meldungen: de oder en",
                                  "language of the messages: de or en")))
      ->type_name("de|en");
  app.add_option("--color", raw.colour,
                 std::string(pick(language, "Farben; Vorgabe: nur auf einem Terminal",
                                  "colours; default: only on a terminal")))
      ->type_name("auto|always|never");
}

void add_pack_options(CLI::App& app, RawValues& raw, Options& options, UiLanguage language) {
  app.add_option("--packs", raw.packs,
                 std::string(pick(language, "nur diese Regelpakete: Namen oder Pfade, mit Komma getrennt",
                                  "only these rule packs: names or paths, separated by commas")))
      ->type_name(std::string(pick(language, "LISTE", "LIST")))
      ->allow_extra_args(false); // what follows are paths
  app.add_option("--config", options.config,
                 std::string(pick(language, "diese Konfiguration; Vorgabe: die nächste taktvoll.yaml",
                                  "this configuration; default: the nearest taktvoll.yaml")))
      ->type_name(std::string(pick(language, "DATEI", "FILE")));
  app.add_flag("--no-config", options.no_config,
               std::string(pick(language, "ohne Konfiguration", "without configuration")));
  app.add_option("--as-of", options.as_of,
                 std::string(pick(language, "prüft nach dem Stand dieses Tages; Vorgabe: heute",
                                  "checks as things stand on this day; default: today")))
      ->type_name(std::string(pick(language, "DATUM", "DATE")));
  app.add_flag(
      "--drafts", options.drafts,
      std::string(pick(language, "auch Regeln, die noch Entwurf sind", "rules that are drafts too")));
}

void add_format_option(CLI::App& app, Options& options, UiLanguage language, std::string_view choices) {
  app.add_option("--format", options.format,
                 std::string(pick(language, "Ausgabeformat: ", "output format: ")) + std::string(choices))
      ->type_name("FORMAT");
}

void add_set_option(CLI::App& app, RawValues& raw, UiLanguage language) {
  app.add_option(
         "--set", raw.overrides,
         std::string(pick(language, "Angabe zum Text, stärker als sein Dateikopf, etwa audience=fachkreise",
                          "an entry on the text, stronger than its front matter, e.g. audience=fachkreise")))
      ->type_name(std::string(pick(language, "ANGABE=WERT", "KEY=VALUE")))
      ->allow_extra_args(false);
}

std::vector<std::string_view> formats_of(Command command) {
  if (command == Command::check) return {"text", "json", "sarif", "github"};
  if (command == Command::pack_test) return {"text", "json", "junit"};
  if (command == Command::pack_docs) return {"html", "markdown"};
  return {"text", "json"};
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
  const UiLanguage language = options.language;

  std::vector<std::string> rest = arguments;
  std::optional<std::size_t> position = command_position(arguments);
  const Command* named = position ? command_named(arguments[*position]) : nullptr;
  if (position && arguments[*position] == "pack") { // its commands have two words
    const std::optional<std::size_t> second = command_position(arguments, *position + 1);
    named = second ? command_named("pack " + arguments[*second]) : nullptr;
    if (!second || arguments[*second] == "help") {
      parsed.help = HelpRequest{pack_overview(language)};
      return parsed;
    }
    if (named == nullptr) {
      parsed.error = unknown_pack_command(arguments[*second], language);
      return parsed;
    }
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(*position));
    position = *second - 1;
  }
  const auto has = [&](std::string_view a, std::string_view b) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [&](const std::string& x) { return x == a || x == b; });
  };
  if (named != nullptr) {
    options.command = *named;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(*position));
  } else if (position && arguments[*position] == "help") {
    parsed.help = HelpRequest{overview(language)};
    return parsed;
  } else if (has("--version", "-V")) {
    parsed.help = HelpRequest{version_line()};
    return parsed;
  } else if (arguments.empty() || (!position && has("--help", "-h"))) {
    parsed.help = HelpRequest{overview(language)};
    return parsed;
  }

  CLI::App app(command_summary(options.command, language), std::string(name_of(options.command)));
  app.get_formatter()->label("Usage", std::string(pick(language, "Aufruf", "Usage")));
  app.get_formatter()->label("Options", std::string(pick(language, "Optionen", "Options")));
  app.get_formatter()->label("OPTIONS", std::string(pick(language, "OPTIONEN", "OPTIONS")));
  app.get_formatter()->label("Positionals", std::string(pick(language, "Argumente", "Arguments")));
  app.get_formatter()->column_width(26);
  const std::string group(pick(language, "Optionen", "Options"));
  app.option_defaults()->group(group);
  app.set_help_flag("-h,--help", std::string(pick(language, "diese Hilfe", "this help")))->group(group);
  app.footer(command_footer(options.command, language));

  RawValues raw;
  RawPackValues raw_pack;
  const auto file_label = std::string(pick(language, "DATEI", "FILE"));
  switch (options.command) {
  case Command::check:
    app.add_option(
           "paths", options.paths,
           std::string(pick(language,
                            "Dateien oder Ordner; „-“ liest die Standardeingabe; ohne Angabe der Ordner hier",
                            "files or folders; “-” reads standard input; none means the folder here")))
        ->type_name(std::string(pick(language, "PFADE", "PATHS")));
    add_format_option(app, options, language, "text, json, sarif, github");
    app.add_option("-o,--output", options.output,
                   std::string(pick(language, "Ausgabe in diese Datei", "write to this file")))
        ->type_name(file_label);
    add_pack_options(app, raw, options, language);
    add_set_option(app, raw, language);
    app.add_option("--fail-on", raw.fail_on,
                   std::string(pick(
                       language,
                       "ab welcher Schwere der Rückgabewert 1 ist: info, warning, error (Vorgabe) oder never",
                       "from which severity on the exit code is 1: info, warning, error (default) or never")))
        ->type_name(std::string(pick(language, "SCHWERE", "SEVERITY")));
    app.add_flag("--locked", options.locked,
                 std::string(pick(language, "nur mit genau den Regelpaketen, die taktvoll.lock festhält",
                                  "only with the very rule packs that taktvoll.lock holds")));
    app.add_flag("--brief", options.brief,
                 std::string(pick(language, "nur Stelle und Meldung, ohne Begründung",
                                  "place and message only, without reasons")));
    app.add_option("-j,--jobs", raw.jobs,
                   std::string(pick(language, "so viele Dateien zugleich; Vorgabe: alle Kerne",
                                    "this many files at once; default: all cores")))
        ->type_name("N");
    break;
  case Command::explain:
    app.add_option("rule", options.rule,
                   std::string(pick(language, "die Regel, etwa fear/fear-too-late",
                                    "the rule, e.g. fear/fear-too-late")))
        ->required()
        ->type_name(std::string(pick(language, "REGEL", "RULE")));
    app.add_option("files", options.paths,
                   std::string(pick(
                       language, "warum sie in diesen Dateien etwas findet oder nicht; DATEI:ZEILE nur dort",
                       "why it finds something in these files or not; FILE:LINE only there")))
        ->type_name(std::string(pick(language, "DATEI[:ZEILE]", "FILE[:LINE]")));
    add_pack_options(app, raw, options, language);
    add_set_option(app, raw, language);
    break;
  case Command::rules:
    app.add_option("word", options.word,
                   std::string(pick(language, "nur Regeln, in denen dieses Wort vorkommt",
                                    "only rules that mention this word")))
        ->type_name(std::string(pick(language, "WORT", "WORD")));
    add_format_option(app, options, language, "text, json");
    add_pack_options(app, raw, options, language);
    app.add_flag("--context-keys", options.context_keys,
                 std::string(pick(language, "zeigt die Angaben, die ein Dateikopf machen kann",
                                  "shows the entries a front matter can hold")));
    break;
  case Command::schema:
    app.add_option("name", options.schema,
                   std::string(pick(language, "pack, configuration oder front-matter",
                                    "pack, configuration or front-matter")))
        ->required()
        ->type_name("NAME");
    break;
  case Command::pack_new:
  case Command::pack_check:
  case Command::pack_test:
  case Command::pack_docs:
  case Command::pack_diff:
  case Command::pack_lock:
  case Command::pack_import_vale:
    add_pack_command_options(app, options, raw_pack, raw.fail_on);
    break;
  case Command::segment:
  case Command::metrics:
  case Command::context:
    app.add_option("paths", options.paths,
                   std::string(pick(language, "Dateien; „-“ liest die Standardeingabe",
                                    "files; “-” reads standard input")))
        ->required()
        ->type_name(file_label);
    add_format_option(app, options, language, "text, json");
    if (options.command == Command::metrics) add_trace_option(app, options);
    if (options.command != Command::segment) {
      add_pack_options(app, raw, options, language);
      add_set_option(app, raw, language);
    }
    break;
  }
  add_common_options(app, raw, language);

  try {
    std::reverse(rest.begin(), rest.end()); // CLI11 takes its arguments from the back
    app.parse(rest);
  } catch (const CLI::CallForHelp&) {
    parsed.help = HelpRequest{command_help(app.help(), language)};
    return parsed;
  } catch (const CLI::ParseError& problem) {
    parsed.error = explain(problem, app, arguments, language);
    return parsed;
  }
  if ((parsed.error = interpret(raw, options))) return parsed;
  if (const auto wrong = read_pack_values(raw_pack, options)) {
    parsed.error = usage_error(language, *wrong, {});
    return parsed;
  }
  if ((parsed.error = check_choice(language, "--format", options.format, formats_of(options.command))))
    return parsed;
  if (options.command == Command::check && options.paths.empty()) options.paths.emplace_back(".");
  parsed.options = std::move(options);
  return parsed;
}

} // namespace taktvoll::cli
