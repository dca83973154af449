#include "pack/list_reader.h"

#include "base/edit_distance.h"
#include "pack/list_book.h"
#include "pack/value_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

base::LocalText item_help(const YamlValue& item) {
  if (item.kind == YamlKind::map && item.entries.size() == 1 &&
      item.entries[0].first.kind == YamlKind::scalar) {
    const std::string& name = item.entries[0].first.scalar;
    if (item.entries[0].second.kind == YamlKind::null)
      return say("Setzen Sie den Text in Anführungszeichen: \"{}\".", "Put the text in quotes: \"{}\".",
                 {"{" + name + "}"});
    return {"Ein Text mit Doppelpunkt gehört in Anführungszeichen.",
            "A text with a colon belongs in quotes."};
  }
  if (item.kind == YamlKind::null)
    return {R"(Löschen Sie den Eintrag, oder setzen Sie ihn in Anführungszeichen: "~", "null".)",
            R"(Delete the entry, or put it in quotes: "~", "null".)"};
  return {"Jeder Eintrag ist ein Text, am besten in Anführungszeichen.",
          "Each entry is a text, best put in quotes."};
}

} // namespace

std::vector<Text> read_texts(const Desk& desk, const Key& key, const YamlValue& list, bool may_be_empty) {
  std::vector<Text> texts;
  if (list.items.empty() && !may_be_empty)
    desk.problems.error(desk.place(list),
                        say("Die Liste „{}“ ist leer", "the list “{}” is empty", {key.name}),
                        say("Tragen Sie mindestens einen Eintrag ein, oder löschen Sie „{}“.",
                            "Give at least one entry, or delete “{}”.", {key.name}));
  for (const YamlValue& item : list.items) {
    if (item.kind != YamlKind::scalar) {
      const base::LocalText found = shape_name(item);
      desk.problems.error(
          desk.place(item),
          {say("Ein Eintrag von „{}“ muss ein Text sein, hier steht {}", "", {key.name, found.de}).de,
           say("an entry of “{}” must be a text, this is {}", "", {key.name, found.en}).de},
          item_help(item));
    } else if (trimmed(item.scalar).empty()) {
      desk.problems.error(visible_place(desk, item),
                          say("Leerer Eintrag in „{}“", "empty entry in “{}”", {key.name}),
                          {"Löschen Sie den Eintrag.", "Delete the entry."});
    } else {
      texts.push_back({item.scalar, desk.place(item)});
    }
  }
  return texts;
}

namespace {

// With the entries of the lists that the texts name; where no terms stand, naming one is a mistake.
std::vector<Text> resolved(const Desk& desk, const Key& key, std::vector<Text> texts) {
  if (desk.lists == nullptr) return texts;
  switch (key.type) {
  case ValueType::terms:
  case ValueType::groups:
  case ValueType::trigger:
  case ValueType::variants:
    return desk.lists->expanded(desk.problems, std::move(texts), false);
  case ValueType::patterns:
    return desk.lists->expanded(desk.problems, std::move(texts), true);
  default:
    break;
  }
  std::erase_if(texts, [&](const Text& text) {
    if (text.value.find("{list:") == std::string::npos) return false;
    desk.problems.error(text.place, say("In „{}“ steht keine Liste", "no list stands in “{}”", {key.name}),
                        {"Benannte Listen stehen, wo Begriffe stehen: terms, all, absent, except …",
                         "Named lists stand where terms stand: terms, all, absent, except …"});
    return true;
  });
  return texts;
}

} // namespace

std::vector<Text> read_distinct_texts(const Desk& desk, const Key& key, const YamlValue& list, bool fold) {
  std::vector<Text> distinct;
  std::map<std::string, Place> first;
  for (Text& text : read_texts(desk, key, list)) {
    const std::string_view core = trimmed(text.value);
    const auto [twin, is_new] = first.emplace(fold ? text::lower(core) : std::string(core), text.place);
    if (is_new)
      distinct.push_back(std::move(text));
    else
      desk.problems.again(text.place,
                          say("„{}“ steht zweimal in „{}“", "“{}” is given twice in “{}”", {core, key.name}),
                          twin->second);
  }
  return resolved(desk, key, std::move(distinct));
}

void read_list(const Desk& desk, const Fields& fields, std::string_view key, bool fold,
               std::vector<Text>& list) {
  const auto folded = [&](const Text& text) {
    const std::string_view core = trimmed(text.value);
    return fold ? text::lower(core) : std::string(core);
  };
  if (const Field* field = fields.find(key))
    list = read_distinct_texts(desk, *field->key, *field->value, fold);
  const Field* removal = fields.find(key, ListEdit::remove);
  const Field* addition = fields.find(key, ListEdit::add);
  if (removal == nullptr && addition == nullptr) return;

  std::set<std::string> present;
  for (const Text& text : list) present.insert(folded(text));
  if (removal != nullptr) {
    std::set<std::string> unwanted;
    for (const Text& text : read_distinct_texts(desk, *removal->key, *removal->value, fold)) {
      if (present.erase(folded(text)) > 0) {
        unwanted.insert(folded(text));
        continue;
      }
      if (text.use != 0) continue; // of a named list, what is there goes
      std::vector<std::string_view> known;
      for (const Text& other : list) known.emplace_back(other.value);
      const std::string_view nearest = base::nearest_name(trimmed(text.value), known);
      desk.problems.error(text.place,
                          say("„{}“ steht nicht in „{}“ der übernommenen Regel",
                              "“{}” is not in “{}” of the inherited rule", {trimmed(text.value), key}),
                          nearest.empty() ? say("`taktvoll explain REGEL` zeigt, was dort steht.",
                                                "`taktvoll explain RULE` shows what is there.")
                                          : say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest}));
    }
    std::erase_if(list, [&](const Text& text) { return unwanted.contains(folded(text)); });
  }
  if (addition != nullptr)
    for (Text& text : read_distinct_texts(desk, *addition->key, *addition->value, fold)) {
      if (present.insert(folded(text)).second || text.use != 0) {
        list.push_back(std::move(text));
        continue;
      }
      desk.problems.error(text.place,
                          say("„{}“ steht schon in „{}“ der übernommenen Regel",
                              "“{}” is already in “{}” of the inherited rule", {trimmed(text.value), key}),
                          {"Löschen Sie den Eintrag.", "Delete the entry."});
    }
}

namespace {

std::vector<Norm> norms_in(const Desk& desk, const Field& field) {
  std::vector<Norm> norms;
  for (const YamlValue& item : field.value->items) {
    if (item.kind == YamlKind::map) {
      const Fields fields(desk, item, Level::norm, desk.place(item));
      Norm norm;
      if (const Field* text = fields.find("norm")) norm.text = read_text(desk, *text);
      if (const Field* from = fields.find("from")) norm.from = read_date(desk, *from);
      if (const Field* until = fields.find("until")) norm.until = read_date(desk, *until);
      check_date_order(desk, fields, "from", norm.from, "until", norm.until);
      norms.push_back(std::move(norm));
    } else {
      YamlValue single;
      single.kind = YamlKind::sequence;
      single.items.push_back(item);
      for (const Text& text : read_texts(desk, *field.key, single))
        norms.push_back({std::string(trimmed(text.value)), {}, {}});
    }
  }
  return norms;
}

} // namespace

void read_norms(const Desk& desk, const Fields& fields, std::vector<Norm>& norms) {
  if (const Field* field = fields.find("basis")) norms = norms_in(desk, *field);
  if (const Field* field = fields.find("basis", ListEdit::remove))
    for (const Norm& norm : norms_in(desk, *field)) {
      const auto same = [&](const Norm& other) { return other.text == norm.text; };
      if (std::erase_if(norms, same) == 0)
        desk.problems.error(desk.place(*field->value),
                            say("„{}“ steht nicht in „basis“ der übernommenen Regel",
                                "“{}” is not in “basis” of the inherited rule", {norm.text}));
    }
  if (const Field* field = fields.find("basis", ListEdit::add))
    for (Norm& norm : norms_in(desk, *field)) norms.push_back(std::move(norm));
}

} // namespace taktvoll::pack
