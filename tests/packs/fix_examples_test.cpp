// Every built-in rule that offers fixes, on its own examples: after `fix --suggested` the finding is gone or
// the fix was refused for a reason that is told, nothing outside of the edits changed, and a second run
// changes nothing.
#include "base/date.h"
#include "catch.h"
#include "cli/pack_choice.h"
#include "lint/fixer.h"
#include "workbench/example_text.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace taktvoll;

namespace {

bool keeps_the_rest(const lint::FixedFile& fixed) {
  std::vector<text::SourceSpan> edited;
  for (const lint::AppliedFix& fix : fixed.applied)
    for (const lint::MadeEdit& edit : fix.edits) edited.push_back(edit.span);
  std::sort(edited.begin(), edited.end());
  const std::string_view before = fixed.before.source.bytes();
  const std::string_view after = fixed.after.source.bytes();
  if (edited.empty()) return before == after;
  std::size_t done = 0;
  std::size_t at = 0;
  for (const text::SourceSpan span : edited) {
    if (span.start.value > done) {
      const std::string_view stretch = before.substr(done, span.start.value - done);
      const std::size_t found = after.find(stretch, at);
      if (found == std::string_view::npos || (done == 0 && found != 0)) return false;
      at = found + stretch.size();
    }
    done = std::max<std::size_t>(done, span.limit.value);
  }
  return after.substr(at).ends_with(before.substr(done));
}

} // namespace

TEST_CASE("the fixes of all built-in rules do on their examples what they say") {
  cli::Options options;
  options.no_config = true;
  options.as_of = base::iso(base::today());
  const cli::ChosenPacks packs = cli::choose_packs(options, cli::Registries::left_out, pack::Detail::whole);
  REQUIRE(packs.rules);
  std::set<std::string_view> with_fixes;
  std::size_t applied = 0;
  std::size_t refused = 0;
  for (const checks::CompiledRule& rule : packs.rules->rules()) {
    for (const pack::Example& example : rule.source.bad) {
      lint::LintSettings settings;
      const document::Context context = workbench::example_context(rule.source, example);
      for (const auto& [key, value] : context.all())
        if (value.origin == document::Origin::command_line) settings.overrides.emplace_back(key, value);
      lint::Linter linter(*packs.rules, settings);
      lint::FixChoice choice;
      choice.suggested = true;
      choice.rules.insert(rule.info->id);
      auto result = lint::fix(linter, choice, "example.md", example.text);
      const auto* fixed = std::get_if<lint::FixedFile>(&result);
      if (fixed == nullptr) continue; // no text: the loader's own tests tell
      if (fixed->applied.empty() && fixed->refused.empty()) continue;
      INFO(rule.info->id << ": " << example.text << "\n=>\n" << fixed->after.source.bytes());
      with_fixes.insert(rule.info->id);
      applied += fixed->applied.size();
      refused += fixed->refused.size();
      CHECK(fixed->settled);
      CHECK(keeps_the_rest(*fixed));
      const auto left =
          std::count_if(fixed->after.findings.begin(), fixed->after.findings.end(),
                        [&](const finding::Finding& found) { return lint::is_chosen(found, choice); });
      CHECK(static_cast<std::size_t>(left) <= fixed->refused.size());
      if (!fixed->changed()) continue;
      auto again = lint::fix(linter, choice, "example.md", std::string(fixed->after.source.bytes()));
      CHECK_FALSE(std::get<lint::FixedFile>(again).changed());
    }
  }
  std::string names;
  for (const std::string_view name : with_fixes) names.append(name).append("\n");
  INFO(names << applied << " fixes, " << refused << " refused");
  for (const std::string_view rule :
       {"accessibility/a11y-unicode-font", "gender-address/gd-star-markdown", "jargon/jg-unexplained",
        "jargon/jg-unexplained-known", "mandatory-text/mt-pflichttext-altered",
        "platform/plt-markdown-visible"})
    CHECK(with_fixes.contains(rule));
  CHECK(refused * 5 <= applied); // else the packs work against each other
}
