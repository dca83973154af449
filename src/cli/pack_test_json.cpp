#include "cli/pack_test_report.h"

#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using Json = nlohmann::ordered_json;
using workbench::PackResult;
using workbench::Role;
using workbench::RuleResult;

void put_place(Json& value, const finding::Diagnostic& diagnostic) {
  value["path"] = diagnostic.path;
  if (!diagnostic.place) return;
  value["line"] = diagnostic.place->line;
  value["column"] = diagnostic.place->column;
}

Json share_of(workbench::Share share) {
  return {{"covered", share.covered},
          {"probed", share.probed},
          {"failed", share.failed},
          {"untried", share.untried()},
          {"all", share.all},
          {"percent", share.percent()},
          {"proven_percent", share.proven_percent()}};
}

Json spoken_in(const workbench::ExampleResult& example) {
  Json list = Json::array();
  for (const workbench::Spoken& spoken : example.spoken) {
    Json found{{"rule", spoken.rule}};
    if (!spoken.whole_document) {
      found["match"] = spoken.match;
      found["start"] = spoken.span.start.value;
      found["end"] = spoken.span.limit.value;
    }
    list.push_back(std::move(found));
  }
  return list;
}

std::string_view role_name(Role role) {
  switch (role) {
  case Role::finds:
    return "finds";
  case Role::fulfils:
    return "fulfils";
  case Role::silences:
    return "silences";
  }
  return "";
}

std::string_view proof_name(workbench::Proof proof) {
  switch (proof) {
  case workbench::Proof::example:
    return "example";
  case workbench::Proof::probe:
    return "probe";
  case workbench::Proof::failed:
    return "failed";
  case workbench::Proof::untried:
    return "untried";
  }
  return "";
}

Json uncovered_of(const std::vector<workbench::EntryResult>& entries, const PackResult& result,
                  base::UiLanguage language) {
  Json uncovered = Json::array();
  for (const workbench::EntryResult& entry : entries) {
    if (entry.covered()) continue;
    Json one{{"list", entry.list},
             {"entry", entry.value},
             {"role", role_name(entry.role)},
             {"proof", proof_name(entry.proof.proof)}};
    put_place(one, workbench::diagnostic_at(*result.piece, entry.place, {}));
    if (!entry.proof.reason.empty()) one["reason"] = entry.proof.reason.in(language);
    if (!entry.proof.text.empty()) one["probe"] = entry.proof.text;
    uncovered.push_back(std::move(one));
  }
  return uncovered;
}

Json rule_json(const RuleResult& rule, const PackResult& result, const PackTestReport& report) {
  Json examples = Json::array();
  for (const workbench::ExampleResult& example : rule.examples) {
    const finding::Diagnostic failure = workbench::failure_of(*result.piece, rule, example);
    Json one{{"kind", example.bad ? "bad" : "good"}, {"text", example.text}, {"passed", example.passed}};
    put_place(one, failure);
    one["findings"] = spoken_in(example);
    if (!example.passed) {
      one["message"] = failure.message.in(report.language);
      one["reason"] = example.reason.in(report.language);
    }
    examples.push_back(std::move(one));
  }
  return {{"id", rule.id},
          {"ran", rule.ran},
          {"examples", std::move(examples)},
          {"uncovered", uncovered_of(rule.entries, result, report.language)}};
}

} // namespace

std::string test_json(const PackTestReport& report) {
  Json packs = Json::array();
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::size_t failures = 0;
  for (const PackResult& result : report.results) {
    Json list = Json::array();
    for (const RuleResult& rule : result.rules) list.push_back(rule_json(rule, result, report));
    packs.push_back(
        {{"id", result.piece->pack->id},
         {"version", result.piece->pack->version},
         {"digest", result.piece->pack->digest},
         {"rules", std::move(list)},
         {"lists",
          {{"entries", result.lists.size()},
           {"uncovered", uncovered_of(result.lists, result, report.language)}}},
         {"coverage", {{"finds", share_of(result.found())}, {"silences", share_of(result.silenced())}}},
         {"failures", result.failures()}});
    rules += result.rules.size();
    examples += result.bad() + result.good();
    failures += result.failures();
  }
  const Json whole{{"schema", "taktvoll-pack-test/1"},
                   {"packs", std::move(packs)},
                   {"summary", {{"rules", rules}, {"examples", examples}, {"failures", failures}}}};
  return whole.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace taktvoll::cli
