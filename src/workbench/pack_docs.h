// Pack docs: a whole pack as a page to read, made from the pack, never kept by hand: one self-contained HTML
// file, or Markdown.
#pragma once

#include "base/ui_language.h"
#include "pack/pack.h"

#include <string>
#include <vector>

namespace taktvoll::workbench {

// One page for all packs, with an index of rules and one of norms; rules can be shown by severity. No
// scripts, no links to elsewhere; every text of a pack is escaped. The same bytes for the same packs. Not for
// none.
[[nodiscard]] std::string html_page(const std::vector<const pack::Pack*>& packs, base::UiLanguage language);
[[nodiscard]] std::string markdown_page(const pack::Pack& pack, base::UiLanguage language);

} // namespace taktvoll::workbench
