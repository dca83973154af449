#include "checks/rule_runner.h"

#include "checks/rule_compiler.h"
#include "document/document.h"
#include "language/reader.h"
#include "pack/loader.h"
#include "text/line_index.h"

#include <map>
#include <utility>

namespace taktvoll::testing {

CompiledPack compile(std::string_view yaml, checks::CompileOptions options) {
  const pack::LoadedPack loaded = pack::load_pack({{"pack.yaml", std::string(yaml)}});
  CompiledPack compiled;
  for (const finding::Diagnostic& diagnostic : loaded.diagnostics)
    if (diagnostic.level == finding::DiagnosticLevel::error) compiled.diagnostics.push_back(diagnostic);
  checks::RuleCompiler compiler({}, std::move(options));
  compiler.add(loaded, compiled.diagnostics);
  compiled.rules = compiler.build();
  return compiled;
}

CompiledPack compile_rule(std::string_view body) {
  return compile(
      "pack: test\nversion: 1.0.0\ntitle: Test\nrules:\n  - id: the-rule\n    message: \"{match}\"\n" +
      std::string(body));
}

std::vector<finding::Finding> run(const checks::RuleSet& rules, std::string_view text) {
  const auto source = text::SourceText::from_bytes("test.md", std::string(text));
  if (!source) return {};
  const document::Document document = document::parse(*source);
  language::Reader reader;
  const language::Reading reading = reader.read(document);
  const text::LineIndex lines(*source);
  checks::RuleSet::Workspace workspace;
  return rules.run(document, reading, lines, base::UiLanguage::de, workspace).findings;
}

std::string marked(const checks::RuleSet& rules, std::string_view text_with_marks) {
  std::string plain;
  for (std::size_t at = 0; at < text_with_marks.size();) {
    const std::string_view rest = text_with_marks.substr(at);
    if (rest.starts_with("[[document]]"))
      at += 12;
    else if (rest.starts_with("[[") || rest.starts_with("]]"))
      at += 2;
    else
      plain += text_with_marks[at++];
  }
  std::map<std::size_t, std::string> marks; // by offset; closing marks before opening ones
  std::string after;
  for (const finding::Finding& found : run(rules, plain)) {
    if (found.whole_document) {
      after += "[[document]]";
      continue;
    }
    marks[found.span.start.value] += "[[";
    marks[found.span.limit.value].insert(0, "]]");
  }
  std::string out;
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    if (const auto mark = marks.find(at); mark != marks.end()) out += mark->second;
    if (at < plain.size()) out += plain[at];
  }
  return out + after;
}

} // namespace taktvoll::testing
