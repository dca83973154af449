// Limits that keep the Markdown parser linear in the size of a hostile file.
#pragma once

#include <cstddef>
#include <string>

namespace taktvoll::document {

// No text for people comes near these; beyond them a mark is text, and everything else is parsed as ever.

// md4c walks over the lines of a paragraph at every closing bracket (a paragraph of n lines with n links
// costs n²/2) and over the marks of a paragraph at every bare URL.
inline constexpr std::size_t most_bracket_steps =
    8'000'000;                                       // sum of line numbers of closing brackets; 4,000 lines
inline constexpr std::size_t most_bare_urls = 4'000; // in one paragraph
// Every row of a table has all columns of its first row: a file of n bytes could hold (n/4)² cells.
inline constexpr std::size_t most_table_columns = 40;

// Replaces the bytes that would break the limits by bytes without meaning in Markdown; the length stays.
// Looks only at bytes from `start` on. Linear.
void mask_excess(std::string& text, std::size_t start);

} // namespace taktvoll::document
