#include "cli/explain_place.h"

#include "base/files.h"
#include "cli/list_witness.h"
#include "cli/trace_words.h"
#include "document/document.h"
#include "finding/diagnostic.h"
#include "language/reader.h"
#include "lint/linter.h"
#include "lint/path_context.h"
#include "lint/registry_context.h"
#include "lint/run.h"
#include "text/line_index.h"
#include "workbench/entry_places.h"
#include "workbench/silence.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;
using finding::visible;

struct Target {
  std::string path;
  std::uint32_t line = 0; // one-based; 0: the whole file
};

// The number behind the last colon, which is cut off; nullopt if there is none.
std::optional<std::uint32_t> cut_number(std::string& argument) {
  const std::size_t colon = argument.rfind(':');
  if (colon == std::string::npos || colon + 1 == argument.size()) return std::nullopt;
  const std::string digits = argument.substr(colon + 1);
  constexpr std::size_t most_digits = 8;
  if (digits.size() > most_digits || digits.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  argument.resize(colon);
  return static_cast<std::uint32_t>(std::stoul(digits));
}

// "a.md:12" means line 12, unless there is a file of that very name; so does "a.md:12:7", as `check` prints
// it.
Target target_of(const std::string& argument) {
  std::error_code error;
  if (std::filesystem::exists(argument, error)) return {argument, 0};
  std::string path = argument;
  const std::optional<std::uint32_t> last = cut_number(path);
  if (!last) return {argument, 0};
  if (std::filesystem::exists(path, error)) return {path, *last};
  std::string shorter = path;
  const std::optional<std::uint32_t> line = cut_number(shorter);
  return line ? Target{shorter, *line} : Target{path, *last};
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : "|") + value;
  return out;
}

class Explainer {
public:
  Explainer(const checks::CompiledRule& rule, const text::SourceText& source,
            const document::Document& document, const language::Reading& reading, std::uint32_t line,
            ListWitness& lists, UiLanguage language, std::ostream& out)
      : rule_(rule), source_(source), document_(document), reading_(reading), lines_(source), line_(line),
        lists_(lists), language_(language), out_(out) {
    lists_.look_at(reading, document.context);
  }

  void run(const checks::RuleSet& rules) {
    out_ << visible(source_.path()) << (line_ > 0 ? ":" + std::to_string(line_) : std::string()) << " – "
         << visible(rule_.info->id) << "\n";
    if (!conditions()) return;
    bounds();
    checks::Trace trace;
    checks::RuleSet::Workspace workspace;
    const checks::RuleSet::Outcome outcome =
        rules.run(document_, reading_, lines_, language_, workspace, {rule_.info->id, &trace});
    bool any = false;
    for (const finding::Finding& found : outcome.findings) {
      if (found.rule->id != rule_.info->id) continue;
      if (!found.whole_document && !on_line(found.span.start)) continue;
      any = true;
      out_ << "  " << pick(language_, "Befund", "finding");
      if (found.whole_document)
        out_ << pick(language_, " zum ganzen Text: ", " on the whole text: ");
      else
        out_ << " " << place(found.span.start) << " „" << visible(shortened(found.match)) << "“: ";
      out_ << visible(found.message) << "\n";
      for (const std::string& note : found.notes) out_ << "      " << visible(note) << "\n";
      if (!found.whole_document) through_lists(found.span);
      if (!found.whole_document) matched(reading_.prose.to_derived(found.span));
    }
    for (const checks::TraceEntry& entry : trace) {
      if (entry.place && !on_line(reading_.prose.to_source(*entry.place).start)) continue;
      any = true;
      out_ << "  " << visible(trace_words(entry, reading_, lines_, language_)) << "\n";
      if (entry.event == checks::TraceEvent::reported) continue; // told above
      if (entry.event == checks::TraceEvent::silenced && entry.place) matched(*entry.place);
      if (entry.place) through_lists(reading_.prose.to_source(*entry.place));
      if (entry.cause) through_lists(reading_.prose.to_source(*entry.cause));
    }
    if (!any)
      out_ << "  "
           << (line_ > 0 ? pick(language_, "Hier steht nichts, wonach die Regel sucht.",
                                "Nothing that the rule looks for stands here.")
                         : pick(language_, "In diesem Text steht nichts, wonach die Regel sucht.",
                                "Nothing that the rule looks for stands in this text."))
           << "\n";
    if (!any)
      if (const base::LocalText nothing = workbench::nothing_stands(rule_.source, reading_); !nothing.empty())
        out_ << "  " << visible(nothing.in(language_)) << "\n";
    if (line_ > 0) tokens();
  }

private:
  [[nodiscard]] bool on_line(text::SourceOffset offset) const {
    return line_ == 0 || lines_.position(offset).line == line_;
  }
  [[nodiscard]] std::string place(text::SourceOffset offset) const {
    const auto position = lines_.position(offset);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  }
  static std::string shortened(const std::string& text) {
    constexpr std::size_t most = 120;
    if (text.size() <= most) return text;
    std::size_t limit = most;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) --limit;
    return text.substr(0, limit) + "…";
  }

  void through_lists(text::SourceSpan place) {
    for (const std::string& line : lists_.lines(place, language_))
      out_ << "      " << pick(language_, "gesucht: ", "looked for: ") << visible(line) << "\n";
  }

  // Which words of the rule did it.
  void matched(text::ProseSpan span) {
    constexpr std::size_t most = 3;
    if (!entries_) entries_ = workbench::entries_of(rule_.source);
    std::string words;
    for (const workbench::RuleEntry* entry :
         workbench::entries_at(rule_.source, *entries_, reading_, document_.context, span, most))
      if (entry->text->use == 0) // what came through a list is told with it
        words += (words.empty() ? "" : ", ") + std::string("„") + shortened(std::string(entry->value)) +
                 "“ (" + entry->list + ")";
    if (!words.empty())
      out_ << "      " << pick(language_, "Gesucht ist ", "Looked for is ") << visible(words) << "\n";
  }

  // What a figure must be.
  void bounds() {
    const auto say = [&](const std::vector<pack::Threshold>& all, std::string_view de, std::string_view en) {
      for (const pack::Threshold& bound : all) {
        std::string value = std::to_string(bound.value);
        value.erase(value.find_last_not_of('0') + 1);
        if (value.back() == '.') value.pop_back();
        if (language_ == UiLanguage::de) std::replace(value.begin(), value.end(), '.', ',');
        out_ << "  " << pick(language_, "verlangt: ", "wanted: ") << rule_.source.metric
             << (rule_.source.metric.empty() ? "" : " ") << pick(language_, de, en) << value << " ("
             << finding::label(bound.severity, language_) << ")\n";
      }
    };
    say(rule_.source.min, "mindestens ", "at least ");
    say(rule_.source.max, "höchstens ", "at most ");
  }

  // Every condition with what the document says; false if the rule is not for this document.
  bool conditions() {
    const auto say = [&](const pack::Condition& condition, std::string_view indent) {
      pack::Rule probe;
      probe.applies.push_back(condition);
      const bool holds = checks::RuleSet::applies(probe, document_.context);
      const document::ContextValue* value = document_.context.find(condition.key);
      out_ << indent << (holds ? "✓ " : "✗ ") << condition.key << ": " << visible(joined(condition.values))
           << " – "
           << (value == nullptr
                   ? std::string(pick(language_, "der Text sagt dazu nichts", "the text does not say"))
                   : std::string(pick(language_, "der Text hat ", "the text has ")) +
                         visible(joined(value->values)))
           << "\n";
    };
    for (const pack::Condition& condition : rule_.source.applies) say(condition, "  ");
    if (!rule_.source.applies_any.empty()) {
      out_ << "  " << pick(language_, "und eine dieser Bedingungen:", "and one of these:") << "\n";
      for (const std::vector<pack::Condition>& alternative : rule_.source.applies_any)
        for (const pack::Condition& condition : alternative) say(condition, "    ");
    }
    if (checks::RuleSet::applies(rule_.source, document_.context)) return true;
    out_ << "  "
         << pick(language_,
                 "Die Regel gilt für diesen Text nicht. `taktvoll context DATEI` zeigt, woher die Angaben "
                 "kommen.",
                 "The rule is not for this text. `taktvoll context FILE` shows where the entries come from.")
         << "\n";
    return false;
  }

  // How the line was read: kind of block, and its words.
  void tokens() {
    std::string words;
    std::string kind;
    for (std::uint32_t i = 0; i < reading_.words.size(); ++i) {
      const text::SourceSpan span = reading_.prose.to_source(reading_.words[i].span);
      if (!on_line(span.start)) continue;
      if (kind.empty())
        kind = block_words(reading_.blocks[reading_.sentences[reading_.words[i].sentence].block], language_);
      words += (words.empty() ? "" : " · ") + std::string(reading_.text(reading_.words[i]));
    }
    if (words.empty())
      out_ << "  " << pick(language_, "Die Zeile hat keine Wörter.", "The line has no words.") << "\n";
    else
      out_ << "  " << pick(language_, "gelesen als ", "read as ") << kind << ": " << visible(words) << "\n";
  }

  const checks::CompiledRule& rule_;
  const text::SourceText& source_;
  const document::Document& document_;
  const language::Reading& reading_;
  text::LineIndex lines_;
  std::uint32_t line_;
  ListWitness& lists_;
  UiLanguage language_;
  std::ostream& out_;
  std::optional<std::vector<workbench::RuleEntry>> entries_; // of the rule, once somebody asks
};

finding::Diagnostic no_such_line(const Target& target, std::size_t lines) {
  const std::string asked = std::to_string(target.line);
  const std::string there = std::to_string(lines);
  return finding::trouble(
      target.path,
      {"Zeile " + asked + " gibt es nicht: Die Datei hat " + there + (lines == 1 ? " Zeile." : " Zeilen."),
       "There is no line " + asked + ": the file has " + there + (lines == 1 ? " line." : " lines.")},
      {"Ohne Zeile sehen Sie alles: taktvoll explain REGEL " + target.path,
       "Without a line you see all: taktvoll explain RULE " + target.path});
}

} // namespace

ExitStatus explain_places(const Options& options, const ChosenPacks& packs, const checks::CompiledRule& rule,
                          const Streams& streams) {
  const lint::PathContexts path_contexts =
      packs.configuration ? lint::PathContexts(*packs.configuration) : lint::PathContexts();
  const lint::RegistryContext registry(packs.registry);
  ListWitness lists(options, rule.info->id);
  language::Reader reader;
  bool trouble = packs.trouble;
  bool first = true;
  for (const std::string& argument : options.paths) {
    const Target target = target_of(argument);
    const auto bytes = target.path == "-" ? base::read_standard_input() : base::read_file(target.path);
    const auto refuse = [&](const finding::Diagnostic& diagnostic) {
      trouble = true;
      streams.err << finding::format(diagnostic, options.language);
    };
    if (!bytes) {
      refuse(lint::explain_file_error(target.path, bytes.error()));
      continue;
    }
    const auto source = text::SourceText::from_bytes(target.path, *bytes);
    if (!source) {
      refuse(lint::explain_encoding_error(target.path, *bytes, source.error()));
      continue;
    }
    document::Document document = document::parse(*source);
    path_contexts.apply(target.path, document.context);
    for (const auto& [key, value] : options.overrides) document.context.set(key, value);
    registry.apply(document.context);
    const language::Reading reading = reader.read(document);
    if (!first) streams.out << "\n";
    first = false;
    if (target.line > text::LineIndex(*source).line_count()) {
      refuse(no_such_line(target, text::LineIndex(*source).line_count()));
      continue;
    }
    Explainer(rule, *source, document, reading, target.line, lists, options.language, streams.out)
        .run(*packs.rules);
  }
  return trouble ? ExitStatus::trouble : ExitStatus::clean;
}

} // namespace taktvoll::cli
