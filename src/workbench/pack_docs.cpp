#include "workbench/pack_docs.h"

#include "pack/list_origin.h"
#include "pack/list_syntax.h"
#include "workbench/rule_page.h"

#include <algorithm>
#include <vector>

namespace taktvoll::workbench {
namespace {

using base::pick;
using base::UiLanguage;

std::vector<RulePage> pages_of(const pack::Pack& pack, UiLanguage language) {
  std::vector<RulePage> pages;
  for (const pack::Rule& rule : pack.rules) pages.push_back(page_of(pack, rule, language));
  std::sort(pages.begin(), pages.end(), [](const RulePage& a, const RulePage& b) { return a.id < b.id; });
  return pages;
}

std::string html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
  }
  return out;
}

// What a pack says of itself: version, owner, dates.
std::vector<std::string> facts_of(const pack::Pack& pack, UiLanguage language, std::size_t rules) {
  std::vector<std::string> facts{
      std::string(pick(language, "Version ", "version ")) + pack.version,
      std::to_string(rules) +
          std::string(pick(language, rules == 1 ? " Regel" : " Regeln", rules == 1 ? " rule" : " rules"))};
  if (!pack.owner.empty())
    facts.push_back(std::string(pick(language, "verantwortlich: ", "owner: ")) + pack.owner);
  if (!pack.reviewed.empty())
    facts.push_back(std::string(pick(language, "geprüft am ", "reviewed ")) + pack.reviewed);
  if (!pack.review_due.empty())
    facts.push_back(std::string(pick(language, "nächste Prüfung bis ", "next review by ")) + pack.review_due);
  for (const pack::Dependency& base : pack.extends)
    facts.push_back(std::string(pick(language, "baut auf ", "builds on ")) + base.pack +
                    (base.range.empty() ? "" : " " + base.range) + std::string(pick(language, " auf", "")));
  return facts;
}

constexpr std::string_view style = R"(
  body { font: 16px/1.5 system-ui, sans-serif; color: #1d2330; background: #fff; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2 { line-height: 1.2; } h2 { margin: 3rem 0 .3rem; font-size: 1.25rem; border-top: 1px solid #d8dce4; padding-top: 1.5rem; }
  .id, code { font: .85em ui-monospace, monospace; } .facts, .id { color: #596275; }
  .mark { display: inline-block; padding: 0 .5em; border-radius: 1em; font-size: .8rem; margin-right: .4em; background: #e8ebf2; }
  .error { background: #fbdcdc; } .warning { background: #fdeecb; } .info { background: #dcebfb; }
  .message { font-size: 1.1rem; margin: .6rem 0; } ul { padding-left: 1.2rem; margin: .3rem 0; }
  .bad li::marker { content: "✗ "; color: #b3261e; } .good li::marker { content: "✓ "; color: #1b7a3d; }
  details { margin: .6rem 0; } summary { cursor: pointer; color: #34519b; } dt { font-weight: 600; margin-top: .4rem; } dd { margin: 0 0 0 1rem; }
  table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #e3e6ec; vertical-align: top; }
  .pre { white-space: pre-wrap; }
  @media (prefers-color-scheme: dark) { body { color: #e6e8ee; background: #14171f; } .mark { color: #14171f; } td, th, h2 { border-color: #333a48; } .facts, .id { color: #9aa3b5; } summary, a { color: #9db7ff; } }
  @media print { details > * { display: block; } }
)";

std::string anchor(std::string_view id) {
  std::string out(id);
  std::replace(out.begin(), out.end(), '/', '-');
  return out;
}

std::string list_anchor(std::string_view name) {
  return "list-" + pack::folded_list_name(name);
}

// The list of this pack that is meant, by its name as declared; "" for one of another pack.
std::string_view own_list(const pack::Pack& pack, std::string_view name) {
  const std::size_t slash = name.find('/');
  if (slash != std::string_view::npos && name.substr(0, slash) != pack.id) return {};
  const std::string folded =
      pack::folded_list_name(slash == std::string_view::npos ? name : name.substr(slash + 1));
  for (const pack::List& list : pack.lists)
    if (pack::folded_list_name(list.name) == folded) return list.name;
  return {};
}

class HtmlPage {
public:
  HtmlPage(const pack::Pack& pack, UiLanguage language) : pack_(pack), language_(language) {}

  std::string run() {
    const std::vector<RulePage> pages = pages_of(pack_, language_);
    const std::string title = pack_.title.in(language_);
    out_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(pick(language_, "de", "en")) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\">\n<title>" +
           html(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<h1>" +
           html(title) + "</h1>\n<p class=\"facts\"><code>" + html(pack_.id) + "</code>";
    for (const std::string& fact : facts_of(pack_, language_, pages.size())) out_ += " · " + html(fact);
    out_ += "</p>\n<table>\n<tr><th>" + say("Regel", "Rule") + "</th><th>" + say("findet", "finds") +
            "</th><th>" + say("Schwere", "Severity") + "</th></tr>\n";
    for (std::size_t i = 0; i < pages.size(); ++i)
      out_ += "<tr><td><a href=\"#" + anchor(pages[i].id) + "\"><code>" + html(pages[i].id) +
              "</code></a></td><td>" + html(pages[i].title) + "</td><td>" + html(pages[i].severity) +
              "</td></tr>\n";
    out_ += "</table>\n";
    for (const RulePage& page : pages) rule(page);
    lists();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

private:
  [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
    return html(pick(language_, de, en));
  }
  void list(std::string_view label, std::string_view css, const std::vector<std::string>& items) {
    if (items.empty()) return;
    out_ += "<p>" + std::string(label) + "</p>\n<ul class=\"" + std::string(css) + "\">\n";
    for (const std::string& item : items) out_ += "<li class=\"pre\">" + html(item) + "</li>\n";
    out_ += "</ul>\n";
  }

  void rule(const RulePage& page) {
    const auto found = std::find_if(pack_.rules.begin(), pack_.rules.end(), [&](const pack::Rule& rule) {
      return (rule.home.empty() ? pack_.id : rule.home) + "/" + rule.id == page.id;
    });
    const std::string css(finding::name(found->severity));
    out_ += "<section id=\"" + anchor(page.id) + "\">\n<h2>" +
            html(page.title.empty() ? page.id : page.title) + "</h2>\n<p class=\"id\">" + html(page.id) +
            "</p>\n<p><span class=\"mark " + css + "\">" + html(page.severity) +
            "</span><span class=\"mark\">" + html(page.kind) + "</span>";
    if (!page.status.empty()) out_ += "<span class=\"mark\">" + html(page.status) + "</span>";
    out_ += "</p>\n<p class=\"message\">" + html(page.message) + "</p>\n";
    if (!page.why.empty()) out_ += "<p>" + html(page.why) + "</p>\n";
    if (!page.hint.empty()) out_ += "<p>" + say("Besser: ", "Better: ") + html(page.hint) + "</p>\n";
    list(say("So geht es auch:", "Say instead:"), "instead", page.instead);
    list(say("Grundlage:", "Basis:"), "basis", page.basis);
    list(say("Das fällt auf:", "This is found:"), "bad", page.bad);
    list(say("Das nicht:", "This is not:"), "good", page.good);
    if (!page.details.empty()) {
      out_ += "<details>\n<summary>" + say("Wonach die Regel sucht", "What the rule looks for") +
              "</summary>\n<dl>\n";
      for (const RulePage::Row& row : page.details) {
        out_ += "<dt><code>" + html(row.key) + "</code></dt>\n<dd>";
        for (std::size_t i = 0; i < row.values.size(); ++i)
          out_ += (i > 0 ? " · " : "") + linked(row.values[i]);
        out_ += "</dd>\n";
      }
      out_ += "</dl>\n</details>\n";
    }
    out_ += "</section>\n";
  }

  // Each named list once.
  void lists() {
    if (pack_.lists.empty()) return;
    out_ += "<section id=\"lists\">\n<h2>" + say("Listen", "Lists") + "</h2>\n<dl>\n";
    for (const pack::List& list : pack_.lists) {
      out_ += "<dt id=\"" + list_anchor(list.name) + "\"><code>" + html(list.name) + "</code></dt>\n<dd>";
      bool first = true;
      for (const std::string& entry : pack::as_written(pack_, list.entries)) {
        out_ += (first ? "" : " · ") + linked(entry);
        first = false;
      }
      out_ += "</dd>\n";
    }
    out_ += "</dl>\n</section>\n";
  }

  // With a link at each list of this pack.
  [[nodiscard]] std::string linked(std::string_view value) const {
    const auto references = pack::list_references(value);
    if (!references) return html(value);
    std::string out;
    std::size_t at = 0;
    for (const pack::ListReference& reference : *references) {
      const std::string_view own = own_list(pack_, reference.name);
      out += html(value.substr(at, reference.start - at));
      at = reference.limit;
      const std::string shown = html(value.substr(reference.start, reference.limit - reference.start));
      out += own.empty() ? shown : "<a href=\"#" + list_anchor(own) + "\">" + shown + "</a>";
    }
    return out + html(value.substr(at));
  }

  const pack::Pack& pack_;
  UiLanguage language_;
  std::string out_;
};

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

std::string html_page(const pack::Pack& pack, UiLanguage language) {
  return HtmlPage(pack, language).run();
}

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
