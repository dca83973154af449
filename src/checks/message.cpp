#include "checks/message.h"

#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

constexpr std::size_t longest_match_shown = 80; // code points of {match} in a message
constexpr std::size_t most_alternatives = 3;
constexpr char or_mark = '\x1F'; // between alternatives; no text of a document or pack holds it
constexpr char and_mark = '\x1E';

std::string joined(const std::vector<std::string>& texts, std::size_t most, char mark) {
  std::string all;
  for (std::size_t i = 0; i < std::min(most, texts.size()); ++i) {
    if (i > 0) all += mark;
    all += texts[i];
  }
  return all;
}

// The mark that closes a quotation opened right before the placeholder; "" if none is open.
std::string_view closing_of(std::string_view before, std::string_view& opening) {
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"„", "“"}, {"“", "”"},   {"»", "«"},
                                                                     {"«", "»"}, {"\"", "\""}, {"‚", "‘"}};
  for (const auto& [open, close] : pairs)
    if (before.ends_with(open)) {
      opening = open;
      return close;
    }
  return {};
}

void append_value(std::string& out, std::string_view value, base::UiLanguage language) {
  if (value.find_first_of("\x1E\x1F") == std::string_view::npos) {
    out.append(value);
    return;
  }
  std::string_view opening;
  const std::string_view closing = closing_of(out, opening);
  for (const char c : value) {
    if (c != or_mark && c != and_mark) {
      out += c;
      continue;
    }
    out.append(closing);
    out.append(c == or_mark ? base::pick(language, " oder ", " or ") : std::string_view(", "));
    out.append(opening);
  }
}

} // namespace

std::string one_of(const std::vector<std::string>& texts) {
  return joined(texts, most_alternatives, or_mark);
}

std::string all_of(const std::vector<std::string>& texts) {
  return joined(texts, texts.size(), and_mark);
}

std::string fill_in(std::string_view message, const MessageValues& values, base::UiLanguage language) {
  std::string out;
  for (std::size_t at = 0; at < message.size();) {
    const std::size_t open = message.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : message.find('}', open);
    if (close == std::string_view::npos) return out.append(message.substr(at));
    out.append(message.substr(at, open - at));
    const std::string_view name = message.substr(open + 1, close - open - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
    if (value != values.end())
      append_value(out, value->second, language);
    else
      out.append(message.substr(open, close - open + 1));
    at = close + 1;
  }
  return out;
}

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == longest_match_shown) return std::string(text.substr(0, at)) + "…";
    at += text::code_point_at(text, at).length;
  }
  return std::string(text);
}

} // namespace taktvoll::checks
