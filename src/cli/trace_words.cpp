#include "cli/trace_words.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;
using checks::Silence;
using checks::TraceEvent;

class Words {
public:
  Words(const checks::TraceEntry& entry, const language::Reading& reading, const text::LineIndex& lines,
        UiLanguage language)
      : entry_(entry), reading_(reading), lines_(lines), language_(language) {}

  [[nodiscard]] std::string run() const {
    switch (entry_.event) {
    case TraceEvent::silenced:
      return fmt::format("{} {}: {}", at(entry_.place), say("zählt nicht", "does not count"), silence());
    case TraceEvent::incomplete:
      return at(entry_.place) + " " +
             (entry_.value
                  ? fmt::format(fmt::runtime(say("passt, aber Gruppe {:.0f} steht nicht nah genug dabei",
                                                 "matches, but group {:.0f} does not stand near enough")),
                                *entry_.value)
                  : say("passt, aber nicht alles Weitere steht nah genug dabei",
                        "matches, but not all the rest stands near enough"));
    case TraceEvent::refuted:
      return at(entry_.place) + " " + say("passt, aber dabei steht ", "matches, but near it stands ") +
             at(entry_.cause);
    case TraceEvent::triggered:
      return say("Auslöser: ", "trigger: ") +
             (entry_.place ? at(entry_.place) : say("der ganze Text", "the whole text"));
    case TraceEvent::untriggered:
      return say("Der Auslöser („when“) kommt im Text nicht vor.",
                 "The trigger (“when”) does not occur in the text.");
    case TraceEvent::fulfilled:
      return say("erfüllt durch ", "met by ") + named_or_cause();
    case TraceEvent::misplaced:
      return say("vorhanden, aber an der falschen Stelle: ", "there, but in the wrong place: ") +
             at(entry_.cause);
    case TraceEvent::missing:
      return entry_.name.empty() ? say("Was verlangt ist, fehlt.", "What is required is missing.")
                                 : say("fehlt: ", "missing: ") + entry_.name;
    case TraceEvent::counted:
      return counted();
    case TraceEvent::unasked:
      return unasked();
    case TraceEvent::variant:
      return at(entry_.place) + say(" gehört zur Spielart ", " belongs to variant ") + entry_.name;
    case TraceEvent::outspoken:
      return (entry_.place ? at(entry_.place) + " " : std::string()) +
             say("schweigt hier, weil diese Regel spricht: ", "silent here, because this rule speaks: ") +
             entry_.name;
    case TraceEvent::reported:
      return at(entry_.place) + say(" ist ein Befund", " is a finding");
    }
    return {};
  }

private:
  [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
    return std::string(pick(language_, de, en));
  }
  // "5:14 „tödlich“"
  [[nodiscard]] std::string at(const std::optional<text::ProseSpan>& span) const {
    if (!span) return {};
    const auto position = lines_.position(reading_.prose.to_source(*span).start);
    std::string text(reading_.prose.slice(*span));
    constexpr std::size_t most = 80;
    if (text.size() > most) {
      std::size_t limit = most;
      while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) --limit;
      text = text.substr(0, limit) + "…";
    }
    return fmt::format("{}:{} „{}“", position.line, position.column, text);
  }
  [[nodiscard]] std::string named_or_cause() const {
    if (!entry_.name.empty()) return say("die Angabe ", "the entry ") + entry_.name;
    return entry_.cause ? at(entry_.cause) : say("den Text", "the text");
  }
  [[nodiscard]] std::string with_cause(std::string reason) const {
    return entry_.cause ? reason + " (" + at(entry_.cause) + ")" : reason;
  }

  [[nodiscard]] std::string silence() const {
    switch (entry_.silence) {
    case Silence::none:
      return {};
    case Silence::scope:
      return say("die Regel sieht hier nicht hin („scope“)", "the rule does not look here (“scope”)");
    case Silence::frozen:
      return with_cause(say("fester Wortlaut („frozen“)", "a frozen wording (“frozen”)"));
    case Silence::except:
      return with_cause(say("eine Ausnahme („except“)", "an exception (“except”)"));
    case Silence::negated:
      return with_cause(say("verneint („negated“)", "denied (“negated”)"));
    case Silence::quoted:
      return with_cause(say("fremde Worte („quoted“)", "somebody else's words (“quoted”)"));
    case Silence::rejected:
      return with_cause(say("im Text zurückgewiesen („rejected“)", "rejected in the text (“rejected”)"));
    case Silence::explained:
      return with_cause(say("im Text erklärt („explained“)", "explained in the text (“explained”)"));
    case Silence::unless:
      return with_cause(
          say("was dabei stehen darf, steht dabei („unless“)", "what may stand near it does (“unless”)"));
    }
    return {};
  }

  [[nodiscard]] std::string counted() const {
    std::string out = entry_.place ? at(entry_.place) + ": " : std::string();
    out += say("gezählt ", "counted ") + figure(entry_.value.value_or(0));
    if (entry_.bound) out += say(", Grenze ", ", bound ") + figure(*entry_.bound);
    return out;
  }
  // Whole numbers in full, others with four digits.
  [[nodiscard]] std::string figure(double value) const {
    std::string digits =
        value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.4g}", value);
    if (language_ == UiLanguage::de) std::replace(digits.begin(), digits.end(), '.', ',');
    return digits;
  }

  [[nodiscard]] std::string unasked() const {
    if (entry_.silence == Silence::unless)
      return say("Der Text ist ausgenommen („unless“).", "The text is exempt (“unless”).");
    if (entry_.value && entry_.bound)
      return fmt::format("{} ({:.0f} < {:.0f})",
                         say("Der Text ist zu kurz dafür", "The text is too short for it"), *entry_.value,
                         *entry_.bound);
    if (!entry_.name.empty())
      return say("Dafür fehlt die Angabe ", "For this the entry is missing: ") + entry_.name;
    return say("Die Regel fragt diesen Text nicht.", "The rule does not ask this text.");
  }

  const checks::TraceEntry& entry_;
  const language::Reading& reading_;
  const text::LineIndex& lines_;
  UiLanguage language_;
};

} // namespace

std::string trace_words(const checks::TraceEntry& entry, const language::Reading& reading,
                        const text::LineIndex& lines, UiLanguage language) {
  return Words(entry, reading, lines, language).run();
}

std::string block_words(const language::ReadBlock& block, UiLanguage language) {
  const auto say = [&](std::string_view de, std::string_view en) {
    return std::string(pick(language, de, en));
  };
  switch (block.kind) {
  case document::BlockKind::heading:
    return say("Überschrift", "heading");
  case document::BlockKind::table_cell:
    return say("Tabellenzelle", "table cell");
  case document::BlockKind::alt_text:
    return say("Alternativtext", "alt text");
  case document::BlockKind::code:
    return say("Code", "code");
  case document::BlockKind::html:
    return "HTML";
  case document::BlockKind::paragraph:
    break;
  }
  if (block.quote_depth > 0) return say("Zitat", "quote");
  return block.list_depth > 0 ? say("Listenpunkt", "list item") : say("Absatz", "paragraph");
}

} // namespace taktvoll::cli
