// The JSON report of `taktvoll fix`; its contract is schema/taktvoll-fix.schema.json. Written file by file.
#include "cli/fix_report.h"
#include "cli/version.h"
#include "report/json_text.h"
#include "report/line_diff.h"
#include "report/region.h"

namespace taktvoll::cli {
namespace {

using report::Json;
using report::json_member;
using report::json_text;

Json range(const finding::CheckedFile& file, text::SourceSpan span) {
  const report::Region region = report::region_of(file, span);
  const auto place = [](text::LineColumn at, std::size_t offset) {
    return Json{{"line", at.line}, {"column", at.column}, {"offset", offset}};
  };
  return {{"start", place(region.start, region.start_offset)},
          {"end", place(region.limit, region.limit_offset)}};
}

std::string_view name(finding::Applicability applicability) {
  return applicability == finding::Applicability::safe ? "safe" : "suggestion";
}

class FixJsonReport final : public FixReport {
public:
  FixJsonReport(const Streams& streams, const FixReportOptions& options)
      : out_(streams.out), options_(options) {}

  void begin() override {
    out_ << '{' << json_member("schema", "taktvoll-fix/1") << ",\n"
         << json_member("tool", {{"version", version}}) << ",\n"
         << json_member("dry_run", options_.options.dry_run) << ','
         << json_member("suggested", options_.choice.suggested) << ",\n\"files\":[";
  }

  void outcome(const FixOutcome& outcome) override {
    if (const auto* failed = std::get_if<finding::FailedFile>(&outcome.result)) {
      failed_.push_back(
          {{"path", failed->path}, {"message", failed->diagnostic.message.in(options_.options.language)}});
      return;
    }
    const auto& file = std::get<lint::FixedFile>(outcome.result);
    if (outcome.not_written)
      failed_.push_back({{"path", file.before.source.path()},
                         {"message", outcome.not_written->message.in(options_.options.language)}});
    out_ << (first_ ? "\n{" : ",\n{") << json_member("path", file.before.source.path()) << ','
         << json_member("digest", file.before.digest) << ',' << json_member("fixed_digest", file.after.digest)
         << ',' << json_member("changed", file.changed()) << ',' << json_member("written", outcome.written)
         << ',' << json_member("passes", file.passes) << ',' << json_member("settled", file.settled);
    first_ = false;
    list("applied", file.applied, [&](const lint::AppliedFix& fix) {
      Json value = fix_value(file, fix);
      value["pass"] = fix.pass;
      return value;
    });
    list("refused", file.refused, [&](const lint::RefusedFix& fix) {
      Json value = fix_value(file, fix);
      value["reason"] = cli::name(fix.reason);
      if (fix.other) value["other"] = fix.other->id;
      return value;
    });
    list("remaining", file.after.findings, [&](const finding::Finding& found) {
      return Json{{"rule", found.rule->id},
                  {"severity", finding::name(found.severity)},
                  {"message", found.message},
                  {"range", range(file.after, found.span)},
                  {"match", found.match},
                  {"fix", found.fixes.empty() ? "none" : name(lint::applicability_of(found))}};
    });
    if (options_.options.dry_run)
      out_ << ",\n"
           << json_member("diff", report::line_diff(file.before.source.path(), file.before.source.bytes(),
                                                    file.after.source.bytes()));
    else if (outcome.from_standard_input)
      out_ << ",\n" << json_member("text", file.after.source.bytes());
    out_ << '}';
  }

  void finish(const FixTotals& totals) override {
    out_ << "],\n";
    if (!failed_.empty()) out_ << json_member("failed", failed_) << ",\n";
    out_ << json_member("summary", {{"files", totals.files},
                                    {"changed", totals.changed},
                                    {"applied", totals.applied},
                                    {"refused", totals.refused},
                                    {"errors", totals.errors},
                                    {"warnings", totals.warnings},
                                    {"infos", totals.infos},
                                    {"suggestible", totals.suggestible}})
         << "}\n";
  }

private:
  template <class Entries, class ValueOf>
  void list(std::string_view key, const Entries& entries, const ValueOf& value_of) {
    out_ << ",\n" << json_text(Json(key)) << ":[";
    bool first = true;
    for (const auto& entry : entries) {
      out_ << (first ? "\n" : ",\n") << json_text(value_of(entry));
      first = false;
    }
    out_ << ']';
  }

  // Ranges are those of the file before the first fix.
  template <class Fix>
  [[nodiscard]] Json fix_value(const lint::FixedFile& file, const Fix& fix) const {
    Json edits = Json::array();
    for (const lint::MadeEdit& edit : fix.edits)
      edits.push_back(
          {{"range", range(file.before, edit.span)}, {"before", edit.before}, {"after", edit.after}});
    return {{"rule", fix.rule->id},
            {"severity", finding::name(fix.severity)},
            {"applicability", name(fix.applicability)},
            {"edits", std::move(edits)}};
  }

  std::ostream& out_;
  FixReportOptions options_;
  bool first_ = true;
  Json failed_ = Json::array();
};

} // namespace

std::unique_ptr<FixReport> make_fix_json_report(const Streams& streams, const FixReportOptions& options) {
  return std::make_unique<FixJsonReport>(streams, options);
}

} // namespace taktvoll::cli
