#include "lint/linter.h"

#include "base/sha256.h"
#include "document/document.h"
#include "lint/context_findings.h"
#include "lint/gap_findings.h"
#include "pack/names.h"
#include "readability/formulas.h"
#include "text/line_index.h"

namespace taktvoll::lint {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    if (!out.empty()) out += ", ";
    out += value;
  }
  return out;
}

std::vector<finding::ClaimStatement> statements_of(const document::Document& document,
                                                   const language::Reading& reading,
                                                   const LintSettings& settings) {
  std::vector<finding::ClaimStatement> statements;
  for (const claims::ClaimFinding& found :
       settings.tell_claims->judge(document, reading, settings.as_of, settings.language)) {
    const std::string_view verdict = pack::name_in(pack::claim_verdict_names, found.verdict);
    statements.push_back({std::string(verdict.empty() ? "approved" : verdict),
                          reading.prose.to_source(found.span), std::string(reading.prose.slice(found.span)),
                          found.product, found.claim, found.notes});
  }
  return statements;
}

// Figures that mean nothing on so little text are left out.
std::vector<std::pair<std::string, double>> metrics_of(const readability::Statistics& statistics) {
  std::vector<std::pair<std::string, double>> values;
  for (const readability::Metric& metric : readability::metrics()) {
    if (!metric.whole_number && (statistics.total.words == 0 || statistics.total.sentences == 0 ||
                                 metric.reliability(statistics.total) == readability::Reliability::not_rated))
      continue;
    values.emplace_back(std::string(metric.name), metric.compute(statistics.total));
  }
  return values;
}

} // namespace

finding::Diagnostic explain_encoding_error(const std::string& path, std::string_view bytes,
                                           const text::EncodingError& error) {
  finding::Diagnostic diagnostic;
  diagnostic.path = path;
  const std::string at = std::to_string(error.offset);
  switch (error.problem) {
  case text::EncodingProblem::utf16:
  case text::EncodingProblem::utf32:
    diagnostic.message = {"Die Datei ist in UTF-16 oder UTF-32 gespeichert (Byte " + at + ").",
                          "The file is encoded in UTF-16 or UTF-32 (byte " + at + ")."};
    break;
  case text::EncodingProblem::nul_byte:
    diagnostic.message = {"Die Datei enthält ein NUL-Zeichen (Byte " + at + "); sie ist wohl kein Text.",
                          "The file contains a NUL byte (byte " + at + "); it is probably not a text."};
    diagnostic.place = finding::place_in(bytes, error.offset);
    break;
  case text::EncodingProblem::invalid_utf8:
    diagnostic.message = {"Die Datei ist kein gültiges UTF-8 (Byte " + at + ").",
                          "The file is not valid UTF-8 (byte " + at + ")."};
    diagnostic.place = finding::place_in(bytes, error.offset);
    break;
  }
  diagnostic.help = {"Speichern Sie die Datei als UTF-8.", "Save the file as UTF-8."};
  return diagnostic;
}

Linter::Linter(const checks::RuleSet& rules, const LintSettings& settings)
    : rules_(rules), settings_(settings) {}

std::variant<finding::CheckedFile, finding::FailedFile> Linter::lint(std::string path, std::string bytes,
                                                                     checks::Places places) {
  base::Result<text::SourceText, text::EncodingError> source = text::SourceText::from_bytes(path, bytes);
  if (!source) {
    finding::Diagnostic diagnostic = explain_encoding_error(path, bytes, source.error());
    return finding::FailedFile{std::move(path), std::move(diagnostic)};
  }
  document::Document document = document::parse(*source);
  settings_.path_contexts.apply(path, document.context);
  for (const auto& [key, value] : settings_.overrides) document.context.set(key, value);
  settings_.registry.apply(document.context);
  const language::Reading reading = reader_.read(document);

  finding::CheckedFile checked{
      .source = *source,
      .lines = std::make_shared<const text::LineIndex>(*source),
      .digest = "sha256:" + base::sha256_hex(source->bytes()),
      .context = {},
      .context_entries = {},
      .metrics = {},
      .findings = {},
      .claims = {},
      .diagnostics = {},
  };
  checks::RuleSet::Outcome outcome =
      rules_.run(document, reading, *checked.lines, settings_.language, workspace_, {}, places);
  checked.metrics = metrics_of(outcome.statistics);
  checked.findings = std::move(outcome.findings);
  const std::size_t by_rules = checked.findings.size(); // already in order
  append_context_findings(document, settings_.language, checked.findings);
  append_gap_findings(reading, settings_.language, checked.findings);
  settings_.registry.append_findings(document, *checked.lines, settings_.language, checked.findings);
  if (checked.findings.size() > by_rules) finding::put_in_order(checked.findings);
  for (const auto& [key, value] : document.context.all()) {
    // Dozens of yes/no keys are "false" unless somebody says otherwise: no news.
    const bool unsaid = value.origin == document::Origin::built_in_default &&
                        value.values == std::vector<std::string>{"false"};
    if (unsaid) continue;
    checked.context.emplace_back(key, joined(value.values));
    checked.context_entries.push_back({key, value.values, std::string(document::name_of(value.origin))});
  }
  if (settings_.tell_claims) checked.claims = statements_of(document, reading, settings_);
  if (document.front_matter.broken) checked.diagnostics.push_back(*document.front_matter.broken);
  return checked;
}

} // namespace taktvoll::lint
