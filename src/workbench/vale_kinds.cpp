// What the six kinds of Vale rules become.
#include "language/key.h"
#include "text/unicode.h"
#include "workbench/vale_probe.h"
#include "workbench/vale_rule.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using base::YamlKind;
using base::YamlValue;

constexpr std::size_t most_compared = 2000; // each with each

// "a|b" are two; "\|" is a bar.
std::vector<std::string> options_of(std::string_view text) {
  std::vector<std::string> options(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '|')
      options.back() += text[++i];
    else if (text[i] == '|')
      options.emplace_back();
    else
      options.back() += text[i];
  }
  options.erase(std::remove(options.begin(), options.end(), ""), options.end());
  return options;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " / ") + text;
  return all;
}

bool names_group(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '$' && ((text[i + 1] >= '0' && text[i + 1] <= '9') || text[i + 1] == '{')) return true;
  return false;
}

// A pattern that stands for any word: "\w+", "[^\s]+".
bool is_any_word(std::string expression) {
  for (const std::string_view edge : {"\\b", "(", ")", "?:"})
    for (std::size_t at = expression.find(edge); at != std::string::npos; at = expression.find(edge))
      expression.erase(at, edge.size());
  constexpr std::array<std::string_view, 9> any{R"(\w+)",       R"([^\s]+)",    R"(\S+)",
                                                R"([\w]+)",     R"([\w'-]+)",   R"([\w-]+)",
                                                R"([A-Za-z]+)", R"([a-zA-Z]+)", R"([^\s\n]+)"};
  return std::find(any.begin(), any.end(), expression) != any.end();
}

} // namespace

std::string ValeRule::existence() {
  const bool whole_words = !flag_of(rule_, "nonword");
  std::string raw;
  const auto raws = items_of(rule_, "raw");
  for (const YamlValue* part : raws) raw += part->scalar;
  const auto items = items_of(rule_, "tokens");
  std::vector<ValeToken> tokens;
  if (raw.empty()) {
    for (const YamlValue* item : items) {
      std::vector<ValeToken> some = tokens_of(item->scalar, item, whole_words);
      std::move(some.begin(), some.end(), std::back_inserter(tokens));
    }
  } else { // Vale puts raw before the tokens, or behind them
    std::string joined;
    for (const YamlValue* item : items) joined += (joined.empty() ? "" : "|") + item->scalar;
    if (!joined.empty()) joined = whole_words ? "\\b(?:" + joined + ")\\b" : "(?:" + joined + ")";
    tokens = tokens_of(flag_of(rule_, "append") ? joined + raw : raw + joined, raws.front(), false);
  }
  if (tokens.empty()) return refuse_with_notes();
  std::vector<std::string> instead;
  if (const YamlValue* action = rule_.find("action");
      action != nullptr && scalar_of(*action, "name") == "replace")
    for (const YamlValue* one : items_of(*action, "params")) instead.push_back(one->scalar);
  return rules_for(tokens, instead);
}

std::string ValeRule::rules_for(const std::vector<ValeToken>& tokens,
                                const std::vector<std::string>& instead) {
  const std::vector<std::string> words{"match", instead.empty() ? "match" : "=" + joined(instead)};
  const std::string advice = instead.empty() ? "" : "    instead: " + yaml_list(instead) + "\n";
  std::vector<std::string> list;
  std::vector<std::string> across;
  std::vector<std::string> inside; // they may begin or end inside words
  std::string sample;
  std::string across_sample;
  std::string inside_sample;
  std::set<std::string> excepted;
  for (const YamlValue* one : items_of(rule_, "exceptions")) excepted.insert(one->scalar);
  if (scalar_of(rule_, "vocab") != "false") excepted.insert(config_.accepted.begin(), config_.accepted.end());
  std::set<std::string> lines; // of several lines, as they are read
  for (std::string one : excepted) {
    std::replace(one.begin(), one.end(), '\n', ' ');
    lines.insert(std::move(one));
  }
  excepted.swap(lines);
  const auto put = [&](std::vector<std::string>& entries, std::string& first, const ValeToken& token,
                       std::string entry) {
    if (sensitive_ && excepted.count(entry) != 0) { // Vale would never report it
      note({"„" + entry + "“ fällt weg: es ist selbst eine Ausnahme",
            "“" + entry + "” is left out: it is an exception itself"});
      return;
    }
    if (std::find(entries.begin(), entries.end(), entry) != entries.end()) return;
    if (entries.empty()) first = token.sample;
    entries.push_back(std::move(entry));
  };
  for (const ValeToken& token : tokens) {
    if (!token.except.empty()) continue;
    if (!token.edges)
      put(inside, inside_sample, token, token.pattern);
    else if (token.across)
      put(across, across_sample, token, token.pattern);
    else
      put(list, sample, token, token.term.empty() ? "/" + token.pattern + "/" : token.term);
  }
  std::string out;
  if (!list.empty() && !instead.empty()) {
    out += head("replace", {"match", "instead"});
    out += "    replace:\n";
    for (const std::string& entry : list)
      out += "      " + yaml_quoted(entry) + ": " + yaml_list(instead) + "\n";
    out += exceptions() + example(sample);
  } else if (!list.empty()) {
    out += head("terms", words);
    out += "    terms: " + yaml_list(list) + "\n" + exceptions() + example(sample);
  }
  if (!across.empty()) {
    out += head("pattern", words);
    out += advice + "    patterns: " + yaml_list(across) + "\n    over: paragraph\n" + exceptions() +
           example(across_sample);
  }
  if (!inside.empty()) {
    out += head("pattern", words);
    out += advice + "    patterns: " + yaml_list(inside) + "\n    edges: none\n    over: paragraph\n" +
           exceptions() + example(inside_sample);
  }
  for (const ValeToken& token : tokens) {
    if (token.except.empty()) continue;
    std::vector<std::string> except;
    for (const std::string& one : token.except) except.push_back("/" + one + "/");
    out += head("pattern", words);
    out += advice + "    patterns: " + yaml_list({token.pattern}) + (token.edges ? "" : "\n    edges: none") +
           "\n    over: paragraph\n" + exceptions(except) + example(token.sample);
  }
  return out.empty() ? refuse_with_notes() : out;
}

std::string ValeRule::substitution() {
  const YamlValue* swap = rule_.find("swap");
  if (swap == nullptr || swap->kind != YamlKind::map)
    return refuse({"„swap“ fehlt", "“swap” is missing"}, {}, swap);
  const bool whole_words = !flag_of(rule_, "nonword");
  if (flag_of(rule_, "capitalize"))
    note({"„capitalize“: taktvoll schreibt den Ersatz am Satzanfang von selbst groß",
          "“capitalize”: taktvoll capitalises the replacement at the start of a sentence by itself"},
         rule_.find("capitalize"));
  std::string entries;
  std::string sample;
  std::set<std::string> seen;
  struct Single { // a rule of its own
    ValeToken token;
    std::vector<std::string> with;
  };
  std::vector<Single> singles;
  for (const auto& [from, to] : swap->entries) {
    if (from.kind != YamlKind::scalar || to.kind == YamlKind::sequence || to.kind == YamlKind::map) continue;
    const std::vector<std::string> with = options_of(to.scalar);
    if (names_group(to.scalar)) {
      note({"„" + from.scalar + "“ ist nicht übertragen: der Ersatz „" + to.scalar +
                "“ setzt ein, was gefunden wurde. Schreiben Sie je Form einen Eintrag.",
            "“" + from.scalar + "” is not carried over: the replacement “" + to.scalar +
                "” puts in what was found. Write an entry for each form."},
           &from);
      continue;
    }
    for (ValeToken& token : tokens_of(from.scalar, &from, whole_words)) {
      std::vector<std::string> silent; // what is right already
      if (!token.term.empty()) {
        if (std::find(with.begin(), with.end(), token.term) != with.end() && sensitive_) continue;
        const bool near = std::any_of(with.begin(), with.end(), [&](const std::string& one) {
          return language::key_of(one) == language::key_of(token.term);
        });
        if (near) { // the term would find its own replacement
          token.pattern = std::exchange(token.term, "");
          for (const std::string& one : with)
            if (!sensitive_ && text::lower(one) == text::lower(token.pattern)) silent.push_back(one);
        }
      } else if (token.edges) {
        for (const std::string& one : with)
          if (finds(token, sensitive_, one)) silent.push_back(one);
      }
      for (const std::string& one : silent) {
        auto own = translate(one.find_first_of("\\[](){}.*+?^$|") == std::string::npos ? one : "",
                             {true, true, true});
        if (own)
          for (const ValeToken& right : own->tokens)
            token.except.push_back("(?-i:" + (right.term.empty() ? right.pattern : right.term) + ")");
        else
          note({"„" + from.scalar + "“ findet auch den Ersatz „" + one + "“",
                "“" + from.scalar + "” finds the replacement “" + one + "”, too"},
               &from);
      }
      const std::string entry = token.term.empty() ? "/" + token.pattern + "/" : token.term;
      if (!seen.insert(sensitive_ ? entry : text::lower(entry)).second) continue;
      if (!token.edges || token.across || !token.except.empty() || with.empty()) {
        singles.push_back({std::move(token), with});
        continue;
      }
      if (sample.empty()) sample = token.sample;
      entries += "      " + yaml_quoted(entry) + ": " + yaml_list(with) + "\n";
    }
  }
  if (entries.empty() && singles.empty()) return refuse_with_notes();
  std::string out;
  if (!entries.empty()) {
    out += head("replace", {"instead", "match"});
    out += "    replace:\n" + entries + exceptions() + example(sample);
  }
  const auto listed = [](const Single& one) {
    return one.token.edges && !one.token.across && !one.with.empty();
  };
  const auto part_of_another = [&](const Single& one) {
    return std::any_of(singles.begin(), singles.end(), [&](const Single& other) {
      return &one != &other &&
             std::any_of(one.token.except.begin(), one.token.except.end(), [&](const auto& right) {
               return text::lower(other.token.pattern).find(text::lower(right.substr(5, right.size() - 6))) !=
                      std::string::npos;
             });
    });
  };
  std::vector<const Single*> together;
  std::vector<std::string> right;
  for (const Single& one : singles) {
    if (!listed(one) || singles.size() > most_compared || part_of_another(one)) continue;
    together.push_back(&one);
    for (const std::string& pattern : one.token.except) right.push_back("/" + pattern + "/");
  }
  if (!together.empty()) {
    out += head("replace", {"instead", "match"});
    out += "    replace:\n";
    for (const Single* one : together)
      out += "      " + yaml_quoted("/" + one->token.pattern + "/") + ": " + yaml_list(one->with) + "\n";
    out += exceptions(right);
    out += example(together.front()->token.sample, false);
  }
  for (const Single& one : singles) {
    if (std::find(together.begin(), together.end(), &one) != together.end()) continue;
    std::vector<std::string> except;
    for (const std::string& pattern : one.token.except) except.push_back("/" + pattern + "/");
    const std::string pattern = one.token.term.empty() ? one.token.pattern : one.token.term;
    if (listed(one)) {
      out += head("replace", {"instead", "match"});
      out += "    replace:\n      " + yaml_quoted("/" + pattern + "/") + ": " + yaml_list(one.with) + "\n";
    } else {
      out += head("pattern", {"=" + joined(one.with), "match"});
      out += "    patterns: " + yaml_list({pattern}) + "\n" + (one.token.edges ? "" : "    edges: none\n") +
             "    over: paragraph\n" + (one.with.empty() ? "" : "    instead: " + yaml_list(one.with) + "\n");
    }
    out += exceptions(except);
    out += example(one.token.sample, false);
  }
  return out;
}

std::string ValeRule::occurrence() {
  const YamlValue* token = rule_.find("token");
  const std::string expression = scalar_of(rule_, "token");
  const std::string max = scalar_of(rule_, "max");
  const std::string min = scalar_of(rule_, "min");
  const bool has_max = !max.empty() && max != "0";
  const bool has_min = !min.empty() && min != "0";
  if (!has_max && !has_min) return refuse({"„max“ und „min“ fehlen", "“max” and “min” are missing"});
  const std::string per = scope_.per.empty() ? "paragraph" : scope_.per;
  std::vector<std::string> terms;
  std::string ignored;
  const bool words = is_any_word(expression);
  if (words)
    note({"Vale zählt „Killer-Keim“ als zwei Wörter, taktvoll als eines",
          "Vale counts “killer-germ” as two words, taktvoll as one"},
         token);
  else if (!list_of(expression, token, false, terms, ignored))
    return refuse_with_notes();
  if (has_min && per != "document")
    note({"„min“ gilt hier je " + std::string(per == "sentence" ? "Satz" : "Absatz"),
          "“min” counts per " + per + " here"},
         rule_.find("min"));
  std::string out = head("limit", {"value"});
  out += std::string("    count: ") + (words ? "words" : "hits") + "\n";
  if (!words) out += "    terms: " + yaml_list(terms) + "\n";
  out += "    per: " + per + "\n";
  if (has_max) out += "    max: " + max + "\n";
  if (has_min) out += "    min: " + min + "\n";
  return out;
}

std::string ValeRule::repetition() {
  const auto tokens = items_of(rule_, "tokens");
  const bool any_word =
      tokens.empty() || std::all_of(tokens.begin(), tokens.end(),
                                    [](const YamlValue* token) { return is_any_word(token->scalar); });
  std::vector<std::string> terms;
  std::string sample;
  if (!any_word)
    for (const YamlValue* token : tokens)
      if (!is_any_word(token->scalar)) list_of(token->scalar, token, true, terms, sample);
  if (!any_word && terms.empty()) return refuse_with_notes();
  if (const std::string max = scalar_of(rule_, "max"); !max.empty() && max != "0")
    note({"„max: " + max + "“ ist nicht übertragen: schon das erste doppelte Wort wird gemeldet",
          "“max: " + max + "” is not carried over: the first repeated word is reported already"},
         rule_.find("max"));
  note(
      {"taktvoll achtet dabei nicht auf Groß und Klein, lässt aber aus, was das Deutsche absichtlich doppelt "
       "(„die, die“, „sehr sehr“)",
       "taktvoll does not look at case here, but leaves out what German doubles on purpose (“die, die”, "
       "“sehr "
       "sehr”)"});
  std::string out = head("structure", {"match"});
  out += "    structure: doubled-word\n";
  if (!terms.empty()) out += "    terms: " + yaml_list(terms) + "\n";
  const bool word = sample.find(' ') == std::string::npos;
  return out + example(terms.empty()             ? "Das ist ist so"
                       : word && !sample.empty() ? sample + " " + sample
                                                 : "",
                       false);
}

std::string ValeRule::consistency() {
  const YamlValue* either = rule_.find("either");
  if (either == nullptr || either->kind != YamlKind::map)
    return refuse({"„either“ fehlt", "“either” is missing"}, {}, either);
  const bool whole_words = !flag_of(rule_, "nonword");
  std::string out;
  for (const auto& [a, b] : either->entries) {
    if (a.kind != YamlKind::scalar || b.kind != YamlKind::scalar) continue;
    std::vector<std::string> first;
    std::vector<std::string> second;
    std::string sample;
    std::string other;
    if (!list_of(a.scalar, &a, whole_words, first, sample) ||
        !list_of(b.scalar, &b, whole_words, second, other))
      continue;
    out += head("consistency", {"match", "other"});
    out += "    variants:\n      " + yaml_quoted(a.scalar) + ": " + yaml_list(first) + "\n      " +
           yaml_quoted(b.scalar) + ": " + yaml_list(second) + "\n" + exceptions();
    const bool both = !sample.empty() && !other.empty();
    out += example(both ? sample + " " + other : "", false);
  }
  return out.empty() ? refuse_with_notes() : out;
}

// Without a group in `second`: where `first` stands, `second` must, too. With one, it is the idiom for
// abbreviations that must have been explained: our own way of telling that takes its place.
std::string ValeRule::conditional() {
  const std::string first = scalar_of(rule_, "first");
  const std::string second = scalar_of(rule_, "second");
  sensitive_ = true; // Vale reads `ignorecase` here and never uses it
  if (const YamlValue* in = rule_.find("in"))
    note({"„in“ ist nicht übertragen: gesucht wird im Absatz",
          "“in” is not carried over: the paragraph is searched"},
         in);
  std::vector<std::string> trigger;
  std::string sample;
  if (!list_of(first, rule_.find("first"), false, trigger, sample)) return refuse_with_notes();
  bool has_group = false;
  for (std::size_t i = 0; i < second.size(); ++i)
    has_group =
        has_group || (second[i] == '(' && (i == 0 || second[i - 1] != '\\') && second.substr(i, 2) != "(?");
  if (has_group) {
    note({"ersetzt durch „explained: skip“: taktvoll erkennt selbst, ob der Text die Abkürzung erklärt",
          "became “explained: skip”: taktvoll sees by itself whether the text explains the abbreviation"},
         rule_.find("second"));
    std::string made = head("terms", {"match"});
    return made + "    terms: " + yaml_list(trigger) + "\n    explained: skip\n" + exceptions() +
           example(sample);
  }
  std::vector<std::string> wanted;
  std::string ignored;
  if (!list_of(second, rule_.find("second"), false, wanted, ignored)) return refuse_with_notes();
  std::string made = head("require", {"trigger"});
  return made + "    when: " + yaml_list(trigger) + "\n    terms: " + yaml_list(wanted) +
         "\n    near: paragraph\n" + exceptions() + example(sample, false);
}

// A formula that is just a count, with one bound.
std::string ValeRule::metric() {
  const std::string formula = scalar_of(rule_, "formula");
  std::string condition = scalar_of(rule_, "condition");
  constexpr std::array<std::string_view, 4> counts{"words", "sentences", "characters", "paragraphs"};
  const bool known = std::find(counts.begin(), counts.end(), formula) != counts.end();
  condition.erase(std::remove(condition.begin(), condition.end(), ' '), condition.end());
  const std::size_t digits = condition.find_first_not_of("<>=");
  const std::string sign = condition.substr(0, std::min(digits, condition.size()));
  const std::string number = digits == std::string::npos ? "" : condition.substr(digits);
  const bool whole =
      !number.empty() && number.size() < 8 && number.find_first_not_of("0123456789") == std::string::npos;
  if (!known || !whole || (sign != ">" && sign != ">=" && sign != "<" && sign != "<="))
    return refuse(
        {"Formeln rechnet taktvoll nicht", "taktvoll computes no formulas"},
        {"„kind: metric“ kennt die deutschen Lesbarkeitsformeln, „kind: limit“ Anzahlen; `taktvoll metrics` "
         "zeigt alle Kennzahlen.",
         "“kind: metric” knows the German readability formulas, “kind: limit” counts; `taktvoll metrics` "
         "shows all figures."},
        rule_.find("formula"));
  const int bound = std::stoi(number) + (sign == ">=" ? -1 : sign == "<=" ? 1 : 0);
  std::string made = head("limit", {"value"});
  return made + "    count: " + formula + "\n    " + (sign[0] == '>' ? "max: " : "min: ") +
         std::to_string(bound) + "\n";
}

} // namespace taktvoll::workbench
