#include "pack/value_reader.h"

#include "base/date.h"
#include "pack/german_names.h"
#include "pack/list_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

constexpr std::size_t longest_id = 64;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "1.11.2026" as "2026-11-01"; "" if it is no such date.
std::string iso_of_german(std::string_view date) {
  const std::size_t first = date.find('.');
  const std::size_t second = first == std::string_view::npos ? first : date.find('.', first + 1);
  if (second == std::string_view::npos || first == 0 || first > 2 || second - first > 3) return {};
  const auto two = [](std::string_view digits) {
    return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
  };
  std::string iso(trimmed(date.substr(second + 1)));
  iso += "-" + two(trimmed(date.substr(first + 1, second - first - 1))) + "-" + two(date.substr(0, first));
  return base::parse_date(iso) ? iso : std::string();
}

// "Für Alle (neu)" as "fuer-alle-neu"; "" if nothing is left of it.
std::string id_from(std::string_view text) {
  std::string id;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = text::code_point_at(text, i).length;
    std::string letter = text::lower(text.substr(i, length));
    for (const auto& [from, to] :
         {std::pair("ä", "ae"), std::pair("ö", "oe"), std::pair("ü", "ue"), std::pair("ß", "ss")})
      if (letter == from) letter = to;
    const bool plain = std::all_of(letter.begin(), letter.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c); });
    if (plain)
      id += letter;
    else if (!id.empty() && id.back() != '-')
      id += '-';
    i += length;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  while (!id.empty() && (is_digit(id.front()) || id.front() == '-')) id.erase(0, 1);
  return id.size() <= longest_id ? id : std::string();
}

// The place of `length` bytes from `inner` within a value, or of the whole value where that is not known.
Place inner_place(const Desk& desk, const YamlValue& value, std::size_t inner, std::size_t length) {
  Place place = desk.place(value);
  if (!place.verbatim || inner + length > place.length) return place;
  place.offset += static_cast<std::uint32_t>(inner);
  place.length = static_cast<std::uint32_t>(length);
  return place;
}

} // namespace

Place visible_place(const Desk& desk, const YamlValue& value) {
  Place place = desk.place(value);
  if (place.length == 0 && value.quoted) {
    place.offset = static_cast<std::uint32_t>(value.offset);
    place.length = 2;
  }
  return place;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

std::string read_text(const Desk& desk, const Field& field) {
  const std::string_view text = trimmed(field.value->scalar);
  if (text.empty())
    desk.problems.error(
        visible_place(desk, *field.value), say("„{}“ ist leer", "“{}” is empty", {field.key->name}),
        say("So geht es: {}: {}", "For example: {}: {}", {field.key->name, field.key->sample}));
  return std::string(text);
}

base::LocalText read_local_text(const Desk& desk, const Field& field) {
  if (field.value->kind == YamlKind::scalar) return {read_text(desk, field), {}};
  const Fields fields(desk, *field.value, Level::local_text, desk.place(*field.value));
  base::LocalText text;
  if (const Field* de = fields.find("de")) text.de = read_text(desk, *de);
  if (const Field* en = fields.find("en")) text.en = read_text(desk, *en);
  return text;
}

std::string read_id(const Desk& desk, const Field& field) {
  std::string id = read_text(desk, field);
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  base::LocalText help{"Erlaubt sind a-z, 0-9 und einzelne „-“ dazwischen; am Anfang steht ein Buchstabe.",
                       "Allowed are a-z, 0-9 and single “-” between them; a letter comes first."};
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool dash = id[i] == '-';
    const bool fits =
        i == 0 ? is_letter(id[i])
               : is_letter(id[i]) || is_digit(id[i]) || (dash && id[i - 1] != '-' && i + 1 < id.size());
    if (fits) continue;
    const std::size_t length = text::code_point_at(id, i).length;
    if (const std::string fitting = id_from(id); !fitting.empty()) {
      help.de = "Zum Beispiel: " + fitting + ". " + help.de;
      help.en = "For example: " + fitting + ". " + help.en;
    }
    desk.problems.error(inner_place(desk, *field.value, i, length),
                        say("„{}“ passt hier nicht in den Namen „{}“",
                            "“{}” does not fit here in the name “{}”",
                            {std::string_view(id).substr(i, length), id}),
                        std::move(help));
    return {};
  }
  if (id.size() > longest_id) {
    desk.problems.error(desk.place(*field.value),
                        {"Der Name ist länger als 64 Zeichen", "the name is longer than 64 characters"},
                        {"Kürzen Sie ihn auf zwei, drei Wörter.", "Shorten it to two or three words."});
    return {};
  }
  return id;
}

std::string read_version(const Desk& desk, const Field& field) {
  std::string version = read_text(desk, field);
  if (version.empty()) return {};
  int parts = 0;
  bool good = true;
  for (std::size_t start = 0; start <= version.size(); ++parts) {
    const std::size_t limit = std::min(version.find('.', start), version.size());
    const std::string_view part = std::string_view(version).substr(start, limit - start);
    good = good && !part.empty() && part.size() <= 9 && std::all_of(part.begin(), part.end(), is_digit) &&
           (part.size() == 1 || part[0] != '0');
    start = limit + 1;
  }
  if (good && parts == 3) return version;
  desk.problems.error(desk.place(*field.value),
                      say("„{}“ ist keine Version", "“{}” is not a version", {version}),
                      {"Eine Version besteht aus drei Zahlen, zum Beispiel 1.0.0.",
                       "A version is three numbers, for example 1.0.0."});
  return {};
}

std::string read_date(const Desk& desk, const Field& field) {
  std::string date = read_text(desk, field);
  if (date.empty() || base::parse_date(date)) return date;
  if (const std::string iso = iso_of_german(date); !iso.empty()) {
    desk.problems.error(desk.place(*field.value), say("„{}“ ist kein Datum", "“{}” is not a date", {date}),
                        say("Meinten Sie {}? Erst das Jahr, dann Monat und Tag.",
                            "Did you mean {}? First the year, then month and day.", {iso}));
    return {};
  }
  desk.problems.error(desk.place(*field.value), say("„{}“ ist kein Datum", "“{}” is not a date", {date}),
                      {"Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-11-01; den Tag muss es geben.",
                       "Write year-month-day, for example 2026-11-01; the day must exist."});
  return {};
}

void check_date_order(const Desk& desk, const Fields& fields, std::string_view earlier,
                      const std::string& first, std::string_view later, const std::string& second) {
  if (first.empty() || second.empty() || first <= second) return;
  desk.problems.error(desk.place(*fields.find(later)->value),
                      say("„{}“ liegt vor „{}“", "“{}” lies before “{}”", {later, earlier}),
                      say("„{}“ ist {}.", "“{}” is {}.", {earlier, first}));
}

std::optional<bool> read_boolean(const Desk& desk, const Field& field) {
  if (!field.value->quoted && field.value->scalar == "true") return true;
  if (!field.value->quoted && field.value->scalar == "false") return false;
  constexpr std::array<std::string_view, 2> both{"true", "false"};
  const std::string_view meant = meant_by_german(field.value->scalar, both);
  desk.problems.error(
      visible_place(desk, *field.value),
      say("„{}“ erwartet true oder false, hier steht „{}“", "“{}” expects true or false, this is “{}”",
          {field.key->name, field.value->scalar}),
      meant.empty()
          ? base::LocalText{"Schreiben Sie true (ja) oder false (nein), ohne Anführungszeichen.",
                            "Write true or false, without quotes."}
          : say("Meinten Sie {}, ohne Anführungszeichen?", "Did you mean {}, without quotes?", {meant}));
  return std::nullopt;
}

std::optional<std::uint32_t> read_count(const Desk& desk, const Field& field, std::uint32_t least,
                                        std::uint32_t most) {
  const std::string& text = field.value->scalar;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!field.value->quoted && error == std::errc() && end == text.data() + text.size() && number >= least &&
      number <= most)
    return number;
  desk.problems.error(visible_place(desk, *field.value),
                      say("„{}“ erwartet eine ganze Zahl von {} bis {}, hier steht „{}“",
                          "“{}” expects a whole number from {} to {}, this is “{}”",
                          {field.key->name, std::to_string(least), std::to_string(most), text}),
                      say("So geht es: {}: {}", "For example: {}: {}", {field.key->name, field.key->sample}));
  return std::nullopt;
}

std::string read_rule_ref(const Desk& desk, const Field& field) {
  std::string name = read_text(desk, field);
  const auto fits = [](std::string_view part) {
    return !part.empty() && part.front() >= 'a' && part.front() <= 'z' &&
           std::all_of(part.begin(), part.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
  };
  const std::size_t slash = name.find('/');
  const bool good = slash == std::string::npos ? fits(name)
                                               : fits(std::string_view(name).substr(0, slash)) &&
                                                     fits(std::string_view(name).substr(slash + 1));
  if (good || name.empty()) return name;
  desk.problems.error(
      visible_place(desk, *field.value),
      say("„{}“ ist kein Name einer Regel", "“{}” is no name of a rule", {name}),
      {"Eine Regel heißt „regel“ oder „paket/regel“.", "A rule is called “rule” or “pack/rule”."});
  return {};
}

std::string read_name(const Desk& desk, const Key& key, const YamlValue& value) {
  if (std::find(key.allowed.begin(), key.allowed.end(), value.scalar) != key.allowed.end())
    return value.scalar;
  desk.problems.error(
      visible_place(desk, value),
      say("„{}“ ist kein Wert von „{}“", "“{}” is no value of “{}”", {value.scalar, key.name}),
      suggest(value.scalar, {key.allowed.begin(), key.allowed.end()}));
  return {};
}

ScopeMask read_scope(const Desk& desk, const Field& field) {
  constexpr unsigned restricting =
      static_cast<unsigned>(Scope::link_text) | static_cast<unsigned>(Scope::first_lines);
  unsigned mask = 0;
  for (const Text& text : read_names(desk, field)) mask |= named(scope_names, text.value).value_or(0);
  if ((mask & ~restricting) == 0) mask |= default_scope;
  return static_cast<ScopeMask>(mask);
}

std::vector<Text> read_names(const Desk& desk, const Field& field) {
  std::vector<Text> names;
  for (Text& text : read_distinct_texts(desk, *field.key, *field.value, false)) {
    YamlValue value;
    value.kind = YamlKind::scalar;
    value.scalar = text.value;
    value.offset = value.content_offset = text.place.offset;
    value.content_limit = value.content_offset + text.place.length;
    if (!read_name(desk, *field.key, value).empty()) names.push_back(std::move(text));
  }
  return names;
}

} // namespace taktvoll::pack
