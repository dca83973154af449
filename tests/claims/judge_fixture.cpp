#include "claims/judge_fixture.h"

#include "claims/registry_reader.h"
#include "language/reader.h"
#include "pack/names.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace taktvoll::testing {

std::string JudgedText::marked(const claims::ClaimFinding& finding) const {
  return std::string(document.source.slice(reading.prose.to_source(finding.span)));
}

std::string JudgedText::fixed(const claims::ClaimFinding& finding) const {
  std::string text(document.source.bytes());
  for (auto fix = finding.fixes.rbegin(); fix != finding.fixes.rend(); ++fix)
    text.replace(fix->span.start.value, fix->span.size(), fix->replacement);
  return text;
}

JudgedText judge(const claims::ClaimJudge& judge, std::string_view text,
                 const std::vector<std::pair<std::string, std::string>>& context, std::string_view as_of) {
  auto source = text::SourceText::from_bytes("test.md", std::string(text));
  if (!source) throw std::runtime_error("not UTF-8");
  document::Document document = document::parse(*source);
  for (const auto& [key, value] : context)
    document.context.set(key, {{value}, document::Origin::command_line, {}});
  language::Reading reading = language::Reader().read(document);
  std::vector<claims::ClaimFinding> findings = judge.judge(document, reading, as_of, base::UiLanguage::de);
  return {std::move(document), std::move(reading), std::move(findings)};
}

std::string verdicts(const JudgedText& judged) {
  std::string out;
  for (const claims::ClaimFinding& finding : judged.findings) {
    if (!out.empty()) out += ' ';
    out += finding.verdict == pack::ClaimVerdict::approved
               ? "approved"
               : pack::name_in(pack::claim_verdict_names, finding.verdict);
    if (!finding.claim.empty()) out += ":" + finding.claim;
  }
  return out.empty() ? "none" : out;
}

std::shared_ptr<const claims::Registry> registry_of(std::string yaml) {
  auto registry = std::make_shared<claims::Registry>(claims::read_registry(
      std::vector<std::pair<std::string, std::string>>{{"registry.yaml", std::move(yaml)}}));
  std::string mistakes;
  for (const finding::Diagnostic& diagnostic : registry->diagnostics)
    mistakes += finding::format(diagnostic, base::UiLanguage::en);
  if (registry->has_errors()) throw std::runtime_error(mistakes);
  return registry;
}

std::shared_ptr<const claims::Registry> example_registry() {
  std::ifstream in(TAKTVOLL_SOURCE_DIR "/tests/claims/cases/registry.yaml", std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return registry_of(text.str());
}

} // namespace taktvoll::testing
