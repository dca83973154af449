#include "workbench/example_text.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

// The first value that the condition names and, if there is one, the other condition on its key as well.
void give(document::Context& context, const pack::Condition& condition, const pack::Condition* other) {
  const auto good = [&](const std::string& value) {
    return value != "unknown" && value != "any" &&
           (other == nullptr ||
            std::find(other->values.begin(), other->values.end(), value) != other->values.end());
  };
  const auto named = std::find_if(condition.values.begin(), condition.values.end(), good);
  if (named != condition.values.end())
    context.set(condition.key, {{*named}, document::Origin::command_line, {}});
}

void give_conditions(document::Context& context, const pack::Rule& rule) {
  for (const pack::Condition& condition : rule.applies) give(context, condition, nullptr);
  if (rule.applies_any.empty()) return;
  for (const pack::Condition& condition : rule.applies_any.front()) {
    const auto twin =
        std::find_if(rule.applies.begin(), rule.applies.end(),
                     [&](const pack::Condition& always) { return always.key == condition.key; });
    give(context, condition, twin == rule.applies.end() ? nullptr : &*twin);
  }
}

} // namespace

document::Context example_context(const pack::Rule& rule, const pack::Example& example) {
  document::Context context;
  if (!example.text.starts_with("---\n")) give_conditions(context, rule);
  for (const auto& [key, value] : example.context)
    context.set(key, {{value}, document::Origin::command_line, {}});
  return context;
}

std::optional<ExampleText> read_example(const pack::Rule& rule, const pack::Example& example,
                                        language::Reader& reader) {
  const auto source = text::SourceText::from_bytes("example", example.text);
  if (!source) return std::nullopt;
  document::Document document = document::parse(*source);
  const document::Context context = example_context(rule, example);
  for (const auto& [key, value] : context.all())
    if (value.origin == document::Origin::command_line) document.context.set(key, value);
  language::Reading reading = reader.read(document);
  return ExampleText{std::move(document), std::move(reading), text::LineIndex(*source)};
}

} // namespace taktvoll::workbench
