// Everyday words: those that stand in nearly every German text and so say nothing about what it is about.
#pragma once

#include <span>
#include <string_view>

namespace taktvoll::workbench {

// In key form (language/key.h), sorted. Function words and the commonest verbs, adverbs and nouns; about 150.
[[nodiscard]] std::span<const std::string_view> everyday_words();
[[nodiscard]] bool is_everyday(std::string_view key);

} // namespace taktvoll::workbench
