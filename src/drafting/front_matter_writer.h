// The front matter of a draft: what holds for it, and in comments what should still be said.
#pragma once

#include "drafting/template.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::drafting {

// Between "---" lines, ending with one. Values in the order of the template, then the others by name; keys
// with a dot as maps. `title` is left out if it is empty.
[[nodiscard]] std::string
front_matter(const Template& kind, std::string_view title,
             const std::map<std::string, std::vector<std::string>, std::less<>>& values);

} // namespace taktvoll::drafting
