// unused-list, repeated-list and repeated-entry: what shows when named lists and their uses are compared.
#include "pack/list_origin.h"
#include "pack/list_syntax.h"
#include "pack/problems.h"
#include "pack/rule_texts.h"
#include "pack/value_reader.h"
#include "text/unicode.h"
#include "workbench/lints.h"

#include <algorithm>
#include <map>
#include <set>

namespace taktvoll::workbench {
namespace {

using pack::say;
using pack::trimmed;

// Fewer entries are alike by chance.
constexpr std::size_t fewest_entries = 3;

std::string folded(const pack::Text& text) {
  return text::lower(trimmed(text.value));
}

class ListLinter {
public:
  explicit ListLinter(LintSubject& subject) : subject_(subject), pack_(subject.pack()) {}

  void run() {
    for (const pack::ListUse& use : pack_.list_uses)
      for (const pack::ListUse::Source& source : use.sources) used_.insert(source.list);
    for (const pack::List& list : pack_.lists) {
      unused(list);
      same_but_for_case(list);
      entries_.emplace_back();
      for (const pack::Text& entry : list.entries) entries_.back().insert(folded(entry));
    }
    for (std::size_t i = 0; i < pack_.lists.size(); ++i)
      for (std::size_t j = 0; j < pack_.lists.size(); ++j)
        if (i != j) contained(i, j);
    for (const pack::Rule& rule : pack_.rules) {
      if (!is_judged(rule)) continue;
      pack::for_each_list(rule, [&](const std::vector<pack::Text>& texts) { beside(rule, texts); });
    }
  }

private:
  void on_list(Lint lint, const pack::List& list, base::LocalText message, base::LocalText help) {
    subject_.remarks.add(lint, {}, list.place, std::move(message), std::move(help));
  }

  void unused(const pack::List& list) {
    if (used_.contains(pack::full_list_name(pack_.id, list.name))) return;
    on_list(
        Lint::unused_list, list,
        say("Die Liste „{}“ nennt niemand", "nobody names the list “{}”", {list.name}),
        say("In einem Begriff heißt sie {}.", "In a term it is called {}.", {"{list:" + list.name + "}"}));
  }

  // "knie" beside "Knie": no mistake, where case matters.
  void same_but_for_case(const pack::List& list) {
    std::map<std::string, const pack::Text*> first;
    for (const pack::Text& entry : list.entries) {
      if (pack::is_pattern(trimmed(entry.value))) continue; // \d and \D
      const auto [twin, is_new] = first.emplace(folded(entry), &entry);
      if (!is_new)
        subject_.remarks.add(Lint::repeated_entry, {}, entry.place,
                             say("„{}“ und „{}“ stehen beide in der Liste „{}“",
                                 "“{}” and “{}” both stand in the list “{}”",
                                 {twin->second->value, entry.value, list.name}),
                             {"Groß und klein macht nur in Regeln mit „case: sensitive“ einen Unterschied.",
                              "Case matters only in rules with “case: sensitive”."});
    }
  }

  // All of list j in list i, and not by way of it.
  void contained(std::size_t i, std::size_t j) {
    const pack::List& outer = pack_.lists[i];
    const pack::List& inner = pack_.lists[j];
    const bool equal = entries_[i] == entries_[j];
    if (entries_[j].size() < fewest_entries || (equal && i < j) || names(outer, inner) || names(inner, outer))
      return;
    if (!std::includes(entries_[i].begin(), entries_[i].end(), entries_[j].begin(), entries_[j].end()))
      return;
    const std::string count = std::to_string(entries_[j].size());
    if (equal)
      on_list(Lint::repeated_list, outer,
              say("Die Liste „{}“ hält dasselbe wie „{}“", "the list “{}” holds the same as “{}”",
                  {outer.name, inner.name}),
              {"Eine genügt.", "One is enough."});
    else
      on_list(Lint::repeated_list, outer,
              say("Die Liste „{}“ hält alle {} Einträge von „{}“",
                  "the list “{}” holds all {} entries of “{}”", {outer.name, count, inner.name}),
              say("Schreiben Sie {} an ihrer Stelle.", "Write {} in their place.",
                  {"{list:" + inner.name + "}"}));
  }

  // Some entry of `outer` came through `inner`.
  [[nodiscard]] bool names(const pack::List& outer, const pack::List& inner) const {
    const auto none = [](std::string_view) -> const pack::Pack* { return nullptr; };
    const std::string name = pack::full_list_name(pack_.id, inner.name);
    return std::any_of(outer.entries.begin(), outer.entries.end(), [&](const pack::Text& entry) {
      for (const pack::ListOrigin& origin : pack::list_origins(pack_, entry, none))
        if (std::find(origin.lists.begin(), origin.lists.end(), name) != origin.lists.end()) return true;
      return false;
    });
  }

  // An entry that a list beside it brings along.
  void beside(const pack::Rule& rule, const std::vector<pack::Text>& texts) {
    std::map<std::string, const pack::ListUse*> by_list;
    for (const pack::Text& text : texts)
      if (const pack::ListUse* use = pack::list_use(pack_, text)) by_list.emplace(folded(text), use);
    if (by_list.empty()) return;
    for (const pack::Text& text : texts) {
      if (text.use != 0) continue;
      const auto twin = by_list.find(folded(text));
      if (twin == by_list.end()) continue;
      subject_.remarks.add(Lint::repeated_entry, subject_.id_of(rule), text.place,
                           say("„{}“ bringt schon „{}“ mit", "“{}” comes with “{}” already",
                               {trimmed(text.value), twin->second->written}),
                           {"Löschen Sie den Eintrag.", "Delete the entry."});
    }
  }

  LintSubject& subject_;
  const pack::Pack& pack_;
  std::set<std::string> used_;
  std::vector<std::set<std::string>> entries_; // of each list, folded
};

} // namespace

void lint_lists(LintSubject& subject) {
  ListLinter(subject).run();
}

} // namespace taktvoll::workbench
