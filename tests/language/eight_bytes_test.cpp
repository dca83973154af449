#include "catch.h"
#include "language/eight_bytes.h"

#include <algorithm>
#include <random>
#include <string>

using taktvoll::language::EightBytes;

TEST_CASE("eight bytes at once say what each of them says", "[language][bytes]") {
  std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same texts on every run
  const std::string_view likely = " aAzZ09@[`{~ \x7F\x1F\n\xC3";
  for (int n = 0; n < 20000; ++n) {
    std::string text(EightBytes::size, '\0');
    for (char& c : text)
      c = n % 2 == 0 ? likely[random() % likely.size()] : static_cast<char>(random() % 0x80);
    INFO(text);
    EightBytes eight(text, 0);
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return (c & '\x80') == 0; });
    REQUIRE(eight.is_ascii() == ascii);
    if (!ascii) continue;
    REQUIRE(eight.is_printable() ==
            std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }));
    for (const char c : {'`', ' ', 'A', '\n'}) REQUIRE(eight.holds(c) == (text.find(c) != std::string::npos));
    REQUIRE(eight.holds_double_space() == (text.find("  ") != std::string::npos));
    std::string lower = text;
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    eight.to_lower();
    std::string stored(EightBytes::size, '\0');
    eight.store(stored.data());
    REQUIRE(stored == lower);
  }
}
