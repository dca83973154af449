#include "pack/rule_bases.h"

#include "base/edit_distance.h"
#include "pack/rule_texts.h"
#include "pack/value_reader.h"

#include <algorithm>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

// Fewer letters stand in too many names to mean one of them.
constexpr std::size_t shortest_part = 4;

// Values that came from elsewhere have no place in the files of this pack: point at the rule. Lists that they
// came through are known here by another number.
void move_to(Rule& rule, Place place, const Pack& from, ListBook& lists) {
  place.verbatim = false;
  rule.place = place;
  for_each_text(rule, [&](Text& text) {
    text.place = place;
    text.use = lists.adopt(from, text.use, place);
  });
  for (Part& part : rule.parts) part.place = place;
  for (Condition& condition : rule.applies) condition.place = place;
  for (std::vector<Condition>& all : rule.applies_any)
    for (Condition& condition : all) condition.place = place;
  for (Example& example : rule.bad) example.place = place;
  for (Example& example : rule.good) example.place = place;
}

// Rules that it names without a pack are those of the pack that it comes from.
void qualify(Rule& rule, const std::string& pack) {
  for (Text& other : rule.yields_to)
    if (other.value.find('/') == std::string::npos) other.value = pack + "/" + other.value;
}

} // namespace

RuleBases::Base RuleBases::find(const Desk& desk, const YamlValue& name, bool change) const {
  const std::string_view wanted = trimmed(name.scalar);
  const std::size_t slash = wanted.find('/');
  if (slash == std::string_view::npos) {
    if (change) {
      desk.problems.error(
          desk.place(name),
          {"„change“ ändert eine Regel eines anderen Pakets", "“change” changes a rule of another pack"},
          {"Schreiben Sie paket/regel. Eine eigene Regel ändern Sie dort, wo sie steht.",
           "Write pack/rule. Change a rule of your own where it stands."});
      return {};
    }
    std::vector<std::string_view> ids;
    for (const Rule& rule : own_.rules) {
      if (rule.home.empty() && rule.id == wanted) return {&rule, &own_, rule.id};
      ids.push_back(rule.id);
    }
    desk.problems.error(desk.place(name),
                        say("Oberhalb gibt es in diesem Paket keine Regel „{}“",
                            "there is no rule “{}” above in this pack", {wanted}),
                        ids.empty() ? base::LocalText{"Eine Regel eines anderen Pakets heißt paket/regel.",
                                                      "A rule of another pack is called pack/rule."}
                                    : suggest(wanted, ids));
    return {};
  }
  const std::string_view pack_name = wanted.substr(0, slash);
  const std::string_view rule_name = wanted.substr(slash + 1);
  // A rule that one of the packs has changed stands there.
  for (const auto& [_, known] : packs_)
    for (const Rule& rule : known.pack->rules)
      if (rule.home == pack_name && rule.id == rule_name) return {&rule, known.pack, std::string(wanted)};
  const auto pack = packs_.find(pack_name);
  if (pack == packs_.end()) {
    std::vector<std::string_view> ids;
    for (const auto& [id, _] : packs_) ids.push_back(id);
    desk.problems.error(
        desk.place(name),
        say("Dieses Paket baut nicht auf „{}“ auf", "this pack does not build on “{}”", {pack_name}),
        say("Nennen Sie es am Anfang von pack.yaml: extends: [\"{}\"]",
            "Name it at the top of pack.yaml: extends: [\"{}\"]", {pack_name}));
    return {};
  }
  std::vector<std::string_view> ids;
  // A pack beside this one may have changed the rule: then it begins as it was.
  for (const std::vector<Rule>* rules : {&pack->second.pack->rules, pack->second.originals}) {
    if (rules == nullptr) continue;
    for (const Rule& rule : *rules) {
      if (rule.home.empty() && rule.id == rule_name) return {&rule, pack->second.pack, std::string(wanted)};
      ids.push_back(rule.id);
    }
  }
  std::string_view nearest = base::nearest_name(rule_name, ids);
  // "fear-death" is no typing mistake, but half a name.
  for (const std::string_view id : ids)
    if (nearest.empty() && rule_name.size() >= shortest_part && id.find(rule_name) != std::string_view::npos)
      nearest = id;
  desk.problems.error(
      desk.place(name),
      say("Das Paket „{}“ hat keine Regel „{}“", "the pack “{}” has no rule “{}”", {pack_name, rule_name}),
      nearest.empty() ? say("`taktvoll rules` nennt alle.", "`taktvoll rules` lists all.")
                      : say("Meinten Sie „{}/{}“?", "Did you mean “{}/{}”?", {pack_name, nearest}));
  return {};
}

RuleBases::Start RuleBases::start(const Desk& desk, const YamlValue& rule, const Rule& prototype) const {
  Start start{prototype, false, false, false};
  const YamlValue* extends = rule.find("extends");
  const YamlValue* change = rule.find("change");
  if (extends == nullptr && change == nullptr) return start;
  start.builds = true;
  start.changes = change != nullptr;
  if (extends != nullptr && change != nullptr) {
    desk.problems.error(
        desk.place(*change),
        {"„extends“ und „change“ schließen sich aus", "“extends” and “change” exclude each other"},
        {"„extends“ macht eine neue Regel, „change“ ändert die vorhandene.",
         "“extends” makes a new rule, “change” changes the one that is there."});
    start.failed = true;
    return start;
  }
  const YamlValue& name = change != nullptr ? *change : *extends;
  const Base base = name.kind == YamlKind::scalar ? find(desk, name, start.changes) : Base{};
  if (base.rule == nullptr) {
    start.failed = true;
    return start;
  }
  start.rule = *base.rule;
  start.rule.home.clear();
  // Where the rule itself will stand (rule_reader.cpp).
  const YamlValue* id = rule.find("id");
  const bool has_id = id != nullptr && id->kind == YamlKind::scalar;
  move_to(start.rule, desk.place(has_id ? *id : name), *base.pack, lists_);
  const std::string& full_name = base.full_name;
  start.rule.extends = full_name;
  if (const std::size_t slash = full_name.find('/'); slash != std::string::npos) {
    qualify(start.rule, full_name.substr(0, slash));
    if (start.changes) start.rule.home = full_name.substr(0, slash);
  }
  if (!start.changes) {
    start.rule.status = Status::active;
    start.rule.successor.clear();
    start.rule.part_of = {};
  }
  return start;
}

} // namespace taktvoll::pack
