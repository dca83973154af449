#include "report/record.h"

#include "report/region.h"

namespace taktvoll::report {
namespace {

RecordedRange range_of(const finding::CheckedFile& file, text::SourceSpan span) {
  const Region region = region_of(file, span);
  return {{region.start.line, region.start.column, span.start.value},
          {region.limit.line, region.limit.column, span.limit.value}};
}

} // namespace

RecordedTrouble recorded(const finding::Diagnostic& diagnostic, base::UiLanguage language) {
  RecordedTrouble trouble;
  switch (diagnostic.level) {
  case finding::DiagnosticLevel::info:
    trouble.level = "info";
    break;
  case finding::DiagnosticLevel::warning:
    trouble.level = "warning";
    break;
  case finding::DiagnosticLevel::error:
    trouble.level = "error";
    break;
  }
  trouble.path = diagnostic.path;
  if (diagnostic.place) {
    trouble.line = diagnostic.place->line;
    trouble.column = diagnostic.place->column;
  }
  trouble.message = diagnostic.message.in(language);
  return trouble;
}

RecordedText recorded(const finding::CheckedFile& file, base::UiLanguage language) {
  RecordedText text;
  text.path = file.source.path();
  text.digest = file.digest;
  text.context = file.context_entries;
  for (const finding::ClaimStatement& claim : file.claims)
    text.claims.push_back(
        {claim.verdict, claim.product, claim.claim, claim.text, range_of(file, claim.span), claim.notes});
  for (const finding::Finding& found : file.findings)
    text.findings.push_back({found.rule->id, std::string(finding::name(found.severity)), found.message,
                             found.match, found.fingerprint, range_of(file, found.span),
                             found.whole_document});
  for (const finding::Diagnostic& diagnostic : file.diagnostics)
    text.trouble.push_back(recorded(diagnostic, language));
  return text;
}

} // namespace taktvoll::report
