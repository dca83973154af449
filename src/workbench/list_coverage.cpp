#include "workbench/list_coverage.h"

namespace taktvoll::workbench {

ListCoverage::ListCoverage(const Bench& bench, const pack::Pack& pack)
    : pack_(pack), packs_([&bench](std::string_view id) { return bench.known_pack(id); }) {}

std::vector<const pack::Text*> ListCoverage::sources_of(const pack::Text& text) const {
  std::vector<const pack::Text*> sources;
  for (const pack::ListOrigin& origin : pack::list_origins(pack_, text, packs_))
    if (origin.entry != nullptr && origin.pack->id == pack_.id) sources.push_back(origin.entry);
  return sources;
}

void ListCoverage::use(Role role, const pack::Text& text) {
  for (const pack::Text* source : sources_of(text)) {
    Use& use = uses_[source];
    if (role == Role::finds) use.role = role;
  }
}

void ListCoverage::prove(const pack::Text& text, const Probed& proof) {
  for (const pack::Text* source : sources_of(text)) {
    Use& use = uses_[source];
    if (!use.told || is_better(proof.proof, use.proof.proof)) use.proof = proof;
    use.told = true;
  }
}

std::vector<EntryResult> ListCoverage::results() const {
  std::vector<EntryResult> results;
  for (const pack::List& list : pack_.lists)
    for (const pack::Text& entry : list.entries)
      if (const auto known = uses_.find(&entry); known != uses_.end())
        results.push_back({known->second.role, list.name, entry.value, entry.place, known->second.proof});
  return results;
}

} // namespace taktvoll::workbench
