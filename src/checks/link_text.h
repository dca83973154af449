// Link texts that say nothing of where they lead.
#pragma once

#include "checks/check_input.h"

namespace taktvoll::checks {

// Whether the words say nothing of a target: "hier", "mehr erfahren", "zur Seite", "klicken Sie hier". False
// for no words.
[[nodiscard]] bool says_nothing_of_target(const language::Reading& reading, WordRange words);

} // namespace taktvoll::checks
