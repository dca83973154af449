// RuleBases: the rules on which those of a pack may build, with `extends` and `change`.
#pragma once

#include "base/yaml.h"
#include "pack/fields.h"
#include "pack/pack.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

class RuleBases {
public:
  // `own`: the rules of the pack, as far as they have been read. Outlives this.
  explicit RuleBases(const std::vector<Rule>& own) : own_(own) {}

  // A pack that `extends:` names. Outlives this.
  void add(const Pack& pack) { packs_[pack.id] = &pack; }

  struct Start {
    Rule rule;           // a copy, all of whose values stand where the new rule does
    bool builds = false; // on another rule
    bool changes = false;
    bool failed = false; // reported
  };
  // What a rule starts from: the rule that its `extends` or `change` names, else the prototype.
  [[nodiscard]] Start start(const Desk& desk, const base::YamlValue& rule, const Rule& prototype) const;

private:
  [[nodiscard]] const Rule* find(const Desk& desk, const base::YamlValue& name, bool change,
                                 std::string& full_name) const;

  const std::vector<Rule>& own_;
  std::map<std::string, const Pack*, std::less<>> packs_;
};

} // namespace taktvoll::pack
