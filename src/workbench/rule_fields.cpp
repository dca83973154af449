#include "workbench/rule_fields.h"

#include "pack/list_origin.h"
#include "pack/names.h"

#include <array>
#include <charconv>

namespace taktvoll::workbench {
namespace {

using pack::Kind;

std::string number(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

class Writer {
public:
  Writer(const pack::Pack& pack, Lists lists) : pack_(pack), lists_(lists) {}
  void put(std::string_view key, std::string value) {
    if (!value.empty()) fields_.push_back({std::string(key), {std::move(value)}});
  }
  void put(std::string_view key, std::vector<std::string> values) {
    if (!values.empty()) fields_.push_back({std::string(key), std::move(values)});
  }
  void put(std::string_view key, const base::LocalText& text) {
    put(std::string(key) + ".de", text.de);
    put(std::string(key) + ".en", text.en);
  }
  void put(std::string_view key, const std::vector<pack::Text>& texts) {
    std::vector<std::string> values;
    if (lists_ == Lists::named)
      values = pack::as_written(pack_, texts);
    else
      for (const pack::Text& text : texts) values.push_back(text.value);
    put(key, std::move(values));
  }
  // Of one use of a list all terms have the same wordings.
  void put(const std::vector<pack::Replacement>& replacements) {
    std::uint32_t last = 0;
    for (const pack::Replacement& replacement : replacements) {
      const pack::ListUse* use = lists_ == Lists::named ? pack::list_use(pack_, replacement.term) : nullptr;
      if (use == nullptr || replacement.term.use != last)
        put("replace." + (use == nullptr ? replacement.term.value : use->written), replacement.with);
      last = replacement.term.use;
    }
  }
  void put(std::string_view key, bool value) { put(key, std::string(value ? "true" : "false")); }
  template <class Value, std::size_t size>
  void named(std::string_view key, const std::array<pack::Named<Value>, size>& table, Value value,
             Value usual) {
    if (value != usual) put(key, std::string(pack::name_in(table, value)));
  }
  [[nodiscard]] std::vector<RuleField> take() { return std::move(fields_); }

private:
  const pack::Pack& pack_;
  Lists lists_;
  std::vector<RuleField> fields_;
};

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return out;
}

std::vector<std::string> conditions(const std::vector<pack::Condition>& all) {
  std::vector<std::string> out;
  for (const pack::Condition& condition : all) out.push_back(condition.key + ": " + joined(condition.values));
  return out;
}

std::vector<std::string> scopes(pack::ScopeMask mask) {
  std::vector<std::string> out;
  for (const auto& [name, bits] : pack::scope_names) {
    const bool single = (bits & (bits - 1)) == 0;
    if (single && (mask & bits) != 0) out.emplace_back(name);
  }
  return out;
}

std::vector<std::string> thresholds(const std::vector<pack::Threshold>& all) {
  std::vector<std::string> out;
  for (const pack::Threshold& threshold : all)
    out.push_back(std::string(finding::name(threshold.severity)) + ": " + number(threshold.value));
  return out;
}

std::vector<std::string> bounds(const pack::BoundsBy& by) {
  std::vector<std::string> out;
  for (const auto& [value, bound] : by.bounds) out.push_back(by.key + " " + value + ": " + number(bound));
  return out;
}

std::vector<std::string> severities(const pack::SeverityBy& by) {
  std::vector<std::string> out;
  for (const auto& [value, severity] : by.severities)
    out.push_back(by.key + " " + value + ": " + std::string(finding::name(severity)));
  return out;
}

std::vector<std::string> norms(const std::vector<pack::Norm>& all) {
  std::vector<std::string> out;
  for (const pack::Norm& norm : all)
    out.push_back(norm.text + (norm.from.empty() ? "" : " (" + norm.from + " –") +
                  (norm.until.empty() ? (norm.from.empty() ? "" : ")")
                                      : (norm.from.empty() ? " (– " : " ") + norm.until + ")"));
  return out;
}

std::vector<std::string> texts(const std::vector<pack::Example>& all) {
  std::vector<std::string> out;
  for (const pack::Example& example : all) {
    std::string text = example.text;
    if (!example.context.empty()) {
      text += " [";
      for (std::size_t i = 0; i < example.context.size(); ++i)
        text += (i > 0 ? ", " : "") + example.context[i].first + ": " + example.context[i].second;
      text += "]";
    }
    out.push_back(std::move(text));
  }
  return out;
}

void put_combination(Writer& out, const std::string& prefix, const pack::Combination& combination) {
  for (std::size_t i = 0; i < combination.groups.size(); ++i)
    out.put(prefix + "all[" + std::to_string(i + 1) + "]", combination.groups[i].terms);
  out.put(prefix + "absent", combination.absent);
  if (combination.groups.empty()) return;
  if (combination.within_words > 0)
    out.put(prefix + "within", std::to_string(combination.within_words));
  else
    out.named(prefix + "within", pack::extent_names, combination.within, pack::Extent::sentence);
  if (combination.in_order) out.put(prefix + "order", true);
  if (combination.scope) out.put(prefix + "scope", scopes(*combination.scope));
}

void put_kind(Writer& out, const pack::Rule& rule) {
  const bool whole_document = rule.kind == Kind::require || rule.kind == Kind::limit ||
                              rule.kind == Kind::metric || rule.kind == Kind::consistency;
  const pack::Extent usual = whole_document ? pack::Extent::document : pack::Extent::sentence;
  out.put("terms", rule.terms);
  out.put(rule.replacements);
  if (rule.kind == Kind::replace) out.named("fix", pack::fix_mode_names, rule.fix, pack::FixMode::suggest);
  if (rule.kind == Kind::terms || rule.kind == Kind::pattern)
    out.named("fix", pack::fix_mode_names, rule.fix, pack::FixMode::none);
  if (rule.kind == Kind::structure) out.named("fix", pack::fix_mode_names, rule.fix, pack::FixMode::safe);
  put_combination(out, rule.kind == Kind::together ? "" : "when.", rule.combination);
  out.put("text", rule.texts);
  out.put(rule.kind == Kind::consistency ? "same"
          : rule.kind == Kind::context   ? "dates-in-text"
                                         : "patterns",
          rule.patterns);
  out.put("keys", rule.keys);
  for (const pack::Part& part : rule.parts) {
    out.put("parts." + part.name.de, part.terms);
    out.put("parts." + part.name.de, part.keys);
  }
  if (rule.kind == Kind::limit)
    out.put("count", std::string(pack::name_in(pack::countable_names, rule.countable)));
  out.put("metric", rule.metric);
  const std::string_view extent_key = rule.kind == Kind::pattern   ? "over"
                                      : rule.kind == Kind::require ? "near"
                                                                   : "per";
  if (rule.near_words > 0)
    out.put("near", std::to_string(rule.near_words));
  else
    out.named(extent_key, pack::extent_names, rule.extent, usual);
  out.named("position", pack::position_names, rule.position, pack::Position::anywhere);
  if (rule.minimum_words > 0) out.put("minimum-words", std::to_string(rule.minimum_words));
  out.put("max", thresholds(rule.max));
  out.put("min", thresholds(rule.min));
  out.put("max-by", bounds(rule.max_by));
  out.put("min-by", bounds(rule.min_by));
  if (rule.structure)
    out.put("structure", std::string(pack::name_in(pack::structure_names, *rule.structure)));
  for (const pack::Variant& variant : rule.variants) out.put("variants." + variant.name, variant.terms);
  if (rule.detector) out.put("of", std::string(pack::name_in(pack::detector_names, *rule.detector)));
  out.put("prefer", rule.prefer);
  std::vector<std::string> verdicts;
  for (const pack::ClaimVerdict verdict : rule.verdicts)
    verdicts.emplace_back(pack::name_in(pack::claim_verdict_names, verdict));
  out.put("verdicts", std::move(verdicts));
  out.put("products", rule.products);
  out.put("needs", rule.needs);
  out.put("forbids", rule.forbids);
  out.put("expired", rule.expired);
  out.put("dates", rule.dates);
  if (rule.older_than > 0) out.put("older-than", std::to_string(rule.older_than));
  if (!rule.whole_words) out.put("edges", std::string("none"));
}

} // namespace

std::vector<RuleField> fields_of(const pack::Pack& pack, const pack::Rule& rule, Lists lists) {
  using pack::Treatment;
  Writer out(pack, lists);
  out.put("kind", std::string(pack::name(rule.kind)));
  out.put("title", rule.title);
  out.named("status", pack::status_names, rule.status, pack::Status::active);
  out.put("successor", rule.successor);
  out.put("part-of", rule.part_of.value);
  out.put("extends", rule.extends);
  if (!rule.enabled) out.put("enabled", false);
  out.put("owner", rule.owner);
  out.put("reviewed", rule.reviewed);
  out.put("review-due", rule.review_due);
  out.put("severity", std::string(finding::name(rule.severity)));
  out.put("severity-by", severities(rule.severity_by));
  out.put("message", rule.message);
  out.put("why", rule.why);
  out.put("instead-hint", rule.instead_hint);
  out.put("instead", rule.instead);
  out.put("basis", norms(rule.basis));
  out.put("tags", rule.tags);
  out.put("applies", conditions(rule.applies));
  for (std::size_t i = 0; i < rule.applies_any.size(); ++i)
    out.put("applies-any[" + std::to_string(i + 1) + "]", conditions(rule.applies_any[i]));
  if (rule.scope != pack::default_scope) out.put("scope", scopes(rule.scope));
  out.named("negated", pack::treatment_names, rule.negated, Treatment::flag);
  out.named("quoted", pack::treatment_names, rule.quoted, Treatment::flag);
  out.named("frozen", pack::treatment_names, rule.frozen, Treatment::skip);
  out.named("explained", pack::treatment_names, rule.explained,
            rule.kind == Kind::replace ? Treatment::skip : Treatment::flag);
  out.named("rejected", pack::treatment_names, rule.rejected, Treatment::skip);
  if (rule.case_sensitive) out.put("case", std::string("sensitive"));
  if (rule.loose_spelling) out.put("spellings", std::string("loose"));
  put_kind(out, rule);
  out.put("except", rule.except);
  out.put("yields-to", rule.yields_to);
  out.put("unless." + std::string(pack::name_in(pack::extent_names, rule.unless_extent)), rule.unless);
  out.put("examples.bad", texts(rule.bad));
  out.put("examples.good", texts(rule.good));
  return out.take();
}

} // namespace taktvoll::workbench
