// Bench: the packs on which a maintainer works, compiled together with those that they build on.
//
// Drafts are compiled too, and rules whose norms are not in force on the day: whoever maintains them wants to
// see them work.
#pragma once

#include "checks/rule_set.h"
#include "finding/diagnostic.h"
#include "pack/library.h"
#include "pack/loader.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::workbench {

class Bench {
public:
  // `names`: of built-in packs or presets, or paths (pack::is_pack_path); empty: all built-in packs. `as_of`:
  // the day (ISO date) for rules that look at dates.
  Bench(pack::Archive builtin, const std::vector<std::string>& names, std::string as_of);
  Bench(const Bench&) = delete; // views of its own packs are all over it
  Bench& operator=(const Bench&) = delete;

  // A pack that was named, not one that another builds on.
  struct Piece {
    const pack::Pack* pack = nullptr;
    const pack::LoadedPack* loaded = nullptr; // nullptr: built in, its files are not at hand
  };
  // In the order in which they were named; each once.
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
  // The piece with this pack; nullptr if there is none.
  [[nodiscard]] const Piece* find(std::string_view pack) const;
  // Any pack by its id: of this run, else built in. nullptr if it is not known.
  [[nodiscard]] const pack::Pack* known_pack(std::string_view id) const;
  // The id of a pack of this run or of a built-in one that is meant by a mistyped one; "" if none is near.
  [[nodiscard]] std::string nearest_pack(std::string_view id) const;
  // Whether a known pack has the rule "pack/rule", be it switched off, changed by another pack or broken.
  [[nodiscard]] bool knows_rule(std::string_view id) const;

  [[nodiscard]] const std::string& as_of() const { return as_of_; }
  // Whether some pack of the run has a folder `registry` beside its pack.yaml: what its rules of kind claim
  // are tried with. Built-in packs have none at hand.
  [[nodiscard]] bool has_registry() const { return has_registry_; }
  // All rules of the run that could be compiled.
  [[nodiscard]] const checks::RuleSet& rules() const { return *rules_; }
  // What the loader, the library and the compiler found, of all packs of the run, in that order.
  [[nodiscard]] const std::vector<finding::Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] bool has_errors() const;
  // Some name is no pack, or its pack cannot be read at all: nothing to work on.
  [[nodiscard]] bool missing() const { return missing_; }

  // What is known of a pattern's literals; nullptr if nothing is.
  [[nodiscard]] const pack::PatternLiterals* literals(std::string_view pattern, bool case_sensitive) const;

private:
  void compile();

  std::string as_of_;
  pack::PackLibrary library_;
  std::vector<Piece> pieces_;
  std::vector<finding::Diagnostic> diagnostics_;
  std::optional<checks::RuleSet> rules_;
  std::vector<pack::PatternLiterals> literals_;
  std::map<std::pair<std::string_view, bool>, const pack::PatternLiterals*> literals_of_;
  bool missing_ = false;
  bool has_registry_ = false;
};

// "pack/rule"; a rule that a pack changes keeps its old name.
[[nodiscard]] std::string full_id(const pack::Pack& pack, const pack::Rule& rule);

// Whether what stands at `place` came to the rule from the one that it builds on: such values have no place
// of their own in the pack (pack::RuleBases).
[[nodiscard]] bool is_inherited(const pack::Rule& rule, const pack::Place& place);

// A diagnostic at a place of the pack, as pack::diagnostic_at; for a built-in pack with the file's name only.
[[nodiscard]] finding::Diagnostic diagnostic_at(const Bench::Piece& piece, const pack::Place& place,
                                                base::LocalText message, base::LocalText help = {},
                                                std::size_t inner_offset = 0, std::size_t inner_length = 0);

} // namespace taktvoll::workbench
