#include "workbench/rule_page.h"

#include "finding/severity.h"
#include "workbench/rule_fields.h"

#include <algorithm>
#include <array>

namespace taktvoll::workbench {
namespace {

using base::pick;
using base::UiLanguage;

// Told elsewhere on the page.
constexpr std::array<std::string_view, 17> told{
    "kind",   "title.de",  "title.en",        "severity",        "message.de", "message.en",
    "why.de", "why.en",    "instead-hint.de", "instead-hint.en", "instead",    "basis",
    "status", "successor", "examples.bad",    "examples.good",   "tags"};

std::string status_of(const pack::Rule& rule, UiLanguage language) {
  switch (rule.status) {
  case pack::Status::active:
    break;
  case pack::Status::draft:
    return std::string(pick(language, "Entwurf: läuft nur mit --drafts", "draft: runs with --drafts only"));
  case pack::Status::deprecated:
    return std::string(pick(language, "abgelöst", "deprecated")) +
           (rule.successor.empty() ? std::string()
                                   : std::string(pick(language, " durch ", ", use ")) + rule.successor);
  }
  return rule.enabled ? std::string() : std::string(pick(language, "abgeschaltet", "switched off"));
}

// „{match}“ is "„…“" to a reader.
std::string without_placeholders(std::string_view message) {
  std::string out;
  for (std::size_t at = 0; at < message.size();) {
    const std::size_t open = message.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : message.find('}', open);
    if (close == std::string_view::npos) return out.append(message.substr(at));
    out.append(message.substr(at, open - at)).append("…");
    at = close + 1;
  }
  return out;
}

} // namespace

std::string_view kind_label(pack::Kind kind, UiLanguage language) {
  using pack::Kind;
  switch (kind) {
  case Kind::terms:
    return pick(language, "Begriffe", "terms");
  case Kind::pattern:
    return pick(language, "Muster", "pattern");
  case Kind::replace:
    return pick(language, "Ersatz", "replacement");
  case Kind::together:
    return pick(language, "Zusammentreffen", "things together");
  case Kind::require:
    return pick(language, "Pflicht", "requirement");
  case Kind::limit:
    return pick(language, "Grenze", "limit");
  case Kind::metric:
    return pick(language, "Kennzahl", "figure");
  case Kind::consistency:
    return pick(language, "Einheitlichkeit", "consistency");
  case Kind::structure:
    return pick(language, "Aufbau", "structure");
  case Kind::claim:
    return pick(language, "freigegebene Aussagen", "approved claims");
  case Kind::context:
    return pick(language, "Angaben zum Text", "context of the text");
  }
  return {};
}

RulePage page_of(const pack::Pack& pack, const pack::Rule& rule, UiLanguage language) {
  RulePage page;
  page.id = (rule.home.empty() ? pack.id : rule.home) + "/" + rule.id;
  page.title = rule.title.in(language);
  page.severity = finding::label(rule.severity, language);
  page.kind = kind_label(rule.kind, language);
  page.status = status_of(rule, language);
  page.message = without_placeholders(rule.message.in(language));
  page.why = rule.why.in(language);
  page.hint = rule.instead_hint.in(language);
  page.instead = rule.instead;
  for (RuleField& field : fields_of(pack, rule, Lists::named)) {
    if (field.key == "basis") page.basis = field.values;
    if (field.key == "examples.bad") page.bad = field.values;
    if (field.key == "examples.good") page.good = field.values;
    if (std::find(told.begin(), told.end(), field.key) == told.end())
      page.details.push_back({std::move(field.key), std::move(field.values)});
  }
  return page;
}

} // namespace taktvoll::workbench
