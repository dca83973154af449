// The commands of `taktvoll pack …`, for those who maintain rule packs.
#include "cli/command_table.h"
#include "cli/shared_options.h"

#include <array>

namespace taktvoll::cli {
namespace {

constexpr FixedText day_for_rules = {"für Regeln, die auf das Datum sehen, gilt dieser Tag; Vorgabe: heute",
                                     "the day for rules that look at dates; default: today"};

void add_packs(OptionAdder& adder) {
  adder.arguments("packs", adder.options().paths,
                  {"Ordner, YAML-Dateien oder Namen eingebauter Pakete; ohne Angabe das Paket im Ordner "
                   "hier, sonst alle eingebauten",
                   "folders, YAML files or names of built-in packs; none means the pack in the folder here, "
                   "else all that are built in"},
                  {"PAKETE", "PACKS"}, Argument::optional);
}

void add_folder(OptionAdder& adder, FixedText help) {
  adder.value("--dir", adder.options().folder, help, {"ORDNER", "FOLDER"});
}

void new_options(OptionAdder& adder) {
  adder.argument("name", adder.options().name,
                 {"der Name des Pakets: a-z, 0-9 und „-“", "the pack's name: a-z, 0-9 and “-”"},
                 {"NAME", "NAME"}, Argument::required);
  add_folder(adder, {"der Ordner, in dem der neue entsteht; Vorgabe: dieser",
                     "the folder in which the new one is made; default: this one"});
}

void check_options(OptionAdder& adder) {
  add_packs(adder);
  add_format_option(adder, "text, json");
  add_output_option(adder);
  add_as_of_option(adder, {"für Fristen und Fassungen gilt dieser Tag; Vorgabe: heute",
                           "dates are held against this day; default: today"});
  add_fail_on_option(adder);
}

void test_options(OptionAdder& adder) {
  Options& options = adder.options();
  add_packs(adder);
  adder.value("--rule", options.rule, {"nur diese Regel", "this rule only"}, {"REGEL", "RULE"});
  add_format_option(adder, "text, json, junit");
  add_output_option(adder);
  adder.flag("--coverage", options.coverage,
             {"nennt alles, was kein Beispiel hat, und was davon in Probetexten wirkt",
              "lists all that has no example, and what of it works in made-up texts"});
  constexpr std::size_t percent = 100;
  add_number_option(adder, "--min-coverage", options.minimum_coverage, percent,
                    {"Rückgabewert 1, wenn weniger Begriffe und Muster ein Beispiel haben, in Prozent",
                     "exit code 1 if fewer terms and patterns have an example, in percent"});
  add_number_option(adder, "--min-proven", options.minimum_proven, percent,
                    {"dasselbe, aber was in einem Probetext wirkt, zählt mit",
                     "the same, but what works in a made-up text counts, too"});
  add_as_of_option(adder, day_for_rules);
}

void docs_options(OptionAdder& adder) {
  adder.options().format = "html";
  add_packs(adder);
  add_format_option(adder, "html, markdown");
  add_output_option(adder);
}

void diff_options(OptionAdder& adder) {
  adder.arguments("paths", adder.options().paths,
                  {"das alte und das neue Paket, dann, wenn gewünscht, Texte und Ordner mit Texten",
                   "the old and the new pack, then, if wanted, texts and folders of texts"},
                  {"ALT NEU [TEXTE…]", "OLD NEW [TEXTS…]"}, Argument::required);
  add_format_option(adder, "text, json");
  add_output_option(adder);
  add_as_of_option(adder, day_for_rules);
}

void lock_options(OptionAdder& adder) {
  adder.list("--packs", adder.options().packs,
             {"diese Regelpakete; Vorgabe: die der Konfiguration, sonst alle eingebauten",
              "these rule packs; default: those of the configuration, else all built-in ones"},
             {"LISTE", "LIST"});
  add_configuration_options(adder);
  add_registry_option(adder);
}

void import_vale_options(OptionAdder& adder) {
  adder.argument("style", adder.options().name, {"der Ordner eines Vale-Stils", "the folder of a Vale style"},
                 {"ORDNER", "FOLDER"}, Argument::required);
  add_folder(adder, {"der Ordner, in dem das Paket entsteht; Vorgabe: dieser",
                     "the folder in which the pack is made; default: this one"});
  add_format_option(adder, "text, json");
}

constexpr std::array<CommandEntry, 7> commands = {{
    {.name = "pack new",
     .run = run_pack_new,
     .add_options = new_options,
     .listed = {"  new NAME         legt ein Paket an, mit Regeln und Beispielen zum Umschreiben\n",
                "  new NAME         makes a pack, with rules and examples to rewrite\n"},
     .summary = {"Legt ein Regelpaket an, das seine eigenen Tests besteht.",
                 "Makes a rule pack that passes its own tests."},
     .footer = {"\nBeispiel:\n  taktvoll pack new hausregeln --dir regeln",
                "\nExample:\n  taktvoll pack new house-rules --dir rules"},
     .missing = {"Es fehlt der Name.", "The name is missing."}},
    {.name = "pack check",
     .run = run_pack_check,
     .add_options = check_options,
     .listed = {"  check PAKETE     prüft Pakete: Fehler, und was darin nicht wirkt oder fehlt\n",
                "  check PACKS      checks packs: mistakes, and what in them has no effect or is missing\n"},
     .summary = {"Prüft Regelpakete: Fehler, und was darin nicht wirkt oder fehlt.",
                 "Checks rule packs: mistakes, and what in them has no effect or is missing."},
     .footer = {"\nRückgabewert: 0 nichts ab --fail-on · 1 etwas gefunden · 2 Aufruf fehlerhaft, "
                "oder kein Paket\n\nBeispiel:\n  taktvoll pack check ./hausregeln --fail-on warning",
                "\nExit code: 0 nothing from --fail-on on · 1 something found · 2 arguments at "
                "fault, or no pack\n\nExample:\n  taktvoll pack check ./house-rules --fail-on warning"}},
    {.name = "pack test",
     .run = run_pack_test,
     .add_options = test_options,
     .listed = {"  test PAKETE      lässt die Beispiele der Regeln laufen und nennt, was nichts bewirkt\n",
                "  test PACKS       runs the examples of the rules, and names what does nothing\n"},
     .summary = {"Lässt die Beispiele von Regelpaketen laufen und nennt, was in ihnen nichts bewirkt.",
                 "Runs the examples of rule packs, and names what in them does nothing."},
     .footer = {"\nRückgabewert: 0 alles besteht · 1 ein Beispiel nicht, oder zu wenig davon · 2 "
                "Aufruf oder Paket fehlerhaft\n\nBeispiele:\n  taktvoll pack test ./hausregeln\n  "
                "taktvoll pack test fear --rule fear-too-late --coverage",
                "\nExit code: 0 all pass · 1 an example fails, or too few of them · 2 arguments or a "
                "pack at fault\n\nExamples:\n  taktvoll pack test ./house-rules\n  "
                "taktvoll pack test fear --rule fear-too-late --coverage"}},
    {.name = "pack docs",
     .run = run_pack_docs,
     .add_options = docs_options,
     .listed = {"  docs PAKETE      schreibt ein Paket als Seite zum Lesen: HTML oder Markdown\n",
                "  docs PACKS       writes a pack as a page to read: HTML or Markdown\n"},
     .summary = {"Schreibt Regelpakete als eine Seite zum Lesen: HTML oder Markdown.",
                 "Writes rule packs as a page to read: HTML or Markdown."}},
    {.name = "pack diff",
     .run = run_pack_diff,
     .add_options = diff_options,
     .listed = {"  diff ALT NEU     vergleicht zwei Fassungen, auf Wunsch auch über Texte\n",
                "  diff OLD NEW     compares two versions, and over texts if wanted\n"},
     .summary = {"Vergleicht zwei Fassungen eines Regelpakets, auf Wunsch auch über Texte.",
                 "Compares two versions of a rule pack, and over texts if wanted."}},
    {.name = "pack lock",
     .run = run_pack_lock,
     .add_options = lock_options,
     .listed = {"  lock             hält in taktvoll.lock fest, welche Pakete gelten (check --locked)\n",
                "  lock             holds in taktvoll.lock which packs count (check --locked)\n"},
     .summary = {"Hält in taktvoll.lock fest, welche Regelpakete gelten, bis aufs letzte Byte.",
                 "Holds in taktvoll.lock which rule packs count, down to the last byte."}},
    {.name = "pack import-vale",
     .run = run_pack_import_vale,
     .add_options = import_vale_options,
     .listed = {"  import-vale ORDNER  überträgt einen Vale-Stil und nennt, was nicht ging\n",
                "  import-vale FOLDER  carries a Vale style over, and lists what could not be\n"},
     .summary = {"Überträgt einen Vale-Stil in ein Regelpaket und nennt, was nicht ging.",
                 "Carries a Vale style over into a rule pack, and lists what could not be."}},
}};

constexpr std::array<std::string_view, 12> value_options = {
    "--dir", "--rule",  "--min-coverage", "--min-proven", "--format",  "--output",
    "-o",    "--as-of", "--packs",        "--config",     "--fail-on", "--registry"};

} // namespace

constinit const CommandGroup pack_group = {
    .commands = commands,
    .value_options = value_options,
    .word = "pack",
    .listed = {"  pack …           für alle, die Regelpakete pflegen: new, check, test, docs,\n"
               "                   diff, lock, import-vale\n",
               "  pack …           for those who maintain rule packs: new, check, test, docs,\n"
               "                   diff, lock, import-vale\n"},
    .head = {"Werkzeug für alle, die Regelpakete pflegen.\n\nAufruf: taktvoll pack BEFEHL [ARGUMENTE]\n\n"
             "Befehle:\n",
             "Tools for those who maintain rule packs.\n\nUsage: taktvoll pack COMMAND [ARGUMENTS]\n\n"
             "Commands:\n"},
    .tail = {R"(
Ein Paket ist ein Ordner mit pack.yaml, eine YAML-Datei oder der Name eines eingebauten
Pakets. Ohne Angabe ist es das im Ordner hier, sonst sind es alle eingebauten.

`taktvoll pack BEFEHL --help` zeigt die Optionen, `man taktvoll-pack` die Regelsprache.
)",
             R"(
A pack is a folder with pack.yaml, a YAML file or the name of a built-in pack. If none is
given it is the one in the folder here, else all that are built in.

`taktvoll pack COMMAND --help` shows the options, `man taktvoll-pack` the rule language.
)"}};

} // namespace taktvoll::cli
