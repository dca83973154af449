// The commands for those who write texts.
#include "cli/command_table.h"
#include "cli/shared_options.h"

#include <array>

namespace taktvoll::cli {
namespace {

void files_or_folders(OptionAdder& adder) {
  Options& options = adder.options();
  adder.arguments("paths", options.paths,
                  {"Dateien oder Ordner; „-“ liest die Standardeingabe; ohne Angabe der Ordner hier",
                   "files or folders; “-” reads standard input; none means the folder here"},
                  {"PFADE", "PATHS"}, Argument::optional);
  adder.after_parsing([&options]() -> std::optional<UsageError> {
    if (options.paths.empty()) options.paths.emplace_back(".");
    return std::nullopt;
  });
}

void add_locked_option(OptionAdder& adder) {
  adder.flag("--locked", adder.options().locked,
             {"nur mit genau den Regelpaketen, die taktvoll.lock festhält",
              "only with the very rule packs that taktvoll.lock holds"});
}

void add_jobs_option(OptionAdder& adder) {
  constexpr std::size_t most_jobs = 9999;
  add_number_option(
      adder, "-j,--jobs", adder.options().jobs, most_jobs,
      {"so viele Dateien zugleich; Vorgabe: alle Kerne", "this many files at once; default: all cores"});
}

void check_options(OptionAdder& adder) {
  Options& options = adder.options();
  files_or_folders(adder);
  add_format_option(adder, "text, json, sarif, github");
  add_output_option(adder);
  add_pack_options(adder);
  add_registry_option(adder);
  add_set_option(adder);
  add_fail_on_option(adder);
  add_locked_option(adder);
  adder.flag("--brief", options.brief,
             {"nur Stelle und Meldung, ohne Begründung", "place and message only, without reasons"});
  adder.value("--show", options.show,
              {"zeigt auch freigegebene Aussagen mit ihrem Eintrag im Register: approved",
               "shows approved claims too, with their entry in the registry: approved"},
              {"WAS", "WHAT"});
  adder.after_parsing([&adder, &options]() -> std::optional<UsageError> {
    if (options.show.empty()) return std::nullopt;
    if (auto error = check_choice(adder.language(), "--show", options.show, {"approved"})) return error;
    if (options.format == "text" || options.format == "json") return std::nullopt;
    return usage_error(adder.language(),
                       {"--show approved gibt es nur mit --format text oder json.",
                        "--show approved is for --format text or json only."},
                       {});
  });
  adder.value("--record", options.record,
              {"schreibt eine Aufzeichnung des Laufs, die `taktvoll record verify` nachprüft",
               "writes a record of the run, which `taktvoll record verify` verifies"},
              {"DATEI", "FILE"});
  add_jobs_option(adder);
}

void fix_options(OptionAdder& adder) {
  Options& options = adder.options();
  files_or_folders(adder);
  adder.flag("--diff,--dry-run", options.dry_run,
             {"zeigt die Änderungen als Diff und schreibt nichts; Rückgabewert 1, wenn es welche gäbe",
              "shows the changes as a diff and writes nothing; exit code 1 if there would be any"});
  adder.flag("--suggested", options.suggested,
             {"auch Vorschläge, die jemand gegenlesen muss: Beugung und Bezug können danach nicht stimmen",
              "suggestions too, which somebody must read: inflection and reference may be wrong after them"});
  adder.values("--rule", options.only_rules,
               {"nur Korrekturen dieser Regel, etwa accessibility/a11y-unicode-font; mehrfach möglich",
                "fixes of this rule only, e.g. accessibility/a11y-unicode-font; may be repeated"},
               {"REGEL", "RULE"});
  add_format_option(adder, "text, json");
  add_pack_options(adder);
  add_registry_option(adder);
  add_set_option(adder);
  add_fail_on_option(adder);
  add_locked_option(adder);
  add_jobs_option(adder);
}

void files_and_format(OptionAdder& adder) {
  adder.arguments("paths", adder.options().paths,
                  {"Dateien; „-“ liest die Standardeingabe", "files; “-” reads standard input"},
                  {"DATEI", "FILE"}, Argument::required);
  add_format_option(adder, "text, json");
}

void metrics_options(OptionAdder& adder) {
  files_and_format(adder);
  adder.list("--trace", adder.options().traces,
             {"zeigt, woraus eine Kennzahl entsteht: ihre Wörter oder Sätze; „all“: von allen",
              "shows what a figure comes from: its words or sentences; “all”: of all"},
             {"KENNZAHL", "METRIC"});
  add_pack_options(adder);
  add_set_option(adder);
}

void context_options(OptionAdder& adder) {
  files_and_format(adder);
  add_pack_options(adder);
  add_registry_option(adder);
  add_set_option(adder);
}

constexpr std::array<CommandEntry, 5> commands = {{
    {.name = "check",
     .run = run_check,
     .add_options = check_options,
     .listed = {"  check PFADE      prüft Dateien und Ordner (auch ohne Befehl: taktvoll entwurf.md)\n",
                "  check PATHS      checks files and folders (also without a command: taktvoll draft.md)\n"},
     .summary = {"Prüft Texte und zeigt jede Fundstelle mit Grund und Vorschlag.",
                 "Checks texts and shows every finding with reason and suggestion."},
     .footer = {"\nRückgabewert: 0 nichts ab --fail-on gefunden · 1 Befunde · 2 Aufruf, Paket oder Datei "
                "fehlerhaft\n\nBeispiele:\n  taktvoll check entwurf.md\n  taktvoll check posts/ --format "
                "sarif -o befunde.sarif\n  cat entwurf.md | taktvoll check - --set audience=fachkreise",
                "\nExit code: 0 nothing from --fail-on on · 1 findings · 2 arguments, a pack or a file at "
                "fault\n\nExamples:\n  taktvoll check draft.md\n  taktvoll check posts/ --format sarif -o "
                "findings.sarif\n  cat draft.md | taktvoll check - --set audience=fachkreise"}},
    {.name = "fix",
     .run = run_fix,
     .add_options = fix_options,
     .listed = {"  fix PFADE        behebt, was sich sicher beheben lässt; mit --diff nur zum Ansehen\n",
                "  fix PATHS        fixes what can safely be fixed; with --diff just to look at\n"},
     .summary = {"Behebt in Dateien, was sich ohne Nachfrage beheben lässt, und sagt, was offen bleibt.",
                 "Fixes in files what can be fixed without asking, and says what is left."},
     .footer =
         {"\nRückgabewert: 0 danach nichts ab --fail-on offen, mit --diff: nichts zu ändern · 1 Befunde "
          "offen, mit\n--diff: es gäbe etwas zu ändern · 2 Aufruf, Paket oder Datei fehlerhaft, oder eine "
          "Datei ließ sich\nnicht schreiben\n\nBeispiele:\n  taktvoll fix entwurf.md --diff\n  taktvoll "
          "fix posts/\n  taktvoll fix posts/ --suggested --rule jargon/jg-unexplained --diff\n  cat "
          "entwurf.md | taktvoll fix - > neu.md",
          "\nExit code: 0 nothing from --fail-on on is left, with --diff: nothing to change · 1 findings "
          "are left,\nwith --diff: there would be changes · 2 arguments, a pack or a file at fault, or a "
          "file that could\nnot be written\n\nExamples:\n  taktvoll fix draft.md --diff\n  taktvoll fix "
          "posts/\n  taktvoll fix posts/ --suggested --rule jargon/jg-unexplained --diff\n  cat "
          "draft.md "
          "| taktvoll fix - > new.md"}},
    {.name = "metrics",
     .run = run_metrics,
     .add_options = metrics_options,
     .listed = {"  metrics DATEI    zeigt die Lesbarkeit und die schwersten Sätze\n",
                "  metrics FILE     shows readability and the hardest sentences\n"},
     .summary = {"Zeigt, wie leicht sich ein Text liest, und nennt die schwersten Sätze.",
                 "Shows how easy a text is to read, and names the hardest sentences."}},
    {.name = "segment",
     .run = run_segment,
     .add_options = files_and_format,
     .listed = {"  segment DATEI    zeigt, wie taktvoll einen Text liest: Absätze, Sätze, Wörter\n",
                "  segment FILE     shows how taktvoll reads a text: paragraphs, sentences, words\n"},
     .summary = {"Zeigt, wie taktvoll einen Text liest: Blöcke, Sätze, Wörter und Silben, mit Ort.",
                 "Shows how taktvoll reads a text: blocks, sentences, words and syllables, with places."}},
    {.name = "context",
     .run = run_context,
     .add_options = context_options,
     .listed = {"  context DATEI    zeigt, was für einen Text gilt, und woher es kommt\n",
                "  context FILE     shows what holds for a text, and where that comes from\n"},
     .summary = {"Zeigt, was für einen Text gilt (Zielgruppe, Produktstatus …), und woher es kommt.",
                 "Shows what holds for a text (audience, product status …), and where it comes from."}},
}};

constexpr std::array<std::string_view, 15> value_options = {
    "--format", "--output", "-o",      "--packs",  "--config", "--as-of",    "--set", "--fail-on",
    "--jobs",   "-j",       "--trace", "--record", "--show",   "--registry", "--rule"};

} // namespace

constinit const CommandGroup texts_group = {.commands = commands, .value_options = value_options};

} // namespace taktvoll::cli
