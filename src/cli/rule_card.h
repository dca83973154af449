// Rule card: what `taktvoll explain RULE` tells of one rule, whether it runs or rests.
#pragma once

#include "base/ui_language.h"
#include "checks/rule_set.h"
#include "cli/pack_choice.h"
#include "pack/pack.h"
#include "pack/rest.h"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::cli {

// Views of a rule of the run; valid as long as that.
struct ShownRule {
  std::string_view id; // "pack/rule"
  std::string_view pack;
  std::string_view version;
  const pack::Rule* rule = nullptr;
  pack::Rest rest = pack::Rest::none;
  std::string_view where; // it was switched off: "haus/pack.yaml:13"; may be empty
};
[[nodiscard]] ShownRule shown(const checks::CompiledRule& rule);
[[nodiscard]] ShownRule shown(const RestingRule& rule);

// "ruht: Entwurf, läuft nur mit --drafts", "abgelöst durch haus/neu"; empty for an active rule that runs.
[[nodiscard]] base::LocalText state_of(const ShownRule& rule);

// For people. `lists`: the named lists that it uses. `all`: long lists whole, else shortened with a count.
void print_card(std::ostream& out, const ShownRule& rule, const std::vector<std::string>& lists, bool all,
                base::UiLanguage language);
// Everything, as one JSON object (taktvoll-rule/1).
void print_card_json(std::ostream& out, const ShownRule& rule, base::UiLanguage language);

} // namespace taktvoll::cli
