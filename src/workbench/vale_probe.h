// Whether a pattern that was carried over finds what it is there to find.
#pragma once

#include "workbench/vale_pattern.h"

#include <string>

namespace taktvoll::workbench {

// In a text that says just `text`, read as taktvoll reads texts: a domain is a link there.
[[nodiscard]] bool finds(const ValeToken& token, bool case_sensitive, const std::string& text);

} // namespace taktvoll::workbench
