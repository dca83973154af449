// The commands of `taktvoll claims …`, `contacts …`, `sources …` and `campaign`, for those who keep what a
// company has approved.
#include "cli/command_table.h"
#include "cli/shared_options.h"

#include <array>

namespace taktvoll::cli {
namespace {

void registry_options(OptionAdder& adder) {
  add_registry_option(adder);
  add_configuration_options(adder);
  add_as_of_option(
      adder, {"nach dem Stand dieses Tages; Vorgabe: heute", "as things stand on this day; default: today"});
}

void list_options(OptionAdder& adder) {
  add_format_option(adder, "text, json");
  add_output_option(adder);
  registry_options(adder);
}

void claims_list_options(OptionAdder& adder) {
  Options& options = adder.options();
  adder.value(
      "--product", options.product,
      {"nur Aussagen über dieses Produkt: ID oder Marke", "only claims about this product: id or brand"},
      {"PRODUKT", "PRODUCT"});
  adder.value(
      "--status", options.status,
      {"nur valid, expired, withdrawn oder not-yet-valid", "only valid, expired, withdrawn or not-yet-valid"},
      {"STATUS", "STATUS"});
  adder.after_parsing([&adder, &options]() -> std::optional<UsageError> {
    if (options.status.empty()) return std::nullopt;
    return check_choice(adder.language(), "--status", options.status,
                        {"valid", "expired", "withdrawn", "not-yet-valid"});
  });
  list_options(adder);
}

void within_option(OptionAdder& adder) {
  adder.value("--within", adder.options().within,
              {"Frist: 90d, 12w, 3m oder ein Datum", "period: 90d, 12w, 3m or a date"}, {"FRIST", "PERIOD"});
}

void claims_expiring_options(OptionAdder& adder) {
  adder.options().within = "90d";
  within_option(adder);
  list_options(adder);
}

void claims_check_options(OptionAdder& adder) {
  list_options(adder);
  add_fail_on_option(adder);
}

void posts_argument(OptionAdder& adder, Argument need) {
  adder.arguments("posts", adder.options().paths,
                  {"Dateien oder Ordner mit Texten", "files or folders of texts"}, {"POSTS", "POSTS"}, need);
}

void claims_trace_options(OptionAdder& adder) {
  adder.argument("claim", adder.options().name,
                 {"ID der Aussage im Register", "id of the claim in the registry"}, {"AUSSAGE", "CLAIM"},
                 Argument::required);
  posts_argument(adder, Argument::required);
  add_set_option(adder);
  list_options(adder);
}

void claims_suggest_options(OptionAdder& adder) {
  posts_argument(adder, Argument::required);
  add_set_option(adder);
  list_options(adder);
}

void contacts_insert_options(OptionAdder& adder) {
  Options& options = adder.options();
  adder.argument("contact", options.name, {"ID der Person im Register", "id of the person in the registry"},
                 {"ID", "ID"}, Argument::required);
  adder.arguments("file", options.paths, {"der Entwurf", "the draft"}, {"DATEI", "FILE"}, Argument::required);
  adder.after_parsing([&adder, &options]() -> std::optional<UsageError> {
    if (options.paths.size() == 1) return std::nullopt;
    return usage_error(adder.language(), {"Bitte nennen Sie einen Entwurf.", "Please name one draft."}, {});
  });
  adder.flag(
      "--front-matter", options.front_matter,
      {"in den Dateikopf statt ans Ende des Textes", "into the front matter instead of the end of the text"});
  adder.flag("--dry-run", options.dry_run,
             {"zeigt nur, was sich ändern würde", "only shows what would change"});
  registry_options(adder);
}

void sources_due_options(OptionAdder& adder) {
  within_option(adder);
  list_options(adder);
}

void campaign_options(OptionAdder& adder) {
  Options& options = adder.options();
  posts_argument(adder, Argument::optional);
  adder.after_parsing([&options]() -> std::optional<UsageError> {
    if (options.paths.empty()) options.paths.emplace_back(".");
    return std::nullopt;
  });
  add_set_option(adder);
  list_options(adder);
  adder.flag("--brief", options.brief,
             {"nur Stelle und Meldung, ohne Begründung", "place and message only, without reasons"});
  add_fail_on_option(adder, finding::Severity::warning);
}

constexpr std::array<CommandEntry, 5> claims_commands = {{
    {.name = "claims list",
     .run = run_claims_list,
     .add_options = claims_list_options,
     .listed = {"  list             alle Aussagen mit Status und letztem Tag\n",
                "  list             all claims with status and last day\n"},
     .summary = {"Nennt die freigegebenen Aussagen mit ihrem Stand am Tag der Prüfung.",
                 "Lists the approved claims as they stand on the day of the check."},
     .footer = {"\nBeispiel:\n  taktvoll claims list --product musteran --status valid",
                "\nExample:\n  taktvoll claims list --product musteran --status valid"}},
    {.name = "claims check",
     .run = run_claims_check,
     .add_options = claims_check_options,
     .listed = {"  check            Fehler im Register, doppelte Wortlaute, fällige Quellen\n",
                "  check            mistakes in the registry, wordings twice, sources overdue\n"},
     .summary = {"Prüft das Register: Fehler, Wortlaute, die als andere Aussage gelten, fällige Quellen, "
                 "Ansprechpersonen, die nicht mehr da sind.",
                 "Checks the registry: mistakes, wordings that are read as another claim, sources overdue, "
                 "contacts who are gone."},
     .footer =
         {"\nRückgabewert: 0 nichts ab --fail-on · 1 etwas gefunden · 2 kein Register, oder nicht lesbar",
          "\nExit code: 0 nothing from --fail-on on · 1 something found · 2 no registry, or not readable"}},
    {.name = "claims expiring",
     .run = run_claims_expiring,
     .add_options = claims_expiring_options,
     .listed = {"  expiring         was bald abläuft (--within 90d)\n",
                "  expiring         what ends soon (--within 90d)\n"},
     .summary = {"Nennt die Aussagen, deren Freigabe bald endet; Vorgabe: in 90 Tagen.",
                 "Lists the claims whose approval ends soon; default: within 90 days."},
     .footer = {"\nBeispiel:\n  taktvoll claims expiring --within 3m",
                "\nExample:\n  taktvoll claims expiring --within 3m"}},
    {.name = "claims trace",
     .run = run_claims_trace,
     .add_options = claims_trace_options,
     .listed = {"  trace ID POSTS   wo eine Aussage steht: für den Tag, an dem sie zurückgezogen wird\n",
                "  trace ID POSTS   where a claim is used: for the day it is withdrawn\n"},
     .summary = {"Zeigt, wo eine Aussage steht, im freigegebenen Wortlaut oder abweichend.",
                 "Shows where a claim is used, in its approved wording or another."},
     .footer = {"\nBeispiel:\n  taktvoll claims trace MUS-001 posts/",
                "\nExample:\n  taktvoll claims trace MUS-001 posts/"},
     .missing = {"Es fehlt die Aussage, oder der Ordner mit den Texten.",
                 "The claim is missing, or the folder of texts."}},
    {.name = "claims suggest",
     .run = run_claims_suggest,
     .add_options = claims_suggest_options,
     .listed = {"  suggest POSTS    Sätze, die im Register fehlen, als Einträge zum Prüfen\n",
                "  suggest POSTS    sentences that the registry lacks, as entries to review\n"},
     .summary = {"Sammelt Aussagen über Produkte, die nicht im Register stehen, als Einträge zum Prüfen.",
                 "Gathers claims about products that are not in the registry, as entries to review."},
     .footer = {"\nBeispiel:\n  taktvoll claims suggest posts/ -o vorschläge.yaml",
                "\nExample:\n  taktvoll claims suggest posts/ -o suggestions.yaml"}},
}};

constexpr std::array<CommandEntry, 2> contacts_commands = {{
    {.name = "contacts list",
     .run = run_contacts_list,
     .add_options = list_options,
     .listed = {"  list             wer Fragen beantwortet, und bis wann\n",
                "  list             who answers questions, and until when\n"},
     .summary = {"Nennt die Ansprechpersonen und Hilfetelefone des Registers.",
                 "Lists the contacts and help lines of the registry."}},
    {.name = "contacts insert",
     .run = run_contacts_insert,
     .add_options = contacts_insert_options,
     .listed = {"  insert ID DATEI  setzt eine Person mit Bild, E-Mail und Durchwahl in den Entwurf\n",
                "  insert ID FILE   puts a person with picture, e-mail and direct line into the draft\n"},
     .summary =
         {"Setzt eine Ansprechperson in einen Entwurf, nie zweimal: ans Ende, vor die Hashtags, oder in "
          "den Dateikopf.",
          "Puts a contact into a draft, never twice: at its end, before the hashtags, or into the front "
          "matter."},
     .footer =
         {"\nRückgabewert: 0 eingefügt, oder schon da · 2 es ging nicht\n\nBeispiel:\n  taktvoll contacts "
          "insert eva-beispiel brief.md --dry-run",
          "\nExit code: 0 inserted, or there already · 2 it did not work\n\nExample:\n  taktvoll contacts "
          "insert eva-beispiel letter.md --dry-run"},
     .missing = {"Es fehlt die Person, oder der Entwurf.", "The person is missing, or the draft."}},
}};

constexpr std::array<CommandEntry, 1> sources_commands = {{
    {.name = "sources due",
     .run = run_sources_due,
     .add_options = sources_due_options,
     .listed = {"  due              Quellen, die wieder anzusehen sind\n",
                "  due              sources to look at again\n"},
     .summary =
         {"Nennt die Studien und Leitlinien, die fällig sind, und wie viele Aussagen auf ihnen beruhen.",
          "Lists the studies and guidelines that are due, and how many claims rest on them."},
     .footer = {"\nBeispiel:\n  taktvoll sources due --within 3m",
                "\nExample:\n  taktvoll sources due --within 3m"}},
}};

constexpr std::array<CommandEntry, 1> campaign_commands = {{
    {.name = "campaign",
     .run = run_campaign,
     .add_options = campaign_options,
     .listed = {"  campaign POSTS   hält Posts gegeneinander: Aussagen, Status, Kontakte, Termine\n",
                "  campaign POSTS   holds posts against each other: claims, status, contacts, dates\n"},
     .summary =
         {"Hält mehrere Texte gegeneinander und gegen das Register: dieselbe Aussage in anderen Worten, "
          "widersprüchlicher Status, Personen, die gegangen sind, Freigaben, die vor dem Termin enden, "
          "derselbe Post zweimal.",
          "Holds several texts against each other and against the registry: one claim in other words, "
          "contradicting status, people who left, approvals that end before the planned day, the same "
          "post twice."},
     .footer =
         {"\nRückgabewert: 0 nichts ab --fail-on · 1 etwas gefunden · 2 Aufruf, Register oder Datei "
          "fehlerhaft\n\nBeispiel:\n  taktvoll campaign posts/fruehling/ --registry freigaben/",
          "\nExit code: 0 nothing from --fail-on on · 1 something found · 2 arguments, registry or a file "
          "at fault\n\nExample:\n  taktvoll campaign posts/spring/ --registry approvals/"}},
}};

constexpr std::array<std::string_view, 11> value_options = {"--format", "--output", "-o",        "--registry",
                                                            "--config", "--as-of",  "--product", "--status",
                                                            "--within", "--set",    "--fail-on"};

} // namespace

constinit const CommandGroup claims_group = {
    .commands = claims_commands,
    .value_options = value_options,
    .word = "claims",
    .listed = {"  claims …         freigegebene Aussagen: list, check, expiring, trace, suggest\n",
               "  claims …         approved claims: list, check, expiring, trace, suggest\n"},
    .head = {"Freigegebene Aussagen.\n\nAufruf: taktvoll claims BEFEHL [ARGUMENTE]\n\nBefehle:\n",
             "Approved claims.\n\nUsage: taktvoll claims COMMAND [ARGUMENTS]\n\nCommands:\n"},
    .tail = {"\nDas Register nennt --registry PFAD oder `registries` in taktvoll.yaml.\n",
             "\nThe registry is named by --registry PATH or `registries` in taktvoll.yaml.\n"}};

constinit const CommandGroup contacts_group = {
    .commands = contacts_commands,
    .value_options = value_options,
    .word = "contacts",
    .listed = {"  contacts …       Ansprechpersonen: list, insert\n",
               "  contacts …       contacts: list, insert\n"},
    .head = {"Ansprechpersonen.\n\nAufruf: taktvoll contacts BEFEHL [ARGUMENTE]\n\nBefehle:\n",
             "Contacts.\n\nUsage: taktvoll contacts COMMAND [ARGUMENTS]\n\nCommands:\n"},
    .tail = {"\nDas Register nennt --registry PFAD oder `registries` in taktvoll.yaml.\n",
             "\nThe registry is named by --registry PATH or `registries` in taktvoll.yaml.\n"}};

constinit const CommandGroup sources_group = {
    .commands = sources_commands,
    .value_options = value_options,
    .word = "sources",
    .listed = {"  sources due      Quellen, die wieder anzusehen sind\n",
               "  sources due      sources to look at again\n"},
    .head = {"Quellen.\n\nAufruf: taktvoll sources BEFEHL\n\nBefehle:\n",
             "Sources.\n\nUsage: taktvoll sources COMMAND\n\nCommands:\n"}};

constinit const CommandGroup campaign_group = {.commands = campaign_commands, .value_options = value_options};

} // namespace taktvoll::cli
