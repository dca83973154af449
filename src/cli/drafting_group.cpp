// The commands with which a project and a text begin.
#include "cli/command_table.h"
#include "cli/shared_options.h"

#include <array>

namespace taktvoll::cli {
namespace {

using base::UiLanguage;

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

// "name=Eva Beispiel" into the context key contact.name.
std::optional<UsageError> read_contact(UiLanguage language, const std::vector<std::string>& fields,
                                       Options& options) {
  const std::vector<std::string_view> known = {"name", "email", "phone", "photo", "photo_alt"};
  for (const std::string& field : fields) {
    const std::size_t equals = field.find('=');
    if (equals == std::string::npos || equals + 1 == field.size())
      return usage_error(
          language,
          {"--contact erwartet Feld=Wert, nicht „" + field + "“.",
           "--contact expects field=value, not “" + field + "”."},
          {"Zum Beispiel: --contact name=\"Eva Beispiel\"", "For example: --contact name=\"Eva Beispiel\""});
    const std::string name = field.substr(0, equals);
    const document::ContextKey* key = document::find_context_key("contact." + name);
    if (key == nullptr) key = document::find_context_key("kontakt." + name); // "telefon", "durchwahl"
    if (key == nullptr)
      if (auto error = check_choice(language, "--contact", name, known)) return error;
    document::ContextValue value;
    value.origin = document::Origin::command_line;
    value.values.push_back(field.substr(equals + 1));
    options.overrides.emplace_back(std::string(key->name), std::move(value));
  }
  return std::nullopt;
}

void new_options(OptionAdder& adder) {
  Options& options = adder.options();
  adder.argument("kind", options.name,
                 {"was für ein Text: post, reply, letter …", "which text: post, reply, letter …"},
                 {"VORLAGE", "TEMPLATE"}, Argument::optional);
  std::string& file = adder.kept_value();
  adder.argument("file", file,
                 {"die neue Datei; „-“ schreibt auf die Standardausgabe; Vorgabe: nach dem Titel",
                  "the new file; “-” writes to standard output; default: after the title"},
                 {"DATEI", "FILE"}, Argument::optional);
  adder.value("--title", options.title,
              {"der Titel, und danach der Name der Datei", "the title, and after it the file's name"},
              {"TITEL", "TITLE"});
  adder.flag("--du", options.du, {"mit Du statt Sie", "with du instead of Sie"});
  std::string& platform = adder.kept_value();
  adder.value("--platform", platform,
              {"wo der Text erscheint, etwa instagram", "where the text appears, e.g. instagram"},
              {"PLATTFORM", "PLATFORM"});
  add_set_option(adder);
  std::vector<std::string>& contact = adder.kept_list();
  adder.values(
      "--contact", contact,
      {"wer antwortet: name=…, email=…, phone=…, photo=…", "who answers: name=…, email=…, phone=…, photo=…"},
      {"FELD=WERT", "FIELD=VALUE"});
  adder.flag("--list", options.list, {"nennt die Vorlagen", "lists the templates"});
  adder.after_parsing([&adder, &options, &file, &platform, &contact]() -> std::optional<UsageError> {
    if (!file.empty()) options.paths.push_back(file);
    if (!platform.empty()) {
      document::ContextValue value;
      value.origin = document::Origin::command_line;
      value.values.push_back(platform);
      options.overrides.emplace_back("platform", std::move(value));
    }
    return read_contact(adder.language(), contact, options);
  });
}

constexpr std::array<CommandEntry, 2> commands = {{
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
    {.name = "new",
     .run = run_new,
     .add_options = new_options,
     .listed = {"  new VORLAGE      beginnt einen Text: Dateikopf, Pflichtblöcke, Lücken für Ihre Worte\n",
                "  new TEMPLATE     begins a text: front matter, mandatory blocks, gaps for your words\n"},
     .summary =
         {"Beginnt einen Text, der die Prüfung besteht, sobald seine Lücken [→ so] gefüllt sind. "
          "Überschreibt nichts.",
          "Begins a text that passes the check as soon as its gaps [→ like this] are filled. Overwrites "
          "nothing."},
     .footer = {"\nBeispiele:\n  taktvoll new --list\n  taktvoll new post --title \"Gut schlafen\" "
                "--platform instagram "
                "--du\n  taktvoll new ad anzeige.md --set product_status=otc --set brand=Musteran\n"
                "  taktvoll new letter - --contact name=\"Eva Beispiel\" --contact telefon=\"030 123456-78\"",
                "\nExamples:\n  taktvoll new --list\n  taktvoll new post --title \"Gut schlafen\" --platform "
                "instagram "
                "--du\n  taktvoll new ad ad.md --set product_status=otc --set brand=Musteran\n"
                "  taktvoll new letter - --contact name=\"Eva Beispiel\" --contact phone=\"030 123456-78\""}},
}};

constexpr std::array<std::string_view, 5> value_options = {"--preset", "--title", "--platform", "--set",
                                                           "--contact"};

} // namespace

constinit const CommandGroup drafting_group = {.commands = commands, .value_options = value_options};

} // namespace taktvoll::cli
