// Keys: the form in which words of a text and words of a term are compared.
//
// A key is lower-case, with ß as "ss", without hyphens and apostrophes inside the word: "GRÖSSE", "Größe" and
// "grösse" share one key, and so do "Killer-Keim" and "Killerkeim".
#pragma once

#include <string>
#include <string_view>

namespace taktvoll::language {

// `word` in normal form. Deterministic; key(key(w)) == key(w). Thread-safe.
[[nodiscard]] std::string key_of(std::string_view word);
// Appends instead of returning.
void append_key(std::string& out, std::string_view word);

} // namespace taktvoll::language
