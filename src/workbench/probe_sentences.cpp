#include "workbench/probe_sentences.h"

#include "language/key.h"
#include "match/pattern_sample.h"
#include "match/term.h"
#include "workbench/probe_rule.h"
#include "workbench/term_inclusion.h"
#include "workbench/term_sample.h"

#include <algorithm>
#include <array>

namespace taktvoll::workbench {
namespace {

constexpr std::string_view opaque = "\xEF\xBF\xBC";
constexpr std::string_view marks_behind_words = "?!.,;:)";

// Prose as Markdown that reads as it.
std::string as_markdown(std::string_view prose, bool escape) {
  std::string out;
  for (std::size_t at = 0; at < prose.size(); ++at) {
    const char c = prose[at];
    const bool mark = (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || c >= '{';
    const bool plain = c == '.' || c == ',' || c == '?' || c == ':' || c == ';' || c == '%' || c == '@' ||
                       static_cast<unsigned char>(c) >= 0x7F;
    if (prose.substr(at).starts_with(opaque)) {
      out += "`x`";
      at += opaque.size() - 1;
    } else if (prose.substr(at).starts_with("\n\n")) {
      out += "\n\n";
      ++at;
    } else if (c == '\n') {
      out += "\\\n";
    } else {
      if (escape && mark && !plain) out += '\\';
      out += c;
    }
  }
  return out;
}

void add(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
    list.push_back(std::move(text));
}

std::vector<std::string> term_samples(std::string_view value) {
  const auto term = match::parse_term(value);
  if (!term) return {};
  std::vector<std::string> samples;
  add(samples, sample_of(*term));
  const std::vector<match::Term> all = expansions(*term);
  for (const SampleForm form : {SampleForm::shortest, SampleForm::inflected, SampleForm::compound})
    for (std::size_t i = 0; i < all.size(); i += std::max<std::size_t>(all.size() - 1, 1))
      add(samples, sample_in(form, all[i]));
  add(samples, as_typed(value));
  return samples;
}

// Parts in braces are left open for the writer's own words.
std::string wording_sample(std::string_view value) {
  std::string out;
  bool open = false;
  for (const char c : value) {
    if (c == '{') {
      open = true;
      out += sample_value;
    }
    if (!open) out += c;
    if (c == '}') open = false;
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t limit = std::min(text.find(' ', at), text.size());
    if (limit > at) words.emplace_back(text.substr(at, limit - at));
    at = limit + 1;
  }
  return words;
}

bool has(pack::ScopeMask scope, pack::Scope bit) {
  return (scope & static_cast<pack::ScopeMask>(bit)) != 0;
}

// A block of each sort in which the rule looks, running text first.
std::vector<std::string> blocks_of(pack::ScopeMask scope, const std::string& sentence) {
  std::vector<std::string> blocks;
  const bool only_restricted = (scope & pack::default_scope) == 0;
  if (has(scope, pack::Scope::link_text)) add(blocks, "[" + sentence + "](https://beispiel.de)");
  if (has(scope, pack::Scope::paragraph) || only_restricted) add(blocks, sentence);
  if (has(scope, pack::Scope::quote) && !has(scope, pack::Scope::paragraph)) add(blocks, "> " + sentence);
  if (has(scope, pack::Scope::list) && !has(scope, pack::Scope::paragraph)) add(blocks, "- " + sentence);
  if (has(scope, pack::Scope::heading) && !has(scope, pack::Scope::paragraph)) add(blocks, "# " + sentence);
  if (has(scope, pack::Scope::alt)) add(blocks, "![" + sentence + "](bild.png)");
  if (has(scope, pack::Scope::hashtag)) {
    std::string tag = "#" + sentence;
    std::erase(tag, ' ');
    std::erase(tag, '\\');
    add(blocks, std::move(tag));
  }
  if (has(scope, pack::Scope::table) && !has(scope, pack::Scope::paragraph))
    add(blocks, "| Beispiel |\n|---|\n| " + sentence + " |");
  return blocks;
}

std::vector<std::string> sentences_around(const pack::Rule& rule, const std::string& words) {
  std::vector<std::string> all;
  if (rule.negated == pack::Treatment::only)
    for (const std::string_view before : {"Das ist nicht ", "Es gibt keine ", "Wir haben kein "})
      add(all, std::string(before) + words + ".");
  if (rule.quoted == pack::Treatment::only) {
    add(all, "Sie sagt: „" + words + "“");
    add(all, "> " + words);
  }
  if (rule.rejected == pack::Treatment::only) {
    add(all, "Sätze wie „" + words + "“ lehnen wir ab.");
    add(all, "„" + words + "“ Das stimmt nicht.");
  }
  if (rule.explained == pack::Treatment::only) {
    if (!rule.instead.empty()) add(all, words + " (" + rule.instead.front() + ")");
    add(all, words + " (ein Beispiel für Muster)");
  }
  const bool closed = !words.empty() && marks_behind_words.find(words.back()) != std::string_view::npos;
  add(all, words + (closed ? "" : "."));
  add(all, words);
  add(all, "Beispiel " + joined_words({words, "."}));
  add(all, "Beispiel: " + words);
  add(all, "Das Beispiel " + words + " steht hier.");
  return all;
}

} // namespace

std::vector<std::string> samples_of(const RuleEntry& entry, std::size_t most) {
  std::vector<std::string> samples;
  switch (entry.form) {
  case EntryForm::term:
    samples = term_samples(entry.value);
    break;
  case EntryForm::pattern:
    for (const std::string& sample : match::pattern_samples(entry.value, most)) {
      add(samples, as_markdown(sample, true));
      add(samples, as_markdown(sample, false));
    }
    break;
  case EntryForm::wording:
    add(samples, wording_sample(entry.value));
    break;
  case EntryForm::context_key:
    break;
  }
  if (samples.size() > 2 * most) samples.resize(2 * most);
  return samples;
}

std::vector<std::pair<std::string, std::string>> context_for(const RuleEntry& entry) {
  std::vector<std::pair<std::string, std::string>> context;
  if (entry.form == EntryForm::context_key)
    context.emplace_back(std::string(entry.value), sample_value_of(entry.value));
  if (entry.form != EntryForm::term) return context;
  const auto term = match::parse_term(entry.value);
  if (!term) return context;
  for (const match::TermWord& word : term->words) {
    if (word.context_key.empty()) continue;
    std::string_view key = word.context_key;
    if (key.ends_with(match::each_word_suffix)) key.remove_suffix(match::each_word_suffix.size());
    context.emplace_back(std::string(key), std::string(sample_value));
  }
  return context;
}

std::vector<std::string> neutrals_for(std::string_view sample) {
  std::vector<std::string> neutrals;
  for (const std::string_view word : {"Teppich", "Beispiel"}) {
    std::string words;
    for (std::size_t i = 0; i < std::max<std::size_t>(words_of(sample).size(), 1); ++i)
      words.append(i == 0 ? "" : " ").append(word);
    neutrals.push_back(std::move(words));
  }
  return neutrals;
}

std::string joined_words(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty() && marks_behind_words.find(part.front()) == std::string_view::npos) out += ' ';
    out += part;
  }
  return out;
}

std::vector<std::string> texts_around(const pack::Rule& rule, pack::ScopeMask scope,
                                      const std::string& words) {
  std::vector<std::string> texts;
  for (const std::string& sentence : sentences_around(rule, words))
    for (std::string& block : blocks_of(scope, sentence)) add(texts, std::move(block));
  constexpr std::size_t most = 12;
  if (texts.size() > most) texts.resize(most);
  for (std::string& text : texts)
    for (std::uint32_t i = 0; i < rule.minimum_words; i += 5)
      text += (i == 0 ? "\n\n" : " ") + std::string("Hier stehen noch weitere Wörter.");
  return texts;
}

std::vector<std::string> texts_with(std::string_view text, text::SourceSpan anchor,
                                    const std::string& words) {
  const std::string before(text.substr(0, anchor.start.value));
  const std::string here(text.substr(anchor.start.value, anchor.size()));
  const std::string behind(text.substr(anchor.limit.value));
  std::size_t body = 0; // behind the front matter
  if (text.starts_with("---\n"))
    if (const std::size_t close = text.find("\n---\n", 3); close != std::string_view::npos) body = close + 5;
  const std::string head(text.substr(0, body));
  const std::string rest(text.substr(body));
  std::string trimmed(text);
  while (trimmed.ends_with('\n')) trimmed.pop_back();
  return {joined_words({before + here, words}) + behind,
          before + words + " " + here + behind,
          trimmed + " " + words + ".",
          trimmed + "\n\n" + words + ".",
          trimmed + "\n\n" + words,
          trimmed + "\n\n> " + words,
          head + words + ". " + rest,
          head + words + "\n\n" + rest};
}

std::string overlaid(std::string_view first, std::string_view second) {
  const std::vector<std::string> a = words_of(first);
  const std::vector<std::string> b = words_of(second);
  const auto same = [](const std::string& one, const std::string& other) {
    return language::key_of(one) == language::key_of(other);
  };
  for (std::size_t shared = std::min(a.size(), b.size()); shared > 0; --shared) {
    if (!std::equal(a.end() - static_cast<std::ptrdiff_t>(shared), a.end(), b.begin(),
                    b.begin() + static_cast<std::ptrdiff_t>(shared), same))
      continue;
    std::vector<std::string> all = a;
    all.insert(all.end(), b.begin() + static_cast<std::ptrdiff_t>(shared), b.end());
    return joined_words(all);
  }
  return {};
}

} // namespace taktvoll::workbench
