#include "workbench/vale_rule.h"

#include "workbench/vale_pattern.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using base::YamlKind;
using base::YamlValue;

std::string quoted_list(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + yaml_quoted(text);
  return out + "]";
}

std::string scalar_of(const YamlValue& rule, std::string_view key) {
  const YamlValue* value = rule.find(key);
  return value != nullptr && value->kind == YamlKind::scalar ? value->scalar : std::string();
}
bool flag_of(const YamlValue& rule, std::string_view key) {
  const std::string value = scalar_of(rule, key);
  return value == "true" || value == "True" || value == "yes";
}
std::vector<std::string> texts_of(const YamlValue& rule, std::string_view key) {
  std::vector<std::string> texts;
  const YamlValue* value = rule.find(key);
  if (value == nullptr) return texts;
  if (value->kind == YamlKind::scalar) texts.push_back(value->scalar);
  for (const YamlValue& item : value->items)
    if (item.kind == YamlKind::scalar && !item.scalar.empty()) texts.push_back(item.scalar);
  return texts;
}

// One file of the style on its way into the pack.
class RuleImport {
public:
  RuleImport(std::string file, const YamlValue& rule, ValeImport& import, std::set<std::string>& ids)
      : file_(std::move(file)), rule_(rule), import_(import), ids_(ids) {}

  // YAML of the rules, "" if the rule was refused.
  std::string run() {
    kind_ = scalar_of(rule_, "extends");
    sensitive_ = !flag_of(rule_, "ignorecase");
    if (kind_ == "existence") return existence();
    if (kind_ == "substitution") return substitution();
    if (kind_ == "occurrence") return occurrence();
    if (kind_ == "repetition") return repetition();
    if (kind_ == "consistency") return consistency();
    if (kind_ == "conditional") return conditional();
    return refuse_kind();
  }

private:
  std::string refuse(LocalText reason) {
    import_.refused.push_back({file_, std::move(reason)});
    return {};
  }
  void note(LocalText text) { notes_.push_back(std::move(text)); }

  std::string refuse_kind() {
    if (kind_ == "capitalization")
      return refuse(
          {"Groß- und Kleinschreibung von Überschriften prüft taktvoll nicht: im Deutschen folgt sie der "
           "Rechtschreibung",
           "taktvoll does not check the capitals of headings: in German they follow the spelling rules"});
    if (kind_ == "readability" || kind_ == "metric")
      return refuse(
          {"die Formeln gelten für Englisch; nehmen Sie „kind: metric“, `taktvoll metrics` nennt die "
           "Kennzahlen",
           "the formulas are for English; take “kind: metric”, `taktvoll metrics` lists the figures"});
    if (kind_ == "spelling")
      return refuse({"Rechtschreibung prüft taktvoll nicht", "taktvoll does not check spelling"});
    if (kind_ == "sequence")
      return refuse(
          {"Wortarten kennt die Regelsprache nicht; „kind: together“ mit „order: true“ sagt oft dasselbe",
           "the rule language knows no parts of speech; “kind: together” with “order: true” often says the "
           "same"});
    if (kind_ == "script")
      return refuse({"Regeln sind Daten, keine Programme", "rules are data, not programs"});
    if (kind_.find('.') != std::string::npos)
      return refuse({"baut auf einer anderen Regel auf (" + kind_ +
                         "); übertragen Sie erst diese, dann hilft „extends“",
                     "builds on another rule (" + kind_ + "); carry that over first, then “extends” helps"});
    if (kind_.empty())
      return refuse({"„extends“ fehlt: das ist keine Regel", "“extends” is missing: this is no rule"});
    return refuse({"unbekannte Art „" + kind_ + "“", "unknown kind “" + kind_ + "”"});
  }

  // What every rule says: severity, message, reason, link, scope.
  std::string head(std::string_view kind, const std::vector<std::string_view>& placeholders,
                   std::size_t number = 0) {
    std::string id = pack_name_of(file_.substr(0, file_.rfind('.')));
    if (number > 0) id += "-" + std::to_string(number);
    const std::string base = id;
    for (int i = 2; !ids_.insert(id).second; ++i) id = base + "-" + std::to_string(i);
    import_.carried.push_back({file_, id, {}});
    std::string out = "  - id: " + id + "\n    kind: " + std::string(kind) + "\n";
    const std::string level = scalar_of(rule_, "level");
    out += std::string("    severity: ") +
           (level == "error"        ? "error"
            : level == "suggestion" ? "info"
                                    : "warning") +
           "\n";
    out += "    message: " + yaml_quoted(message(placeholders)) + "\n";
    if (const std::string why = scalar_of(rule_, "description"); !why.empty())
      out += "    why: " + yaml_quoted(braceless(why)) + "\n";
    if (const std::string link = scalar_of(rule_, "link"); !link.empty())
      out += "    basis: " + quoted_list({link}) + "\n";
    if (sensitive_ && kind != "structure") out += "    case: sensitive\n";
    return out + scope();
  }

  static std::string braceless(std::string text) {
    std::replace(text.begin(), text.end(), '{', '(');
    std::replace(text.begin(), text.end(), '}', ')');
    return text;
  }

  // "%s" and "%[2]s" are what Vale fills in, in the order of `placeholders`.
  std::string message(const std::vector<std::string_view>& placeholders) const {
    const std::string text = braceless(scalar_of(rule_, "message"));
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::string_view rest = std::string_view(text).substr(i);
      std::size_t number = std::string::npos;
      std::size_t length = 2;
      if (rest.starts_with("%s")) {
        number = next++;
      } else if (rest.size() >= 5 && rest.starts_with("%[") && rest[2] >= '1' && rest[2] <= '9' &&
                 rest.substr(3, 2) == "]s") {
        number = static_cast<std::size_t>(rest[2] - '1');
        length = 5;
      } else if (!rest.starts_with("%%")) {
        out += text[i];
        continue;
      }
      if (number == std::string::npos)
        out += '%';
      else
        out += "{" + std::string(number < placeholders.size() ? placeholders[number] : "match") + "}";
      i += length - 1;
    }
    return out.empty() ? "„{match}“" : out;
  }

  std::string scope() {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> known{
        {{"heading", "[heading]"},
         {"list", "[list]"},
         {"blockquote", "[quote]"},
         {"alt", "[alt]"},
         {"paragraph", "[paragraph]"},
         {"table", "[table]"},
         {"link", "[link-text]"},
         {"text", ""}}};
    const std::vector<std::string> given = texts_of(rule_, "scope");
    std::string out;
    for (const std::string& name : given) {
      const auto entry =
          std::find_if(known.begin(), known.end(), [&](const auto& pair) { return pair.first == name; });
      if (entry != known.end() && given.size() == 1) {
        if (!entry->second.empty()) out = "    scope: " + std::string(entry->second) + "\n";
      } else if (name != "sentence" && name != "summary") {
        note({"„scope: " + name + "“ ist nicht übertragen: die Regel sieht sich den ganzen Text an",
              "“scope: " + name + "” is not carried over: the rule looks at the whole text"});
      }
    }
    return out;
  }

  std::string exceptions() {
    std::vector<std::string> all;
    for (const std::string& exception : texts_of(rule_, "exceptions")) add_terms(exception, all, true);
    return all.empty() ? std::string() : "    except: " + quoted_list(all) + "\n";
  }

  // The wordings of an expression, else a pattern between slashes; noted if neither.
  bool add_terms(const std::string& expression, std::vector<std::string>& terms, bool whole_words) {
    std::vector<std::string> wordings = wordings_of(expression);
    if (whole_words && !wordings.empty()) {
      for (std::string& wording : wordings)
        if (std::find(terms.begin(), terms.end(), wording) == terms.end())
          terms.push_back(std::move(wording));
      return true;
    }
    const auto pattern = translated(expression, sensitive_, whole_words);
    if (!pattern) {
      note({"„" + expression + "“ ist nicht übertragen: " + pattern.error().de,
            "“" + expression + "” is not carried over: " + pattern.error().en});
      return false;
    }
    terms.push_back("/" + *pattern + "/");
    return true;
  }

  void finish() {
    for (const std::string_view key : {"vocab", "action", "limit", "append"})
      if (rule_.find(key) != nullptr &&
          !(key == std::string_view("vocab") && scalar_of(rule_, "vocab") == "true"))
        note({"„" + std::string(key) + "“ ist nicht übertragen",
              "“" + std::string(key) + "” is not carried over"});
    for (ValeImport::Carried& carried : import_.carried)
      if (carried.file == file_ && carried.notes.empty()) carried.notes = notes_;
  }

  std::string refuse_with_notes() {
    LocalText reason{"nichts davon ließ sich übertragen", "nothing of it could be carried over"};
    for (const LocalText& text : notes_) {
      reason.de += "; " + text.de;
      reason.en += "; " + text.en;
    }
    return refuse(std::move(reason));
  }

  static std::string example(const std::vector<std::string>& terms) {
    for (const std::string& term : terms)
      if (!term.starts_with('/')) return "    examples:\n      bad: " + quoted_list({term}) + "\n";
    return {};
  }

  std::string existence() {
    const bool whole_words = !flag_of(rule_, "nonword");
    std::vector<std::string> terms;
    for (const std::string& token : texts_of(rule_, "tokens")) add_terms(token, terms, whole_words);
    std::string raw;
    for (const std::string& part : texts_of(rule_, "raw")) raw += part;
    std::vector<std::string> patterns;
    if (!raw.empty()) {
      if (const auto pattern = translated(raw, sensitive_, false))
        patterns.push_back(*pattern);
      else
        note({"„raw“ ist nicht übertragen: " + pattern.error().de,
              "“raw” is not carried over: " + pattern.error().en});
    }
    if (!whole_words) { // only a pattern may begin inside a word
      for (const std::string& term : terms) patterns.push_back(term.substr(1, term.size() - 2));
      terms.clear();
    }
    if (terms.empty() && patterns.empty()) return refuse_with_notes();
    std::string out;
    if (!terms.empty())
      out += head("terms", {"match"}) + "    terms: " + quoted_list(terms) + "\n" + exceptions() +
             example(terms);
    if (!patterns.empty())
      out += head("pattern", {"match"}) + "    patterns: " + quoted_list(patterns) + "\n    edges: none\n" +
             exceptions();
    finish();
    return out;
  }

  std::string substitution() {
    const YamlValue* swap = rule_.find("swap");
    if (swap == nullptr || swap->kind != YamlKind::map) return refuse({"„swap“ fehlt", "“swap” is missing"});
    std::string entries;
    std::vector<std::string> seen;
    std::string single; // rules of their own for what is no plain wording
    std::vector<std::pair<std::string, std::vector<std::string>>> patterns;
    for (const auto& [from, to] : swap->entries) {
      if (from.kind != YamlKind::scalar || to.kind != YamlKind::scalar) continue;
      std::vector<std::string> with;
      for (std::size_t start = 0; start <= to.scalar.size();) {
        const std::size_t limit = std::min(to.scalar.find('|', start), to.scalar.size());
        if (limit > start) with.push_back(to.scalar.substr(start, limit - start));
        start = limit + 1;
      }
      if (with.empty()) with.emplace_back("–");
      const std::vector<std::string> wordings = wordings_of(from.scalar);
      if (wordings.empty()) {
        if (const auto pattern = translated(from.scalar, sensitive_, true))
          patterns.emplace_back(*pattern, with);
        else
          note({"„" + from.scalar + "“ ist nicht übertragen: " + pattern.error().de,
                "“" + from.scalar + "” is not carried over: " + pattern.error().en});
        continue;
      }
      for (const std::string& wording : wordings) {
        if (std::find(seen.begin(), seen.end(), wording) != seen.end()) continue;
        seen.push_back(wording);
        entries += "      " + yaml_quoted(wording) + ": " + quoted_list(with) + "\n";
      }
    }
    if (entries.empty() && patterns.empty()) return refuse_with_notes();
    std::string out;
    if (!entries.empty())
      out +=
          head("replace", {"instead", "match"}) + "    replace:\n" + entries + exceptions() + example(seen);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      std::string one = head("pattern", {"match", "match"}, i + 1);
      out += one + "    patterns: " + quoted_list({patterns[i].first}) +
             "\n    instead: " + quoted_list(patterns[i].second) + "\n" + exceptions();
    }
    finish();
    return out;
  }

  std::string occurrence() {
    std::vector<std::string> terms;
    if (!add_terms(scalar_of(rule_, "token"), terms, false)) return refuse_with_notes();
    const std::string max = scalar_of(rule_, "max");
    const std::string min = scalar_of(rule_, "min");
    if ((max.empty() || max == "0") && (min.empty() || min == "0"))
      return refuse({"„max“ und „min“ fehlen", "“max” and “min” are missing"});
    const std::vector<std::string> scopes = texts_of(rule_, "scope");
    const auto in = [&](std::string_view name) {
      return std::find(scopes.begin(), scopes.end(), name) != scopes.end();
    };
    const std::string per = in("sentence")               ? "sentence"
                            : in("raw") || in("summary") ? "document"
                                                         : "paragraph";
    std::string out = head("limit", {"match"}) + "    count: hits\n    terms: " + quoted_list(terms) +
                      "\n    per: " + per + "\n";
    if (!max.empty() && max != "0") out += "    max: " + max + "\n";
    if (!min.empty() && min != "0") out += "    min: " + min + "\n";
    finish();
    return out + exceptions();
  }

  std::string repetition() {
    const std::vector<std::string> tokens = texts_of(rule_, "tokens");
    const bool any_word = std::all_of(tokens.begin(), tokens.end(), [](const std::string& token) {
      return token.find_first_of("[\\.") != std::string::npos; // "[^\s]+" and the like
    });
    std::vector<std::string> terms;
    if (!any_word)
      for (const std::string& token : tokens) add_terms(token, terms, true);
    sensitive_ = false;
    std::string out = head("structure", {"match"}) + "    structure: doubled-word\n";
    if (!terms.empty()) out += "    terms: " + quoted_list(terms) + "\n";
    out += exceptions() + "    examples:\n      bad: " +
           quoted_list({terms.empty() ? "Das ist ist so." : terms[0] + " " + terms[0]}) + "\n";
    finish();
    return out;
  }

  std::string consistency() {
    const YamlValue* either = rule_.find("either");
    if (either == nullptr || either->kind != YamlKind::map)
      return refuse({"„either“ fehlt", "“either” is missing"});
    std::string out;
    std::size_t number = 0;
    for (const auto& [a, b] : either->entries) {
      if (a.kind != YamlKind::scalar || b.kind != YamlKind::scalar) continue;
      std::vector<std::string> first;
      std::vector<std::string> second;
      if (!add_terms(a.scalar, first, true) || !add_terms(b.scalar, second, true)) continue;
      out += head("consistency", {"match", "other"}, either->entries.size() > 1 ? ++number : 0) +
             "    variants:\n      " + yaml_quoted(a.scalar) + ": " + quoted_list(first) + "\n      " +
             yaml_quoted(b.scalar) + ": " + quoted_list(second) + "\n" + exceptions();
    }
    if (out.empty()) return refuse_with_notes();
    finish();
    return out;
  }

  // Without a group in `second`: where `first` stands, `second` must, too. With one, it is the idiom for
  // abbreviations that must have been explained: our own way of telling that takes its place.
  std::string conditional() {
    const std::string first = scalar_of(rule_, "first");
    const std::string second = scalar_of(rule_, "second");
    sensitive_ = true; // Vale reads `ignorecase` here and never uses it
    std::vector<std::string> trigger;
    if (!add_terms(first, trigger, true)) return refuse_with_notes();
    const bool has_group = [&] {
      for (std::size_t i = 0; i < second.size(); ++i)
        if (second[i] == '(' && (i == 0 || second[i - 1] != '\\') && second.substr(i, 2) != "(?") return true;
      return false;
    }();
    if (has_group) {
      std::string out = head("terms", {"match"}) + "    terms: " + quoted_list(trigger) +
                        "\n    explained: skip\n" + exceptions();
      note({"„second“ ist durch „explained: skip“ ersetzt: taktvoll erkennt selbst, ob der Text die "
            "Abkürzung erklärt",
            "“second” became “explained: skip”: taktvoll sees by itself whether the text explains the "
            "abbreviation"});
      finish();
      return out;
    }
    std::vector<std::string> wanted;
    if (!add_terms(second, wanted, true)) return refuse_with_notes();
    std::string out = head("require", {"trigger"}) + "    when: " + quoted_list(trigger) +
                      "\n    terms: " + quoted_list(wanted) + "\n    near: paragraph\n" + exceptions();
    finish();
    return out;
  }

  std::string file_;
  const YamlValue& rule_;
  ValeImport& import_;
  std::set<std::string>& ids_;
  std::string kind_;
  bool sensitive_ = true;
  std::vector<LocalText> notes_;
};

} // namespace

std::string yaml_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20)
      out += ' ';
    else if (c == '\'')
      out += "''";
    else
      out += c;
  }
  return out + "'";
}

std::string pack_name_of(std::string_view name) {
  std::string id;
  bool was_lower = false;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (upper && was_lower) id += '-';
    if (upper)
      id += static_cast<char>(c - 'A' + 'a');
    else if (lower)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
    was_lower = lower;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (id.empty() || id.front() < 'a' || id.front() > 'z') id.insert(0, "r-");
  constexpr std::size_t longest = 56; // room for a suffix
  id.resize(std::min(id.size(), longest));
  while (id.back() == '-') id.pop_back();
  return id;
}

std::string import_vale_rule(const std::string& file, const YamlValue& rule, ValeImport& import,
                             std::set<std::string>& ids) {
  return RuleImport(file, rule, import, ids).run();
}

} // namespace taktvoll::workbench
