#include "document/front_matter.h"

#include "base/edit_distance.h"
#include "base/yaml.h"
#include "base/yaml_advice.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace taktvoll::document {
namespace {

using base::YamlKind;
using base::YamlValue;

struct Line {
  std::size_t start = 0;
  std::size_t limit = 0; // before the line end
  std::size_t next = 0;  // behind the line end
};

Line line_at(std::string_view text, std::size_t start) {
  Line line{start, std::min(text.find_first_of("\r\n", start), text.size()), 0};
  line.next = line.limit;
  if (line.next < text.size() && text[line.next] == '\r') ++line.next;
  if (line.next < text.size() && text[line.next] == '\n') ++line.next;
  return line;
}

std::string_view without_trailing_blanks(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

// "audience:", "valid-until: x", "'brand': x": a short name, a colon, and white space or the line's end.
// Prose with a colon in it has spaces before the colon.
// White space before it counts too: keys indented with a tab are a mistake to be told, not prose.
bool looks_like_key(std::string_view line) {
  constexpr std::size_t longest_key = 64;
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > longest_key) return false;
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return false;
  return line.substr(0, colon).find_first_of(" \t*[](){}<>#!&|>%@`") == std::string_view::npos;
}

// True if the lines from `start` on, up to the closing fence at `limit`, are meant as YAML and not as prose
// between two thematic breaks: the first line with content is a key, a list item, a brace; or there is none.
bool looks_like_yaml(std::string_view text, std::size_t start, std::size_t limit) {
  while (start < limit) {
    const Line line = line_at(text, start);
    const std::string_view content =
        without_trailing_blanks(text.substr(line.start, line.limit - line.start));
    if (!content.empty() && content.front() != '#')
      return looks_like_key(content) || content.front() == '{' || content.front() == '[' ||
             content.starts_with("- ");
    start = line.next;
  }
  return true;
}

// Keys that other tools read (Hugo, Jekyll, Pandoc, Obsidian, content management systems) and words that only
// look like ours. Never taken for misspelt. Sorted.
constexpr std::array foreign_keys = std::to_array<std::string_view>(
    {"alias",    "aliases",   "author",   "authors",   "autor",   "bild",    "cards",       "categories",
     "category", "content",   "contract", "cover",     "date",    "datum",   "description", "draft",
     "email",    "featured",  "format",   "id",        "image",   "images",  "kategorie",   "keywords",
     "lang",     "language",  "lastmod",  "layout",    "license", "link",    "name",        "notes",
     "order",    "permalink", "publish",  "resources", "slug",    "spender", "sprache",     "status",
     "tags",     "title",     "weight"});

class Reader {
public:
  Reader(std::string_view bytes, std::size_t start, FrontMatter& result)
      : bytes_(bytes), start_(start), result_(result) {}

  void read_map(const YamlValue& map, const std::string& prefix) {
    for (const auto& [name, value] : map.entries)
      if (name.kind == YamlKind::scalar) read_entry(name, value, prefix + name.scalar, prefix.empty());
  }

private:
  [[nodiscard]] text::SourceSpan span_of(const YamlValue& value) const {
    std::size_t from = start_ + value.offset;
    std::size_t to = from;
    if (value.kind == YamlKind::scalar) {
      from = start_ + value.content_offset;
      to = start_ + value.content_limit;
    } else if (value.kind == YamlKind::sequence && !value.items.empty()) {
      from = span_of(value.items.front()).start.value;
      to = span_of(value.items.back()).limit.value;
    } else if (value.kind == YamlKind::map && !value.entries.empty()) {
      from = span_of(value.entries.front().first).start.value;
      to = span_of(value.entries.back().second).limit.value;
    }
    to = std::min(to, bytes_.size());
    return {text::SourceOffset(std::min(from, to)), text::SourceOffset(to)};
  }

  void problem(FrontMatterProblem::Kind kind, text::SourceSpan span, std::string_view key,
               std::string_view value, std::string_view nearest) {
    result_.problems.push_back({kind, span, std::string(key), std::string(value), std::string(nearest)});
  }

  void read_entry(const YamlValue& name, const YamlValue& value, const std::string& path, bool top) {
    const ContextKey* key = find_context_key(path);
    if (value.kind == YamlKind::map && holds_known_keys(path)) return read_map(value, path + ".");
    if (key == nullptr && holds_known_keys(path)) {
      if (value.kind != YamlKind::null)
        problem(FrontMatterProblem::Kind::wrong_type, span_of(value), path, span_of(value).of(bytes_), "");
      return;
    }
    if (key == nullptr && top && value.kind == YamlKind::scalar && is_title(path)) {
      if (!result_.title) result_.title = Title{value.scalar, span_of(value)};
      return;
    }
    if (key == nullptr) {
      const std::string_view nearest =
          ++unknown_ <= most_unknown ? nearest_key(path, top) : std::string_view();
      if (!nearest.empty()) problem(FrontMatterProblem::Kind::misspelt_key, span_of(name), path, "", nearest);
      return;
    }
    if (value.kind == YamlKind::null) return; // "influencer:" and "consent: null" say that there is none
    const auto [twin, is_new] = seen_.emplace(key->name, top);
    if (!is_new && twin->second == top)
      return problem(FrontMatterProblem::Kind::duplicate_key, span_of(name), path, "", key->name);
    if (!is_new) {
      // "brand: Musteran" beside "product: {id: musteran}" is no mistake; the flat key counts.
      if (!top) return;
      twin->second = top;
      std::erase_if(result_.values, [&](const auto& given) { return given.first == key->name; });
    }
    if (value.kind == YamlKind::map) return wrong_type(*key, value);
    read_values(*key, value);
  }

  void wrong_type(const ContextKey& key, const YamlValue& value) {
    const text::SourceSpan span = span_of(value);
    problem(FrontMatterProblem::Kind::wrong_type, span, key.name, span.of(bytes_), "");
  }

  void read_values(const ContextKey& key, const YamlValue& value) {
    ContextValue read;
    read.origin = Origin::front_matter;
    read.span = span_of(value);
    if (value.kind == YamlKind::scalar) {
      if (key.boolean || !key.allowed.empty())
        add_checked(key, value, read);
      else if (!value.scalar.empty())
        read.values.push_back(canonical_value(key, value.scalar));
    } else if (key.boolean) {
      return wrong_type(key, value);
    } else {
      for (const YamlValue& item : value.items) {
        if (item.kind == YamlKind::scalar)
          add_checked(key, item, read);
        else if (key.allowed.empty())
          add_joined(item, read);
        else
          wrong_type(key, item);
      }
    }
    if (!read.values.empty()) result_.values.emplace_back(std::string(key.name), std::move(read));
  }

  void add_checked(const ContextKey& key, const YamlValue& value, ContextValue& read) {
    std::string canonical = canonical_value(key, value.scalar);
    if (canonical.empty()) return;
    if (is_allowed(key, canonical)) {
      read.values.push_back(std::move(canonical));
      return;
    }
    problem(FrontMatterProblem::Kind::unknown_value, span_of(value), key.name, value.scalar,
            nearest_value(key, canonical));
  }

  // A list item that is a map, such as a source with title and URL, becomes one value.
  static void add_joined(const YamlValue& item, ContextValue& read) {
    std::string joined;
    const auto add = [&](const YamlValue& part) {
      if (part.kind != YamlKind::scalar || part.scalar.empty()) return;
      if (!joined.empty()) joined += ", ";
      joined += part.scalar;
    };
    for (const YamlValue& part : item.items) add(part);
    for (const auto& entry : item.entries) add(entry.second);
    if (!joined.empty()) read.values.push_back(std::move(joined));
  }

  // True if a key or an alias begins with "path.".
  static bool holds_known_keys(std::string_view path) {
    const std::string prefix = lower_ascii(path) + ".";
    return std::any_of(context_keys().begin(), context_keys().end(), [&](const ContextKey& key) {
      return key.name.starts_with(prefix) ||
             std::any_of(key.aliases.begin(), key.aliases.end(),
                         [&](std::string_view alias) { return alias.starts_with(prefix); });
    });
  }

  static bool is_title(std::string_view path) {
    const std::string name = lower_ascii(path);
    return name == "title" || name == "titel";
  }

  static std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
  }

  // The valid name that an unknown one was probably meant to be. Only a slip counts: one letter, two in a
  // long name. A different word is another tool's key.
  static std::string_view nearest_key(std::string_view path, bool top) {
    const std::string name = lower_ascii(path);
    if (top && std::binary_search(foreign_keys.begin(), foreign_keys.end(), std::string_view(name)))
      return {};
    const std::size_t dot = name.rfind('.') == std::string::npos ? 0 : name.rfind('.') + 1;
    const std::size_t length = name.size() - dot;
    constexpr std::size_t shortest = 5;
    constexpr std::size_t long_name = 8;
    if (length < shortest) return {};
    std::size_t best_distance = length >= long_name ? 2 : 1;
    std::string_view best;
    const auto consider = [&](std::string_view candidate) {
      // Cheap tests first: an unknown key is compared with some two hundred names.
      // A top-level name is also compared with the names of groups ("contcat" with "contact").
      if (top)
        candidate = candidate.substr(0, candidate.find('.'));
      else if (candidate.size() < dot || candidate.substr(0, dot) != name.substr(0, dot))
        return;
      if (candidate.size() - dot < shortest || candidate.size() > name.size() + best_distance ||
          name.size() > candidate.size() + best_distance)
        return;
      const std::size_t distance = base::edit_distance(name, candidate);
      if (distance > best_distance || (distance == best_distance && !best.empty())) return;
      best = candidate;
      best_distance = distance;
    };
    for (const ContextKey& key : context_keys()) {
      consider(key.name);
      for (const std::string_view alias : key.aliases) consider(alias);
    }
    return best;
  }

  static std::string_view nearest_value(const ContextKey& key, std::string_view value) {
    std::vector<std::string_view> candidates(key.allowed.begin(), key.allowed.end());
    for (const auto& [alias, meant] : key.value_aliases) candidates.push_back(alias);
    const std::string_view nearest = base::nearest_name(lower_ascii(value), candidates);
    for (const auto& [alias, meant] : key.value_aliases)
      if (alias == nearest) return meant;
    return nearest;
  }

  // A front matter of a million keys is no place for spelling advice.
  static constexpr std::size_t most_unknown = 500;

  std::size_t unknown_ = 0; // keys that are not ours
  std::string_view bytes_;
  std::size_t start_; // of the YAML in the file
  FrontMatter& result_;
  std::map<std::string_view, bool> seen_; // canonical key -> given at the top level
};

finding::Diagnostic diagnose(const text::SourceText& source, std::size_t offset, std::size_t length,
                             base::LocalText message, base::LocalText help) {
  return {finding::DiagnosticLevel::error, source.path(), finding::place_in(source.bytes(), offset, length),
          std::move(message), std::move(help)};
}

} // namespace

FrontMatter read_front_matter(const text::SourceText& source) {
  FrontMatter result;
  const std::string_view bytes = source.bytes();
  const std::size_t start = source.content_start().value;
  const Line opening = line_at(bytes, start);
  if (without_trailing_blanks(bytes.substr(start, opening.limit - start)) != "---") return result;

  Line closing{0, 0, 0};
  bool closed = false;
  for (std::size_t at = opening.next; at < bytes.size() && !closed; at = closing.next) {
    closing = line_at(bytes, at);
    const std::string_view fence =
        without_trailing_blanks(bytes.substr(closing.start, closing.limit - closing.start));
    closed = fence == "---" || fence == "...";
  }
  if (!closed) {
    const Line first = line_at(bytes, opening.next);
    if (looks_like_key(bytes.substr(first.start, first.limit - first.start)))
      result.broken = diagnose(source, start, 3,
                               {"Der Dateikopf endet nicht: Die schließende Zeile „---“ fehlt.",
                                "The front matter does not end: the closing line “---” is missing."},
                               {"Bitte setzen Sie „---“ in eine eigene Zeile hinter die Angaben.",
                                "Put “---” on a line of its own behind the keys."});
    return result;
  }
  if (!looks_like_yaml(bytes, opening.next, closing.start)) return result;

  result.span = {text::SourceOffset(start), text::SourceOffset(closing.next)};
  const std::string_view yaml = bytes.substr(opening.next, closing.start - opening.next);
  const base::Result<YamlValue, base::YamlError> read = base::parse_yaml(yaml);
  if (!read) {
    base::YamlAdvice advice = base::advise(read.error(), yaml);
    result.broken = diagnose(source, opening.next + std::min(advice.offset, yaml.size()), advice.length,
                             std::move(advice.message), std::move(advice.help));
  } else if (read->kind == YamlKind::map) {
    Reader(bytes, opening.next, result).read_map(*read, "");
  } else if (read->kind != YamlKind::null) {
    result.broken = diagnose(source, opening.next + read->offset, 1,
                             {"Der Dateikopf enthält keine Angaben der Form „Name: Wert“.",
                              "The front matter holds no keys of the form “name: value”."},
                             {"Zum Beispiel: audience: laien", "For example: audience: laien"});
  }
  return result;
}

} // namespace taktvoll::document
