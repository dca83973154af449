// Pack choice: from --packs and the configuration to compiled rules.
#pragma once

#include "checks/rule_set.h"
#include "claims/claim_verdicts.h"
#include "claims/registry.h"
#include "cli/command_line.h"
#include "finding/diagnostic.h"
#include "pack/archive.h"
#include "pack/configuration.h"
#include "pack/library.h"
#include "pack/rest.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taktvoll::cli {

// A rule of the run that does not run on this day.
struct RestingRule {
  std::string id; // "pack/rule"
  std::string pack;
  std::string version;
  pack::Rule rule;
  pack::Rest rest = pack::Rest::none;
  std::string where; // of one in a file: "haus/pack.yaml:13"
  bool built_in = false;
};

struct ChosenPacks {
  std::optional<checks::RuleSet> rules;         // nullopt if no pack could be used at all
  std::vector<finding::Diagnostic> diagnostics; // of the configuration, the chosen packs, the registry
  std::vector<RestingRule> resting;             // in the order of the packs
  bool trouble = false;                         // some diagnostic is an error
  bool broken_packs = false;                    // and not only one of the registry
  std::optional<pack::Configuration> configuration;
  std::shared_ptr<const claims::Registry> registry; // nullptr if none is named or none was asked for
  std::shared_ptr<const claims::ClaimJudge> judge;  // of a registry without errors
};

// Whether a command wants to know of approved claims: reading many takes time.
enum class Registries { left_out, read };

// --packs: names of built-in packs and presets, paths of pack folders or files (pack::is_pack_path); else
// what the configuration names; else all built-in packs. Packs with mistakes run with the rules that are
// right. A registry with mistakes judges nothing: its diagnostics make the run trouble. `detail`: whole for a
// command that shows the lists or the examples of rules (CompiledRule::source); that takes time to read.
[[nodiscard]] ChosenPacks choose_packs(const Options& options, Registries registries = Registries::left_out,
                                       pack::Detail detail = pack::Detail::outline);

// The packs alone, as they are before they are compiled: what the options and the configuration name, with
// the changes of the configuration carried out. Appends to its diagnostics.
[[nodiscard]] pack::PackLibrary gather_packs(const Options& options, pack::Configuration* configuration,
                                             pack::Detail detail = pack::Detail::whole);

// What to tell those who check texts with packs of their own whose rules partly rest, or are deprecated: one
// note; nullopt if none do. What is switched off was meant to be.
[[nodiscard]] std::optional<finding::Diagnostic> resting_note(const ChosenPacks& packs);

// The configuration that the options name, or the nearest one; nullopt if there is none or none is wanted.
[[nodiscard]] std::optional<pack::Configuration> configuration_for(const Options& options);

} // namespace taktvoll::cli
