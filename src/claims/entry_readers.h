// Readers for one entry of each list of a registry. An entry with mistakes comes back as far as it could be
// read; its id is empty if that could not.
#pragma once

#include "base/yaml.h"
#include "claims/registry.h"
#include "pack/fields.h"

namespace taktvoll::claims {

[[nodiscard]] Product read_product(const pack::Desk& desk, const base::YamlValue& item);
[[nodiscard]] Claim read_claim(const pack::Desk& desk, const base::YamlValue& item);
[[nodiscard]] Contact read_contact(const pack::Desk& desk, const base::YamlValue& item);
[[nodiscard]] Source read_source(const pack::Desk& desk, const base::YamlValue& item);

} // namespace taktvoll::claims
