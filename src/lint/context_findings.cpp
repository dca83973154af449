#include "lint/context_findings.h"

#include <array>
#include <string>

namespace taktvoll::lint {
namespace {

using document::FrontMatterProblem;

std::shared_ptr<const finding::RuleInfo> rule(std::string id, finding::Severity severity,
                                              base::LocalText title, base::LocalText why) {
  auto info = std::make_shared<finding::RuleInfo>();
  info->id = "taktvoll/" + id;
  info->pack = "taktvoll";
  info->severity = severity;
  info->title = std::move(title);
  info->why = std::move(why);
  return info;
}

const base::LocalText why_context{
    "Nach diesen Angaben richtet sich, welche Regeln gelten. Was taktvoll nicht versteht, kann es nicht "
    "beachten.",
    "These entries decide which rules apply. What taktvoll does not understand it cannot heed."};

enum RuleIndex : std::size_t { duplicate_key, misspelt_key, contradiction, unknown_value, wrong_type };

const std::array<std::shared_ptr<const finding::RuleInfo>, 5>& rules() {
  static const std::array<std::shared_ptr<const finding::RuleInfo>, 5> all = {
      rule("context-duplicate", finding::Severity::warning,
           {"Angabe im Dateikopf steht zweimal", "Front matter key given twice"}, why_context),
      rule("context-key", finding::Severity::warning,
           {"Angabe im Dateikopf ist wohl verschrieben", "Front matter key looks mistyped"}, why_context),
      rule(
          "context-registry", finding::Severity::error,
          {"Angabe widerspricht dem Register freigegebener Aussagen",
           "Entry contradicts the registry of approved claims"},
          {"Nach Status und Wirkstoff richtet sich, welche Regeln gelten und welcher Pflichttext dazugehört. "
           "Eines von beiden stimmt nicht.",
           "Status and active substance decide which rules apply and which mandatory text is due. One of the "
           "two is wrong."}),
      rule("context-value", finding::Severity::warning,
           {"Wert im Dateikopf ist unbekannt", "Unknown value in the front matter"}, why_context),
      rule("context-wrong-type", finding::Severity::warning,
           {"Angabe im Dateikopf hat die falsche Form", "Front matter value has the wrong form"},
           why_context),
  };
  return all;
}

} // namespace

std::span<const std::shared_ptr<const finding::RuleInfo>> context_rules() {
  return rules();
}

std::shared_ptr<const finding::RuleInfo> registry_rule() {
  return rules().at(contradiction);
}

void append_context_findings(const document::Document& document, base::UiLanguage language,
                             std::vector<finding::Finding>& findings) {
  for (const FrontMatterProblem& problem : document.front_matter.problems) {
    finding::Finding found;
    found.span = problem.span;
    found.match = std::string(document.source.slice(problem.span));
    const auto say = [&](RuleIndex index, std::string_view de, std::string_view en) {
      found.rule = rules().at(index);
      found.message = std::string(base::pick(language, de, en));
    };
    const std::string& key = problem.key;
    const std::string& value = problem.value;
    switch (problem.kind) {
    case FrontMatterProblem::Kind::unknown_value:
      say(unknown_value, "„" + key + "“ kennt den Wert „" + value + "“ nicht.",
          "“" + key + "” does not know the value “" + value + "”.");
      break;
    case FrontMatterProblem::Kind::misspelt_key:
      say(misspelt_key, "Die Angabe „" + key + "“ kennt taktvoll nicht.",
          "taktvoll does not know the key “" + key + "”.");
      break;
    case FrontMatterProblem::Kind::duplicate_key:
      say(duplicate_key, "„" + key + "“ steht mehr als einmal im Dateikopf; es gilt die erste Angabe.",
          "“" + key + "” is given more than once; the first one counts.");
      break;
    case FrontMatterProblem::Kind::wrong_type:
      say(wrong_type, "„" + key + "“ erwartet eine andere Form als „" + value + "“.",
          "“" + key + "” expects another form than “" + value + "”.");
      break;
    }
    found.severity = found.rule->severity;
    if (!problem.nearest.empty()) found.instead.push_back(problem.nearest);
    findings.push_back(std::move(found));
  }
}

} // namespace taktvoll::lint
