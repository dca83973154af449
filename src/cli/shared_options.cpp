#include "cli/shared_options.h"

#include "base/date.h"
#include "base/edit_distance.h"

#include <algorithm>
#include <cstdlib>

namespace taktvoll::cli {
namespace {

using base::UiLanguage;

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

std::vector<std::string_view> split_choices(std::string_view choices) {
  constexpr std::string_view separator = ", ";
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= choices.size();) {
    const std::size_t limit = std::min(choices.find(separator, start), choices.size());
    parts.push_back(choices.substr(start, limit - start));
    start = limit + separator.size();
  }
  return parts;
}

} // namespace

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

void add_common_options(OptionAdder& adder) {
  std::string& lang = adder.kept_value();
  std::string& colour = adder.kept_value();
  colour = "auto";
  adder.value("--lang", lang, {"Sprache der Meldungen: de oder en", "language of the messages: de or en"},
              {"de|en", "de|en"});
  adder.value("--color", colour,
              {"Farben; Vorgabe: nur auf einem Terminal", "colours; default: only on a terminal"},
              {"auto|always|never", "auto|always|never"});
  adder.after_parsing([&adder, &lang, &colour]() -> std::optional<UsageError> {
    Options& options = adder.options();
    if (!lang.empty())
      if (auto error = check_choice(adder.language(), "--lang", lang, {"de", "en"})) return error;
    options.language_given = !lang.empty();
    if (auto error = check_choice(adder.language(), "--color", colour, {"auto", "always", "never"}))
      return error;
    options.colour = colour == "always"  ? ColourChoice::always
                     : colour == "never" ? ColourChoice::never
                                         : ColourChoice::automatic;
    return std::nullopt;
  });
}

void add_configuration_options(OptionAdder& adder) {
  Options& options = adder.options();
  adder.value("--config", options.config,
              {"diese Konfiguration; Vorgabe: die nächste taktvoll.yaml",
               "this configuration; default: the nearest taktvoll.yaml"},
              {"DATEI", "FILE"});
  adder.flag("--no-config", options.no_config, {"ohne Konfiguration", "without configuration"});
  adder.after_parsing([&adder]() -> std::optional<UsageError> {
    if (!adder.options().no_config || adder.options().config.empty()) return std::nullopt;
    return usage_error(
        adder.language(),
        {"--config und --no-config schließen sich aus.", "--config and --no-config exclude each other."}, {});
  });
}

void add_as_of_option(OptionAdder& adder, FixedText help) {
  adder.value("--as-of", adder.options().as_of, help, {"DATUM", "DATE"});
  adder.after_parsing([&adder]() -> std::optional<UsageError> {
    const std::string& day = adder.options().as_of;
    if (base::parse_date(day)) return std::nullopt;
    return usage_error(
        adder.language(),
        {"--as-of erwartet ein Datum, nicht „" + day + "“.", "--as-of expects a date, not “" + day + "”."},
        {"Zum Beispiel: --as-of 2027-01-31", "For example: --as-of 2027-01-31"});
  });
}

void add_pack_options(OptionAdder& adder) {
  std::vector<std::string>& packs = adder.kept_list();
  adder.values("--packs", packs,
               {"nur diese Regelpakete: Namen, Vorauswahlen (init --list) oder Pfade, mit Komma",
                "only these rule packs: names, presets (init --list) or paths, with commas"},
               {"LISTE", "LIST"});
  adder.after_parsing([&adder, &packs]() -> std::optional<UsageError> {
    adder.options().packs = split_list(packs);
    return std::nullopt;
  });
  add_configuration_options(adder);
  add_as_of_option(adder, {"prüft nach dem Stand dieses Tages; Vorgabe: heute",
                           "checks as things stand on this day; default: today"});
  adder.flag("--drafts", adder.options().drafts,
             {"auch Regeln, die noch Entwurf sind", "rules that are drafts too"});
}

void add_registry_option(OptionAdder& adder) {
  adder.values("--registry", adder.options().registries,
               {"freigegebene Aussagen: Datei oder Ordner; Vorgabe: registries der Konfiguration",
                "approved claims: a file or folder; default: registries of the configuration"},
               {"PFAD", "PATH"});
}

void add_format_option(OptionAdder& adder, std::string_view choices) {
  const std::string de = "Ausgabeformat: " + std::string(choices);
  const std::string en = "output format: " + std::string(choices);
  adder.value("--format", adder.options().format, {de, en}, {"FORMAT", "FORMAT"});
  adder.after_parsing([&adder, choices] {
    return check_choice(adder.language(), "--format", adder.options().format, split_choices(choices));
  });
}

void add_set_option(OptionAdder& adder) {
  std::vector<std::string>& entries = adder.kept_list();
  adder.values("--set", entries,
               {"Angabe zum Text, stärker als sein Dateikopf, etwa audience=fachkreise",
                "an entry on the text, stronger than its front matter, e.g. audience=fachkreise"},
               {"ANGABE=WERT", "KEY=VALUE"});
  adder.after_parsing(
      [&adder, &entries] { return read_overrides(adder.language(), entries, adder.options()); });
}

void add_output_option(OptionAdder& adder) {
  adder.value("-o,--output", adder.options().output, {"Ausgabe in diese Datei", "write to this file"},
              {"DATEI", "FILE"});
}

void add_fail_on_option(OptionAdder& adder, finding::Severity usual) {
  const bool from_warnings = usual == finding::Severity::warning;
  adder.options().fail_on = usual;
  std::string& fail_on = adder.kept_value();
  adder.value("--fail-on", fail_on,
              from_warnings ? FixedText{"ab welcher Schwere der Rückgabewert 1 ist: info, warning "
                                        "(Vorgabe), error oder never",
                                        "from which severity on the exit code is 1: info, warning "
                                        "(default), error or never"}
                            : FixedText{"ab welcher Schwere der Rückgabewert 1 ist: info, warning, "
                                        "error (Vorgabe) oder never",
                                        "from which severity on the exit code is 1: info, warning, "
                                        "error (default) or never"},
              {"SCHWERE", "SEVERITY"});
  adder.after_parsing([&adder, &fail_on]() -> std::optional<UsageError> {
    if (fail_on.empty()) return std::nullopt;
    if (auto error =
            check_choice(adder.language(), "--fail-on", fail_on, {"info", "warning", "error", "never"}))
      return error;
    adder.options().fail_on = finding::severity_named(fail_on);
    adder.options().fail_on_given = true;
    return std::nullopt;
  });
}

void add_number_option(OptionAdder& adder, const std::string& names, std::size_t& target, std::size_t highest,
                       FixedText help) {
  std::string& given = adder.kept_value();
  adder.value(names, given, help, {"N", "N"});
  const std::string name = names.substr(names.find("--"));
  adder.after_parsing([&adder, &given, &target, highest, name]() -> std::optional<UsageError> {
    if (given.empty()) return std::nullopt;
    constexpr std::size_t most_digits = 4; // keeps the conversion from overflowing
    const bool digits = std::all_of(given.begin(), given.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && given.size() <= most_digits) target = std::strtoul(given.c_str(), nullptr, 10);
    if (digits && given.size() <= most_digits && target <= highest) return std::nullopt;
    const std::string range_de = " erwartet eine Zahl von 0 bis " + std::to_string(highest);
    const std::string range_en = " expects a number from 0 to " + std::to_string(highest);
    return usage_error(
        adder.language(),
        {name + range_de + ", nicht „" + given + "“.", name + range_en + ", not “" + given + "”."}, {});
  });
}

} // namespace taktvoll::cli
