// List syntax: how named lists are called, and how a term names them.
//
//   {list:körper}                      alone: all entries of the list
//   wieder <0-3> {list:alltag}         inside a term: the term once with each entry
//   *{list:körper}~                    signs there hold for every entry, as at a bracket
//   {list:testimonials/person}         a list of a pack on which this one builds
#pragma once

#include "base/result.h"
#include "base/ui_language.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

// What equal names have in common: "Körper" and "körper" are one, composed or not.
[[nodiscard]] std::string folded_list_name(std::string_view name);

// Letters of the German alphabet, digits and single hyphens, beginning with a letter, at most 64 bytes.
[[nodiscard]] bool is_list_name(std::string_view name);

// "pack/list" for a list of the pack, "list" for one of taktvoll.yaml, which has no name.
[[nodiscard]] std::string full_list_name(std::string_view pack, std::string_view list);

// A list that a term names. Offsets are bytes into the term.
struct ListReference {
  std::size_t start = 0; // of the brace
  std::size_t limit = 0;
  std::size_t name_start = 0;
  std::string name; // as written: "körper", "testimonials/person"
};

struct ListSyntaxError {
  std::size_t offset = 0;
  std::size_t length = 0;
  base::LocalText message;
  base::LocalText help;
};

// The lists that an entry names, in order; none in a pattern between slashes. Errors: a misspelt reference
// ("{liste:…}"), one in a pattern, in a bracket with alternatives or inside a word, more than three in a
// term.
[[nodiscard]] base::Result<std::vector<ListReference>, ListSyntaxError>
list_references(std::string_view entry);

// Whether the only one of `references` is all there is of the entry, white space aside.
[[nodiscard]] bool stands_alone(std::string_view entry, const std::vector<ListReference>& references);

// The term with an entry in place of each reference; `entries` are as many. A sign that stands at both, the
// reference and the entry, stands once.
[[nodiscard]] std::string with_entries(std::string_view term, const std::vector<ListReference>& references,
                                       const std::vector<std::string_view>& entries);

} // namespace taktvoll::pack
