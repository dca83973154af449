#include "workbench/vale_rule.h"

#include "workbench/vale_probe.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using base::YamlKind;
using base::YamlValue;

constexpr std::size_t most_accepted = 200;
// No Markdown can begin with these.
constexpr std::string_view harmless =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,;?%äöüÄÖÜß-";

// What each kind of rule may hold beside the keys of all.
struct KindKeys {
  std::string_view kind;
  std::string_view keys; // each between spaces
};
constexpr std::string_view common_keys =
    " extends message level scope link description limit action name path tests code matchcase ";
constexpr std::array<KindKeys, 7> kind_keys{
    {{"existence", " tokens raw append nonword ignorecase exceptions vocab "},
     {"substitution", " swap nonword ignorecase exceptions vocab capitalize append pos "},
     {"occurrence", " token max min ignorecase "},
     {"repetition", " tokens max ignorecase alpha exceptions vocab "},
     {"consistency", " either nonword ignorecase exceptions "},
     {"conditional", " first second in ignorecase exceptions vocab "},
     {"metric", " formula condition "}}};

bool holds(std::string_view list, std::string_view key) {
  return list.find(" " + std::string(key) + " ") != std::string_view::npos;
}

} // namespace

ValeRule::ValeRule(std::string file, std::string_view bytes, const YamlValue& rule, const std::string& name,
                   const ValeConfig& config, ValeImport& import, std::set<std::string>& ids)
    : file_(std::move(file)), bytes_(bytes), rule_(rule), name_(name), config_(config), import_(import),
      ids_(ids), kind_(scalar_of(rule, "extends")), sensitive_(!flag_of(rule, "ignorecase")),
      scope_(scope_of(rule)) {}

std::string ValeRule::run() {
  const auto setting = config_.rules.find(name_);
  if (setting != config_.rules.end() && (setting->second.value == "NO" || setting->second.value == "no"))
    return refuse({"in .vale.ini abgeschaltet (Zeile " + std::to_string(setting->second.line) + ")",
                   "switched off in .vale.ini (line " + std::to_string(setting->second.line) + ")"},
                  {"Wer sie doch will: die Zeile streichen und noch einmal übertragen.",
                   "If you want it after all: remove the line and import again."});
  if (scope_.nowhere)
    return refuse({"sie sieht sich an, was taktvoll nicht liest: Quelltext, Kommentare, Hervorhebungen",
                   "it looks at what taktvoll does not read: code, comments, emphasis"},
                  {}, rule_.find("scope"));
  check_keys();
  std::string out = kind_ == "existence"      ? existence()
                    : kind_ == "substitution" ? substitution()
                    : kind_ == "occurrence"   ? occurrence()
                    : kind_ == "repetition"   ? repetition()
                    : kind_ == "consistency"  ? consistency()
                    : kind_ == "conditional"  ? conditional()
                    : kind_ == "metric"       ? metric()
                                              : refuse_kind();
  if (!out.empty()) {
    for (const LocalText& text : scope_.notes) note(text, rule_.find("scope"));
    std::stable_sort(notes_.begin(), notes_.end(),
                     [](const ValeImport::Note& a, const ValeImport::Note& b) { return a.line < b.line; });
    import_.carried[first_carried_].notes = std::move(notes_);
  }
  return out;
}

std::size_t ValeRule::line_of(const YamlValue* value) const {
  const std::size_t offset = value == nullptr ? 0 : std::min(value->offset, bytes_.size());
  return 1 + static_cast<std::size_t>(
                 std::count(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

void ValeRule::note(LocalText text, const YamlValue* at) {
  const std::size_t line = line_of(at);
  const bool known = std::any_of(notes_.begin(), notes_.end(), [&](const ValeImport::Note& one) {
    return one.text == text && one.line == line;
  });
  if (!known) notes_.push_back({line, std::move(text)});
}

std::string ValeRule::refuse(LocalText reason, LocalText advice, const YamlValue* at) {
  import_.refused.push_back(
      {file_, line_of(at != nullptr ? at : rule_.find("extends")), std::move(reason), std::move(advice), {}});
  return {};
}

std::string ValeRule::refuse_with_notes() {
  if (notes_.empty())
    return refuse({"es steht nichts darin, was zu finden wäre", "there is nothing in it to find"});
  refuse({"nichts davon ließ sich übertragen", "nothing of it could be carried over"});
  import_.refused.back().notes = std::move(notes_);
  return {};
}

std::string ValeRule::refuse_kind() {
  if (kind_ == "capitalization")
    return refuse(
        {"Groß- und Kleinschreibung von Überschriften prüft taktvoll nicht: im Deutschen folgt sie der "
         "Rechtschreibung",
         "taktvoll does not check the capitals of headings: in German they follow the spelling rules"},
        {"Feste Schreibweisen (Marken) prüft „kind: replace“ mit „case: sensitive“.",
         "Fixed spellings (brands) are for “kind: replace” with “case: sensitive”."});
  if (kind_ == "readability")
    return refuse(
        {"die Formeln gelten für Englisch", "the formulas are for English"},
        {"„kind: metric“ mit „metric: wiener_1“ und „max“: auch die Wiener Sachtextformel nennt eine "
         "Schulstufe. `taktvoll metrics` zeigt alle Kennzahlen.",
         "“kind: metric” with “metric: wiener_1” and “max”: the Wiener Sachtextformel gives a school "
         "grade, too. `taktvoll metrics` shows all figures."});
  if (kind_ == "spelling")
    return refuse({"Rechtschreibung prüft taktvoll nicht", "taktvoll does not check spelling"},
                  {"Häufige Fehler lassen sich mit „kind: replace“ aufzählen.",
                   "Frequent mistakes can be listed with “kind: replace”."});
  if (kind_ == "sequence")
    return refuse(
        {"Wortarten kennt die Regelsprache nicht", "the rule language knows no parts of speech"},
        {"Begriffe mit Lücken („hilft <0-3> sofort“) oder „kind: together“ mit „order: true“ sagen oft "
         "dasselbe.",
         "Terms with gaps (“hilft <0-3> sofort”) or “kind: together” with “order: true” often say the "
         "same."});
  if (kind_ == "script")
    return refuse(
        {"Skripte führt taktvoll nicht aus: Regeln sind Daten", "taktvoll runs no scripts: rules are data"},
        {"Zählen können „limit“ und „metric“, Struktur prüft „structure“, Reihenfolge „together“.",
         "“limit” and “metric” count, “structure” checks markup, “together” order."});
  return refuse({"„extends: " + kind_ + "“ kennt Vale nicht", "Vale does not know “extends: " + kind_ + "”"},
                {}, rule_.find("extends"));
}

void ValeRule::check_keys() {
  const auto kind = std::find_if(kind_keys.begin(), kind_keys.end(),
                                 [&](const KindKeys& one) { return one.kind == kind_; });
  if (kind == kind_keys.end()) return;
  for (const auto& [key, value] : rule_.entries) {
    std::string lower = key.scalar;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!holds(common_keys, lower) && !holds(kind->keys, lower))
      note({"„" + key.scalar + "“ kennt Vale hier nicht; nicht übertragen",
            "Vale does not know “" + key.scalar + "” here; not carried over"},
           &key);
  }
  for (const std::string_view list : {"tokens", "raw", "exceptions", "swap", "either"}) {
    const YamlValue* value = rule_.find(list);
    if (value == nullptr) continue;
    const auto check = [&](const YamlValue& one) {
      if (one.kind == YamlKind::sequence || one.kind == YamlKind::map)
        note({"„" + std::string(list) + "“: Vale erwartet hier einen Text; der Eintrag ist nicht übertragen",
              "“" + std::string(list) + "”: Vale expects a text here; the entry is not carried over"},
             &one);
    };
    for (const YamlValue& one : value->items) check(one);
    for (const auto& entry : value->entries) check(entry.second);
  }
  if (const YamlValue* limit = rule_.find("limit"))
    note({"„limit“ ist nicht übertragen: taktvoll zeigt alle Funde",
          "“limit” is not carried over: taktvoll shows all findings"},
         limit);
  if (const YamlValue* tests = rule_.find("tests"))
    note({"„tests“ ist nicht übertragen: schreiben Sie die Sätze unter „examples“",
          "“tests” is not carried over: write the sentences under “examples”"},
         tests);
  if (rule_.find("message") == nullptr)
    note({"„message“ fehlt; die Regel nennt nur den Treffer",
          "“message” is missing; the rule tells the match only"});
  if (const YamlValue* action = rule_.find("action")) {
    const std::string name = scalar_of(*action, "name");
    const bool params = action->find("params") != nullptr;
    const bool carried = (kind_ == "substitution" && name == "replace" && !params) ||
                         (kind_ == "existence" && name == "replace" && params);
    if (!carried)
      note({"„action: " + name + "“ ist nicht übertragen: eine Korrektur bietet „kind: replace“",
            "“action: " + name + "” is not carried over: “kind: replace” offers fixes"},
           action);
  }
}

std::string ValeRule::head(std::string_view kind, const std::vector<std::string>& placeholders) {
  std::string id = pack_name_of(file_.substr(0, file_.rfind('.')));
  const std::string base = id;
  for (int i = 2; !ids_.insert(id).second; ++i) id = base + "-" + std::to_string(i);
  const bool first = first_id_.empty();
  if (first) {
    first_id_ = id;
    first_carried_ = import_.carried.size();
  }
  import_.carried.push_back({file_, line_of(rule_.find("extends")), id, first ? "" : first_id_, false, {}});
  std::string out = "  - id: " + id + "\n";
  if (!first) out += "    part-of: " + first_id_ + "\n";
  out += "    kind: " + std::string(kind) + "\n";
  const auto setting = config_.rules.find(name_);
  std::string level = scalar_of(rule_, "level");
  if (!level.empty() && level != "suggestion" && level != "warning" && level != "error")
    note({"„level: " + level + "“ gibt es nicht; daraus wurde „warning“",
          "there is no “level: " + level + "”; it became “warning”"},
         rule_.find("level"));
  if (setting != config_.rules.end() && setting->second.value != "YES") level = setting->second.value;
  out += std::string("    severity: ") +
         (level == "error"        ? "error"
          : level == "suggestion" ? "info"
                                  : "warning") +
         "\n";
  const std::string& own = placeholders.back().starts_with('=') ? placeholders.front() : placeholders.back();
  const std::string message = message_of(scalar_of(rule_, "message"), placeholders);
  out += "    message: " + yaml_quoted(message.empty() ? "„{" + own + "}“" : message) + "\n";
  if (const std::string why = scalar_of(rule_, "description"); !why.empty())
    out += "    why: " + yaml_quoted(message_of(why, placeholders)) + "\n";
  if (const std::string link = scalar_of(rule_, "link"); !link.empty())
    out += "    basis: " + yaml_list({link}) + "\n";
  if (sensitive_ && kind != "structure") out += "    case: sensitive\n";
  if (kind == "terms" || kind == "pattern" || kind == "replace") out += "    rejected: flag\n";
  if (kind == "replace") out += "    explained: flag\n";
  if (!scope_.list.empty() && kind != "structure") out += "    scope: " + scope_.list + "\n";
  return out;
}

bool ValeRule::matters(const std::string& accepted) const {
  return has_patterns_ || seen_.find(accepted) != std::string::npos;
}

std::string ValeRule::exceptions(const std::vector<std::string>& further) {
  const std::string seen = seen_; // exceptions find nothing
  const bool had_patterns = has_patterns_;
  std::vector<std::string> all = further;
  const auto add = [&](const std::string& expression, const YamlValue* at) {
    // A single word of Vale is an exception in just this case, several words in any.
    const bool phrase = expression.find(' ') != std::string::npos;
    if (!sensitive_ && !phrase && expression.find("(?i)") == std::string::npos) {
      if (auto tokens = translate(expression, {true, true, true}))
        for (const ValeToken& token : tokens->tokens)
          all.push_back("/(?-i:" + (token.term.empty() ? token.pattern : token.term) + ")/");
      else
        note({"Ausnahme „" + expression + "“: " + tokens.error().reason.de,
              "exception “" + expression + "”: " + tokens.error().reason.en},
             at);
      return;
    }
    std::string ignored;
    list_of(expression, at, true, all, ignored);
  };
  for (const YamlValue* one : items_of(rule_, "exceptions")) add(one->scalar, one);
  seen_ = seen;
  has_patterns_ = had_patterns;
  if (scalar_of(rule_, "vocab") != "false" && !flag_of(rule_, "nonword")) {
    std::size_t count = 0;
    for (const std::string& accepted : config_.accepted) {
      if (!matters(accepted) || count == most_accepted) continue;
      if (++count == most_accepted)
        note({"von accept.txt gelten hier nur die ersten " + std::to_string(most_accepted) + " Einträge",
              "only the first " + std::to_string(most_accepted) + " entries of accept.txt count here"});
      add(accepted, nullptr);
      seen_ = seen;
      has_patterns_ = had_patterns;
    }
  }
  seen_ = seen;
  has_patterns_ = had_patterns;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all.empty() ? std::string() : "    except: " + yaml_list(all) + "\n";
}

std::string ValeRule::example(const std::string& sample, bool with_good) {
  const std::string mark = scope_.list == "[heading]" ? "# "
                           : scope_.list == "[list]"  ? "- "
                           : scope_.list == "[quote]" ? "> "
                                                      : "";
  const bool plain = !sample.empty() && sample.find_first_not_of(harmless) == std::string::npos &&
                     sample.front() != ' ' && sample.back() != ' ' && sample.front() != '-' &&
                     sample.find_first_not_of("0123456789 -") != std::string::npos;
  std::vector<std::string> good;
  if (with_good)
    for (const YamlValue* one : items_of(rule_, "exceptions"))
      if (good.size() < 3 && one->scalar.find_first_not_of(harmless) == std::string::npos &&
          one->scalar.front() != '-')
        good.push_back(one->scalar);
  if (!plain && good.empty()) return {};
  import_.carried.back().has_example = plain;
  std::string out = "    examples: # aus dem Vale-Stil gebildet; echte Sätze sind besser\n";
  if (plain) out += "      bad: " + yaml_list({mark + sample}) + "\n";
  if (!good.empty()) out += "      good: " + yaml_list(good) + "\n";
  return out;
}

std::vector<ValeToken> ValeRule::tokens_of(const std::string& expression, const YamlValue* at,
                                           bool whole_words, bool in_list) {
  auto tokens = translate(expression, {sensitive_, whole_words, in_list});
  if (!tokens) {
    const ValeRefusal& refusal = tokens.error();
    LocalText text{"„" + expression + "“ ist nicht übertragen: " + refusal.reason.de + ".",
                   "“" + expression + "” is not carried over: " + refusal.reason.en + "."};
    if (!refusal.advice.empty()) {
      text.de += " " + refusal.advice.de;
      text.en += " " + refusal.advice.en;
    }
    note(std::move(text), at);
    return {};
  }
  for (LocalText& text : tokens->notes)
    note({"„" + expression + "“: " + text.de, "“" + expression + "”: " + text.en}, at);
  for (ValeToken& token : tokens->tokens) {
    remember(token.term);
    if (!token.term.empty()) continue;
    has_patterns_ = true;
    if (token.pattern.find("–") != std::string::npos)
      note({"„" + expression + "“: taktvoll liest alle Gedankenstriche gleich, auch „—“",
            "“" + expression + "”: taktvoll reads all dashes alike, “—” too"},
           at);
    const bool whole = !token.sample.empty() && token.sample.front() != ' ' && token.sample.back() != ' ';
    if (!whole || finds(token, sensitive_, token.sample)) continue;
    if (token.sample.find_first_not_of(harmless) == std::string::npos ||
        token.sample.find('.') != std::string::npos)
      note({"„" + expression + "“ findet „" + token.sample +
                "“ allein nicht: als Auszeichnung oder Link ist das für taktvoll kein Text",
            "“" + expression + "” does not find “" + token.sample +
                "” by itself: as markup or a link this is no text to taktvoll"},
           at);
    token.sample.clear();
  }
  return std::move(tokens->tokens);
}

bool ValeRule::list_of(const std::string& expression, const YamlValue* at, bool whole_words,
                       std::vector<std::string>& list, std::string& sample) {
  const std::vector<ValeToken> tokens = tokens_of(expression, at, whole_words, true);
  for (const ValeToken& token : tokens) {
    std::string entry = token.term.empty() ? "/" + token.pattern + "/" : token.term;
    if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(std::move(entry));
    if (sample.empty()) sample = token.sample;
    if (!token.except.empty())
      note({"„" + expression + "“: was daneben nicht stehen darf, ist nicht übertragen",
            "“" + expression + "”: what must not stand beside it is not carried over"},
           at);
  }
  return !tokens.empty();
}

} // namespace taktvoll::workbench
