// What is wrong with a front matter: values outside their set, keys that look mistyped, keys given twice.
#pragma once

#include "base/ui_language.h"
#include "document/document.h"
#include "finding/finding.h"

#include <memory>
#include <span>
#include <vector>

namespace taktvoll::lint {

// The rules behind these findings, "taktvoll/context-…", sorted by id. Static.
[[nodiscard]] std::span<const std::shared_ptr<const finding::RuleInfo>> context_rules();

// The rule behind what contradicts a registry (registry_context.h), one of them.
[[nodiscard]] std::shared_ptr<const finding::RuleInfo> registry_rule();

// Appends one finding per problem of the front matter, without fingerprints.
void append_context_findings(const document::Document& document, base::UiLanguage language,
                             std::vector<finding::Finding>& findings);

} // namespace taktvoll::lint
