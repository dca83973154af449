#include "cli/pack_options.h"

#include <algorithm>
#include <cstdlib>

#include <CLI/CLI.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;

class Adder {
public:
  Adder(CLI::App& app, Options& options) : app_(app), options_(options) {}

  [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
    return std::string(pick(options_.language, de, en));
  }

  void packs() {
    app_.add_option(
            "packs", options_.paths,
            say("Ordner, YAML-Dateien oder Namen eingebauter Pakete; ohne Angabe das Paket im Ordner "
                "hier, sonst alle eingebauten",
                "folders, YAML files or names of built-in packs; none means the pack in the folder here, "
                "else all that are built in"))
        ->type_name(say("PAKETE", "PACKS"));
  }
  void format(std::string_view choices) {
    app_.add_option("--format", options_.format,
                    say("Ausgabeformat: ", "output format: ") + std::string(choices))
        ->type_name("FORMAT");
  }
  void as_of(std::string_view de, std::string_view en) {
    app_.add_option("--as-of", options_.as_of, say(de, en))->type_name(say("DATUM", "DATE"));
  }
  void output() {
    app_.add_option("-o,--output", options_.output, say("Ausgabe in diese Datei", "write to this file"))
        ->type_name(say("DATEI", "FILE"));
  }

private:
  CLI::App& app_;
  Options& options_;
};

} // namespace

void add_pack_command_options(CLI::App& app, Options& options, RawPackValues& raw, std::string& fail_on) {
  Adder add(app, options);
  switch (options.command) {
  case Command::pack_new:
    app.add_option("name", options.name,
                   add.say("der Name des Pakets: a-z, 0-9 und „-“", "the pack's name: a-z, 0-9 and “-”"))
        ->required()
        ->type_name("NAME");
    app.add_option("--dir", options.folder,
                   add.say("der Ordner, in dem der neue entsteht; Vorgabe: dieser",
                           "the folder in which the new one is made; default: this one"))
        ->type_name(add.say("ORDNER", "FOLDER"));
    return;
  case Command::pack_check:
    add.packs();
    add.format("text, json");
    add.output();
    add.as_of("für Fristen und Fassungen gilt dieser Tag; Vorgabe: heute",
              "dates are held against this day; default: today");
    app.add_option(
           "--fail-on", fail_on,
           add.say("ab welcher Schwere der Rückgabewert 1 ist: info, warning, error (Vorgabe) oder never",
                   "from which severity on the exit code is 1: info, warning, error (default) or never"))
        ->type_name(add.say("SCHWERE", "SEVERITY"));
    return;
  case Command::pack_test:
    add.packs();
    app.add_option("--rule", options.rule, add.say("nur diese Regel", "this rule only"))
        ->type_name(add.say("REGEL", "RULE"));
    add.format("text, json, junit");
    add.output();
    app.add_flag("--coverage", options.coverage,
                 add.say("nennt alles, was kein Beispiel hat", "lists all that has no example"));
    app.add_option("--min-coverage", raw.minimum_coverage,
                   add.say("Rückgabewert 1, wenn weniger Begriffe und Muster ein Beispiel haben, in Prozent",
                           "exit code 1 if fewer terms and patterns have an example, in percent"))
        ->type_name("N");
    add.as_of("für Regeln, die auf das Datum sehen, gilt dieser Tag; Vorgabe: heute",
              "the day for rules that look at dates; default: today");
    return;
  case Command::pack_docs:
    options.format = "html";
    add.packs();
    add.format("html, markdown");
    add.output();
    return;
  case Command::pack_diff:
    app.add_option("paths", options.paths,
                   add.say("das alte und das neue Paket, dann, wenn gewünscht, Texte und Ordner mit Texten",
                           "the old and the new pack, then, if wanted, texts and folders of texts"))
        ->required()
        ->type_name(add.say("ALT NEU [TEXTE…]", "OLD NEW [TEXTS…]"));
    add.format("text, json");
    add.output();
    add.as_of("für Regeln, die auf das Datum sehen, gilt dieser Tag; Vorgabe: heute",
              "the day for rules that look at dates; default: today");
    return;
  case Command::pack_lock:
    app.add_option("--packs", options.packs,
                   add.say("diese Regelpakete; Vorgabe: die der Konfiguration, sonst alle eingebauten",
                           "these rule packs; default: those of the configuration, else all built-in ones"))
        ->delimiter(',')
        ->type_name(add.say("LISTE", "LIST"));
    app.add_option("--config", options.config,
                   add.say("diese Konfiguration; Vorgabe: die nächste taktvoll.yaml",
                           "this configuration; default: the nearest taktvoll.yaml"))
        ->type_name(add.say("DATEI", "FILE"));
    app.add_flag("--no-config", options.no_config, add.say("ohne Konfiguration", "without configuration"));
    return;
  case Command::pack_import_vale:
    app.add_option("style", options.name,
                   add.say("der Ordner eines Vale-Stils", "the folder of a Vale style"))
        ->required()
        ->type_name(add.say("ORDNER", "FOLDER"));
    app.add_option("--dir", options.folder,
                   add.say("der Ordner, in dem das Paket entsteht; Vorgabe: dieser",
                           "the folder in which the pack is made; default: this one"))
        ->type_name(add.say("ORDNER", "FOLDER"));
    add.format("text, json");
    return;
  default:
    return;
  }
}

std::optional<base::LocalText> read_pack_values(const RawPackValues& raw, Options& options) {
  if (raw.minimum_coverage.empty()) return std::nullopt;
  const bool digits = std::all_of(raw.minimum_coverage.begin(), raw.minimum_coverage.end(),
                                  [](char c) { return c >= '0' && c <= '9'; });
  if (digits && raw.minimum_coverage.size() <= 3)
    options.minimum_coverage = std::strtoul(raw.minimum_coverage.c_str(), nullptr, 10);
  if (!digits || raw.minimum_coverage.size() > 3 || options.minimum_coverage > 100)
    return base::LocalText{
        "--min-coverage erwartet eine Zahl von 0 bis 100, nicht „" + raw.minimum_coverage + "“.",
        "--min-coverage expects a number from 0 to 100, not “" + raw.minimum_coverage + "”."};
  return std::nullopt;
}

} // namespace taktvoll::cli
