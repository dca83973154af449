// RuleCompiler: from packs as written to a RuleSet that runs. Finds what the loader cannot know: a term that
// cannot be parsed, a bad regular expression, an unknown metric.
#pragma once

#include "checks/compiled_packs.h"
#include "checks/rule_set.h"
#include "claims/claim_verdicts.h"
#include "finding/diagnostic.h"
#include "pack/archive.h"
#include "pack/loader.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::checks {

struct CompileOptions {
  std::string
      as_of; // ISO date: rules all of whose dated norms are out of force then are left out; "": all run
  bool drafts = false;                                        // rules with status draft run too
  std::shared_ptr<const claims::ClaimJudge> claims = nullptr; // what rules of kind claim ask; may be null
};

class RuleCompiler {
public:
  // `literals`: of the patterns of built-in packs, found out when they were embedded. A pattern that is among
  // them is taken as checked. `compiled`: of the built-in packs; their rules (pack::Rule::number) then need
  // no lists any more.
  explicit RuleCompiler(std::vector<pack::PatternLiterals> literals = {}, CompileOptions options = {},
                        CompiledPacks compiled = {});
  ~RuleCompiler();
  RuleCompiler(const RuleCompiler&) = delete;
  RuleCompiler& operator=(const RuleCompiler&) = delete;

  // A pack that was checked when taktvoll was built. A mistake in it is a bug of ours and asserts.
  void add_builtin(pack::Pack pack);

  // A user's pack. Appends diagnostics for rules that cannot be compiled; those rules are left out.
  void add(const pack::LoadedPack& loaded, std::vector<finding::Diagnostic>& diagnostics);

  // Leaves the compiler empty.
  [[nodiscard]] RuleSet build();

  // The packs so far as an image (compiled_packs.h): all their rules, added in the order of their numbers,
  // with drafts and on any day. Instead of build(). Leaves the compiler empty.
  [[nodiscard]] std::string image();

  // Of the patterns so far that were not among the literals given.
  [[nodiscard]] std::vector<pack::PatternLiterals> new_literals() const;

private:
  struct State;
  class PackCompiler;
  std::unique_ptr<State> state_;
};

// What built-in packs are compiled to, for the program that embeds them. Their rules are numbered.
[[nodiscard]] std::string image_of(const std::vector<pack::Pack>& packs,
                                   const std::vector<pack::PatternLiterals>& literals);

// The literals of all patterns of a pack that has no mistakes, of all its lists, for the archive. Costs a
// compilation of each.
[[nodiscard]] std::vector<pack::PatternLiterals> literals_of(const pack::Pack& pack);

} // namespace taktvoll::checks
