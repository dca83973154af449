#include "workbench/pack_docs.h"

#include "pack/list_origin.h"
#include "pack/list_syntax.h"
#include "workbench/pack_facts.h"
#include "workbench/rule_page.h"

#include <algorithm>
#include <vector>

namespace taktvoll::workbench {
namespace {

using base::pick;
using base::UiLanguage;

// Text in Markdown: what would be read as markup is escaped, a line break becomes a visible one.
std::string markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += " ⏎ ";
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20) continue;
    if (std::string_view("\\`*_[]<>#|&~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// In backticks, more of them than the text holds in a row.
std::string code(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  std::string plain;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    plain += c == '\n' ? ' ' : c;
  }
  const std::string fence(longest + 1, '`');
  return longest > 0 ? fence + " " + plain + " " + fence : fence + plain + fence;
}

// A heading that gives the list an anchor in any reader of Markdown.
std::string list_heading(std::string_view name) {
  return "<a id=\"" + list_anchor(name) + "\"></a>" + code(name);
}

// As code, and a link to the first list of this pack that it names.
std::string linked_code(const pack::Pack& pack, std::string_view value) {
  if (const auto references = pack::list_references(value))
    for (const pack::ListReference& reference : *references)
      if (const std::string_view own = own_list(pack, reference.name); !own.empty())
        return "[" + code(value) + "](#" + list_anchor(own) + ")";
  return code(value);
}

} // namespace

std::string markdown_page(const pack::Pack& pack, UiLanguage language) {
  const std::vector<RulePage> pages = pages_of(pack, language);
  const auto say = [&](std::string_view de, std::string_view en) {
    return std::string(pick(language, de, en));
  };
  std::string out = "# " + markdown(pack.title.in(language)) + "\n\n" + code(pack.id);
  for (const std::string& fact : facts_of(pack, language, pages.size())) out += " · " + markdown(fact);
  out += "\n\n| " + say("Regel", "Rule") + " | " + say("findet", "finds") + " | " +
         say("Schwere", "Severity") + " |\n|---|---|---|\n";
  for (const RulePage& page : pages)
    out += "| " + code(page.id) + " | " + markdown(page.title) + " | " + page.severity + " |\n";
  const auto list = [&](const std::string& label, const std::vector<std::string>& items) {
    if (items.empty()) return;
    out += "\n" + label + "\n\n";
    for (const std::string& item : items) out += "- " + markdown(item) + "\n";
  };
  for (const RulePage& page : pages) {
    out += "\n## " + markdown(page.title.empty() ? page.id : page.title) + "\n\n" + code(page.id) + " · **" +
           page.severity + "** · " + page.kind + (page.status.empty() ? "" : " · " + markdown(page.status)) +
           "\n\n> " + markdown(page.message) + "\n";
    if (!page.why.empty()) out += "\n" + markdown(page.why) + "\n";
    if (!page.hint.empty()) out += "\n" + say("Besser: ", "Better: ") + markdown(page.hint) + "\n";
    list(say("So geht es auch:", "Say instead:"), page.instead);
    list(say("Grundlage:", "Basis:"), page.basis);
    list(say("Das fällt auf:", "This is found:"), page.bad);
    list(say("Das nicht:", "This is not:"), page.good);
    if (page.details.empty()) continue;
    out += "\n" + say("Wonach die Regel sucht:", "What the rule looks for:") + "\n\n";
    for (const RulePage::Row& row : page.details) {
      out += "- " + code(row.key) + ": ";
      for (std::size_t i = 0; i < row.values.size(); ++i)
        out += (i > 0 ? ", " : "") + linked_code(pack, row.values[i]);
      out += "\n";
    }
  }
  if (!pack.lists.empty()) out += "\n## " + say("Listen", "Lists") + "\n";
  for (const pack::List& words : pack.lists) {
    out += "\n### " + list_heading(words.name) + "\n\n";
    bool first = true;
    for (const std::string& entry : pack::as_written(pack, words.entries)) {
      out += (first ? "" : ", ") + linked_code(pack, entry);
      first = false;
    }
    out += "\n";
  }
  return out;
}

} // namespace taktvoll::workbench
