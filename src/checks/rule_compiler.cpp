#include "checks/rule_compiler.h"

#include "base/edit_distance.h"
#include "checks/limit_check.h"
#include "checks/metric_check.h"
#include "checks/pattern_check.h"
#include "checks/require_check.h"
#include "checks/structure_check.h"
#include "checks/terms_check.h"
#include "checks/together_check.h"
#include "match/term.h"
#include "readability/formulas.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <set>
#include <utility>

namespace taktvoll::checks {
namespace {

AnchoredWording anchored(std::string_view text, TermSets& sets) {
  Wording wording(text);
  const TermSetId opening = sets.add({wording.opening()}, false);
  return {std::move(wording), opening};
}

} // namespace

struct RuleCompiler::State {
  RuleSet set;
  CompileOptions options;
  std::map<std::pair<std::string, std::pair<bool, bool>>, std::uint32_t> pattern_numbers;
  std::set<std::string> frozen; // each text once
  // Of the built-in packs' patterns: found out when they were embedded.
  std::vector<pack::PatternLiterals> literals;
  std::map<std::pair<std::string_view, bool>, const pack::PatternLiterals*> known_literals;
};

// Compiles the rules of one pack into the state.
class RuleCompiler::PackCompiler {
public:
  // Takes the rules out of `pack`.
  PackCompiler(State& state, pack::Pack& pack, const pack::LoadedPack* loaded,
               std::vector<finding::Diagnostic>& diagnostics)
      : state_(state), pack_(pack), loaded_(loaded), diagnostics_(diagnostics) {}

  void compile() {
    for (const pack::Text& wording : pack_.frozen) freeze(wording);
    for (const pack::Rule& rule : pack_.rules) rule_ids_.push_back(rule.id);
    for (pack::Rule& rule : pack_.rules)
      if (runs(rule)) compile_rule(rule);
    if (!pack_.id.empty()) // changes of the configuration are no pack
      state_.set.packs_.push_back({pack_.id, pack_.version, pack_.digest});
  }

private:
  [[nodiscard]] bool in_force(const pack::Norm& norm) const {
    const std::string& day = state_.options.as_of;
    return day.empty() ||
           ((norm.from.empty() || norm.from <= day) && (norm.until.empty() || day <= norm.until));
  }

  // Not switched off, no draft, and some norm that it rests on is in force.
  [[nodiscard]] bool runs(const pack::Rule& rule) const {
    if (!rule.enabled || (rule.status == pack::Status::draft && !state_.options.drafts)) return false;
    return rule.basis.empty() || std::any_of(rule.basis.begin(), rule.basis.end(),
                                             [&](const pack::Norm& norm) { return in_force(norm); });
  }

  void compile_rule(pack::Rule& rule) {
    failed_ = false;
    check_yields_to(rule);
    RuleFilters filters = filters_of(rule);
    std::unique_ptr<const Check> check = check_of(rule, std::move(filters));
    if (failed_ || !check) return;
    CompiledRule compiled;
    compiled.info = info_of(rule);
    for (const pack::Condition& condition : rule.applies)
      compiled.conditions.push_back(condition_number(condition));
    compiled.check = std::move(check);
    for (const pack::Text& other : rule.yields_to) {
      const bool full = other.value.find('/') != std::string::npos;
      state_.set.yielding_[compiled.info->id].insert(full ? other.value : pack_.id + "/" + other.value);
    }
    compiled.source = std::move(rule);
    state_.set.rules_.push_back(std::move(compiled));
  }

  // A rule of the own pack must exist; other packs may not be chosen in this run.
  void check_yields_to(const pack::Rule& rule) {
    std::vector<std::string_view> names;
    for (const std::string& id : rule_ids_) names.push_back(id);
    for (const pack::Text& other : rule.yields_to) {
      if (other.value.find('/') != std::string::npos) continue;
      if (std::find(names.begin(), names.end(), other.value) != names.end() && other.value != rule.id)
        continue;
      const std::string nearest(base::nearest_name(other.value, names));
      report(other.place,
             {"In diesem Paket gibt es keine andere Regel „" + other.value + "“.",
              "This pack has no other rule “" + other.value + "”."},
             nearest.empty() || nearest == rule.id
                 ? base::LocalText{"Eine Regel eines anderen Pakets schreiben Sie als paket/regel.",
                                   "Write a rule of another pack as pack/rule."}
                 : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"});
    }
  }

  std::shared_ptr<const finding::RuleInfo> info_of(const pack::Rule& rule) const {
    auto info = std::make_shared<finding::RuleInfo>();
    info->pack = rule.home.empty() ? pack_.id : rule.home;
    info->id = info->pack + "/" + rule.id;
    info->version = pack_.version;
    info->severity = rule.severity;
    info->title = rule.title;
    info->why = rule.why;
    info->hint = rule.instead_hint;
    for (const pack::Norm& norm : rule.basis)
      if (in_force(norm)) info->basis.push_back(norm.text);
    info->tags = rule.tags;
    return info;
  }

  std::unique_ptr<const Check> check_of(const pack::Rule& rule, RuleFilters filters) {
    switch (rule.kind) {
    case pack::Kind::terms:
      return std::make_unique<TermsCheck>(term_set(rule.terms, rule), std::move(filters));
    case pack::Kind::pattern:
      return std::make_unique<PatternCheck>(pattern_numbers(rule.patterns, rule), rule.extent,
                                            std::move(filters));
    case pack::Kind::together: {
      TogetherCheck::Parameters parameters;
      for (const pack::Group& group : rule.combination.groups)
        parameters.groups.push_back(term_set(group.terms, rule));
      if (!rule.combination.absent.empty()) parameters.absent = term_set(rule.combination.absent, rule);
      parameters.within = rule.combination.within;
      parameters.within_words = rule.combination.within_words;
      parameters.in_order = rule.combination.in_order;
      return std::make_unique<TogetherCheck>(std::move(parameters), std::move(filters));
    }
    case pack::Kind::require:
      return require_of(rule, std::move(filters));
    case pack::Kind::limit:
      return std::make_unique<LimitCheck>(
          LimitCheck::Parameters{rule.countable, rule.extent, rule.max, rule.min}, std::move(filters));
    case pack::Kind::metric:
      return metric_of(rule, std::move(filters));
    case pack::Kind::structure:
      assert(rule.structure);
      return std::make_unique<StructureCheck>(*rule.structure, std::move(filters));
    default:
      report(rule.place, {"Diese Art von Regel läuft noch nicht", "this kind of rule does not run yet"}, {});
      return nullptr;
    }
    return nullptr;
  }

  std::unique_ptr<const Check> require_of(const pack::Rule& rule, RuleFilters filters) {
    RequireCheck::Parameters parameters;
    if (!rule.combination.groups.empty())
      parameters.when = term_set(rule.combination.groups.front().terms, rule);
    for (const pack::Text& text : rule.texts) {
      freeze(text);
      parameters.texts.push_back(anchored(text.value, state_.set.term_sets_));
    }
    if (!rule.terms.empty()) parameters.terms = term_set(rule.terms, rule);
    parameters.patterns = pattern_numbers(rule.patterns, rule);
    for (const pack::Text& key : rule.keys) parameters.keys.push_back(key.value);
    parameters.near = rule.extent;
    parameters.minimum_words = rule.minimum_words;
    return std::make_unique<RequireCheck>(std::move(parameters), std::move(filters));
  }

  std::unique_ptr<const Check> metric_of(const pack::Rule& rule, RuleFilters filters) {
    const readability::Metric* metric = readability::find_metric(rule.metric);
    if (metric == nullptr) {
      std::vector<std::string_view> names;
      for (const readability::Metric& known : readability::metrics()) names.push_back(known.name);
      const std::string nearest(base::nearest_name(rule.metric, names));
      report(rule.place,
             {"unbekannte Kennzahl „" + rule.metric + "“", "unknown metric “" + rule.metric + "”"},
             nearest.empty()
                 ? base::LocalText{"`taktvoll metrics DATEI` nennt alle Namen.",
                                   "`taktvoll metrics FILE` lists all names."}
                 : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"});
      return nullptr;
    }
    std::optional<std::uint32_t> minimum;
    if (rule.minimum_words > 0) minimum = rule.minimum_words;
    return std::make_unique<MetricCheck>(
        MetricCheck::Parameters{metric, rule.extent, rule.max, rule.min, minimum}, std::move(filters));
  }

  RuleFilters filters_of(const pack::Rule& rule) {
    RuleFilters filters;
    filters.scope = rule.scope;
    filters.frozen = rule.frozen;
    filters.negated = rule.negated;
    filters.quoted = rule.quoted;
    std::vector<pack::Text> terms;
    std::vector<pack::Text> patterns;
    for (const pack::Text& entry : rule.except) {
      if (!pack::is_pattern(entry.value)) {
        terms.push_back(entry);
        continue;
      }
      pack::Text inner = entry;
      inner.value = entry.value.substr(1, entry.value.size() - 2);
      ++inner.place.offset;
      patterns.push_back(std::move(inner));
    }
    if (!terms.empty()) filters.except_terms = term_set(terms, rule);
    filters.except_patterns = pattern_numbers(patterns, rule);
    if (!rule.unless.empty()) filters.unless_terms = term_set(rule.unless, rule);
    filters.unless_extent = rule.unless_extent;
    return filters;
  }

  TermSetId term_set(const std::vector<pack::Text>& texts, const pack::Rule& rule) {
    std::vector<match::Term> terms;
    for (const pack::Text& text : texts) {
      base::Result<match::Term, match::TermError> term = match::parse_term(text.value);
      if (term)
        terms.push_back(std::move(*term));
      else
        report(text.place, term.error().message, term.error().help, term.error().offset, term.error().length);
    }
    return state_.set.term_sets_.add(terms, rule.case_sensitive);
  }

  std::vector<std::uint32_t> pattern_numbers(const std::vector<pack::Text>& texts, const pack::Rule& rule) {
    std::vector<std::uint32_t> numbers;
    const match::PatternOptions options{rule.case_sensitive, rule.whole_words};
    for (const pack::Text& text : texts) {
      const std::pair key(text.value, std::pair(options.case_sensitive, options.whole_words));
      if (const auto known = state_.pattern_numbers.find(key); known != state_.pattern_numbers.end()) {
        numbers.push_back(known->second);
        continue;
      }
      const auto literals =
          state_.known_literals.find(std::pair(std::string_view(text.value), options.case_sensitive));
      if (literals == state_.known_literals.end()) {
        if (const base::Result<void, match::PatternError> checked = match::check_pattern(text.value, options);
            !checked) {
          report(text.place, checked.error().message, checked.error().help, checked.error().offset,
                 checked.error().length);
          continue;
        }
      }
      const auto number = static_cast<std::uint32_t>(state_.set.patterns_.size());
      state_.set.patterns_.emplace_back(text.value, options);
      if (literals == state_.known_literals.end()) {
        const std::vector<std::string> first = match::pattern_literals(text.value, options);
        state_.set.prefilter_.add(number, first, match::further_literals(text.value, options, first));
      } else {
        state_.set.prefilter_.add(number, literals->second->literals, literals->second->further);
      }
      state_.pattern_numbers.emplace(key, number);
      numbers.push_back(number);
    }
    return numbers;
  }

  void freeze(const pack::Text& text) { state_.frozen.insert(text.value); }

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

  void report(const pack::Place& place, base::LocalText message, base::LocalText help, std::size_t offset = 0,
              std::size_t length = 0) {
    failed_ = true;
    assert(loaded_ != nullptr && "a built-in pack must have been checked when it was embedded");
    if (loaded_ != nullptr)
      diagnostics_.push_back(
          pack::diagnostic_at(*loaded_, place, std::move(message), std::move(help), offset, length));
  }

  State& state_;
  pack::Pack& pack_;
  std::vector<std::string> rule_ids_; // of the pack, in order
  const pack::LoadedPack* loaded_;
  std::vector<finding::Diagnostic>& diagnostics_;
  bool failed_ = false; // the current rule has a mistake
};

RuleCompiler::RuleCompiler(std::vector<pack::PatternLiterals> literals, CompileOptions options)
    : state_(std::make_unique<State>()) {
  state_->options = std::move(options);
  state_->literals = std::move(literals);
  for (const pack::PatternLiterals& entry : state_->literals)
    state_->known_literals.emplace(std::pair(std::string_view(entry.pattern), entry.case_sensitive), &entry);
}
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
  for (const std::string& text : state_->frozen) set.frozen_.push_back(anchored(text, set.term_sets_));
  set.term_sets_.build();
  set.prefilter_.build();
  std::sort(set.rules_.begin(), set.rules_.end(),
            [](const CompiledRule& a, const CompiledRule& b) { return a.info->id < b.info->id; });
  std::sort(set.packs_.begin(), set.packs_.end(),
            [](const finding::PackInfo& a, const finding::PackInfo& b) { return a.id < b.id; });
  RuleSet built = std::move(set);
  state_ = std::make_unique<State>();
  return built;
}

std::vector<pack::PatternLiterals> literals_of(const pack::Pack& pack) {
  std::vector<pack::PatternLiterals> all;
  const auto add = [&](std::string_view pattern, const pack::Rule& rule) {
    const match::PatternOptions options{rule.case_sensitive, rule.whole_words};
    std::vector<std::string> first = match::pattern_literals(pattern, options);
    std::vector<std::string> further = match::further_literals(pattern, options, first);
    all.push_back({std::string(pattern), rule.case_sensitive, std::move(first), std::move(further)});
  };
  for (const pack::Rule& rule : pack.rules) {
    for (const pack::Text& pattern : rule.patterns) add(pattern.value, rule);
    for (const pack::Text& entry : rule.except)
      if (pack::is_pattern(entry.value))
        add(std::string_view(entry.value).substr(1, entry.value.size() - 2), rule);
  }
  return all;
}

} // namespace taktvoll::checks
