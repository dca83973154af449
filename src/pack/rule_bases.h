// RuleBases: the rules on which those of a pack may build, with `extends` and `change`.
#pragma once

#include "base/yaml.h"
#include "pack/fields.h"
#include "pack/list_book.h"
#include "pack/pack.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

class RuleBases {
public:
  // `own`: the pack whose rules are read, as far as they have been. `lists`: its named lists. Both outlive
  // this.
  RuleBases(const Pack& own, ListBook& lists) : own_(own), lists_(lists) {}

  // A pack that `extends:` names, and those of its rules that a pack beside this one has changed, as they
  // were. Both outlive this.
  void add(const Pack& pack, const std::vector<Rule>* originals = nullptr) {
    packs_[pack.id] = {&pack, originals};
  }

  struct Start {
    Rule rule;           // a copy, all of whose values stand where the new rule does
    bool builds = false; // on another rule
    bool changes = false;
    bool failed = false; // reported
  };
  // What a rule starts from: the rule that its `extends` or `change` names, else the prototype.
  [[nodiscard]] Start start(const Desk& desk, const base::YamlValue& rule, const Rule& prototype) const;

private:
  struct Base {
    const Rule* rule = nullptr; // nullptr: reported
    const Pack* pack = nullptr; // in which it stands
    std::string full_name;
  };
  [[nodiscard]] Base find(const Desk& desk, const base::YamlValue& name, bool change) const;

  struct Known {
    const Pack* pack = nullptr;
    const std::vector<Rule>* originals = nullptr; // may be
  };
  const Pack& own_;
  ListBook& lists_;
  std::map<std::string, Known, std::less<>> packs_;
};

} // namespace taktvoll::pack
