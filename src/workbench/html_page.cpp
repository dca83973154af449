// The page of packs in HTML.
#include "pack/list_origin.h"
#include "pack/list_syntax.h"
#include "workbench/pack_docs.h"
#include "workbench/pack_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace taktvoll::workbench {
namespace {

using base::pick;
using base::UiLanguage;

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

constexpr std::string_view style = R"(
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; color: #1d2330; background: #fff; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2, h3 { line-height: 1.2; } h2 { margin: 3rem 0 .3rem; font-size: 1.5rem; } h3 { margin: 2.5rem 0 .3rem; font-size: 1.25rem; border-top: 1px solid #d8dce4; padding-top: 1.5rem; }
  .id, code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; } .facts, .id { color: #596275; }
  .mark { display: inline-block; padding: 0 .5em; border-radius: 1em; font-size: .8rem; margin-right: .4em; color: #14171f; background: #e8ebf2; }
  .error .severity { background: #fbdcdc; } .warning .severity { background: #fdeecb; } .info .severity { background: #dcebfb; }
  .message { font-size: 1.1rem; margin: .6rem 0; } ul { padding-left: 1.2rem; margin: .3rem 0; }
  .bad li::marker { content: "✗ "; color: #b3261e; } .good li::marker { content: "✓ "; color: #1b7a3d; }
  details { margin: .6rem 0; } summary { cursor: pointer; } summary, a { color: #34519b; } dt { font-weight: 600; margin-top: .4rem; } dd { margin: 0 0 0 1rem; }
  table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #e3e6ec; vertical-align: top; }
  .pre { white-space: pre-wrap; } :target { outline: 2px solid #34519b; outline-offset: .4rem; }
  #no-error:checked ~ main .error, #no-warning:checked ~ main .warning, #no-info:checked ~ main .info { display: none; }
  @media (prefers-color-scheme: dark) { body { color: #e6e8ee; background: #14171f; } td, th, h3 { border-color: #333a48; } .facts, .id { color: #a7b0c2; } summary, a { color: #9db7ff; } .bad li::marker { color: #ff8f86; } .good li::marker { color: #7fd79b; } }
  @media print { body { max-width: none; margin: 0; font-size: 10.5pt; } input, label, .filter { display: none; } section { break-inside: avoid-page; } a { color: inherit; text-decoration: none; } details::details-content { content-visibility: visible; height: auto; } }
)";

// A rule on the page. A pack that changes a rule of another one shows it beside that.
struct Entry {
  RulePage page;
  std::string css;    // name of its severity
  std::string anchor; // "pack/rule"
};

std::vector<Entry> entries_of(const pack::Pack& pack, UiLanguage language) {
  std::vector<Entry> entries;
  for (RulePage& page : pages_of(pack, language)) {
    const auto rule = std::find_if(pack.rules.begin(), pack.rules.end(), [&](const pack::Rule& one) {
      return (one.home.empty() ? pack.id : one.home) + "/" + one.id == page.id;
    });
    std::string anchor = rule->home.empty() ? page.id : pack.id + ":" + page.id;
    entries.push_back({std::move(page), std::string(finding::name(rule->severity)), std::move(anchor)});
  }
  return entries;
}

class HtmlPage {
public:
  HtmlPage(const std::vector<const pack::Pack*>& packs, UiLanguage language) : language_(language) {
    for (const pack::Pack* pack : packs) packs_.emplace_back(pack, entries_of(*pack, language));
  }

  std::string run() {
    const std::string title = packs_.size() == 1 ? packs_.front().first->title.in(language_)
                                                 : std::string(pick(language_, "Regelpakete", "Rule packs"));
    out_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(pick(language_, "de", "en")) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\">\n<title>" +
           html(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<h1>" +
           html(title) + "</h1>\n";
    filters();
    out_ += "<main>\n";
    index();
    for (const auto& [pack, entries] : packs_) {
      if (packs_.size() > 1) {
        out_ += "<h2 id=\"" + html(pack->id) + "\">" + html(pack->title.in(language_)) + "</h2>\n";
        facts(*pack, entries.size());
      }
      for (const Entry& entry : entries) rule(*pack, entry);
      lists(*pack);
    }
    norms();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

private:
  [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
    return html(pick(language_, de, en));
  }

  // Check boxes and style alone hide rules.
  void filters() {
    const std::array<std::pair<std::string_view, std::string>, 3> all{
        {{"error", say("Fehler ausblenden", "hide errors")},
         {"warning", say("Warnungen ausblenden", "hide warnings")},
         {"info", say("Hinweise ausblenden", "hide infos")}}};
    for (const auto& [severity, label] : all)
      out_ += "<input type=\"checkbox\" id=\"no-" + std::string(severity) + "\"><label for=\"no-" +
              std::string(severity) + "\"> " + label + "</label>\n";
  }

  void facts(const pack::Pack& pack, std::size_t rules) {
    out_ += "<p class=\"facts\"><code>" + html(pack.id) + "</code>";
    for (const std::string& fact : facts_of(pack, language_, rules)) out_ += " · " + html(fact);
    out_ += "</p>\n";
  }

  void index() {
    if (packs_.size() > 1) {
      out_ += "<ul>\n";
      for (const auto& [pack, entries] : packs_)
        out_ += "<li><a href=\"#" + html(pack->id) + "\">" + html(pack->title.in(language_)) + "</a> (" +
                std::to_string(entries.size()) + ")</li>\n";
      out_ += "<li><a href=\"#norms\">" + say("Grundlagen", "Norms") + "</a></li>\n</ul>\n";
    } else {
      facts(*packs_.front().first, packs_.front().second.size());
    }
    out_ += "<table>\n<tr><th>" + say("Regel", "Rule") + "</th><th>" + say("findet", "finds") + "</th><th>" +
            say("Schwere", "Severity") + "</th></tr>\n";
    for (const auto& [pack, entries] : packs_)
      for (const Entry& entry : entries)
        out_ += "<tr class=\"" + entry.css + "\"><td>" + link(entry) + "</td><td>" + html(entry.page.title) +
                "</td><td>" + html(entry.page.severity) + "</td></tr>\n";
    out_ += "</table>\n";
  }

  static std::string link(const Entry& entry) {
    return "<a href=\"#" + html(entry.anchor) + "\"><code>" + html(entry.page.id) + "</code></a>";
  }

  // Which rules rest on which norm.
  void norms() {
    std::map<std::string, std::vector<const Entry*>> rules;
    for (const auto& [pack, entries] : packs_)
      for (const Entry& entry : entries)
        for (const std::string& norm : entry.page.basis) rules[norm].push_back(&entry);
    if (rules.empty()) return;
    out_ += "<h2 id=\"norms\">" + say("Grundlagen", "Norms") + "</h2>\n<dl>\n";
    for (const auto& [norm, those] : rules) {
      out_ += "<dt>" + html(norm) + "</dt>\n";
      for (const Entry* entry : those) out_ += "<dd class=\"" + entry->css + "\">" + link(*entry) + "</dd>\n";
    }
    out_ += "</dl>\n";
  }

  void list(std::string_view label, std::string_view css, const std::vector<std::string>& items) {
    if (items.empty()) return;
    out_ += "<p>" + std::string(label) + "</p>\n<ul class=\"" + std::string(css) + "\">\n";
    for (const std::string& item : items) out_ += "<li class=\"pre\">" + html(item) + "</li>\n";
    out_ += "</ul>\n";
  }

  void rule(const pack::Pack& pack, const Entry& entry) {
    const RulePage& page = entry.page;
    out_ += "<section class=\"" + entry.css + "\" id=\"" + html(entry.anchor) + "\">\n<h3>" +
            html(page.title.empty() ? page.id : page.title) + "</h3>\n<p class=\"id\">" + html(page.id) +
            "</p>\n<p><span class=\"mark severity\">" + html(page.severity) + "</span><span class=\"mark\">" +
            html(page.kind) + "</span>";
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
          out_ += (i > 0 ? " · " : "") + linked(pack, row.values[i]);
        out_ += "</dd>\n";
      }
      out_ += "</dl>\n</details>\n";
    }
    out_ += "</section>\n";
  }

  // Each named list once.
  void lists(const pack::Pack& pack) {
    if (pack.lists.empty()) return;
    out_ += "<section>\n<h3>" + say("Listen", "Lists") + "</h3>\n<dl>\n";
    for (const pack::List& list : pack.lists) {
      out_ += "<dt id=\"" + anchor_of(pack, list.name) + "\"><code>" + html(list.name) + "</code></dt>\n<dd>";
      bool first = true;
      for (const std::string& entry : pack::as_written(pack, list.entries)) {
        out_ += (first ? "" : " · ") + linked(pack, entry);
        first = false;
      }
      out_ += "</dd>\n";
    }
    out_ += "</dl>\n</section>\n";
  }

  // On a page of several packs, two may have a list of one name.
  [[nodiscard]] std::string anchor_of(const pack::Pack& pack, std::string_view list) const {
    return packs_.size() == 1 ? list_anchor(list) : html(pack.id) + ":" + list_anchor(list);
  }

  // With a link at each list of this pack.
  [[nodiscard]] std::string linked(const pack::Pack& pack, std::string_view value) const {
    const auto references = pack::list_references(value);
    if (!references) return html(value);
    std::string out;
    std::size_t at = 0;
    for (const pack::ListReference& reference : *references) {
      const std::string_view own = own_list(pack, reference.name);
      out += html(value.substr(at, reference.start - at));
      at = reference.limit;
      const std::string shown = html(value.substr(reference.start, reference.limit - reference.start));
      out += own.empty() ? shown : "<a href=\"#" + anchor_of(pack, own) + "\">" + shown + "</a>";
    }
    return out + html(value.substr(at));
  }

  std::vector<std::pair<const pack::Pack*, std::vector<Entry>>> packs_;
  UiLanguage language_;
  std::string out_;
};

} // namespace

std::string html_page(const std::vector<const pack::Pack*>& packs, UiLanguage language) {
  return HtmlPage(packs, language).run();
}

} // namespace taktvoll::workbench
