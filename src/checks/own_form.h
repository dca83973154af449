// Own form: whether a match is the very form that a term names. Only then may another wording stand in its
// place unseen: another inflection needs another one of the wording as well.
#pragma once

#include "checks/check_input.h"

#include <string>
#include <string_view>

namespace taktvoll::checks {

struct OwnForm {
  std::string keys;         // of the term's words, joined by spaces; "" if it names more than one form
  bool in_capitals = false; // the term is written so: "COPD"

  [[nodiscard]] bool stands_at(const language::Reading& reading, const Match& match) const;
};

// Of a term as written in a pack; of a pattern none.
[[nodiscard]] OwnForm own_form_of(std::string_view term);

} // namespace taktvoll::checks
