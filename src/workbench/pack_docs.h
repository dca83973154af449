// Pack docs: a whole pack as a page to read, made from the pack, never kept by hand: one self-contained HTML
// file, or Markdown.
#pragma once

#include "base/ui_language.h"
#include "pack/pack.h"

#include <string>

namespace taktvoll::workbench {

// No scripts, no links to elsewhere; every text of the pack is escaped. The same bytes for the same pack.
[[nodiscard]] std::string html_page(const pack::Pack& pack, base::UiLanguage language);
[[nodiscard]] std::string markdown_page(const pack::Pack& pack, base::UiLanguage language);

} // namespace taktvoll::workbench
