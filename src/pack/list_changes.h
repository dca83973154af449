// List changes: a named list of a pack becomes longer or shorter for the run, and with it all that names it,
// in whatever pack: lists that hold it, and the entries of rules.
#pragma once

#include "base/ui_language.h"
#include "pack/pack.h"

#include <span>
#include <vector>

namespace taktvoll::pack {

// What cannot be carried out: the place is that of the change.
struct ListTrouble {
  Place place;
  base::LocalText message;
  base::LocalText help;
};

// `packs`: all of the run. A rule that took single entries out of its list keeps them out; an entry that a
// rule took over stands behind those of the same use. Precondition: the changes have been checked against the
// lists as they are (ListBook). Cost: O(entries of the packs) for each list that changes.
[[nodiscard]] std::vector<ListTrouble> change_lists_in(std::span<Pack* const> packs,
                                                       std::span<const ListChange> changes);

} // namespace taktvoll::pack
