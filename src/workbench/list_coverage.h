// List coverage: which entries of a pack's named lists an example needs, by way of whatever rule.
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
  // An example needs it.
  void cover(const pack::Text& text);
  // In the order of the lists.
  [[nodiscard]] std::vector<EntryResult> results() const;

private:
  // The entry of a list of this pack where it stands; nullptr for one of another pack.
  [[nodiscard]] std::vector<const pack::Text*> sources_of(const pack::Text& text) const;

  struct Use {
    Role role = Role::silences;
    bool covered = false;
  };
  const pack::Pack& pack_;
  pack::PackLookup packs_;
  std::map<const pack::Text*, Use> uses_;
};

} // namespace taktvoll::workbench
