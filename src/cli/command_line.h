// Command line: the options of every command, parsed and checked, with help in German and English.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"
#include "cli/usage_error.h"
#include "document/context.h"
#include "finding/severity.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::cli {

enum class ColourChoice { automatic, always, never };

// All options of all commands; each command reads its own.
struct Options {
  base::UiLanguage language = base::UiLanguage::de;
  ColourChoice colour = ColourChoice::automatic;
  std::vector<std::string> paths; // files and folders; pack check, pack test: names or paths of packs
  std::string format = "text";
  std::string output;                  // empty: standard output
  std::string record;                  // check: write a record of the run here; empty: none
  std::vector<std::string> packs;      // names or paths; empty: all built-in packs
  std::vector<std::string> registries; // --registry: files and folders; empty: what the configuration says
  std::vector<std::pair<std::string, document::ContextValue>> overrides; // from --set
  std::optional<finding::Severity> fail_on = finding::Severity::error;   // nullopt: never
  bool fail_on_given = false;  // else the configuration may say otherwise
  bool language_given = false; // likewise
  std::string config;          // --config; empty: the nearest taktvoll.yaml
  bool no_config = false;
  std::string as_of;    // the day of the check, ISO date; today unless given
  bool locked = false;  // check: only the packs of taktvoll.lock
  bool drafts = false;  // rules with status draft run too
  std::size_t jobs = 0; // 0: one per core
  bool brief = false;
  bool context_keys = false;           // rules --context-keys
  std::string product;                 // claims list
  std::string status;                  // claims list
  std::string within;                  // claims expiring, sources due: a period
  std::string show;                    // check --show
  bool front_matter = false;           // contacts insert
  bool dry_run = false;                // contacts insert, fix
  bool suggested = false;              // fix: suggestions too
  std::vector<std::string> only_rules; // fix: of these rules; empty: of all
  bool all = false;                    // explain: long lists whole
  std::string rule;                    // explain, pack test
  std::string schema;                  // schema
  std::vector<std::string> traces;     // metrics
  std::string word;                    // rules
  std::string name; // pack new; new: the kind of text; record verify, claims trace, contacts insert
  std::vector<std::string> presets; // init
  std::string title;                // new
  bool du = false;                  // new: address readers with du
  bool list = false;                // init, new: name what there is to choose from
  std::string folder = ".";         // pack new, init
  bool coverage = false;            // pack test: list all that has no example
  std::size_t minimum_coverage = 0; // pack test, in percent
  std::size_t minimum_proven = 0;   // pack test, in percent
};

// Nothing to run: print `text` and stop.
struct HelpRequest {
  std::string text;
};

struct CommandEntry;

struct ParsedCommandLine {
  const CommandEntry* command = nullptr; // set if `options` are
  std::optional<Options> options;
  std::optional<HelpRequest> help;
  std::optional<UsageError> error;
};

[[nodiscard]] ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments);

// --lang if given and valid, else LC_ALL, LC_MESSAGES, LANG: English for a locale that begins with "en", else
// German.
[[nodiscard]] base::UiLanguage language_of(const std::vector<std::string>& arguments);

} // namespace taktvoll::cli
