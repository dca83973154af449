// The tables behind schema.h, one per level. For schema.cpp alone.
#pragma once

#include "pack/schema.h"

#include <span>

namespace taktvoll::pack::tables {

[[nodiscard]] std::span<const Key> pack();
[[nodiscard]] std::span<const Key> rule_file();
[[nodiscard]] std::span<const Key> defaults();
[[nodiscard]] std::span<const Key> rule();
[[nodiscard]] std::span<const Key> unless();
[[nodiscard]] std::span<const Key> trigger();
[[nodiscard]] std::span<const Key> part();
[[nodiscard]] std::span<const Key> examples();
[[nodiscard]] std::span<const Key> bad();
[[nodiscard]] std::span<const Key> good();
[[nodiscard]] std::span<const Key> norm();
[[nodiscard]] std::span<const Key> thresholds();
[[nodiscard]] std::span<const Key> local_text();
[[nodiscard]] std::span<const Key> configuration();
[[nodiscard]] std::span<const Key> path_context();
[[nodiscard]] std::span<const Key> registry();
[[nodiscard]] std::span<const Key> product();
[[nodiscard]] std::span<const Key> claim();
[[nodiscard]] std::span<const Key> contact();
[[nodiscard]] std::span<const Key> source();
[[nodiscard]] std::span<const Key> withdrawn();
[[nodiscard]] std::span<const Key> reference();
[[nodiscard]] std::span<const Key> companion();

} // namespace taktvoll::pack::tables
