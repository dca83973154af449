// Approved claims of a run, for `taktvoll check --show approved`.
#pragma once

#include "base/ui_language.h"
#include "claims/registry.h"
#include "finding/run_report.h"

#include <string>
#include <vector>

namespace taktvoll::cli {

class ApprovedClaims {
public:
  // In order of path.
  void add(const finding::CheckedFile& file);

  // A line each: where, what, and the entry of the registry with its place and last day. Says so if there are
  // none.
  [[nodiscard]] std::string text(const claims::Registry& registry, base::UiLanguage language) const;

private:
  struct Use {
    std::string place; // "posts/a.md:7:1"
    std::string text;
    std::string claim;
    std::string product;
  };
  std::vector<Use> uses_;
};

} // namespace taktvoll::cli
