// The commands that tell about rules.
#include "cli/command_table.h"
#include "cli/shared_options.h"

#include <array>

namespace taktvoll::cli {
namespace {

void explain_options(OptionAdder& adder) {
  adder.argument("rule", adder.options().rule,
                 {"die Regel, etwa fear/fear-too-late", "the rule, e.g. fear/fear-too-late"},
                 {"REGEL", "RULE"}, Argument::required);
  adder.arguments("files", adder.options().paths,
                  {"warum sie in diesen Dateien etwas findet oder nicht; DATEI:ZEILE nur dort",
                   "why it finds something in these files or not; FILE:LINE only there"},
                  {"DATEI[:ZEILE]", "FILE[:LINE]"}, Argument::optional);
  adder.flag("--all", adder.options().all,
             {"lange Listen ganz, auch alle Begriffe", "long lists whole, all terms among them"});
  add_format_option(adder, "text, json");
  add_pack_options(adder);
  add_registry_option(adder);
  add_set_option(adder);
}

void rules_options(OptionAdder& adder) {
  adder.argument("word", adder.options().word,
                 {"nur Regeln, in denen dieses Wort vorkommt, auch unter ihren Begriffen",
                  "only rules that mention this word, their terms included"},
                 {"WORT", "WORD"}, Argument::optional);
  add_format_option(adder, "text, json");
  add_pack_options(adder);
  adder.flag(
      "--context-keys", adder.options().context_keys,
      {"zeigt die Angaben, die ein Dateikopf machen kann", "shows the entries a front matter can hold"});
}

void schema_options(OptionAdder& adder) {
  adder.argument(
      "name", adder.options().schema,
      {"pack, registry, configuration oder front-matter", "pack, registry, configuration or front-matter"},
      {"NAME", "NAME"}, Argument::required);
}

constexpr std::array<CommandEntry, 3> commands = {{
    {.name = "explain",
     .run = run_explain,
     .add_options = explain_options,
     .listed = {"  explain REGEL    erklärt eine Regel: Grund, Grundlage, Beispiele; mit DATEI:ZEILE:\n"
                "                   warum sie dort anschlägt oder schweigt\n",
                "  explain RULE     explains a rule: reason, legal basis, examples; with FILE:LINE:\n"
                "                   why it fires there or stays silent\n"},
     .summary = {"Erklärt eine Regel: was sie findet, warum, auf welcher Grundlage, mit Beispielen.",
                 "Explains a rule: what it finds, why, on which basis, with examples."},
     .missing = {"Es fehlt die Regel.", "The rule is missing."}},
    {.name = "rules",
     .run = run_rules,
     .add_options = rules_options,
     .listed = {"  rules [WORT]     nennt alle Regeln, oder die mit diesem Wort\n",
                "  rules [WORD]     lists all rules, or those with this word\n"},
     .summary = {"Nennt die Regeln aller Pakete, oder die, in denen ein Wort vorkommt.",
                 "Lists the rules of all packs, or those that mention a word."}},
    {.name = "schema",
     .run = run_schema,
     .add_options = schema_options,
     .listed = {"  schema NAME      gibt ein JSON-Schema aus: pack, configuration, registry, front-matter\n",
                "  schema NAME      prints a JSON Schema: pack, configuration, registry, front-matter\n"},
     .summary = {"Gibt ein JSON-Schema aus, mit dem Editoren beim Schreiben ergänzen und prüfen.",
                 "Prints a JSON Schema with which editors complete and check while typing."},
     .missing = {"Es fehlt der Name.", "The name is missing."}},
}};

constexpr std::array<std::string_view, 6> value_options = {"--format", "--packs", "--config",
                                                           "--as-of",  "--set",   "--registry"};

} // namespace

constinit const CommandGroup rules_group = {.commands = commands, .value_options = value_options};

} // namespace taktvoll::cli
