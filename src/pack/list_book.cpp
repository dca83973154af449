#include "pack/list_book.h"

#include "base/edit_distance.h"
#include "document/context.h"
#include "pack/list_reader.h"
#include "pack/value_reader.h"

#include <algorithm>
#include <set>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

constexpr std::size_t deepest = 32; // lists within lists

// The bytes of `text` from `start` on, where it stands as it is.
Place part_of(const Text& text, std::size_t start, std::size_t limit) {
  Place place = text.place;
  if (place.verbatim && limit <= place.length) {
    place.offset += static_cast<std::uint32_t>(start);
    place.length = static_cast<std::uint32_t>(limit - start);
  }
  return place;
}

Place inexact(Place place) {
  place.verbatim = false;
  return place;
}

base::LocalText name_advice() {
  return {"Ein Name besteht aus Buchstaben, Ziffern und „-“ und beginnt mit einem Buchstaben: "
          "andere-gründe.",
          "A name is made of letters, digits and “-”, and begins with a letter: other-reasons."};
}

// A name with what people use for spaces set right; "" if that is no name either.
std::string mended_name(std::string_view name) {
  std::string mended;
  for (const char c : name) mended += c == ' ' || c == '_' || c == '.' ? '-' : c;
  return is_list_name(mended) ? mended : std::string();
}

} // namespace

void ListBook::declare(const Desk& desk, const Field& lists) {
  for (const auto& [name, value] : lists.value->entries) {
    if (name.kind != YamlKind::scalar) {
      desk.problems.error(desk.place(name),
                          {"Hier muss der Name einer Liste stehen", "the name of a list must stand here"},
                          name_advice());
      continue;
    }
    const std::string_view written = trimmed(name.scalar);
    const bool edits = written.ends_with('+') || written.ends_with('-');
    if (edits || written.find('/') != std::string_view::npos) {
      declare_change(desk, *lists.key, name, value);
      continue;
    }
    if (!is_list_name(written)) {
      const std::string mended = mended_name(written);
      desk.problems.error(visible_place(desk, name),
                          say("„{}“ ist kein Name einer Liste", "“{}” is no name of a list", {written}),
                          mended.empty() ? name_advice()
                                         : say("Schreiben Sie „{}“.", "Write “{}”.", {mended}));
      continue;
    }
    Key key = *lists.key;
    key.name = written;
    key.sample = R"(["Knie", "Gelenk~"])";
    key.type = ValueType::terms;
    const auto [known, is_new] = declared_.try_emplace(folded_list_name(written));
    if (!is_new) {
      desk.problems.again(desk.place(name),
                          say("Die Liste „{}“ gibt es schon", "there is a list “{}” already", {written}),
                          known->second.place);
      continue;
    }
    Declared& list = known->second;
    list.name = written;
    list.place = desk.place(name);
    if (check_shape(desk, key, name, value)) list.written = read_distinct_texts(desk, key, value, false);
    order_.push_back(&list);
  }
}

void ListBook::declare_change(const Desk& desk, const Key& key, const YamlValue& name,
                              const YamlValue& value) {
  const std::string_view written = trimmed(name.scalar);
  const bool adds = written.ends_with('+');
  const bool edits = adds || written.ends_with('-');
  const std::string plain(trimmed(edits ? written.substr(0, written.size() - 1) : written));
  if (!edits) {
    desk.problems.error(
        desk.place(name),
        say("„{}“ ist die Liste eines anderen Pakets", "“{}” is a list of another pack", {written}),
        say("Ergänzen Sie sie mit „{}+“, kürzen Sie sie mit „{}-“.",
            "Lengthen it with “{}+”, shorten it with “{}-”.", {plain, plain}));
    return;
  }
  if (plain.find('/') == std::string::npos) {
    desk.problems.error(desk.place(name),
                        say("„{}“ ändert die Liste eines anderen Pakets und braucht dessen Namen",
                            "“{}” changes a list of another pack and needs its name", {written}),
                        say("Schreiben Sie paket/{}. Eine eigene Liste ändern Sie dort, wo sie steht.",
                            "Write pack/{}. Change a list of your own where it stands.", {written}));
    return;
  }
  const Pack* pack = nullptr;
  const List* list = find_foreign(desk.problems, desk.place(name), plain, pack);
  if (list == nullptr) return;
  Key of_list = key;
  of_list.name = written;
  of_list.sample = R"(["Schwippschwager~"])";
  of_list.type = ValueType::terms;
  if (!check_shape(desk, of_list, name, value)) return;
  std::vector<Text> texts = read_distinct_texts(desk, of_list, value, false);
  if (texts.empty() || resting_.contains(pack->id)) return;
  const std::string full_name = full_list_name(pack->id, list->name);
  const auto same = [&](const ListChange& change) { return change.list == full_name; };
  auto change = std::find_if(own_.list_changes.begin(), own_.list_changes.end(), same);
  if (change == own_.list_changes.end())
    change = own_.list_changes.insert(change, {full_name, {}, {}, desk.place(name)});
  std::vector<Text>& side = adds ? change->added : change->removed;
  if (!side.empty())
    desk.problems.again(desk.place(name), say("„{}“ steht zweimal", "“{}” is given twice", {written}),
                        change->place);
  else
    side = std::move(texts);
}

const List* ListBook::find_foreign(Problems& problems, const Place& place, std::string_view name,
                                   const Pack*& pack) const {
  const std::size_t slash = name.find('/');
  const std::string_view pack_name = trimmed(name.substr(0, slash));
  const std::string folded = folded_list_name(name.substr(slash + 1));
  const auto chosen = packs_.find(pack_name);
  const auto resting = resting_.find(pack_name);
  if (chosen == packs_.end() && resting == resting_.end()) {
    std::vector<std::string_view> ids;
    for (const auto& [id, _] : packs_) ids.push_back(id);
    for (const auto& [id, _] : resting_) ids.push_back(id);
    const std::string_view nearest = base::nearest_name(pack_name, ids);
    problems.error(
        place, say("Dieses Paket baut nicht auf „{}“ auf", "this pack does not build on “{}”", {pack_name}),
        !nearest.empty() && nearest != pack_name
            ? say("Meinten Sie „{}“?", "Did you mean “{}”?",
                  {std::string(nearest) + "/" + std::string(name.substr(slash + 1))})
        : own_.id.empty() ? base::LocalText{"`taktvoll rules` nennt die Pakete dieses Laufs.",
                                            "`taktvoll rules` lists the packs of this run."}
                          : say("Nennen Sie es am Anfang von pack.yaml: extends: [\"{}\"]",
                                "Name it at the top of pack.yaml: extends: [\"{}\"]", {pack_name}));
    return nullptr;
  }
  pack = chosen != packs_.end() ? chosen->second : resting->second;
  std::vector<std::string_view> names;
  for (const List& list : pack->lists) {
    if (folded_list_name(list.name) == folded) return &list;
    names.emplace_back(list.name);
  }
  const base::LocalText message = say("Das Paket „{}“ hat keine Liste „{}“", "the pack “{}” has no list “{}”",
                                      {pack_name, name.substr(slash + 1)});
  if (names.empty())
    problems.error(place, message, {"Es hat überhaupt keine Listen.", "It has no lists at all."});
  else if (const std::string_view nearest = base::nearest_name(folded, names); !nearest.empty())
    problems.error(place, message,
                   say("Meinten Sie „{}/{}“?", "Did you mean “{}/{}”?", {pack_name, nearest}));
  else
    problems.error(place, message, suggest(folded, names));
  return nullptr;
}

void ListBook::settle(Problems& problems) {
  for (Declared* list : order_) settle_list(problems, *list);
  for (Declared* list : order_)
    if (!list->entries.empty())
      own_.lists.push_back(
          {list->name, list->place, list->entries, static_cast<std::uint32_t>(list->entries.size()), {}});
  for (ListChange& change : own_.list_changes) settle_change(problems, change);
}

void ListBook::settle_list(Problems& problems, Declared& list) {
  if (list.state != State::open) return;
  list.state = State::underway;
  underway_.push_back(list.name);
  std::vector<Text> entries;
  for (const Text& text : list.written) expand(problems, text, false, entries);
  underway_.pop_back();
  std::set<std::string_view> known;
  for (const Text& text : entries)
    if (known.insert(trimmed(text.value)).second) list.entries.push_back(text);
  list.state = State::done;
}

// Both sides as single entries of the list, which must not be there yet or must be there.
void ListBook::settle_change(Problems& problems, ListChange& change) {
  const Pack* pack = nullptr;
  const List* list = find_foreign(problems, change.place, change.list, pack);
  if (list == nullptr) return;
  const auto is_there = [&](const Text& text) {
    return std::any_of(list->entries.begin(), list->entries.end(),
                       [&](const Text& entry) { return trimmed(entry.value) == trimmed(text.value); });
  };
  const auto single = [&](std::vector<Text>& side) {
    std::vector<Text> entries;
    for (const Text& text : side) expand(problems, text, false, entries);
    for (Text& entry : entries) entry.use = entry.entry = 0;
    side = std::move(entries);
  };
  single(change.added);
  single(change.removed);
  std::erase_if(change.added, [&](const Text& text) {
    if (!is_there(text)) return false;
    const auto own = list->entries.begin() + static_cast<std::ptrdiff_t>(list->own_entries);
    const bool of_this_run = std::none_of(list->entries.begin(), own, [&](const Text& entry) {
      return trimmed(entry.value) == trimmed(text.value);
    });
    if (!of_this_run) // else another pack of the run had the same idea
      problems.error(text.place,
                     say("„{}“ steht schon in der Liste „{}“", "“{}” is already in the list “{}”",
                         {trimmed(text.value), change.list}),
                     {"Löschen Sie den Eintrag.", "Delete the entry."});
    return true;
  });
  std::erase_if(change.removed, [&](const Text& text) {
    if (is_there(text)) return false;
    if (std::find(list->withdrawn.begin(), list->withdrawn.end(), trimmed(text.value)) !=
        list->withdrawn.end())
      return true;
    std::vector<std::string_view> known;
    for (const Text& entry : list->entries) known.emplace_back(entry.value);
    const std::string_view nearest = base::nearest_name(trimmed(text.value), known);
    problems.error(text.place,
                   say("„{}“ steht nicht in der Liste „{}“", "“{}” is not in the list “{}”",
                       {trimmed(text.value), change.list}),
                   nearest.empty() ? base::LocalText{}
                                   : say("Meinten Sie „{}“?", "Did you mean “{}”?", {nearest}));
    return true;
  });
  if (change.removed.size() >= list->entries.size() && change.added.empty()) {
    problems.error(
        change.place,
        say("Damit bliebe die Liste „{}“ leer", "this would leave the list “{}” empty", {change.list}),
        {"Eine Regel, die nicht gelten soll, schalten Sie ab: enabled: false",
         "Switch off a rule that is not to hold: enabled: false"});
    change.removed.clear();
  }
}

ListBook::Found ListBook::find(Problems& problems, const Text& written, const ListReference& reference) {
  const Place place = part_of(written, reference.start, reference.limit);
  std::string_view name = reference.name;
  if (const std::size_t slash = name.find('/'); slash != std::string_view::npos) {
    if (trimmed(name.substr(0, slash)) != own_.id) {
      const Pack* pack = nullptr;
      const List* list = find_foreign(problems, place, name, pack);
      if (list == nullptr || resting_.contains(pack->id)) return {};
      return {full_list_name(pack->id, list->name), &list->entries, false};
    }
    name = name.substr(slash + 1);
  }
  const auto known = declared_.find(folded_list_name(name));
  if (known == declared_.end()) {
    std::vector<std::string> names;
    for (const Declared* list : order_) names.push_back(list->name);
    for (const auto& [id, pack] : packs_)
      for (const List& list : pack->lists) {
        if (folded_list_name(list.name) == folded_list_name(name))
          names.insert(names.begin(), full_list_name(id, list.name));
        else
          names.push_back(full_list_name(id, list.name));
      }
    std::vector<std::string_view> candidates(names.begin(), names.end());
    std::string_view nearest = base::nearest_name(folded_list_name(name), candidates);
    if (nearest.empty() && !names.empty() && names[0].ends_with("/" + folded_list_name(name)))
      nearest = names[0];
    std::string most_names;
    for (std::size_t i = 0; i < order_.size() && i < 12; ++i)
      most_names += (i == 0 ? "" : ", ") + order_[i]->name;
    problems.error(place, say("Die Liste „{}“ gibt es nicht", "there is no list “{}”", {name}),
                   !nearest.empty() ? say("Meinten Sie „{}“?", "Did you mean “{}”?",
                                          {"{list:" + std::string(nearest) + "}"})
                   : order_.empty() ? say("Legen Sie sie an: lists: {{}: [\"…\"]}",
                                          "Make it: lists: {{}: [\"…\"]}", {name})
                                    : say("Es gibt: {}.", "There are: {}.", {most_names}));
    return {};
  }
  Declared& list = known->second;
  if (list.state == State::underway) {
    std::string circle;
    for (auto step = std::find(underway_.begin(), underway_.end(), list.name); step != underway_.end();
         ++step)
      circle += *step + " → ";
    problems.error(
        place,
        say("Die Listen nennen einander im Kreis: {}", "the lists name one another in a circle: {}",
            {circle + list.name}),
        {"Eine von ihnen muss ohne die anderen auskommen.", "One of them must do without the others."});
    return {};
  }
  if (underway_.size() >= deepest) {
    problems.error(place, {"Mehr als 32 Listen nennen einander", "more than 32 lists name one another"},
                   {"Fassen Sie einige davon zusammen.", "Merge some of them."});
    return {};
  }
  settle_list(problems, list);
  return {full_list_name(own_.id, list.name), list.entries.empty() ? nullptr : &list.entries, true};
}

bool ListBook::take(Problems& problems, const Place& place, const Text& text) {
  if (full_) return false;
  ++expanded_;
  bytes_ += text.value.size();
  if (expanded_ <= most_of_pack && bytes_ <= most_bytes) return true;
  full_ = true;
  problems.error(place,
                 say("Mit dieser Liste steht das Paket für mehr als {} Begriffe",
                     "with this list the pack stands for more than {} terms",
                     {std::to_string(std::min(expanded_, most_of_pack))}),
                 {"Listen, die Listen nennen, vervielfachen sich: Nehmen Sie eine Ebene heraus.",
                  "Lists that name lists multiply: take one level out."});
  return false;
}

std::vector<Text> ListBook::expanded(Problems& problems, std::vector<Text> written, bool regex) {
  const auto names_list = [](const Text& text) { return text.value.find('{') != std::string::npos; };
  if (std::none_of(written.begin(), written.end(), names_list)) return written;
  std::vector<Text> all;
  for (const Text& text : written) expand(problems, text, regex, all);
  return all;
}

void ListBook::expand(Problems& problems, const Text& written, bool regex, std::vector<Text>& out) {
  if (regex && written.value.find("{list:") == std::string::npos) return out.push_back(written);
  const auto references = list_references(written.value);
  if (!references) {
    const ListSyntaxError& error = references.error();
    return problems.error(part_of(written, error.offset, error.offset + error.length), error.message,
                          error.help);
  }
  if (references->empty()) {
    if (!means_list(problems, written)) out.push_back(written);
    return;
  }
  const bool alone = stands_alone(written.value, *references);
  if (regex && !alone)
    return problems.error(part_of(written, references->front().start, references->front().limit),
                          {"In einem Muster steht keine Liste", "no list stands in a pattern"},
                          {"Eine Liste von Mustern steht allein.", "A list of patterns stands alone."});
  std::vector<Found> lists;
  for (const ListReference& reference : *references) {
    lists.push_back(find(problems, written, reference));
    if (lists.back().entries == nullptr) return;
  }
  const auto use = static_cast<std::uint32_t>(own_.list_uses.size() + 1);
  ListUse record{std::string(trimmed(written.value)), written.place, regex, {}};
  for (const Found& list : lists)
    record.sources.push_back({list.full_name, static_cast<std::uint32_t>(list.entries->size())});
  own_.list_uses.push_back(std::move(record));
  if (!alone) return multiply(problems, written, *references, lists, use, out);

  for (std::uint32_t i = 0; i < lists[0].entries->size(); ++i) {
    const Text& source = (*lists[0].entries)[i];
    Text text{source.value, lists[0].own ? source.place : inexact(written.place), use, i};
    if (regex) {
      const std::string_view value = trimmed(source.value);
      if (!is_pattern(value))
        return problems.error(
            written.place,
            say("„{}“ aus der Liste „{}“ ist kein Muster", "“{}” of the list “{}” is no pattern",
                {value, lists[0].full_name}),
            {"Hier stehen reguläre Ausdrücke. Muster einer Liste haben Schrägstriche: '/[0-9]+ Tage/'",
             "These are regular expressions. Patterns of a list have slashes: '/[0-9]+ days/'"});
      text.value = value.substr(1, value.size() - 2);
      if (text.place.verbatim && text.place.length == source.value.size()) {
        text.place.offset += 1;
        text.place.length -= 2;
      }
    }
    if (!take(problems, written.place, text)) return;
    out.push_back(std::move(text));
  }
}

// "{körper}" for "{list:körper}": true after a report.
bool ListBook::means_list(Problems& problems, const Text& written) const {
  const std::string_view value = written.value;
  if (declared_.empty() || is_pattern(trimmed(value))) return false;
  for (std::size_t open = value.find('{'); open != std::string_view::npos; open = value.find('{', open + 1)) {
    const std::size_t close = value.find('}', open);
    if (close == std::string_view::npos) return false;
    const std::string_view name = value.substr(open + 1, close - open - 1);
    if (document::find_context_key(name) != nullptr || !declared_.contains(folded_list_name(name))) continue;
    problems.error(
        part_of(written, open, close + 1),
        say("„{}“ ist eine Liste, keine Angabe zum Dokument", "“{}” is a list, no context key", {name}),
        say("So nennen Sie eine Liste: {}", "A list is named like this: {}",
            {"{list:" + std::string(trimmed(name)) + "}"}));
    return true;
  }
  return false;
}

// The term once with every combination of the entries.
void ListBook::multiply(Problems& problems, const Text& written, const std::vector<ListReference>& references,
                        const std::vector<Found>& lists, std::uint32_t use, std::vector<Text>& out) {
  std::size_t product = 1;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    for (const Text& entry : *lists[i].entries)
      if (is_pattern(trimmed(entry.value)))
        return problems.error(
            part_of(written, references[i].start, references[i].limit),
            say("Die Liste „{}“ enthält ein Muster ({}); in einem Begriff stehen nur Begriffe",
                "the list “{}” holds a pattern ({}); in a term stand only terms",
                {references[i].name, entry.value}),
            {"Nennen Sie die Liste allein, oder trennen Sie sie in Begriffe und Muster.",
             "Name the list alone, or divide it into terms and patterns."});
    product = std::min(product * lists[i].entries->size(), most_of_pack);
  }
  if (product > most_of_term)
    return problems.error(written.place,
                          say("Dieser Begriff steht für mehr als {} Begriffe",
                              "this term stands for more than {} terms", {std::to_string(most_of_term)}),
                          {"Wörter aus mehreren Listen nahe beieinander sucht `kind: together`.",
                           "Words of several lists near each other are for `kind: together`."});
  std::vector<std::string_view> entries(lists.size());
  for (std::uint32_t number = 0; number < product; ++number) {
    std::size_t rest = number;
    for (std::size_t i = lists.size(); i-- > 0; rest /= lists[i].entries->size())
      entries[i] = (*lists[i].entries)[rest % lists[i].entries->size()].value;
    Text text{with_entries(written.value, references, entries), inexact(written.place), use, number};
    if (!take(problems, written.place, text)) return;
    out.push_back(std::move(text));
  }
}

std::uint32_t ListBook::adopt(const Pack& from, std::uint32_t use, const Place& place) {
  if (use == 0 || &from == &own_) return use;
  const auto [known, is_new] = adopted_.try_emplace({&from, use}, 0);
  if (is_new) {
    ListUse copy = from.list_uses[use - 1];
    copy.place = inexact(place);
    own_.list_uses.push_back(std::move(copy));
    known->second = static_cast<std::uint32_t>(own_.list_uses.size());
  }
  return known->second;
}

} // namespace taktvoll::pack
