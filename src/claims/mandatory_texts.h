// The mandatory texts that a registry may call by name: `requires: [{mandatory-text: pflichttext}]`.
//
// The wording is that of the pack mandatory-text; a test holds this table to it.
#pragma once

#include <span>
#include <string_view>

namespace taktvoll::claims {

struct MandatoryText {
  std::string_view name;    // "pflichttext"
  std::string_view wording; // {Anwendungsgebiet} stands for an open part, as in packs (match/wording.h)
};

// In the order of their names.
[[nodiscard]] std::span<const MandatoryText> mandatory_texts();

// Whether a value of `mandatory-text` is meant as a name: lower-case letters and "-" only.
[[nodiscard]] bool is_mandatory_text_name(std::string_view value);

// The wording behind a value of `mandatory-text`: that of the name, else the value itself, which then is the
// wording. "" for a name that there is not.
[[nodiscard]] std::string_view mandatory_wording(std::string_view value);

} // namespace taktvoll::claims
