#include "pack/list_changes.h"

#include "pack/list_book.h"
#include "pack/list_syntax.h"
#include "pack/problems.h"
#include "pack/rule_texts.h"
#include "pack/value_reader.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace taktvoll::pack {
namespace {

constexpr std::uint32_t gone = UINT32_MAX;

// A list that has become another. Those who name it have yet to hear of it.
struct Event {
  std::string list;
  std::vector<Text> before;
  std::vector<std::uint32_t> moved; // by number before: the number now, or gone
};

class Changer {
public:
  explicit Changer(std::span<Pack* const> packs) : packs_(packs) {}

  void begin(const ListChange& change) {
    change_ = &change;
    for (Pack* pack : packs_)
      for (List& list : pack->lists)
        if (full_list_name(pack->id, list.name) == change.list) {
          std::vector<Text> now;
          for (const Text& entry : list.entries)
            if (!is_among(change.removed, entry))
              now.push_back(entry);
            else
              list.withdrawn.emplace_back(trimmed(entry.value));
          const auto own = std::count_if(list.entries.begin(), list.entries.begin() + list.own_entries,
                                         [&](const Text& entry) { return !is_among(change.removed, entry); });
          list.own_entries = static_cast<std::uint32_t>(own);
          for (const Text& text : change.added) {
            Text entry = text;
            entry.place = list.place;
            entry.place.verbatim = false;
            now.push_back(std::move(entry));
          }
          become(*pack, list, std::move(now));
        }
  }

  void run() {
    while (!events_.empty()) {
      const Event event = std::move(events_.front());
      events_.pop_front();
      for (Pack* pack : packs_) hear(*pack, event);
    }
  }

  std::vector<ListTrouble> take() { return std::move(troubles_); }

private:
  static bool is_among(const std::vector<Text>& texts, const Text& entry) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const Text& text) { return trimmed(text.value) == trimmed(entry.value); });
  }

  void become(const Pack& pack, List& list, std::vector<Text> now) {
    std::map<std::string_view, std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < now.size(); ++i) numbers.emplace(trimmed(now[i].value), i);
    Event event{full_list_name(pack.id, list.name), std::move(list.entries), {}};
    for (const Text& entry : event.before) {
      const auto number = numbers.find(trimmed(entry.value));
      event.moved.push_back(number == numbers.end() ? gone : number->second);
    }
    list.entries = std::move(now);
    events_.push_back(std::move(event));
  }

  // The entries of a list as far as the event that is being heard has come: a list that has changed since is
  // seen as it was before.
  [[nodiscard]] const std::vector<Text>* view(const std::string& name) const {
    for (const Event& later : events_)
      if (later.list == name) return &later.before;
    for (const Pack* pack : packs_)
      for (const List& list : pack->lists)
        if (full_list_name(pack->id, list.name) == name) return &list.entries;
    return nullptr;
  }

  void hear(Pack& pack, const Event& event) {
    std::set<std::uint32_t> uses;
    for (std::uint32_t i = 0; i < pack.list_uses.size(); ++i)
      for (const ListUse::Source& source : pack.list_uses[i].sources)
        if (source.list == event.list) uses.insert(i + 1);
    if (uses.empty()) return;

    for (List& list : pack.lists) {
      std::vector<Text> entries = list.entries;
      if (!update(pack, event, uses, entries)) continue;
      std::set<std::string> known; // in a list no entry stands twice
      std::erase_if(entries,
                    [&](const Text& text) { return !known.insert(std::string(trimmed(text.value))).second; });
      become(pack, list, std::move(entries));
    }
    for (Rule& rule : pack.rules) {
      bool different = update_replacements(pack, event, uses, rule);
      for_each_list(
          rule, [&](std::vector<Text>& texts) { different = update(pack, event, uses, texts) || different; });
      if (different) rule.number.reset(); // it is no longer what it was built in as
    }
    const std::vector<Text>* entries = view(event.list);
    for (const std::uint32_t use : uses)
      for (ListUse::Source& source : pack.list_uses[use - 1].sources)
        if (source.list == event.list) source.size = static_cast<std::uint32_t>(entries->size());
  }

  bool update_replacements(const Pack& pack, const Event& event, const std::set<std::uint32_t>& uses,
                           Rule& rule) {
    std::map<std::uint32_t, std::vector<std::string>> wordings; // of each use
    std::vector<Text> terms;
    std::map<std::string, std::vector<std::string>> written;
    for (const Replacement& replacement : rule.replacements) {
      terms.push_back(replacement.term);
      if (replacement.term.use != 0)
        wordings[replacement.term.use] = replacement.with;
      else
        written[replacement.term.value] = replacement.with;
    }
    if (!update(pack, event, uses, terms)) return false;
    std::vector<Replacement> now;
    for (Text& term : terms) {
      if (term.use != 0 && written.contains(term.value)) continue;
      std::vector<std::string> with = term.use != 0 ? wordings[term.use] : written[term.value];
      now.push_back({std::move(term), std::move(with)});
    }
    rule.replacements = std::move(now);
    return true;
  }

  // The texts after the event; false if nothing is different.
  bool update(const Pack& pack, const Event& event, const std::set<std::uint32_t>& uses,
              std::vector<Text>& texts) {
    std::map<std::uint32_t, std::size_t> last; // of each use that is heard: its last entry
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (uses.contains(texts[i].use)) last[texts[i].use] = i;
    if (last.empty()) return false;
    std::vector<Text> now;
    bool different = false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      Text& text = texts[i];
      const auto end = last.find(text.use);
      if (end == last.end()) {
        now.push_back(std::move(text));
        continue;
      }
      const ListUse& use = pack.list_uses[text.use - 1];
      const Place place = text.place;
      const std::uint32_t number = text.use;
      if (const std::uint32_t entry = renumbered(use, event, text.entry); entry != gone) {
        text.entry = entry;
        now.push_back(std::move(text));
      } else {
        different = true;
      }
      if (end->second == i) {
        const std::size_t before = now.size();
        add_new(use, number, place, event, now);
        different = different || now.size() != before;
      }
    }
    texts = std::move(now);
    return different;
  }

  // The sizes of a use's lists with the event heard.
  [[nodiscard]] std::vector<std::uint32_t> sizes(const ListUse& use, const Event& event) const {
    std::vector<std::uint32_t> all;
    for (const ListUse::Source& source : use.sources)
      all.push_back(source.list == event.list ? static_cast<std::uint32_t>(view(event.list)->size())
                                              : source.size);
    return all;
  }

  [[nodiscard]] std::uint32_t renumbered(const ListUse& use, const Event& event, std::uint32_t entry) const {
    const std::vector<std::uint32_t> now = sizes(use, event);
    std::uint32_t number = 0;
    std::uint32_t weight = 1;
    for (std::size_t i = use.sources.size(); i-- > 0;) {
      std::uint32_t part = entry % use.sources[i].size;
      entry /= use.sources[i].size;
      if (use.sources[i].list == event.list) part = event.moved[part];
      if (part == gone) return gone;
      number += part * weight;
      weight *= now[i];
    }
    return number;
  }

  // What the use stands for now and did not before.
  void add_new(const ListUse& use, std::uint32_t number, const Place& place, const Event& event,
               std::vector<Text>& out) {
    const auto references = list_references(use.written);
    std::vector<const std::vector<Text>*> lists;
    std::size_t product = 1;
    for (const ListUse::Source& source : use.sources) {
      lists.push_back(view(source.list));
      if (lists.back() == nullptr) return;
      product = std::min(product * lists.back()->size(), ListBook::most_of_pack);
    }
    const bool alone = stands_alone(use.written, *references);
    if (!alone && product > ListBook::most_of_term)
      return trouble(say("Mit den neuen Einträgen steht „{}“ für mehr als {} Begriffe",
                         "with the new entries “{}” stands for more than {} terms",
                         {use.written, std::to_string(ListBook::most_of_term)}));
    const std::set<std::uint32_t> old(event.moved.begin(), event.moved.end());
    std::vector<std::string_view> entries(lists.size());
    for (std::uint32_t entry = 0; entry < product; ++entry) {
      std::size_t rest = entry;
      bool is_new = false;
      bool has_pattern = false;
      for (std::size_t i = lists.size(); i-- > 0; rest /= lists[i]->size()) {
        const auto part = static_cast<std::uint32_t>(rest % lists[i]->size());
        entries[i] = trimmed((*lists[i])[part].value);
        has_pattern = has_pattern || is_pattern(entries[i]);
        is_new = is_new || (use.sources[i].list == event.list && !old.contains(part));
      }
      if (!is_new) continue;
      if (use.regex ? !has_pattern : has_pattern && !alone)
        return trouble(use.regex ? say("„{}“ gehört nicht in „{}“: Dort stehen nur Muster",
                                       "“{}” does not belong in “{}”: only patterns stand there",
                                       {entries[0], use.sources[0].list})
                                 : say("Ein Muster gehört nicht in diese Liste: Sie steht im Begriff „{}“",
                                       "a pattern does not belong in this list: it stands in the term “{}”",
                                       {use.written}));
      std::string value = alone ? std::string(entries[0]) : with_entries(use.written, *references, entries);
      if (use.regex) value = value.substr(1, value.size() - 2);
      Text text{std::move(value), place, number, entry};
      text.place.verbatim = false;
      out.push_back(std::move(text));
    }
  }

  void trouble(base::LocalText message) {
    const auto same = [&](const ListTrouble& known) { return known.message == message; };
    if (std::none_of(troubles_.begin(), troubles_.end(), same))
      troubles_.push_back({change_->place, std::move(message), {}});
  }

  std::span<Pack* const> packs_;
  const ListChange* change_ = nullptr;
  std::deque<Event> events_;
  std::vector<ListTrouble> troubles_;
};

} // namespace

std::vector<ListTrouble> change_lists_in(std::span<Pack* const> packs, std::span<const ListChange> changes) {
  Changer changer(packs);
  for (const ListChange& change : changes) {
    changer.begin(change);
    changer.run();
  }
  return changer.take();
}

} // namespace taktvoll::pack
