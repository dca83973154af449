#include "checks/rule_compiler.h"

#include "base/edit_distance.h"
#include "checks/anchored_wording.h"
#include "checks/check_factory.h"
#include "checks/ingredients.h"
#include "checks/rule_lists.h"
#include "match/pattern.h"
#include "match/term.h"
#include "pack/list_origin.h"
#include "pack/rest.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>

namespace taktvoll::checks {

struct RuleCompiler::State {
  State(std::vector<pack::PatternLiterals> literals, CompileOptions given, CompiledPacks compiled)
      : options(std::move(given)), ingredients(std::move(literals), compiled) {
    set.rules_.reserve(ingredients.tapes()); // rules are large
  }

  RuleSet set;
  CompileOptions options;
  Ingredients ingredients;
  std::vector<std::vector<std::uint32_t>> tapes; // of built-in rules, by number
};

// Compiles the rules of one pack into the state.
class RuleCompiler::PackCompiler {
public:
  // Takes the rules out of `pack`.
  PackCompiler(State& state, pack::Pack& pack, const pack::LoadedPack* loaded,
               std::vector<finding::Diagnostic>& diagnostics)
      : state_(state), pack_(pack), loaded_(loaded), diagnostics_(diagnostics) {}

  void compile() {
    for (const pack::Text& wording : pack_.frozen)
      if (const std::optional<WordingError> error = Wording::error(wording.value))
        report(wording.place, error->message, error->help, error->offset, error->length);
      else
        state_.ingredients.freeze(wording.value);
    if (loaded_ != nullptr) check_lists();
    for (const pack::Rule& rule : pack_.rules) rule_ids_.push_back(rule.id);
    for (pack::Rule& rule : pack_.rules)
      if (runs(rule)) compile_rule(rule);
    if (!pack_.id.empty()) // changes of the configuration are no pack
      state_.set.packs_.push_back({pack_.id, pack_.version, pack_.digest});
  }

private:
  [[nodiscard]] bool runs(const pack::Rule& rule) const {
    return pack::rest_of(rule, state_.options.as_of, state_.options.drafts) == pack::Rest::none;
  }

  // The entries of the pack's own lists, and of the changes that it makes to others, each where it stands.
  void check_lists() {
    for (const pack::List& list : pack_.lists)
      for (std::uint32_t i = 0; i < list.own_entries; ++i) check_entry(list.entries[i]);
    for (const pack::ListChange& change : pack_.list_changes)
      for (const pack::Text& entry : change.added) check_entry(entry);
  }

  void check_entry(const pack::Text& entry) {
    if (const pack::ListUse* use = pack::list_use(pack_, entry)) {
      if (pack::is_whole_list(*use)) return; // told where that list stands
      if (const auto term = match::parse_term(entry.value); !term)
        report_use(entry, term.error().message, term.error().help);
      return;
    }
    if (pack::is_pattern(entry.value)) {
      const auto inner = std::string_view(entry.value).substr(1, entry.value.size() - 2);
      if (const auto checked = match::check_pattern(inner, {}); !checked)
        report(entry.place, checked.error().message, checked.error().help, checked.error().offset + 1,
               checked.error().length);
    } else if (const auto term = match::parse_term(entry.value); !term) {
      report(entry.place, term.error().message, term.error().help, term.error().offset, term.error().length);
    }
  }

  // A term with an entry of a list in it: the term is told once, unless the entry itself is the mistake.
  void report_use(const pack::Text& entry, const base::LocalText& message, const base::LocalText& help) {
    const pack::ListUse* use = pack::list_use(pack_, entry);
    if (loaded_ == nullptr || use == nullptr || pack::is_whole_list(*use)) return;
    const auto none = [](std::string_view) -> const pack::Pack* { return nullptr; };
    for (const pack::ListOrigin& origin : pack::list_origins(pack_, entry, none))
      if (origin.entry != nullptr && !match::parse_term(origin.entry->value)) return;
    if (!told_uses_.insert(entry.use).second) return;
    report(use->place,
           {"„" + entry.value + "“ (aus „" + use->written + "“): " + message.de,
            "“" + entry.value + "” (of “" + use->written + "”): " + message.en},
           help, 0, 0);
  }

  void compile_rule(pack::Rule& rule) {
    // A rule of a user's pack may be a copy of a built-in one, whose number it then bears, with other lists.
    if (const auto tape = loaded_ == nullptr && rule.number ? state_.ingredients.tape(*rule.number)
                                                            : std::optional<ListTape>()) {
      RuleLists lists(rule, state_.ingredients, *tape);
      return add(rule, make_check(rule, lists));
    }
    RuleLists lists(
        rule, state_.ingredients,
        [this](const pack::Place& place, base::LocalText message, base::LocalText help, std::size_t offset,
               std::size_t length) { report(place, std::move(message), std::move(help), offset, length); },
        [this](const pack::Text& entry, const base::LocalText& message, const base::LocalText& help) {
          report_use(entry, message, help);
        });
    check_yields_to(rule, lists);
    check_part_of(rule, lists);
    std::unique_ptr<const Check> check = make_check(rule, lists);
    if (!check) return;
    if (loaded_ == nullptr && rule.number) {
      if (state_.tapes.size() <= *rule.number) state_.tapes.resize(*rule.number + std::size_t{1});
      state_.tapes[*rule.number] = lists.tape();
    }
    add(rule, std::move(check));
  }

  void add(pack::Rule& rule, std::unique_ptr<const Check> check) {
    CompiledRule compiled;
    compiled.info = info_of(rule);
    compiled.conditions = condition_numbers(rule.applies);
    for (const std::vector<pack::Condition>& alternative : rule.applies_any)
      compiled.alternatives.push_back(condition_numbers(alternative));
    compiled.check = std::move(check);
    for (const pack::Text& other : rule.yields_to)
      state_.set.yielding_[compiled.info->id].insert(full_id(other.value, rule));
    compiled.source = std::move(rule);
    state_.set.rules_.push_back(std::move(compiled));
  }

  [[nodiscard]] bool is_own(std::string_view id) const {
    return std::find(rule_ids_.begin(), rule_ids_.end(), id) != rule_ids_.end();
  }

  // Of the rule called `id` in `rule`: of the own pack, or of the one that a changed rule comes from.
  [[nodiscard]] std::string full_id(const std::string& id, const pack::Rule& rule) const {
    if (id.find('/') != std::string::npos) return id;
    return (rule.home.empty() || is_own(id) ? pack_.id : rule.home) + "/" + id;
  }

  // A rule of the own pack must exist; other packs may not be chosen in this run.
  void check_yields_to(const pack::Rule& rule, RuleLists& lists) const {
    std::vector<std::string_view> names;
    for (const std::string& id : rule_ids_) names.push_back(id);
    for (const pack::Text& other : rule.yields_to) {
      if (other.value.find('/') != std::string::npos) continue;
      if (!rule.home.empty() || (is_own(other.value) && other.value != rule.id)) continue;
      const std::string nearest(base::nearest_name(other.value, names));
      lists.report(
          other.place,
          {"In diesem Paket gibt es keine andere Regel „" + other.value + "“.",
           "This pack has no other rule “" + other.value + "”."},
          nearest.empty() || nearest == rule.id
              ? base::LocalText{"Eine Regel eines anderen Pakets schreiben Sie als paket/regel.",
                                "Write a rule of another pack as pack/rule."}
              : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"});
    }
  }

  // Another rule of the own pack, itself part of none.
  void check_part_of(const pack::Rule& rule, RuleLists& lists) const {
    const std::string& whole = rule.part_of.value;
    if (whole.empty() || !rule.home.empty() || (is_own(whole) && whole != rule.id)) return;
    std::vector<std::string_view> names;
    for (const std::string& id : rule_ids_)
      if (id != rule.id) names.push_back(id);
    const std::string nearest(base::nearest_name(whole, names));
    lists.report(rule.part_of.place,
                 {"In diesem Paket gibt es keine andere Regel „" + whole + "“.",
                  "This pack has no other rule “" + whole + "”."},
                 nearest.empty()
                     ? base::LocalText{}
                     : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"});
  }

  std::shared_ptr<const finding::RuleInfo> info_of(const pack::Rule& rule) const {
    auto info = std::make_shared<finding::RuleInfo>();
    info->pack = rule.home.empty() ? pack_.id : rule.home;
    info->id = info->pack + "/" + rule.id;
    if (!rule.part_of.value.empty()) info->check = info->pack + "/" + rule.part_of.value;
    info->version = pack_.version;
    info->severity = rule.severity;
    info->title = rule.title;
    info->why = rule.why;
    info->hint = rule.instead_hint;
    for (const pack::Norm& norm : rule.basis)
      if (pack::in_force(norm, state_.options.as_of)) info->basis.push_back(norm.text);
    info->tags = rule.tags;
    return info;
  }

  std::vector<std::uint32_t> condition_numbers(const std::vector<pack::Condition>& conditions) {
    std::vector<std::uint32_t> numbers;
    for (const pack::Condition& condition : conditions) numbers.push_back(condition_number(condition));
    return numbers;
  }

  std::uint32_t condition_number(const pack::Condition& condition) {
    std::vector<pack::Condition>& all = state_.set.conditions_;
    const auto same = [&](const pack::Condition& other) {
      return other.key == condition.key && other.values == condition.values;
    };
    const auto known = std::find_if(all.begin(), all.end(), same);
    if (known != all.end()) return static_cast<std::uint32_t>(known - all.begin());
    all.push_back(condition);
    return static_cast<std::uint32_t>(all.size() - 1);
  }

  void report(const pack::Place& place, base::LocalText message, base::LocalText help, std::size_t offset,
              std::size_t length) {
    assert(loaded_ != nullptr && "a built-in pack must have been checked when it was embedded");
    if (loaded_ != nullptr)
      diagnostics_.push_back(
          pack::diagnostic_at(*loaded_, place, std::move(message), std::move(help), offset, length));
  }

  State& state_;
  pack::Pack& pack_;
  std::vector<std::string> rule_ids_; // of the pack, in order
  std::set<std::uint32_t> told_uses_;
  const pack::LoadedPack* loaded_;
  std::vector<finding::Diagnostic>& diagnostics_;
};

namespace {

// Rules are large: each is moved once.
void put_in_order(std::vector<CompiledRule>& rules) {
  std::vector<CompiledRule*> order;
  order.reserve(rules.size());
  for (CompiledRule& rule : rules) order.push_back(&rule);
  const auto before = [](const CompiledRule* a, const CompiledRule* b) { return a->info->id < b->info->id; };
  if (std::is_sorted(order.begin(), order.end(), before)) return;
  std::stable_sort(order.begin(), order.end(), before);
  std::vector<CompiledRule> sorted;
  sorted.reserve(rules.size());
  for (CompiledRule* rule : order) sorted.push_back(std::move(*rule));
  rules = std::move(sorted);
}

} // namespace

RuleCompiler::RuleCompiler(std::vector<pack::PatternLiterals> literals, CompileOptions options,
                           CompiledPacks compiled)
    : state_(std::make_unique<State>(std::move(literals), std::move(options), compiled)) {}
RuleCompiler::~RuleCompiler() = default;

void RuleCompiler::add_builtin(pack::Pack pack) {
  std::vector<finding::Diagnostic> none;
  PackCompiler(*state_, pack, nullptr, none).compile();
}

void RuleCompiler::add(const pack::LoadedPack& loaded, std::vector<finding::Diagnostic>& diagnostics) {
  pack::Pack pack = loaded.pack;
  PackCompiler(*state_, pack, &loaded, diagnostics).compile();
}

RuleSet RuleCompiler::build() {
  RuleSet& set = state_->set;
  Ingredients::Built built = state_->ingredients.build();
  set.term_sets_ = std::move(built.term_sets);
  set.patterns_ = std::move(built.patterns);
  set.prefilter_ = std::move(built.prefilter);
  set.frozen_ = std::move(built.frozen);
  set.as_of_ = state_->options.as_of;
  set.claims_ = state_->options.claims;
  put_in_order(set.rules_);
  std::sort(set.packs_.begin(), set.packs_.end(),
            [](const finding::PackInfo& a, const finding::PackInfo& b) { return a.id < b.id; });
  RuleSet result = std::move(set);
  state_ = std::make_unique<State>(std::vector<pack::PatternLiterals>(), CompileOptions(), CompiledPacks());
  return result;
}

std::string RuleCompiler::image() {
  std::string image = state_->ingredients.image(state_->tapes);
  state_ = std::make_unique<State>(std::vector<pack::PatternLiterals>(), CompileOptions(), CompiledPacks());
  return image;
}

std::string image_of(const std::vector<pack::Pack>& packs,
                     const std::vector<pack::PatternLiterals>& literals) {
  RuleCompiler compiler(literals, {.as_of = {}, .drafts = true});
  for (pack::Pack pack : packs) { // a copy
    for (pack::Rule& rule : pack.rules) rule.enabled = true;
    compiler.add_builtin(std::move(pack));
  }
  return compiler.image();
}

std::vector<pack::PatternLiterals> RuleCompiler::new_literals() const {
  return state_->ingredients.new_literals();
}

std::vector<pack::PatternLiterals> literals_of(const pack::Pack& pack) {
  RuleCompiler compiler({}, {.as_of = {}, .drafts = true});
  compiler.add_builtin(pack);
  return compiler.new_literals();
}

} // namespace taktvoll::checks
