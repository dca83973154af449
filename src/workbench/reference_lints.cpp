// mutual-yield, unknown-rule, never-applies, no-successor.
#include "base/edit_distance.h"
#include "document/context.h"
#include "pack/fields.h"
#include "pack/problems.h"
#include "workbench/lints.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace taktvoll::workbench {
namespace {

using pack::say;

class ReferenceLinter {
public:
  explicit ReferenceLinter(LintSubject& subject) : subject_(subject) {
    // All rules of the run: a circle may lead through several packs.
    for (const checks::CompiledRule& rule : subject.bench.rules().rules())
      for (const pack::Text& other : rule.source.yields_to)
        yields_[rule.info->id].insert(full_name(other.value, rule.info->pack));
  }

  void run() {
    for (const pack::Rule& rule : subject_.pack().rules) {
      if (!is_judged(rule)) continue;
      for (const pack::Text& other : rule.yields_to) {
        check_rule(rule, other.value, other.place);
        check_circle(rule, other);
      }
      check_successor(rule);
      for (const pack::Condition& condition : rule.applies) check_condition(rule, condition);
      for (const std::vector<pack::Condition>& alternative : rule.applies_any)
        for (const pack::Condition& condition : alternative) check_condition(rule, condition);
    }
  }

private:
  static std::string full_name(const std::string& rule, const std::string& pack) {
    return rule.find('/') != std::string::npos ? rule : pack + "/" + rule;
  }

  // Of a known pack that has no such rule, or a pack whose name is nearly known. Packs of other houses need
  // not be at hand.
  void check_rule(const pack::Rule& rule, const std::string& name, const pack::Place& place) {
    const std::string full = full_name(name, subject_.pack().id);
    if (subject_.bench.knows_rule(full)) return;
    const std::string pack_name = full.substr(0, full.find('/'));
    const pack::Pack* pack = subject_.bench.known_pack(pack_name);
    if (pack == nullptr) {
      const std::string nearest = subject_.bench.nearest_pack(pack_name);
      if (nearest.empty()) return;
      return subject_.remarks.add(Lint::unknown_rule, subject_.id_of(rule), place,
                                  say("Das Paket „{}“ gibt es nicht", "there is no pack “{}”", {pack_name}),
                                  say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest}));
    }
    std::vector<std::string_view> names;
    for (const pack::Rule& known : pack->rules) names.push_back(known.id);
    const std::string wanted = full.substr(full.find('/') + 1);
    subject_.remarks.add(
        Lint::unknown_rule, subject_.id_of(rule), place,
        say("Das Paket „{}“ hat keine Regel „{}“", "the pack “{}” has no rule “{}”", {pack_name, wanted}),
        names.empty() ? base::LocalText{} : pack::suggest(wanted, names));
  }

  // Whether the rule is among those to which the other one yields, by however many steps.
  void check_circle(const pack::Rule& rule, const pack::Text& other) {
    const std::string own = subject_.id_of(rule);
    const std::string first = full_name(other.value, subject_.pack().id);
    constexpr std::size_t most_steps = 2000;
    std::set<std::string> seen{first};
    std::deque<std::string> open{first};
    for (std::size_t steps = 0; !open.empty() && steps < most_steps; ++steps) {
      const auto next = yields_.find(open.front());
      open.pop_front();
      if (next == yields_.end()) continue;
      for (const std::string& id : next->second) {
        if (id == own)
          return subject_.remarks.add(
              Lint::mutual_yield, own, other.place,
              say("„{}“ und „{}“ geben einander nach: Wo beide etwas finden, schweigen beide",
                  "“{}” and “{}” yield to one another: where both find something, both are silent",
                  {rule.id, other.value}),
              {"Lassen Sie nur die schwächere der stärkeren nachgeben.",
               "Let only the weaker one yield to the stronger one."});
        if (seen.insert(id).second) open.push_back(id);
      }
    }
  }

  void check_successor(const pack::Rule& rule) {
    if (rule.status != pack::Status::deprecated) return;
    if (rule.successor.empty())
      return subject_.on_rule(Lint::no_successor, rule,
                              say("„{}“ ist abgelöst, nennt aber keine Nachfolgerin (successor)",
                                  "“{}” is deprecated, but names no successor", {rule.id}),
                              {"Wer die Regel nennt, erfährt so, was jetzt gilt.",
                               "People who name the rule learn from it what holds now."});
    std::optional<pack::Place> place = rule.place;
    if (subject_.places) place = subject_.places->text(rule, "successor");
    if (place) check_rule(rule, rule.successor, *place);
  }

  // "unknown" alone, for a key that is never unknown.
  void check_condition(const pack::Rule& rule, const pack::Condition& condition) {
    const document::ContextKey* key = document::find_context_key(condition.key);
    if (key == nullptr || (key->built_in_default.empty() && !key->boolean)) return;
    const bool only_unknown =
        !condition.values.empty() && std::all_of(condition.values.begin(), condition.values.end(),
                                                 [](const std::string& value) { return value == "unknown"; });
    if (!only_unknown) return;
    const std::string usual(key->boolean ? std::string_view("false") : key->built_in_default);
    subject_.remarks.add(Lint::never_applies, subject_.id_of(rule), condition.place,
                         say("„{}“ ist nie unbekannt: Die Regel gilt für keinen Text",
                             "“{}” is never unknown: the rule applies to no text", {condition.key}),
                         say("Wer nichts angibt, hat „{}“.", "A text that does not say has “{}”.", {usual}));
  }

  LintSubject& subject_;
  std::map<std::string, std::set<std::string>> yields_;
};

} // namespace

void lint_references(LintSubject& subject) {
  ReferenceLinter(subject).run();
}

} // namespace taktvoll::workbench
