#include "pack/fields.h"

#include "base/edit_distance.h"
#include "document/context.h"
#include "pack/german_names.h"
#include "pack/level_names.h"
#include "pack/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

// Keys that stand in the wrong map are more often misplaced than mistyped: where they belong.
std::optional<Level> home_of(std::string_view name, Level here) {
  constexpr std::array of_packs{Level::rule, Level::pack, Level::defaults,
                                Level::bad,  Level::norm, Level::examples};
  constexpr std::array of_registries{Level::claim,     Level::product,   Level::contact,   Level::source,
                                     Level::withdrawn, Level::reference, Level::companion, Level::registry};
  const std::span<const Level> homes =
      is_of_registry(here) ? std::span<const Level>(of_registries) : std::span<const Level>(of_packs);
  for (const Level level : homes)
    if (level != here && find_key(level, name) != nullptr) return level;
  return std::nullopt;
}

std::vector<std::string_view> names_at(Level level, std::optional<Kind> kind) {
  std::vector<std::string_view> names;
  for (const Key& key : keys(level))
    if ((!kind || (key.kinds & mask_of(*kind)) != 0) &&
        std::find(names.begin(), names.end(), key.name) == names.end())
      names.push_back(key.name);
  return names;
}

base::LocalText kinds_text(KindMask mask) {
  std::vector<std::string_view> names;
  for (const auto& entry : kind_names)
    if ((mask & mask_of(entry.value)) != 0) names.push_back(entry.name);
  return enumerate(names);
}

// A key that other kinds know.
void report_kind(const Desk& desk, const YamlValue& name, KindMask mask, Kind kind) {
  const base::LocalText kinds = kinds_text(mask);
  const std::string_view here = pack::name(kind);
  desk.problems.error(
      desk.place(name),
      {say("„{}“ gehört zu kind {}, nicht zu „{}“", "", {name.scalar, kinds.de, here}).de,
       say("“{}” belongs to kind {}, not to “{}”", "", {name.scalar, kinds.en, here}).de},
      say("Löschen Sie den Schlüssel oder ändern Sie „kind“.", "Delete the key or change “kind”."));
}

bool accepts(ShapeMask shapes, const YamlValue& value) {
  switch (value.kind) {
  case YamlKind::null:
    return false;
  case YamlKind::scalar:
    return (shapes & static_cast<ShapeMask>(Shape::scalar)) != 0;
  case YamlKind::sequence:
    return (shapes & static_cast<ShapeMask>(Shape::list)) != 0;
  case YamlKind::map:
    return (shapes & static_cast<ShapeMask>(Shape::map)) != 0;
  }
  return false;
}

// A German word for a key that belongs elsewhere: what it is called, and where it goes.
void elsewhere(Level here, std::string_view name, base::LocalText& help) {
  for (const std::string_view english : english_for(name)) {
    const std::optional<Level> home = home_of(english, here);
    if (!home) continue;
    const base::LocalText there = name_of(*home);
    help = {say("Meinten Sie „{}“? Der Schlüssel gehört in {}.", "", {english, there.de}).de,
            say("Did you mean “{}”? The key belongs in {}.", "", {english, there.en}).de};
    return;
  }
}

base::LocalText sample_help(const Key& key) {
  return say("So geht es: {}: {}", "For example: {}: {}", {key.name, key.sample});
}

} // namespace

base::LocalText enumerate(const std::vector<std::string_view>& names) {
  base::LocalText text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool last = i + 1 == names.size();
    if (i > 0) {
      text.de += last ? " und " : ", ";
      text.en += last ? " and " : ", ";
    }
    text.de += std::string("„") + std::string(names[i]) + "“";
    text.en += std::string("“") + std::string(names[i]) + "”";
  }
  return text;
}

base::LocalText suggest(std::string_view name, const std::vector<std::string_view>& valid) {
  if (const std::string_view nearest = meant_by(name, valid); !nearest.empty())
    return say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest});
  // Nobody reads forty names: those that are least unlike it, in the order of the table.
  constexpr std::size_t all_of_them = 8;
  constexpr std::size_t some = 5;
  if (valid.size() <= all_of_them) {
    const base::LocalText all = enumerate(valid);
    return {"Möglich sind " + all.de + ".", "Possible are " + all.en + "."};
  }
  std::vector<std::pair<std::size_t, std::size_t>> by_distance; // and place in the table
  for (std::size_t i = 0; i < valid.size(); ++i)
    by_distance.emplace_back(base::edit_distance(name, valid[i]), i);
  std::sort(by_distance.begin(), by_distance.end());
  by_distance.resize(some);
  std::sort(by_distance.begin(), by_distance.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<std::string_view> few;
  for (const auto& [_, number] : by_distance) few.push_back(valid[number]);
  const base::LocalText shown = enumerate(few);
  const std::string rest = std::to_string(valid.size() - some);
  return {"Möglich sind unter anderem " + shown.de + " (und " + rest + " weitere; das Handbuch nennt alle).",
          "Possible are, among others, " + shown.en + " (and " + rest + " more; the manual has all)."};
}

std::string_view meant_by(std::string_view name, const std::vector<std::string_view>& valid) {
  if (const std::string_view english = meant_by_german(name, valid); !english.empty()) return english;
  return base::nearest_name(name, valid);
}

base::LocalText shape_name(const YamlValue& value) {
  switch (value.kind) {
  case YamlKind::null:
    return {"nichts", "nothing"};
  case YamlKind::scalar:
    return {"ein Text", "a text"};
  case YamlKind::sequence:
    return {"eine Liste", "a list"};
  case YamlKind::map:
    return {"eine Zuordnung {schlüssel: wert}", "a map {key: value}"};
  }
  return {};
}

bool check_shape(const Desk& desk, const Key& key, const YamlValue& name, const YamlValue& value) {
  const TypeInfo type = type_info(key.type);
  if (accepts(type.shapes, value)) return true;
  if (value.kind == YamlKind::null) {
    desk.problems.error(desk.place(name), say("„{}“ ist leer", "“{}” is empty", {key.name}),
                        sample_help(key));
    return false;
  }
  const base::LocalText found = shape_name(value);
  const bool glued = value.kind == YamlKind::scalar && !value.quoted && value.scalar.size() > 1 &&
                     value.scalar.front() == '-' && value.scalar[1] != ' ' && value.scalar[1] != '-';
  base::LocalText help = sample_help(key);
  if (glued && (type.shapes & static_cast<ShapeMask>(Shape::list)) != 0)
    help = {"Nach dem Strich fehlt ein Leerzeichen: „- …“.", "A space is missing behind the hyphen: “- …”."};
  base::LocalText message{
      say("„{}“ erwartet {}, hier steht {}", "", {key.name, type.expected_de, found.de}).de,
      say("“{}” expects {}, this is {}", "", {key.name, type.expected_en, found.en}).de};
  desk.problems.error(desk.place(value), std::move(message), std::move(help));
  return false;
}

bool Fields::take_edit(const Desk& desk, Level level, std::optional<Kind> kind, const YamlValue& name,
                       const YamlValue& value, bool builds_on_another) {
  const std::string_view text = name.scalar;
  if (level != Level::rule || text.empty() || (text.back() != '+' && text.back() != '-')) return false;
  const std::string_view plain = text.substr(0, text.size() - 1);
  const Key* key = find_key(level, plain, kind);
  if (key == nullptr && kind && kinds_with(plain) != 0) {
    report_kind(desk, name, kinds_with(plain), *kind);
    return true;
  }
  if (key == nullptr || !is_editable(key->type)) return false;
  if (!builds_on_another) {
    desk.problems.error(desk.place(name),
                        say("„{}“ verändert eine übernommene Liste; diese Regel übernimmt keine",
                            "“{}” edits an inherited list; this rule inherits none", {text}),
                        say("Schreiben Sie „{}“, oder nennen Sie die Regel mit „extends: paket/regel“.",
                            "Write “{}”, or name the rule with “extends: pack/rule”.", {key->name}));
    return true;
  }
  if (check_shape(desk, *key, name, value))
    edits_.emplace_back(text.back() == '+' ? ListEdit::add : ListEdit::remove, Field{key, &name, &value});
  return true;
}

Fields::Fields(const Desk& desk, const YamlValue& map, Level level, const Place& owner,
               std::optional<Kind> kind, bool builds_on_another) {
  std::map<std::string_view, const YamlValue*> first; // of each name, for duplicates
  for (const auto& [name, value] : map.entries) {
    if (name.kind != YamlKind::scalar) {
      desk.problems.error(desk.place(name),
                          {"Ein Schlüssel muss ein einfacher Name sein", "a key must be a plain name"},
                          say("Texte, die mit {} beginnen, gehören in Anführungszeichen.",
                              "Texts that begin with {} belong in quotes.", {"{ oder ["}));
      continue;
    }
    const auto [twin, is_new] = first.emplace(name.scalar, &name);
    if (!is_new) {
      desk.problems.again(desk.place(name), say("„{}“ steht zweimal", "“{}” is given twice", {name.scalar}),
                          desk.place(*twin->second));
      continue;
    }

    if (const Key* key = find_key(level, name.scalar, kind)) {
      seen_.push_back(key->name);
      // Without a kind, the same name may mean two types; both accept the same shapes.
      if (check_shape(desk, *key, name, value)) fields_.push_back({key, &name, &value});
      continue;
    }
    if (take_edit(desk, level, kind, name, value, builds_on_another)) continue;
    if (level == Level::defaults && document::find_context_key(name.scalar) != nullptr) {
      context_.emplace_back(&name, &value);
      continue;
    }

    if (desk.problems.full()) {
      desk.problems.error(desk.place(name), {});
      continue;
    }
    const std::vector<std::string_view> valid = names_at(level, kind);
    if (level == Level::rule && kind && kinds_with(name.scalar) != 0) {
      report_kind(desk, name, kinds_with(name.scalar), *kind);
      continue;
    }
    base::LocalText help;
    if (value.kind == YamlKind::null && name.scalar.find(' ') != std::string::npos) { // {de: Risiken, Nutzen}
      help = {"Das gehört wohl zum Text davor: Ein Text mit Komma braucht in {…} Anführungszeichen.",
              "This seems to belong to the text before it: inside {…} a text with a comma needs quotes."};
    } else if (const std::optional<Level> home = home_of(name.scalar, level)) {
      const base::LocalText there = name_of(*home);
      help = {say("Der Schlüssel gehört in {}.", "", {there.de}).de,
              say("The key belongs in {}.", "", {there.en}).de};
    } else if (name.scalar == "<<") {
      help = {"Was mehrere Regeln teilen, steht unter „defaults“; „extends: regel“ beginnt als Kopie einer "
              "anderen.",
              "What rules share goes under “defaults”; “extends: rule” begins as a copy of another."};
    } else {
      std::vector<std::string_view> candidates = valid;
      if (level == Level::defaults)
        for (const document::ContextKey& key : document::context_keys()) {
          candidates.push_back(key.name);
          candidates.insert(candidates.end(), key.aliases.begin(), key.aliases.end());
        }
      const std::string_view nearest = meant_by(name.scalar, candidates);
      if (!nearest.empty()) seen_.push_back(nearest); // the key that is meant is not missing as well
      help = suggest(name.scalar, nearest.empty() ? valid : std::vector<std::string_view>{nearest});
      if (nearest.empty()) elsewhere(level, name.scalar, help);
    }
    const base::LocalText here = name_of(level);
    desk.problems.error(desk.place(name),
                        {say("Unbekannter Schlüssel „{}“ für {}", "", {name.scalar, here.de}).de,
                         say("unknown key “{}” for {}", "", {name.scalar, here.en}).de},
                        std::move(help));
  }

  if (builds_on_another) return;
  for (const Key& key : keys(level)) {
    if (key.need != Need::required || (kind && (key.kinds & mask_of(*kind)) == 0) || has(key.name)) continue;
    if (level == Level::rule && !kind && key.kinds != every_kind) continue;
    if (level == Level::local_text) {
      desk.problems.error(owner, {"Der deutsche Text fehlt", "the German text is missing"},
                          {"Ergänzen Sie „de: …“.", "Add “de: …”."});
      continue;
    }
    desk.problems.error(
        owner, say("Hier fehlt „{}“", "“{}” is missing here", {key.name}),
        say("Ergänzen Sie zum Beispiel: {}: {}", "Add, for example: {}: {}", {key.name, key.sample}));
  }
}

const Field* Fields::find(std::string_view name) const {
  for (const Field& field : fields_)
    if (field.key->name == name) return &field;
  return nullptr;
}

const Field* Fields::find(std::string_view name, ListEdit edit) const {
  for (const auto& [kind_of_edit, field] : edits_)
    if (kind_of_edit == edit && field.key->name == name) return &field;
  return nullptr;
}

bool Fields::has(std::string_view name) const {
  return std::find(seen_.begin(), seen_.end(), name) != seen_.end();
}

} // namespace taktvoll::pack
