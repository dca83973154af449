#include "pack/list_origin.h"

#include "pack/list_syntax.h"

namespace taktvoll::pack {
namespace {

// The entry of `source` with that number, and the lists that it came through there.
void follow(const Pack& from, const ListUse::Source& source, std::uint32_t number, const PackLookup& packs,
            ListOrigin& origin) {
  origin.lists.push_back(source.list);
  const std::size_t slash = source.list.find('/');
  const std::string_view id =
      slash == std::string::npos ? std::string_view() : std::string_view(source.list).substr(0, slash);
  const Pack* pack = id == from.id ? &from : packs(id);
  const List* list = pack == nullptr ? nullptr : find_list(*pack, source.list);
  if (list == nullptr || number >= list->entries.size()) return;
  origin.pack = pack;
  origin.entry = &list->entries[number];
  // An entry that a list took over whole from another stands there; a term that names one stands here.
  const ListUse* use = list_use(*pack, *origin.entry);
  if (use != nullptr && is_whole_list(*use))
    follow(*pack, use->sources[0], origin.entry->entry, packs, origin);
}

} // namespace

const ListUse* list_use(const Pack& pack, const Text& text) {
  return text.use == 0 || text.use > pack.list_uses.size() ? nullptr : &pack.list_uses[text.use - 1];
}

bool is_whole_list(const ListUse& use) {
  return use.sources.size() == 1 && use.written.starts_with('{') && use.written.ends_with('}');
}

std::vector<std::string> as_written(const Pack& pack, const std::vector<Text>& texts) {
  std::vector<std::string> all;
  std::uint32_t last = 0;
  for (const Text& text : texts) {
    const ListUse* use = list_use(pack, text);
    if (use == nullptr)
      all.push_back(text.value);
    else if (text.use != last)
      all.push_back(use->written);
    last = text.use;
  }
  return all;
}

const List* find_list(const Pack& pack, std::string_view full_name) {
  std::string_view name = full_name;
  if (!pack.id.empty()) {
    if (!name.starts_with(pack.id) || name.size() <= pack.id.size() || name[pack.id.size()] != '/')
      return nullptr;
    name.remove_prefix(pack.id.size() + 1);
  }
  for (const List& list : pack.lists)
    if (list.name == name) return &list;
  return nullptr;
}

std::vector<ListOrigin> list_origins(const Pack& pack, const Text& text, const PackLookup& packs) {
  const ListUse* use = list_use(pack, text);
  if (use == nullptr) return {};
  std::vector<ListOrigin> origins(use->sources.size());
  std::uint32_t rest = text.entry;
  for (std::size_t i = use->sources.size(); i-- > 0;) {
    const std::uint32_t size = use->sources[i].size;
    if (size == 0) return {};
    follow(pack, use->sources[i], rest % size, packs, origins[i]);
    rest /= size;
  }
  return origins;
}

} // namespace taktvoll::pack
