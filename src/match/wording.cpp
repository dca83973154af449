#include "match/wording.h"

#include "language/literal_reading.h"
#include "language/normal_form.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::match {
namespace {

constexpr std::size_t longest_opening = 3; // words

// Without white space: how two texts are compared.
std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (!text::is_space(c.value)) out.append(text.substr(at, c.length));
    at += c.length;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (text::is_word(c.value)) return true;
    at += c.length;
  }
  return false;
}

} // namespace

Wording::Wording(std::string_view text) : text_(language::normalise(text)) {
  while (!text_.empty() && (text_.back() == '.' || text_.back() == ' ')) text_.pop_back();
  open_start_ = !has_word(std::string_view(text_).substr(0, text_.find('{')));
  for (std::string_view rest = text_; !rest.empty();) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    add_run(trimmed(rest.substr(0, open)));
    const std::size_t close = rest.find('}', open);
    rest = close == std::string_view::npos ? std::string_view() : rest.substr(close + 1);
  }
}

void Wording::add_run(std::string_view text) {
  const language::Reading reading = language::literal_reading(text);
  if (reading.words.empty()) return;
  const bool is_first = runs_.empty();
  const text::ProseSpan words{reading.words.front().span.start, reading.words.back().span.limit};
  runs_.push_back({keys_.size(), keys_.size() + reading.words.size(), squeezed(reading.prose.slice(words)),
                   std::string(text)});
  for (const language::Word& word : reading.words) {
    keys_.emplace_back(reading.key(word));
    shown_.emplace_back(reading.text(word));
    // Terms stay within a sentence.
    if (is_first && word.sentence == 0 && opening_ < longest_opening) ++opening_;
  }
}

Term Wording::opening() const {
  Term term;
  for (std::size_t i = 0; i < opening_; ++i) {
    TermWord word;
    word.key = keys_[i];
    word.cased = shown_[i];
    word.punctuation_before = true;
    term.words.push_back(std::move(word));
  }
  return term;
}

std::optional<WordingError> Wording::error(std::string_view text) {
  if (!text.empty() && !has_word(text))
    return WordingError{
        0,
        text.size(),
        {"Dieser Wortlaut enthält kein Wort.", "This wording holds no word."},
        {"Schreiben Sie den Text aus, der dastehen muss.", "Write out the text that must stand there."}};
  std::size_t at = 0;
  bool word_before = false;
  while (at < text.size()) {
    const std::size_t start = text.find('{', at);
    if (has_word(text.substr(at, start == std::string_view::npos ? start : start - at))) word_before = true;
    if (start == std::string_view::npos) break;
    const std::size_t limit = text.find('}', start);
    if (limit == std::string_view::npos)
      return WordingError{start,
                          text.size() - start,
                          {"Dieser Klammer fehlt ihr Ende.", "This brace is not closed."},
                          {"Schreiben Sie {Anwendungsgebiet} für eine Stelle, an der eigene Worte stehen.",
                           "Write {indication} for a place where the writer's own words stand."}};
    const bool word_behind = has_word(text.substr(limit + 1));
    const bool at_start = !has_word(text.substr(0, start));
    if ((!word_before && !at_start) || !word_behind)
      return WordingError{
          start,
          limit + 1 - start,
          {"Eine offene Stelle braucht feste Wörter dahinter, und mitten im Text auch davor.",
           "An open part needs fixed words behind it, and before it unless it is at the start."},
          {"Sonst weiß niemand, wo der Text beginnt und endet.",
           "Otherwise nobody knows where the text begins and ends."}};
    word_before = false;
    at = limit + 1;
  }
  return std::nullopt;
}

bool Wording::run_at(const language::Reading& reading, const Run& run, std::uint32_t word,
                     std::uint32_t limit) const {
  if (word + (run.limit - run.first) > limit) return false;
  for (std::size_t i = run.first; i < run.limit; ++i, ++word)
    if (reading.key(reading.words[word]) != keys_[i]) return false;
  return true;
}

std::vector<WordRange> Wording::places(const language::Reading& reading, std::uint32_t first) const {
  const language::ReadBlock& block = reading.blocks[reading.sentences[reading.words[first].sentence].block];
  std::vector<WordRange> places;
  std::uint32_t next = first;
  for (const Run& run : runs_) {
    std::uint32_t at = next;
    if (!places.empty()) { // an open part: at least one word
      const std::uint32_t last = std::min(next + longest_open_part, block.limit_word);
      for (at = next + 1; at <= last && !run_at(reading, run, at, block.limit_word); ++at) {
      }
      if (at > last) return {};
    } else if (!run_at(reading, run, at, block.limit_word)) {
      return {};
    }
    next = at + static_cast<std::uint32_t>(run.limit - run.first);
    places.push_back({at, next});
  }
  return places;
}

std::optional<WordRange> Wording::at(const language::Reading& reading, std::uint32_t first) const {
  const std::vector<WordRange> found = places(reading, first);
  if (found.empty()) return std::nullopt;
  if (!open_start_) return WordRange{first, found.back().limit};
  const std::uint32_t sentence = reading.sentences[reading.words[first].sentence].first_word;
  if (sentence == first || first - sentence > longest_open_part) return std::nullopt;
  return WordRange{sentence, found.back().limit};
}

std::uint32_t Wording::anchor_in(const language::Reading& reading, WordRange words) const {
  std::uint32_t at = words.first;
  if (open_start_ && !runs_.empty())
    for (++at; at < words.limit && !run_at(reading, runs_.front(), at, words.limit); ++at) {
    }
  return std::min(at, words.limit - 1);
}

bool Wording::is_exactly(const language::Reading& reading, WordRange words) const {
  const std::vector<WordRange> found = places(reading, anchor_in(reading, words));
  if (found.empty()) return false;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const text::ProseSpan span{reading.words[found[i].first].span.start,
                               reading.words[found[i].limit - 1].span.limit};
    if (squeezed(reading.prose.slice(span)) != runs_[i].squeezed) return false;
  }
  return true;
}

} // namespace taktvoll::match
