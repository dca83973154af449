// List origin: through which named lists an entry of a rule came.
#pragma once

#include "pack/pack.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

// A pack of the run by its id; nullptr if it is not known.
using PackLookup = std::function<const Pack*(std::string_view id)>;

struct ListOrigin {
  std::vector<std::string> lists; // "pack/list", from the one that the rule names to the one that holds it
  const Pack* pack = nullptr;     // of the last of these
  const Text* entry = nullptr;    // as it stands there, of List::entries
};

// One for each list that the use of the text names; none for a text that is written where it stands. `pack`:
// the one of the rule. Valid as long as the packs.
[[nodiscard]] std::vector<ListOrigin> list_origins(const Pack& pack, const Text& text,
                                                   const PackLookup& packs);

// The use through which a text came; nullptr for one that is written where it stands.
[[nodiscard]] const ListUse* list_use(const Pack& pack, const Text& text);

// "{list:körper}" alone: the entries stand as they are in the list.
[[nodiscard]] bool is_whole_list(const ListUse& use);

// The texts as their author wrote them: what came through one use is the use, once.
[[nodiscard]] std::vector<std::string> as_written(const Pack& pack, const std::vector<Text>& texts);

// A list by "pack/list"; nullptr if there is none.
[[nodiscard]] const List* find_list(const Pack& pack, std::string_view full_name);

} // namespace taktvoll::pack
