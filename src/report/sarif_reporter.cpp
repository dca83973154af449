// SARIF 2.1.0 (OASIS): one run; every active rule in tool.driver.rules, so that the log also tells what was
// checked. Results are written file by file; rules, file digests and trouble are all that is held in memory.
//
// Limits of GitHub code scanning: 20 runs a file, 25,000 results a run (it shows 5,000), 20 tags a rule. Tags
// are cut at 20 here; a run with more results is for the caller to split.
#include "report/formats.h"
#include "report/json_text.h"
#include "report/region.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace taktvoll::report {
namespace {

constexpr std::size_t most_tags = 20;

constexpr std::string_view level(finding::Severity severity) {
  switch (severity) {
  case finding::Severity::info:
    return "note";
  case finding::Severity::warning:
    return "warning";
  case finding::Severity::error:
    return "error";
  }
  return "none";
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// RFC 3986: a relative reference, or a file URI for an absolute path.
std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (is_alphanumeric(c) || is_one_of(c, "-._~/"))
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return uri;
}

// "fear/fear-too-late" -> "FearTooLate".
std::string pascal_case(std::string_view id) {
  id.remove_prefix(id.find('/') == std::string_view::npos ? 0 : id.find('/') + 1);
  std::string name;
  bool upper = true;
  for (const char c : id) {
    if (!is_alphanumeric(c)) {
      upper = true;
      continue;
    }
    name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return name;
}

// A message object: braces are doubled, since {0} would be a placeholder (SARIF 2.1.0, 3.11.5).
Json message(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    escaped += c;
    if (c == '{' || c == '}') escaped += c;
  }
  return {{"text", escaped}};
}

// Plain text inside Markdown: "Patient*innen und Ärzt*innen" is no emphasis.
std::string markdown(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (is_one_of(c, "\\`*_[]<>&|#~")) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

Json region_value(const finding::CheckedFile& file, text::SourceSpan span) {
  const Region region = region_of(file, span);
  return {{"startLine", region.start.line},    {"startColumn", region.start.column},
          {"endLine", region.limit.line},      {"endColumn", region.limit.column},
          {"byteOffset", region.start_offset}, {"byteLength", region.limit_offset - region.start_offset}};
}

class SarifReporter final : public Reporter {
public:
  SarifReporter(std::ostream& out, const ReportOptions& options) : out_(out), language_(options.language) {}

  void begin(const finding::RunInfo& run) override {
    Json packs = Json::array();
    for (const finding::PackInfo& pack : run.packs)
      packs.push_back({{"id", pack.id}, {"version", pack.version}, {"digest", pack.digest}});
    out_ << R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{)"
         << "\n\"tool\":{\"driver\":{" << json_member("name", "taktvoll") << ','
         << json_member("version", run.tool_version) << ','
         << json_member("semanticVersion", run.tool_version) << ','
         << json_member("language", base::pick(language_, "de", "en")) << ",\"rules\":[";
    for (std::size_t i = 0; i < run.rules.size(); ++i) {
      rule_index_.emplace(run.rules[i]->id, i);
      out_ << (i == 0 ? "\n" : ",\n") << json_text(rule_value(*run.rules[i]));
    }
    out_ << "]}},\n"
         << json_member("language", base::pick(language_, "de", "en")) << ','
         << json_member("columnKind", "unicodeCodePoints") << ','
         << json_member("properties", {{"packs", packs}}) << ",\n\"results\":[";
  }

  void file(const finding::CheckedFile& checked) override {
    Json location{{"uri", uri_of(checked.source.path())}, {"index", artifacts_.size()}};
    for (const finding::Finding& found : checked.findings) {
      out_ << (first_result_ ? "\n" : ",\n") << json_text(result_value(found, checked, location));
      first_result_ = false;
    }
    for (const finding::Diagnostic& diagnostic : checked.diagnostics) notify(diagnostic, location);

    Json artifact{{"location", {{"uri", location["uri"]}}},
                  {"length", checked.source.bytes().size()},
                  {"mimeType", "text/markdown"},
                  {"encoding", "UTF-8"}};
    constexpr std::string_view algorithm = "sha256:";
    if (checked.digest.starts_with(algorithm))
      artifact["hashes"] = {{"sha-256", checked.digest.substr(algorithm.size())}};
    artifacts_.push_back(std::move(artifact));
  }

  void failed(const finding::FailedFile& failed) override {
    notify(failed.diagnostic, {{"uri", uri_of(failed.path)}});
  }

  void finish(const finding::Summary& summary) override {
    Json invocation{{"executionSuccessful", summary.failed == 0}};
    if (!notifications_.empty()) invocation["toolExecutionNotifications"] = std::move(notifications_);
    out_ << "],\n\"artifacts\":[";
    for (std::size_t i = 0; i < artifacts_.size(); ++i)
      out_ << (i == 0 ? "\n" : ",\n") << json_text(artifacts_[i]);
    out_ << "],\n" << json_member("invocations", Json::array({invocation})) << "\n}]}\n";
  }

private:
  [[nodiscard]] Json rule_value(const finding::RuleInfo& rule) const {
    const std::string& title = rule.title.empty() ? rule.id : rule.title.in(language_);
    const std::string& why = rule.why.empty() ? title : rule.why.in(language_);
    std::string text = why;
    std::string formatted = markdown(why);
    if (!rule.hint.empty()) {
      text += "\n" + rule.hint.in(language_);
      formatted += "\n\n" + markdown(rule.hint.in(language_));
    }
    if (!rule.basis.empty()) {
      const std::string_view heading = base::pick(language_, "Grundlage", "Basis");
      text += fmt::format("\n{}:", heading);
      formatted += fmt::format("\n\n**{}**\n", heading);
      for (const std::string& norm : rule.basis) {
        text += "\n- " + norm;
        formatted += "\n- " + markdown(norm);
      }
    }
    Json tags = Json::array();
    for (const std::string& tag : rule.tags)
      if (tags.size() < most_tags && std::find(tags.begin(), tags.end(), tag) == tags.end())
        tags.push_back(tag);
    Json value{{"id", rule.id}};
    if (std::string name = pascal_case(rule.id); !name.empty()) value["name"] = std::move(name);
    value["shortDescription"] = {{"text", title}};
    value["fullDescription"] = {{"text", why}};
    value["help"] = {{"text", text}, {"markdown", formatted}};
    value["defaultConfiguration"] = {{"level", level(rule.severity)}};
    value["properties"] = {{"tags", std::move(tags)}};
    return value;
  }

  [[nodiscard]] Json result_value(const finding::Finding& found, const finding::CheckedFile& file,
                                  const Json& location) const {
    Json value{{"ruleId", found.rule->id}};
    if (const auto known = rule_index_.find(found.rule->id); known != rule_index_.end())
      value["ruleIndex"] = known->second;
    value["level"] = level(found.severity);
    std::string text = found.message;
    if (!found.instead.empty()) {
      text += fmt::format("\n{}: ", base::pick(language_, "Besser", "Instead"));
      for (std::size_t i = 0; i < found.instead.size(); ++i) text += (i == 0 ? "" : " · ") + found.instead[i];
    }
    for (const std::string& note : found.notes) text += "\n" + note;
    value["message"] = message(text);
    value["locations"] =
        Json::array({{{"physicalLocation",
                       {{"artifactLocation", location}, {"region", region_value(file, found.span)}}}}});
    value["partialFingerprints"] = {{"taktvoll/v1", found.fingerprint}};
    if (!found.fixes.empty()) {
      Json replacements = Json::array();
      for (const finding::Fix& fix : found.fixes)
        replacements.push_back({{"deletedRegion", region_value(file, fix.span)},
                                {"insertedContent", {{"text", fix.replacement}}}});
      value["fixes"] = Json::array(
          {{{"artifactChanges",
             Json::array({{{"artifactLocation", location}, {"replacements", std::move(replacements)}}})}}});
    }
    return value;
  }

  void notify(const finding::Diagnostic& diagnostic, const Json& location) {
    std::string text = diagnostic.message.in(language_);
    if (!diagnostic.help.empty()) text += "\n" + diagnostic.help.in(language_);
    Json physical{{"artifactLocation", location}};
    if (diagnostic.place)
      physical["region"] = {{"startLine", diagnostic.place->line}, {"startColumn", diagnostic.place->column}};
    notifications_.push_back(
        {{"level", diagnostic.level == finding::DiagnosticLevel::error ? "error" : "warning"},
         {"message", message(text)},
         {"locations", Json::array({{{"physicalLocation", std::move(physical)}}})}});
  }

  std::ostream& out_;
  base::UiLanguage language_;
  std::map<std::string, std::size_t> rule_index_;
  bool first_result_ = true;
  std::vector<Json> artifacts_;
  Json notifications_ = Json::array();
};

} // namespace

std::unique_ptr<Reporter> make_sarif_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<SarifReporter>(out, options);
}

} // namespace taktvoll::report
