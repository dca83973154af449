// Workflow commands of GitHub Actions, one annotation per finding:
//
//   ::error file=posts/a.md,line=3,endLine=3,col=7,endColumn=23,title=fear/fear-too-late::„zu spät“ macht
//   Angst.
//
// Every line that holds text from a document or a pack begins with our command, and %, CR and LF (in
// properties also : and ,) are encoded: nothing that a document says can become a command of its own. GitHub
// shows ten annotations of each level per step; the log holds all of them.
#include "report/formats.h"
#include "report/region.h"
#include "report/summary.h"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace taktvoll::report {
namespace {

std::string encoded(std::string_view text, std::string_view special) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos)
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return result;
}

std::string in_property(std::string_view text) {
  return encoded(finding::visible(text), "%\r\n:,");
}
// As git names files: annotations of "./a.md" would find no file.
std::string file_name(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return in_property(path);
}
std::string in_message(std::string_view text) {
  return encoded(text, "%\r\n");
}

constexpr std::string_view command(finding::Severity severity) {
  switch (severity) {
  case finding::Severity::info:
    return "notice";
  case finding::Severity::warning:
    return "warning";
  case finding::Severity::error:
    return "error";
  }
  return "error";
}

class GithubReporter final : public Reporter {
public:
  GithubReporter(std::ostream& out, const ReportOptions& options) : out_(out), options_(options) {}

  void begin(const finding::RunInfo&) override {}

  void file(const finding::CheckedFile& checked) override {
    for (const finding::Diagnostic& diagnostic : checked.diagnostics) show(diagnostic, checked.source.path());
    for (const finding::Finding& found : checked.findings) show(found, checked);
  }

  void failed(const finding::FailedFile& failed) override { show(failed.diagnostic, failed.path); }

  void finish(const finding::Summary& summary) override {
    out_ << summary_line(summary, options_.language) << '\n';
  }

private:
  void show(const finding::Finding& found, const finding::CheckedFile& file) {
    const Region region = region_of(file, found.span);
    std::string text = finding::visible(found.message);
    const auto add = [&](std::string_view de, std::string_view en, std::string_view words) {
      text += fmt::format("\n{}: {}", base::pick(options_.language, de, en), finding::visible(words));
    };
    if (options_.details) {
      if (!found.rule->why.empty()) add("warum", "why", found.rule->why.in(options_.language));
      if (!found.rule->hint.empty()) add("Tipp", "tip", found.rule->hint.in(options_.language));
      for (const std::string& alternative : found.instead) add("besser", "instead", alternative);
      for (const std::string& norm : found.rule->basis) add("Grundlage", "basis", norm);
      for (const std::string& note : found.notes) text += "\n" + finding::visible(note);
    }
    out_ << "::" << command(found.severity) << " file=" << file_name(file.source.path())
         << ",line=" << region.start.line << ",endLine=" << region.limit.line;
    // GitHub refuses columns of an annotation over several lines.
    if (region.start.line == region.limit.line)
      out_ << ",col=" << region.start.column << ",endColumn=" << region.limit.column;
    out_ << ",title=" << in_property(found.rule->id) << "::" << in_message(text) << '\n';
  }

  void show(const finding::Diagnostic& diagnostic, std::string_view path) {
    std::string text = finding::visible(diagnostic.message.in(options_.language));
    if (!diagnostic.help.empty())
      text += fmt::format("\n{}: {}", base::pick(options_.language, "Hilfe", "help"),
                          finding::visible(diagnostic.help.in(options_.language)));
    out_ << "::" << (diagnostic.level == finding::DiagnosticLevel::error ? "error" : "warning")
         << " file=" << file_name(diagnostic.path.empty() ? path : diagnostic.path);
    if (diagnostic.place) out_ << ",line=" << diagnostic.place->line << ",col=" << diagnostic.place->column;
    out_ << ",title=taktvoll::" << in_message(text) << '\n';
  }

  std::ostream& out_;
  ReportOptions options_;
};

} // namespace

std::unique_ptr<Reporter> make_github_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<GithubReporter>(out, options);
}

} // namespace taktvoll::report
