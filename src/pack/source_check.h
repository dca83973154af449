// From the bytes of one file to YAML values, with advice where that fails.
#pragma once

#include "base/yaml.h"
#include "pack/loader.h"
#include "pack/problems.h"

#include <cstdint>
#include <optional>

namespace taktvoll::pack {

// nullopt after a report: not UTF-8, or no YAML. `number` is the file's in all places.
[[nodiscard]] std::optional<base::YamlValue> parse_source(std::uint32_t number, const PackFile& file,
                                                          Problems& problems);

} // namespace taktvoll::pack
