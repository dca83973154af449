#include "claims/entry_values.h"

#include "base/edit_distance.h"
#include "claims/mandatory_texts.h"
#include "document/context.h"
#include "match/term.h"
#include "match/wording.h"
#include "pack/list_reader.h"
#include "pack/value_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace taktvoll::claims {
namespace {

using base::YamlKind;
using base::YamlValue;
using pack::Desk;
using pack::Field;
using pack::Fields;
using pack::Key;
using pack::Level;
using pack::say;
using pack::trimmed;

constexpr std::size_t longest_id = 64;

bool fits_id(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

// Trims what is written around a text and keeps the place exact.
Text trimmed_text(Text text) {
  const std::string_view core = trimmed(text.value);
  if (core.size() == text.value.size()) return text;
  if (text.place.verbatim) {
    text.place.offset += static_cast<std::uint32_t>(core.data() - text.value.data());
    text.place.length = static_cast<std::uint32_t>(core.size());
  }
  text.value = std::string(core);
  return text;
}

bool has_term_sign(std::string_view text) {
  return text.find_first_of("~*<{|") != std::string_view::npos;
}

// Reports a text that is no term.
void check_term(const Desk& desk, const Text& text) {
  const auto term = match::parse_term(text.value);
  if (term) return;
  pack::Place place = text.place;
  if (place.verbatim && term.error().offset + term.error().length <= place.length) {
    place.offset += static_cast<std::uint32_t>(term.error().offset);
    place.length = static_cast<std::uint32_t>(term.error().length);
  }
  desk.problems.error(place, term.error().message, term.error().help);
}

// Every spelling of every value of a context key, for suggestions.
void append_spellings(std::string_view name, std::vector<std::string_view>& spellings) {
  const document::ContextKey* key = document::find_context_key(name);
  spellings.insert(spellings.end(), key->allowed.begin(), key->allowed.end());
  for (const auto& [alias, value] : key->value_aliases) {
    spellings.push_back(value);
    spellings.push_back(alias);
  }
}

bool knows(const document::ContextKey& key, std::string_view canonical) {
  if (!key.allowed.empty()) return document::is_allowed(key, canonical);
  return std::any_of(key.value_aliases.begin(), key.value_aliases.end(),
                     [&](const auto& alias) { return alias.second == canonical; });
}

// The canonical values that a written one means; none if no key knows it.
std::vector<std::string> meant_by(std::span<const std::string_view> keys, std::string_view written) {
  // A name of the table goes before an alias: "letter" is a kind of text, and an alias of the platform
  // "brief".
  for (const bool aliases : {false, true})
    for (const std::string_view name : keys) {
      const document::ContextKey* key = document::find_context_key(name);
      std::string canonical = document::canonical_value(*key, written);
      if (!knows(*key, canonical)) continue;
      if (aliases || text::lower(canonical) == text::lower(written)) {
        // A letter is a letter, whether the front matter says so as its platform or as its kind.
        if (canonical == "brief") return {"brief", "letter"};
        return {std::move(canonical)};
      }
    }
  return {};
}

Companion read_companion(const Desk& desk, const Key& key, const YamlValue& item) {
  Companion companion;
  if (item.kind != YamlKind::map) {
    desk.problems.error(desk.place(item),
                        {"Ein Eintrag von „requires“ ist eine Zuordnung", "an entry of “requires” is a map"},
                        say("So geht es: {}: {}", "For example: {}: {}", {key.name, key.sample}));
    return companion;
  }
  const Fields fields(desk, item, Level::companion, desk.place(item));
  constexpr std::array<std::pair<std::string_view, CompanionKind>, 3> kinds{
      {{"mandatory-text", CompanionKind::mandatory_text},
       {"footnote", CompanionKind::footnote},
       {"note", CompanionKind::note}}};
  std::size_t given = 0;
  for (const auto& [name, kind] : kinds) {
    if (!fields.has(name)) continue;
    ++given;
    companion.kind = kind;
    companion.text = read_placed(desk, fields, name);
  }
  if (given != 1 && (given > 1 || item.entries.empty()))
    desk.problems.error(
        desk.place(item),
        {"Ein Eintrag von „requires“ braucht genau einen der Schlüssel mandatory-text, footnote, note",
         "an entry of “requires” takes exactly one of the keys mandatory-text, footnote, note"},
        {"Schreiben Sie für jeden Text einen eigenen Eintrag.", "Write an entry of its own for each text."});
  const std::string& text = companion.text.value;
  if (companion.kind == CompanionKind::mandatory_text && !text.empty() && mandatory_wording(text).empty()) {
    std::vector<std::string_view> names;
    for (const MandatoryText& known : mandatory_texts()) names.push_back(known.name);
    base::LocalText help = pack::suggest(text, names);
    help.de += " Oder schreiben Sie den ganzen Wortlaut.";
    help.en += " Or write the whole wording.";
    desk.problems.error(
        companion.text.place,
        say("Einen Pflichttext „{}“ gibt es nicht", "there is no mandatory text “{}”", {text}),
        std::move(help));
    companion.text.value.clear();
  }
  if (companion.kind == CompanionKind::mandatory_text && !is_mandatory_text_name(text))
    if (const std::optional<match::WordingError> error = match::Wording::error(text))
      desk.problems.error(companion.text.place, error->message, error->help);
  return companion;
}

} // namespace

pack::Place entry_place(const Desk& desk, const YamlValue& item) {
  const YamlValue* id = item.find("id");
  return desk.place(id != nullptr && id->kind == YamlKind::scalar && !id->scalar.empty() ? *id : item);
}

Text read_placed(const Desk& desk, const Fields& fields, std::string_view key) {
  const Field* field = fields.find(key);
  if (field == nullptr) return {};
  if (pack::read_text(desk, *field).empty()) return {};
  return trimmed_text({field->value->scalar, desk.place(*field->value)});
}

std::string read_optional(const Desk& desk, const Fields& fields, std::string_view key) {
  const Field* field = fields.find(key);
  return field == nullptr ? std::string() : pack::read_text(desk, *field);
}

Text read_entry_id(const Desk& desk, const Fields& fields, std::string_view key) {
  Text id = read_placed(desk, fields, key);
  const auto misfit = std::find_if_not(id.value.begin(), id.value.end(), fits_id);
  if (misfit != id.value.end()) {
    const auto at = static_cast<std::size_t>(misfit - id.value.begin());
    const std::size_t length = text::code_point_at(id.value, at).length;
    pack::Place place = id.place;
    if (place.verbatim) {
      place.offset += static_cast<std::uint32_t>(at);
      place.length = static_cast<std::uint32_t>(length);
    }
    desk.problems.error(place,
                        say("„{}“ passt nicht in den Namen „{}“", "“{}” does not fit in the name “{}”",
                            {std::string_view(id.value).substr(at, length), id.value}),
                        {"Erlaubt sind Buchstaben ohne Umlaute, Ziffern, „-“, „_“ und „.“.",
                         "Allowed are letters without umlauts, digits, “-”, “_” and “.”."});
    return {};
  }
  if (id.value.size() > longest_id) {
    desk.problems.error(id.place,
                        {"Der Name ist länger als 64 Zeichen", "the name is longer than 64 characters"},
                        {"Ein kurzer Name wie MUS-001 genügt.", "A short name such as MUS-001 will do."});
    return {};
  }
  return id;
}

std::vector<Text> read_list(const Desk& desk, const Fields& fields, std::string_view key) {
  std::vector<Text> texts;
  const Field* field = fields.find(key);
  if (field == nullptr) return texts;
  if (field->value->kind == YamlKind::scalar) {
    Text text = read_placed(desk, fields, key);
    if (!text.value.empty()) texts.push_back(std::move(text));
    return texts;
  }
  if (field->value->items.empty()) return texts;
  for (Text& text : pack::read_distinct_texts(desk, *field->key, *field->value, true))
    texts.push_back(trimmed_text(std::move(text)));
  return texts;
}

std::vector<Text> read_terms(const Desk& desk, const Fields& fields, std::string_view key, bool literal_too) {
  std::vector<Text> terms = read_list(desk, fields, key);
  for (const Text& term : terms)
    if (!literal_too || has_term_sign(term.value)) check_term(desk, term);
  return terms;
}

std::optional<base::Date> read_day(const Desk& desk, const Fields& fields, std::string_view key) {
  const Field* field = fields.find(key);
  return field == nullptr ? std::nullopt : base::parse_date(pack::read_date(desk, *field));
}

Validity read_validity(const Desk& desk, const Fields& fields, std::string_view from,
                       std::string_view until) {
  Validity validity;
  validity.from = read_day(desk, fields, from);
  validity.until = read_day(desk, fields, until);
  if (const Field* field = fields.find(from)) validity.from_place = desk.place(*field->value);
  if (const Field* field = fields.find(until)) validity.until_place = desk.place(*field->value);
  if (validity.from && validity.until && *validity.until < *validity.from)
    desk.problems.error(validity.until_place,
                        say("„{}“ liegt vor „{}“", "“{}” lies before “{}”", {until, from}),
                        say("Los geht es am {}. An keinem Tag würde der Eintrag gelten.",
                            "It begins on {}. The entry would hold on no day.", {base::iso(*validity.from)}));
  return validity;
}

std::vector<std::string> read_context_values(const Desk& desk, const Fields& fields, std::string_view key) {
  std::vector<std::string> values;
  const Field* field = fields.find(key);
  if (field == nullptr) return values;
  const std::span<const std::string_view> keys = field->key->allowed;
  // A platform may be one that taktvoll has no rules for.
  const bool closed = std::none_of(keys.begin(), keys.end(), [](std::string_view name) {
    return document::find_context_key(name)->allowed.empty();
  });
  for (const Text& written : read_list(desk, fields, key)) {
    std::vector<std::string> meant = meant_by(keys, written.value);
    if (meant.empty()) {
      std::vector<std::string_view> spellings;
      for (const std::string_view name : keys) append_spellings(name, spellings);
      const std::string_view nearest = base::nearest_name(written.value, spellings);
      if (closed || !nearest.empty()) {
        std::vector<std::string_view> valid{nearest};
        if (nearest.empty()) {
          const auto& allowed = document::find_context_key(keys.front())->allowed;
          valid.assign(allowed.begin(), allowed.end());
        }
        desk.problems.error(
            written.place,
            say("„{}“ ist kein Wert von „{}“", "“{}” is no value of “{}”", {written.value, key}),
            pack::suggest(written.value, valid));
        continue;
      }
      meant.push_back(text::lower(written.value));
    }
    for (std::string& value : meant)
      if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
  }
  return values;
}

std::vector<Companion> read_companions(const Desk& desk, const Fields& fields) {
  std::vector<Companion> companions;
  const Field* field = fields.find("requires");
  if (field == nullptr) return companions;
  for (const YamlValue& item : field->value->items) {
    Companion companion = read_companion(desk, *field->key, item);
    if (!companion.text.value.empty()) companions.push_back(std::move(companion));
  }
  return companions;
}

} // namespace taktvoll::claims
