#include "checks/platform_length.h"

#include "checks/plain_text.h"
#include "text/graphemes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace taktvoll::checks {
namespace {

constexpr std::uint32_t url_length = 23; // t.co, and Mastodon after it
constexpr std::uint32_t emoji_weight = 2;

// Bare domains that X turns into links; the frequent ones.
constexpr std::array<std::string_view, 20> top_level_domains = {
    "app",  "at",  "biz", "bund", "ch",  "com",    "de",  "edu",  "eu", "gov",
    "info", "int", "io",  "ly",   "net", "online", "org", "shop", "tv", "uk"};

constexpr bool is_light(char32_t c) {
  return c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223) || (c >= 8242 && c <= 8247);
}

std::uint32_t weight_of(std::string_view text) {
  std::uint32_t weight = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    weight += is_light(c.value) ? 1U : 2U;
    at += c.length;
  }
  return weight;
}

// "beispiel.de", "www2.beispiel.com/seite": letters, digits and hyphens, points between them, a known end.
std::size_t bare_domain_length(std::string_view text, std::size_t at) {
  std::size_t limit = at;
  std::size_t last_point = std::string_view::npos;
  const auto is_label = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  for (; limit < text.size() && (is_label(text[limit]) || text[limit] == '.'); ++limit)
    if (text[limit] == '.' && limit + 1 < text.size() && is_label(text[limit + 1])) last_point = limit;
  while (limit > at && text[limit - 1] == '.') --limit;
  if (last_point == std::string_view::npos || last_point == at || last_point >= limit) return 0;
  const std::string end = text::lower(text.substr(last_point + 1, limit - last_point - 1));
  if (std::find(top_level_domains.begin(), top_level_domains.end(), end) == top_level_domains.end()) return 0;
  // The path, without the punctuation that ends a sentence.
  if (limit < text.size() && text[limit] == '/') {
    while (limit < text.size() && static_cast<unsigned char>(text[limit]) > ' ') ++limit;
    while (limit > at && std::string_view(".,;:!?)\"'").find(text[limit - 1]) != std::string_view::npos)
      --limit;
  }
  return limit - at;
}

std::uint32_t x_length(std::string_view source) {
  const std::string text = text::composed(source);
  std::uint32_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    // A domain begins behind white space or an opening bracket; behind "@" it is part of an address.
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '(';
    if (const std::size_t domain = begins ? bare_domain_length(text, at) : 0; domain > 0) {
      length += url_length;
      at += domain;
      continue;
    }
    const std::size_t step = text::code_point_at(text, at).length;
    length += weight_of(std::string_view(text).substr(at, step));
    at += step;
  }
  return length;
}

} // namespace

std::uint32_t platform_length(const document::Document& document, std::string_view platform) {
  const std::vector<PlainPiece> pieces = plain_text(document);
  const auto joined = [&](bool shorten) {
    std::string text;
    for (const PlainPiece& piece : pieces)
      if (!shorten || (piece.kind != PlainPiece::Kind::url && piece.kind != PlainPiece::Kind::server))
        text += piece.text;
    return text;
  };
  const auto urls =
      static_cast<std::uint32_t>(std::count_if(pieces.begin(), pieces.end(), [](const PlainPiece& piece) {
        return piece.kind == PlainPiece::Kind::url;
      }));
  if (platform == "mastodon")
    return static_cast<std::uint32_t>(text::count_graphemes(joined(true))) + urls * url_length;
  if (platform == "bluesky") return static_cast<std::uint32_t>(text::count_graphemes(joined(false)));
  if (platform != "x") return static_cast<std::uint32_t>(text::count_code_points(joined(false)));

  std::uint32_t length = urls * url_length;
  for (const PlainPiece& piece : pieces) {
    if (piece.kind == PlainPiece::Kind::url) continue;
    length += piece.kind == PlainPiece::Kind::emoji ? emoji_weight : x_length(piece.text);
  }
  return length;
}

std::string_view counting_note(std::string_view platform, base::UiLanguage language) {
  if (platform == "x")
    return base::pick(language, "Gezählt wie auf X: Links je 23 Zeichen, Emojis je 2.",
                      "Counted as X does: links 23 characters each, emoji 2.");
  if (platform == "mastodon")
    return base::pick(language, "Gezählt wie auf Mastodon: Links je 23 Zeichen, Erwähnungen ohne Server.",
                      "Counted as Mastodon does: links 23 characters each, mentions without their server.");
  if (platform == "bluesky")
    return base::pick(language, "Gezählt wie auf Bluesky: ein Emoji ist ein Zeichen.",
                      "Counted as Bluesky does: an emoji is one character.");
  return {};
}

} // namespace taktvoll::checks
