// A registry and posts made for a test.
#pragma once

#include "claims/registry.h"
#include "editorial/post.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::editorial {

// Of these products, claims, contacts: Musteran (otc), m-1 "Musteran kann Kopfschmerzen lindern." with a
// variant, valid until 2026-12-31; Eva Beispiel until 2026-12-31, Tom Muster without end.
[[nodiscard]] std::string sample_registry_text();
// Precondition: it can be read without errors.
[[nodiscard]] std::shared_ptr<const claims::Registry> registry_of(std::string text);
// (path, Markdown), read with the registry and its judge; as of 2026-11-22. `registry` may be nullptr.
[[nodiscard]] std::vector<Post> posts_of(const std::vector<std::pair<std::string, std::string>>& texts,
                                         const std::shared_ptr<const claims::Registry>& registry);

} // namespace taktvoll::editorial
