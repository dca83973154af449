// SHA-256 digests: of inputs and packs in reports, and the base of finding fingerprints.
#pragma once

#include <string>
#include <string_view>

namespace taktvoll::base {

// 64 lower-case hexadecimal digits. Never fails. Thread-safe.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace taktvoll::base
