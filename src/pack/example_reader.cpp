#include "pack/example_reader.h"

#include "pack/conditions.h"
#include "pack/list_reader.h"
#include "pack/value_reader.h"

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

void read_example(const Desk& desk, const Key& key, const YamlValue& item, std::vector<Example>& examples) {
  Example example;
  if (item.kind != YamlKind::map) {
    YamlValue single;
    single.kind = YamlKind::sequence;
    single.items.push_back(item);
    for (const Text& text : read_texts(desk, key, single))
      examples.push_back({text.value, {}, {}, text.place});
    return;
  }
  const Level level = key.name == "bad" ? Level::bad : Level::good;
  const Fields fields(desk, item, level, desk.place(item));
  example.place = desk.place(item);
  if (const Field* text = fields.find("text")) {
    if (!read_text(desk, *text).empty()) example.text = text->value->scalar;
    example.place = desk.place(*text->value);
  }
  if (const Field* context = fields.find("context"))
    example.context = read_example_context(desk, *context->value);
  if (const Field* match = fields.find("match")) example.match = read_text(desk, *match);
  examples.push_back(std::move(example));
}

void read_list(const Desk& desk, const Fields& fields, std::string_view name, const Place& rule_place,
               std::vector<Example>& examples) {
  const Field* list = fields.find(name);
  if (list != nullptr)
    for (const YamlValue& item : list->value->items) read_example(desk, *list->key, item, examples);
  if (fields.has(name) && (list == nullptr || !list->value->items.empty())) return;
  const bool bad = name == "bad";
  desk.problems.advise(list != nullptr ? desk.place(*list->value) : rule_place,
                       bad ? base::LocalText{"Die Regel hat kein Beispiel, das sie findet (bad)",
                                             "the rule has no example that it finds (bad)"}
                           : base::LocalText{"Die Regel hat kein Beispiel, bei dem sie schweigt (good)",
                                             "the rule has no example where it stays silent (good)"},
                       {"Beispiele laufen als Tests und zeigen anderen, was gemeint ist.",
                        "Examples run as tests and show others what is meant."});
}

std::vector<Example> items_of(const Desk& desk, const Fields& fields, std::string_view name) {
  std::vector<Example> examples;
  if (const Field* list = fields.find(name))
    for (const YamlValue& item : list->value->items) read_example(desk, *list->key, item, examples);
  return examples;
}

// What "examples-" takes away from one of the lists: examples with this text, whatever their context.
void take_away(const Desk& desk, const std::vector<Example>& unwanted, std::string_view name,
               std::vector<Example>& examples) {
  for (const Example& example : unwanted) {
    const auto same = [&](const Example& other) { return trimmed(other.text) == trimmed(example.text); };
    if (std::erase_if(examples, same) > 0) continue;
    desk.problems.advise(example.place,
                         say("Dieses Beispiel hat die übernommene Regel unter „{}“ nicht",
                             "the inherited rule has no such example under “{}”", {name}),
                         {"Der Eintrag kann weg; sonst muss der Text genau derselbe sein.",
                          "The entry can go; else the text must be the very same."});
  }
}

} // namespace

void read_examples(const Desk& desk, const Fields& fields, bool builds_on_another, Rule& rule) {
  const Field* examples = fields.find("examples");
  if (examples == nullptr && builds_on_another) { // those of the other rule
    if (const Field* field = fields.find("examples", ListEdit::remove)) {
      const Fields lists(desk, *field->value, Level::examples, rule.place);
      take_away(desk, items_of(desk, lists, "bad"), "bad", rule.bad);
      take_away(desk, items_of(desk, lists, "good"), "good", rule.good);
    }
    if (const Field* field = fields.find("examples", ListEdit::add)) {
      const Fields lists(desk, *field->value, Level::examples, rule.place);
      for (Example& example : items_of(desk, lists, "bad")) rule.bad.push_back(std::move(example));
      for (Example& example : items_of(desk, lists, "good")) rule.good.push_back(std::move(example));
    }
    return;
  }
  if (examples == nullptr && rule.kind == Kind::claim) return; // they would need a registry
  rule.bad.clear();
  rule.good.clear();
  YamlValue nothing;
  nothing.kind = YamlKind::map;
  if (examples == nullptr && fields.has("examples")) return; // reported
  const YamlValue& map = examples != nullptr ? *examples->value : nothing;
  const Fields lists(desk, map, Level::examples, rule.place);
  read_list(desk, lists, "bad", rule.place, rule.bad);
  read_list(desk, lists, "good", rule.place, rule.good);
}

} // namespace taktvoll::pack
