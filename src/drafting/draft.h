// Draft: a text to begin with. Mandatory blocks are in place, hints stand in comments, and what only the
// writer can know is a gap: "[→ Ihr Satz dazu]".
#pragma once

#include "document/context.h"
#include "drafting/template.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::drafting {

struct DraftSettings {
  std::string title; // "": a gap
  // Canonical key -> values; stronger than what the template sets.
  std::map<std::string, std::vector<std::string>, std::less<>> values;
  bool du = false; // else Sie
};

// Front matter and text, ending with a line feed. What the template asks for and nobody gave is a comment in
// the front matter. Mandatory texts are those of claims/mandatory_texts.h, an open part of them a gap.
// Appends to `mistakes` what the author of the template did wrong; none in an embedded one (tested).
[[nodiscard]] std::string draft(const Template& kind, const DraftSettings& settings,
                                std::vector<std::string>& mistakes);

// A file name for a title: "Guten Schlaf, ganz ruhig!" → "guten-schlaf-ganz-ruhig.md"; "" if nothing is left.
[[nodiscard]] std::string file_name_for(std::string_view title);

} // namespace taktvoll::drafting
