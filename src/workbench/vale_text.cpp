#include "workbench/vale_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using base::YamlKind;
using base::YamlValue;

// Where taktvoll looks for Vale's "text", in the order in which it is written.
constexpr std::array<std::string_view, 7> places{"paragraph", "list", "quote",  "table",
                                                 "heading",   "alt",  "hashtag"};

struct KnownScope {
  std::string_view vale;
  std::string_view place; // "": everything
};
constexpr std::array<KnownScope, 13> known_scopes{{{"text", ""},
                                                   {"sentence", ""},
                                                   {"summary", ""},
                                                   {"raw", ""},
                                                   {"paragraph", "paragraph"},
                                                   {"heading", "heading"},
                                                   {"list", "list"},
                                                   {"blockquote", "quote"},
                                                   {"alt", "alt"},
                                                   {"table", "table"},
                                                   {"cell", "table"},
                                                   {"link", "link-text"},
                                                   {"title", "heading"}}};
constexpr std::array<std::string_view, 4> unread{"code", "comment", "strong", "emphasis"};

std::string without_braces(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '{', '(');
  std::replace(out.begin(), out.end(), '}', ')');
  return out;
}

} // namespace

std::string yaml_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20)
      out += ' ';
    else if (c == '\'')
      out += "''";
    else
      out += c;
  }
  return out + "'";
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + yaml_quoted(text);
  return out + "]";
}

std::string pack_name_of(std::string_view name) {
  std::string id;
  bool was_lower = false;
  std::string plain(name);
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"ä", "ae"},
                                 {"ö", "oe"},
                                 {"ü", "ue"},
                                 {"Ä", "Ae"},
                                 {"Ö", "Oe"},
                                 {"Ü", "Ue"},
                                 {"ß", "ss"}})
    for (std::size_t at = plain.find(from); at != std::string::npos; at = plain.find(from))
      plain.replace(at, from.size(), to);
  for (const char c : plain) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (upper && was_lower) id += '-';
    if (upper)
      id += static_cast<char>(c - 'A' + 'a');
    else if (lower)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
    was_lower = lower;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (id.empty() || id.front() < 'a' || id.front() > 'z') id.insert(0, "r-");
  constexpr std::size_t longest = 56; // room for a suffix
  id.resize(std::min(id.size(), longest));
  while (id.back() == '-') id.pop_back();
  return id;
}

std::string scalar_of(const YamlValue& rule, std::string_view key) {
  const YamlValue* value = rule.find(key);
  return value != nullptr && value->kind == YamlKind::scalar ? value->scalar : std::string();
}

bool flag_of(const YamlValue& rule, std::string_view key) {
  const std::string value = scalar_of(rule, key);
  return value == "true" || value == "True" || value == "TRUE" || value == "yes" || value == "on";
}

std::vector<const YamlValue*> items_of(const YamlValue& rule, std::string_view key) {
  std::vector<const YamlValue*> items;
  const YamlValue* value = rule.find(key);
  if (value == nullptr) return items;
  if (value->kind == YamlKind::scalar) items.push_back(value);
  for (const YamlValue& item : value->items)
    if (item.kind == YamlKind::scalar && item.scalar.find_first_not_of(" \t\n") != std::string::npos)
      items.push_back(&item);
  return items;
}

std::string message_of(std::string_view text, const std::vector<std::string>& placeholders) {
  std::string out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    std::size_t number = std::string::npos;
    std::size_t length = 2;
    if (rest.starts_with("%s") || rest.starts_with("%d") || rest.starts_with("%v")) {
      number = next++;
    } else if (rest.size() >= 5 && rest.starts_with("%[") && rest[2] >= '1' && rest[2] <= '9' &&
               (rest.substr(3, 2) == "]s" || rest.substr(3, 2) == "]d")) {
      number = static_cast<std::size_t>(rest[2] - '1');
      next = number + 1; // as Go counts
      length = 5;
    } else if (!rest.starts_with("%%")) {
      out += without_braces(text.substr(i, 1));
      continue;
    }
    if (number == std::string::npos) {
      out += '%';
    } else {
      const std::string& one = number < placeholders.size() ? placeholders[number] : placeholders.back();
      out += one.starts_with('=') ? without_braces(std::string_view(one).substr(1)) : "{" + one + "}";
    }
    i += length - 1;
  }
  return out;
}

ValeScope scope_of(const YamlValue& rule) {
  ValeScope scope;
  constexpr unsigned all = (1U << places.size()) - 1;
  unsigned looked_at = 0; // bits of `places`
  bool links = false;
  std::size_t of_code = 0;
  const auto items = items_of(rule, "scope");
  for (const YamlValue* item : items) {
    const auto note = [&](const std::string& de, const std::string& en) {
      scope.notes.push_back({"„scope: " + item->scalar + "“: " + de, "“scope: " + item->scalar + "”: " + en});
    };
    unsigned here = all;
    bool read = true;
    for (std::size_t start = 0; start <= item->scalar.size();) { // "a & ~b": both
      const std::size_t limit = std::min(item->scalar.find('&', start), item->scalar.size());
      std::string name = item->scalar.substr(start, limit - start);
      start = limit + 1;
      name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
      const bool negated = name.starts_with('~');
      if (negated) name.erase(0, 1);
      if (name.starts_with("text.")) name.erase(0, 5);
      const std::string first = name.substr(0, name.find('.'));
      if (first == "sentence" || first == "paragraph") scope.per = first;
      if (first == "raw" || first == "summary") scope.per = "document";
      if (first == "raw")
        note("taktvoll liest den Text ohne Auszeichnung", "taktvoll reads the text without markup");
      if (std::find(unread.begin(), unread.end(), first) != unread.end()) {
        read = read && negated;
        continue;
      }
      const auto known = std::find_if(known_scopes.begin(), known_scopes.end(),
                                      [&](const KnownScope& one) { return one.vale == first; });
      if (known == known_scopes.end()) {
        note("ist nicht übertragen, die Regel sieht sich den ganzen Text an",
             "is not carried over, the rule looks at the whole text");
        continue;
      }
      if (known->place.empty()) continue;
      if (name.find('.') != std::string::npos)
        note("gilt hier für alle („" + std::string(known->place) + "“)",
             "counts here for all of them (“" + std::string(known->place) + "”)");
      const auto place = std::find(places.begin(), places.end(), known->place);
      if (place == places.end()) { // links lie in all of them
        links = links || !negated;
        continue;
      }
      const unsigned bit = 1U << static_cast<unsigned>(place - places.begin());
      here &= negated ? all & ~bit : bit;
    }
    if (read) {
      looked_at |= here;
    } else {
      ++of_code;
      note("danach richtet sich taktvoll nicht", "taktvoll does not go by this");
    }
  }
  scope.nowhere = !items.empty() && of_code == items.size();
  if (looked_at == 0) looked_at = all;
  if (looked_at == all && !links) return scope;
  std::string list;
  for (std::size_t i = 0; i < places.size(); ++i)
    if ((looked_at & (1U << i)) != 0 && !(links && looked_at == all))
      list += (list.empty() ? "" : ", ") + std::string(places[i]);
  if (links) list += (list.empty() ? "" : ", ") + std::string("link-text");
  scope.list = "[" + list + "]";
  return scope;
}

} // namespace taktvoll::workbench
