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
    return {
        R"(Löschen Sie den Eintrag, oder setzen Sie ihn in Anführungszeichen: "#…" beginnt sonst einen )"
        R"(Kommentar, "~" und "null" heißen „nichts“.)",
        R"(Delete the entry, or put it in quotes: "#…" else begins a comment, "~" and "null" mean nothing.)"};
  return {"Jeder Eintrag ist ein Text, am besten in Anführungszeichen.",
          "Each entry is a text, best put in quotes."};
}

// "/Wunder[a-z]+" is a word with a mark before it; nobody means that.
void check_slashes(const Desk& desk, const Key& key, const Text& text) {
  const bool of_terms = key.type == ValueType::terms || key.type == ValueType::groups ||
                        key.type == ValueType::trigger || key.type == ValueType::variants;
  const std::string_view core = trimmed(text.value);
  if (!of_terms || core.size() < 3 || (core.front() == '/') == (core.back() == '/')) return;
  const std::string whole = core.front() == '/' ? std::string(core) + "/" : "/" + std::string(core);
  desk.problems.error(text.place,
                      core.front() == '/' ? say("„{}“ beginnt wie ein Muster und endet nicht so",
                                                "“{}” begins like a pattern, but does not end so", {core})
                                          : say("„{}“ endet wie ein Muster und beginnt nicht so",
                                                "“{}” ends like a pattern, but does not begin so", {core}),
                      say("Ein Muster steht zwischen zwei Schrägstrichen: \"{}\". Für einen Begriff lassen "
                          "Sie den Strich weg.",
                          "A pattern stands between two slashes: \"{}\". For a term leave the slash out.",
                          {whole}));
}

// An edit without effect. No mistake: the other pack may have learned it by itself since.
void advise_on_edit(const Desk& desk, const Text& text, std::string_view key, ListEdit edit,
                    base::LocalText help = {}) {
  if (help.empty())
    help = {"Der Eintrag kann weg. `taktvoll explain` zeigt, was die Regel hat.",
            "The entry can go. `taktvoll explain` shows what the rule has."};
  const std::string_view value = trimmed(text.value);
  desk.problems.advise(
      text.place,
      edit == ListEdit::add
          ? say("„{}“ steht schon in „{}“ der übernommenen Regel: „{}+“ bewirkt hier nichts",
                "“{}” is in “{}” of the inherited rule already: “{}+” has no effect", {value, key, key})
          : say("„{}“ steht nicht in „{}“ der übernommenen Regel: „{}-“ bewirkt hier nichts",
                "“{}” is not in “{}” of the inherited rule: “{}-” has no effect", {value, key, key}),
      std::move(help));
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
  std::map<std::string, std::string> spelled; // as it stood there
  for (Text& text : read_texts(desk, key, list)) {
    const std::string_view core = trimmed(text.value);
    const auto [twin, is_new] = first.emplace(fold ? text::lower(core) : std::string(core), text.place);
    const std::string shown(core);
    if (is_new) {
      check_slashes(desk, key, text);
      distinct.push_back(std::move(text));
      spelled.emplace(twin->first, shown);
    } else if (spelled[twin->first] != shown) // no mistake, only too much
      desk.problems.advise(text.place,
                           say("„{}“ steht schon als „{}“ in „{}“", "“{}” is in “{}” already, as “{}”",
                               {core, spelled[twin->first], key.name}),
                           {"Groß- und Kleinschreibung ist hier gleich: Der Eintrag kann weg.",
                            "Capitals do not matter here: the entry can go."});
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
      const base::LocalText help =
          nearest.empty() ? base::LocalText{} : say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest});
      advise_on_edit(desk, text, key, ListEdit::remove, help);
    }
    std::erase_if(list, [&](const Text& text) { return unwanted.contains(folded(text)); });
  }
  if (addition != nullptr)
    for (Text& text : read_distinct_texts(desk, *addition->key, *addition->value, fold)) {
      if (present.insert(folded(text)).second || text.use != 0) {
        list.push_back(std::move(text));
        continue;
      }
      advise_on_edit(desk, text, key, ListEdit::add);
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
        advise_on_edit(desk, {norm.text, desk.place(*field->value)}, "basis", ListEdit::remove);
    }
  if (const Field* field = fields.find("basis", ListEdit::add))
    for (Norm& norm : norms_in(desk, *field)) {
      const bool there = std::any_of(norms.begin(), norms.end(), [&](const Norm& other) {
        return other.text == norm.text && other.from == norm.from && other.until == norm.until;
      });
      if (there)
        advise_on_edit(desk, {norm.text, desk.place(*field->value)}, "basis", ListEdit::add);
      else
        norms.push_back(std::move(norm));
    }
}

} // namespace taktvoll::pack
