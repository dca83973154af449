// Rest: why a rule of a pack in the run does not run.
#pragma once

#include "pack/pack.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace taktvoll::pack {

enum class Rest : std::uint8_t {
  none,         // it runs, on documents that it applies to
  switched_off, // a change says `enabled: false`
  draft,        // and drafts are left out
  not_yet,      // none of the norms that it rests on is in force yet
  no_longer,    // none is in force any more, or none at the moment
};

// On a day (ISO date; "": any). O(norms).
[[nodiscard]] Rest rest_of(const Rule& rule, std::string_view day, bool with_drafts);

// Whether a norm is in force on that day, both days included.
[[nodiscard]] bool in_force(const Norm& norm, std::string_view day);

// The same in words, as the end of "The rule rests: …"; both texts empty for Rest::none.
[[nodiscard]] base::LocalText rest_words(const Rule& rule, Rest rest);

} // namespace taktvoll::pack
