// List coverage: which entries of a pack's named lists work, by way of whatever rule.
#pragma once

#include "pack/list_origin.h"
#include "pack/pack.h"
#include "workbench/bench.h"
#include "workbench/pack_test.h"
#include "workbench/rule_entries.h"

#include <map>
#include <vector>

namespace taktvoll::workbench {

class ListCoverage {
public:
  // Both outlive it.
  ListCoverage(const Bench& bench, const pack::Pack& pack);

  // A rule has this entry, which came through named lists.
  void use(Role role, const pack::Text& text);
  // What is known of it in one rule: the best that any rule says counts.
  void prove(const pack::Text& text, const Probed& proof);
  // In the order of the lists.
  [[nodiscard]] std::vector<EntryResult> results() const;

private:
  // The entry of a list of this pack where it stands; nullptr for one of another pack.
  [[nodiscard]] std::vector<const pack::Text*> sources_of(const pack::Text& text) const;

  struct Use {
    Role role = Role::silences;
    Probed proof;
    bool told = false;
  };
  const pack::Pack& pack_;
  pack::PackLookup packs_;
  std::map<const pack::Text*, Use> uses_;
};

} // namespace taktvoll::workbench
