// PackLibrary: from names and paths to the packs of a run, with those that they build on.
//
// A name is a built-in pack or a preset; what has a slash or ends in .yaml or .yml is a path. A pack that
// `extends` others brings them along. A rule that a pack `change`s leaves the pack it comes from and stands
// in the changing one, under its old id (Rule::home).
#pragma once

#include "finding/diagnostic.h"
#include "pack/archive.h"
#include "pack/loader.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

// True for what is read as a path rather than as the name of a built-in pack.
[[nodiscard]] bool is_pack_path(std::string_view name);

class PackLibrary {
public:
  explicit PackLibrary(Archive builtin);
  // `outline`: of read_archive(`whole`, Detail::outline). What it leaves out is read when a pack or the
  // configuration builds on a built-in rule. `whole` outlives the library.
  PackLibrary(Archive outline, std::string_view whole);

  // Adds a pack, or those of a preset, to the run. Mistakes become diagnostics; what is right of a pack is
  // used all the same.
  void choose(const std::string& name);
  void choose_all_builtin();

  // The packs of the run, in the order in which they were first needed.
  struct Chosen {
    Pack* pack = nullptr;
    const LoadedPack* loaded = nullptr; // nullptr for a built-in pack
  };
  [[nodiscard]] std::vector<Chosen> chosen();
  // A chosen pack by id; nullptr if it is none.
  [[nodiscard]] const Pack* find(std::string_view id) const;
  // Of all packs that are built in, sorted by id.
  [[nodiscard]] const std::vector<Pack>& builtin() const { return archive_.packs; }
  [[nodiscard]] const std::vector<Preset>& presets() const { return archive_.presets; }
  [[nodiscard]] std::vector<PatternLiterals>& literals() { return archive_.literals; }

  // Reads what the outline leaves out. Before anything builds on a built-in rule.
  void complete();

  // Takes the rules that `changes` changes out of the packs they come from. Of two packs that change the same
  // rule differently, one must build on the other; of two equal changes the first one stands. A pack without
  // id (the configuration) builds on all.
  void take_changed_rules(LoadedPack& changes);
  // Carries the changes of lists that `changes` asks for into all packs of the run and into itself.
  void change_lists(LoadedPack& changes);

  // Whether choose() would add nothing: a pack of the run, or a preset all of whose packs are.
  [[nodiscard]] bool has(const std::string& name) const;

  // Of all packs so far, in the order in which they were read.
  [[nodiscard]] const std::vector<finding::Diagnostic>& diagnostics() const { return diagnostics_; }
  // What only those who maintain the packs want to hear, in the same order.
  [[nodiscard]] const std::vector<finding::Diagnostic>& advice() const { return advice_; }
  [[nodiscard]] bool has_errors() const;

private:
  struct Entry {
    Pack* pack = nullptr;
    LoadedPack* loaded = nullptr;
    std::string path;   // canonical; "" for a built-in pack
    bool named = false; // by the user, not by a preset or another pack
  };
  // `named`: by the user, to whom it is said if that happens twice.
  Pack* choose_builtin(std::string_view id, bool named);
  // nullptr if it could not be read at all or is among those being read.
  Pack* choose_path(const std::filesystem::path& path, bool named);
  void choose_preset(const Preset& preset);
  // The pack that a file, a folder or a profile holds; nullptr if it cannot be used beside the others.
  Pack* add_loaded(std::unique_ptr<LoadedPack> loaded, const std::string& path, const std::string& shown,
                   bool named);
  void report_twice(std::string_view id);
  // Two packs that do not know each other: `changes` changes what a rule of `earlier` does.
  void report_rival(const LoadedPack& changes, const Rule& rule, const Entry& earlier, const Rule& theirs);
  [[nodiscard]] const std::vector<Rule>* originals_of(std::string_view pack) const;
  FoundPack find_base(const Dependency& wanted, const std::filesystem::path& from);
  void report(finding::DiagnosticLevel level, std::string path, base::LocalText message,
              base::LocalText help);

  Archive archive_;
  std::string_view whole_; // of an outline that is not completed
  std::vector<std::unique_ptr<LoadedPack>> loaded_;
  std::vector<Entry> entries_;
  std::vector<std::string> reading_;                                // canonical paths, the outermost first
  std::map<std::string, std::vector<Rule>, std::less<>> originals_; // by pack: changed rules, as they were
  std::vector<finding::Diagnostic> diagnostics_;
  std::vector<finding::Diagnostic> advice_;
};

// The packs whose review is overdue on a day (ISO date), one warning each; rules with a date of their own and
// their owners likewise. Rules that rest on that day (pack/rest.h) are nobody's concern.
[[nodiscard]] std::vector<finding::Diagnostic> overdue_reviews(const std::vector<PackLibrary::Chosen>& packs,
                                                               std::string_view day);

} // namespace taktvoll::pack
