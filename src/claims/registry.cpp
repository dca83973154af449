#include "claims/registry.h"

#include <algorithm>

namespace taktvoll::claims {
namespace {

template <typename Entry>
const Entry* find(const std::vector<Entry>& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [id](const Entry& entry) { return entry.id.value == id; });
  return found == entries.end() ? nullptr : &*found;
}

} // namespace

bool Registry::has_errors() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const finding::Diagnostic& diagnostic) {
    return diagnostic.level == finding::DiagnosticLevel::error;
  });
}

const Product* Registry::product(std::string_view id) const {
  return find(products, id);
}
const Claim* Registry::claim(std::string_view id) const {
  return find(claims, id);
}
const Contact* Registry::contact(std::string_view id) const {
  return find(contacts, id);
}
const Source* Registry::source(std::string_view id) const {
  return find(sources, id);
}

finding::DiagnosticPlace Registry::shown_place(const Place& place) const {
  return finding::place_in(files.at(place.file).bytes, place.offset, place.length);
}

} // namespace taktvoll::claims
