#include "pack/list_syntax.h"

#include "language/normal_form.h"
#include "pack/pack.h"
#include "pack/problems.h"
#include "pack/value_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::pack {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t most_references = 3; // further ones multiply beyond what anybody reads
constexpr std::string_view head = "list:";

bool is_name_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         std::u32string_view(U"äöüßÄÖÜ").find(c) != std::u32string_view::npos;
}

base::LocalText word_advice() {
  return {"Für zusammengesetzte Wörter schreiben Sie Sterne an die Liste: `*{list:körper}*`.",
          "For compounds write stars at the list: `*{list:körper}*`."};
}

// "{liste:körper}", "{Lists:x}": what people write who know what they mean.
bool means_list(std::string_view inner) {
  const std::size_t colon = inner.find(':');
  if (colon == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 5> near{"list", "lists", "liste", "listen", "lsit"};
  const std::string name = text::lower(trimmed(inner.substr(0, colon)));
  return std::find(near.begin(), near.end(), name) != near.end();
}

// Is byte `at` of the term between brackets that hold alternatives?
bool in_alternatives(std::string_view term, std::size_t at) {
  const std::size_t open = term.rfind('(', at);
  if (open == std::string_view::npos) return false;
  const std::size_t close = term.find(')', open);
  if (close != std::string_view::npos && close < at) return false;
  return term.substr(open, close == std::string_view::npos ? close : close - open).find('|') !=
         std::string_view::npos;
}

} // namespace

std::string folded_list_name(std::string_view name) {
  return text::lower(language::normalise(trimmed(name)));
}

bool is_list_name(std::string_view name) {
  const std::string normal = language::normalise(name);
  if (normal.empty() || normal.size() > longest_name || normal.back() == '-') return false;
  char32_t before = U'-';
  for (std::size_t at = 0; at < normal.size();) {
    const text::CodePoint c = text::code_point_at(normal, at);
    const bool inner = (c.value >= U'0' && c.value <= U'9') || c.value == U'-';
    if (!is_name_letter(c.value) && !(inner && at > 0)) return false;
    if (c.value == U'-' && before == U'-') return false;
    before = c.value;
    at += c.length;
  }
  return true;
}

std::string full_list_name(std::string_view pack, std::string_view list) {
  return pack.empty() ? std::string(list) : std::string(pack) + "/" + std::string(list);
}

base::Result<std::vector<ListReference>, ListSyntaxError> list_references(std::string_view entry) {
  std::vector<ListReference> references;
  const auto fail = [](std::size_t start, std::size_t limit, base::LocalText message, base::LocalText help) {
    return base::Unexpected<ListSyntaxError>({start, limit - start, std::move(message), std::move(help)});
  };
  const bool pattern = is_pattern(trimmed(entry));
  for (std::size_t open = entry.find('{'); open != std::string_view::npos; open = entry.find('{', open + 1)) {
    const std::size_t close = entry.find('}', open);
    if (close == std::string_view::npos) break; // parse_term tells
    const std::string_view inner = entry.substr(open + 1, close - open - 1);
    const std::size_t limit = close + 1;
    if (!inner.starts_with(head)) {
      if (!pattern && means_list(inner))
        return fail(open, limit,
                    say("„{}“ ist keine Liste", "“{}” is no list", {entry.substr(open, limit - open)}),
                    say("So nennen Sie eine Liste: {}", "A list is named like this: {}",
                        {"{list:" + std::string(trimmed(inner.substr(inner.find(':') + 1))) + "}"}));
      continue;
    }
    if (pattern)
      return fail(open, limit, {"In einem Muster steht keine Liste", "no list stands in a pattern"},
                  {"Eine Liste steht allein oder in einem Begriff.", "A list stands alone or in a term."});
    const std::string_view name = trimmed(inner.substr(head.size()));
    ListReference reference{open, limit, open + 1 + head.size(), std::string(name)};
    if (name.empty())
      return fail(open, limit, {"Hier fehlt der Name der Liste", "the name of the list is missing here"},
                  {"So nennen Sie eine Liste: {list:körper}", "A list is named like this: {list:körper}"});
    reference.name_start = static_cast<std::size_t>(name.data() - entry.data());
    if (in_alternatives(entry, open))
      return fail(
          open, limit, {"Eine Liste steht nicht zwischen Klammern", "a list does not stand between brackets"},
          {"Machen Sie eine Liste, die beides umfasst: lists: {beides: [\"Wort\", \"{list:körper}\"]}",
           "Make a list that holds both: lists: {both: [\"word\", \"{list:körper}\"]}"});
    const bool joined = text::is_word(text::code_point_before(entry, open).value) ||
                        text::is_word(text::code_point_at(entry, limit).value) ||
                        (limit < entry.size() && entry[limit] == '{') || (open > 0 && entry[open - 1] == '}');
    if (joined)
      return fail(open, limit, {"Eine Liste steht für ganze Wörter", "a list stands for whole words"},
                  word_advice());
    if (references.size() == most_references)
      return fail(open, limit,
                  {"In einem Begriff stehen höchstens drei Listen", "a term names at most three lists"},
                  {"Wörter, die nur nahe beieinander stehen müssen, sucht `kind: together`.",
                   "Words that need only stand near each other are for `kind: together`."});
    references.push_back(std::move(reference));
  }
  return references;
}

bool stands_alone(std::string_view entry, const std::vector<ListReference>& references) {
  if (references.size() != 1) return false;
  return trimmed(entry.substr(0, references[0].start)).empty() &&
         trimmed(entry.substr(references[0].limit)).empty();
}

std::string with_entries(std::string_view term, const std::vector<ListReference>& references,
                         const std::vector<std::string_view>& entries) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < references.size(); ++i) {
    out += term.substr(at, references[i].start - at);
    at = references[i].limit;
    std::string_view entry = trimmed(entries[i]);
    if (!out.empty() && out.back() == '*' && entry.starts_with('*')) entry.remove_prefix(1);
    const char sign = at < term.size() ? term[at] : '\0';
    if (sign == '*' && entry.ends_with('~')) entry.remove_suffix(1); // the star covers the endings
    if ((sign == '*' || sign == '~') && (entry.ends_with('*') || entry.ends_with('~'))) ++at;
    out += entry;
  }
  out += term.substr(at);
  return out;
}

} // namespace taktvoll::pack
