// What to write instead: the help of mistakes in terms (term.h).
#pragma once

#include "base/ui_language.h"

namespace taktvoll::match {

[[nodiscard]] base::LocalText star_advice();
[[nodiscard]] base::LocalText tilde_advice();
[[nodiscard]] base::LocalText gap_advice();
[[nodiscard]] base::LocalText key_advice();
[[nodiscard]] base::LocalText group_advice();
[[nodiscard]] base::LocalText optional_advice();
[[nodiscard]] base::LocalText number_advice();
[[nodiscard]] base::LocalText tail_advice();

} // namespace taktvoll::match
