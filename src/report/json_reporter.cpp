// The json format; its contract is schema/taktvoll-1.schema.json. Compact, one file's head and one finding a
// line, so that outputs can be compared line by line. Written file by file: a large run is never held in
// memory.
#include "report/formats.h"
#include "report/json_text.h"
#include "report/region.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

namespace taktvoll::report {
namespace {

Json place(text::LineColumn at, std::size_t offset) {
  return {{"line", at.line}, {"column", at.column}, {"offset", offset}};
}

Json range(const finding::CheckedFile& file, text::SourceSpan span) {
  const Region region = region_of(file, span);
  return {{"start", place(region.start, region.start_offset)},
          {"end", place(region.limit, region.limit_offset)}};
}

// Whole numbers as integers, others with at most four decimals: the same bytes on every machine.
Json number(double value) {
  constexpr double largest_exact = 9007199254740992.0; // 2^53
  const double rounded = std::round(value * 1e4) / 1e4;
  if (std::abs(rounded) < largest_exact && rounded == std::floor(rounded))
    return static_cast<std::int64_t>(rounded);
  return rounded;
}

class JsonReporter final : public Reporter {
public:
  JsonReporter(std::ostream& out, const ReportOptions& options) : out_(out), language_(options.language) {}

  void begin(const finding::RunInfo& run) override {
    Json packs = Json::array();
    for (const finding::PackInfo& pack : run.packs)
      packs.push_back({{"id", pack.id}, {"version", pack.version}, {"digest", pack.digest}});
    out_ << '{' << json_member("schema", "taktvoll/1") << ",\n"
         << json_member("tool", {{"version", run.tool_version}}) << ",\n"
         << json_member("packs", packs) << ",\n";
    if (!run.registries.empty()) {
      Json registries = Json::array();
      for (const finding::RegistryInfo& file : run.registries)
        registries.push_back({{"path", file.path}, {"digest", file.digest}});
      out_ << json_member("registries", registries) << ",\n";
    }
    out_ << "\"files\":[";
  }

  void file(const finding::CheckedFile& checked) override {
    Json context = Json::object();
    for (const auto& [key, value] : checked.context) context[key] = value;
    Json metrics = Json::object();
    for (const auto& [name, value] : checked.metrics)
      if (std::isfinite(value)) metrics[name] = number(value);
    out_ << (first_file_ ? "\n{" : ",\n{") << json_member("path", checked.source.path()) << ','
         << json_member("digest", checked.digest) << ',' << json_member("context", context) << ','
         << json_member("metrics", metrics) << ",\"findings\":[";
    first_file_ = false;
    bool first = true;
    for (const finding::Finding& found : checked.findings) {
      out_ << (first ? "\n" : ",\n") << json_text(finding_value(found, checked));
      first = false;
    }
    out_ << ']';
    if (!checked.claims.empty()) {
      Json claims = Json::array();
      for (const finding::ClaimStatement& claim : checked.claims)
        claims.push_back({{"verdict", claim.verdict},
                          {"product", claim.product},
                          {"claim", claim.claim},
                          {"text", claim.text},
                          {"range", range(checked, claim.span)}});
      out_ << ',' << json_member("claims", claims);
    }
    if (!checked.diagnostics.empty()) {
      Json diagnostics = Json::array();
      for (const finding::Diagnostic& diagnostic : checked.diagnostics)
        diagnostics.push_back(diagnostic_value(diagnostic));
      out_ << ',' << json_member("diagnostics", diagnostics);
    }
    out_ << '}';
  }

  void failed(const finding::FailedFile& failed) override {
    failed_.push_back({{"path", failed.path}, {"message", failed.diagnostic.message.in(language_)}});
  }

  void finish(const finding::Summary& summary) override {
    out_ << "],\n";
    if (!failed_.empty()) out_ << json_member("failed", failed_) << ",\n";
    out_ << json_member("summary", {{"files", summary.files},
                                    {"errors", summary.errors},
                                    {"warnings", summary.warnings},
                                    {"infos", summary.infos},
                                    {"suppressed", summary.suppressed},
                                    {"baselined", summary.baselined}})
         << "}\n";
  }

private:
  [[nodiscard]] Json finding_value(const finding::Finding& found, const finding::CheckedFile& file) const {
    Json fixes = Json::array();
    for (const finding::Fix& fix : found.fixes)
      fixes.push_back(
          {{"range", range(file, fix.span)},
           {"replacement", fix.replacement},
           {"applicability", fix.applicability == finding::Applicability::safe ? "safe" : "suggestion"}});
    const bool is_part = !found.rule->check.empty();
    Json value{{"rule", is_part ? found.rule->check : found.rule->id},
               {"severity", finding::name(found.severity)},
               {"message", found.message},
               {"range", range(file, found.span)},
               {"match", found.match},
               {"sentence", found.sentence},
               {"basis", found.rule->basis},
               {"instead", found.instead},
               {"fixes", std::move(fixes)},
               {"fingerprint", found.fingerprint},
               {"title", found.rule->title.in(language_)},
               {"why", found.rule->why.in(language_)},
               {"hint", found.rule->hint.in(language_)},
               {"notes", found.notes},
               {"whole_document", found.whole_document}};
    if (is_part) value["part"] = found.rule->id;
    return value;
  }

  [[nodiscard]] Json diagnostic_value(const finding::Diagnostic& diagnostic) const {
    Json value{{"level", diagnostic.level == finding::DiagnosticLevel::error ? "error" : "warning"},
               {"message", diagnostic.message.in(language_)}};
    if (!diagnostic.help.empty()) value["help"] = diagnostic.help.in(language_);
    if (diagnostic.place) {
      value["line"] = diagnostic.place->line;
      value["column"] = diagnostic.place->column;
    }
    return value;
  }

  std::ostream& out_;
  base::UiLanguage language_;
  bool first_file_ = true;
  Json failed_ = Json::array();
};

} // namespace

std::unique_ptr<Reporter> make_json_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<JsonReporter>(out, options);
}

} // namespace taktvoll::report
