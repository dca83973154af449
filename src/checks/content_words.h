// Content words: what a short text such as a request is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::checks {

// Appends the words of `key`, keys joined by spaces (match::value_key), that have four letters or more and
// are no function words nor words of asking ("bitte", "Anfrage", "möchte").
void append_content_words(std::string_view key, std::vector<std::string>& words);

} // namespace taktvoll::checks
