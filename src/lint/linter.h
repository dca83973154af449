// Linter: from the bytes of a file to a checked file. The whole pipeline of one document, in memory.
#pragma once

#include "base/ui_language.h"
#include "checks/rule_set.h"
#include "claims/claim_verdicts.h"
#include "document/context.h"
#include "finding/run_report.h"
#include "language/reader.h"
#include "lint/path_context.h"
#include "lint/registry_context.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace taktvoll::lint {

struct LintSettings {
  base::UiLanguage language = base::UiLanguage::de;
  PathContexts path_contexts; // of the configuration
  RegistryContext registry;   // status and substance of registered products
  // From --set, in order; canonical keys.
  std::vector<std::pair<std::string, document::ContextValue>> overrides;
  // Fills CheckedFile::claims, as things stand on `as_of` (ISO date); nullptr: nobody asked.
  std::shared_ptr<const claims::ClaimJudge> tell_claims;
  std::string as_of;
};

// For people: what is wrong with the bytes, where, and what to do.
[[nodiscard]] finding::Diagnostic explain_encoding_error(const std::string& path, std::string_view bytes,
                                                         const text::EncodingError& error);

// One per thread; the rule set is shared. Not thread-safe itself.
class Linter {
public:
  // `rules` and `settings` must outlive the linter.
  Linter(const checks::RuleSet& rules, const LintSettings& settings);

  // `path` is the name shown. Never throws for any bytes.
  [[nodiscard]] std::variant<finding::CheckedFile, finding::FailedFile>
  lint(std::string path, std::string bytes, checks::Places places = checks::Places::first_few);

private:
  const checks::RuleSet& rules_;
  const LintSettings& settings_;
  language::Reader reader_;
  checks::RuleSet::Workspace workspace_;
};

} // namespace taktvoll::lint
