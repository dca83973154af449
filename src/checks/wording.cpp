#include "checks/wording.h"

#include "language/key.h"
#include "language/normal_form.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

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
  std::size_t run_start = 0;
  std::size_t run_limit = 0;
  const auto end_run = [&] {
    const std::size_t first = runs_.empty() ? 0 : runs_.back().limit;
    if (keys_.size() > first)
      runs_.push_back({first, keys_.size(), text_.substr(run_start, run_limit - run_start)});
  };
  for (std::size_t start = 0; start < text_.size();) {
    if (text_[start] == '{') {
      end_run();
      start = std::min(text_.find('}', start), text_.size() - 1) + 1;
      run_start = run_limit = start;
      continue;
    }
    const std::size_t limit = std::min(text_.find_first_of(" {", start), text_.size());
    if (limit > start) {
      std::string shown = text_.substr(start, limit - start);
      std::string plain = shown;
      while (!plain.empty() && !text::is_word(text::code_point_before(plain, plain.size()).value))
        plain.resize(plain.size() - text::code_point_before(plain, plain.size()).length);
      if (std::string key = language::key_of(plain); !key.empty()) {
        keys_.push_back(std::move(key));
        shown_.push_back(std::move(shown));
      }
      run_limit = limit;
    }
    start = limit < text_.size() && text_[limit] == '{' ? limit : limit + 1;
  }
  end_run();
}

match::Term Wording::opening() const {
  match::Term term;
  const std::size_t limit = runs_.empty() ? 0 : std::min<std::size_t>(3, runs_.front().limit);
  for (std::size_t i = 0; i < limit; ++i) {
    match::TermWord word;
    word.key = keys_[i];
    word.cased = shown_[i];
    word.punctuation_before = true;
    term.words.push_back(std::move(word));
    // Terms stay within a sentence.
    if (std::string_view(".!?").find(shown_[i].back()) != std::string_view::npos) break;
  }
  return term;
}

std::optional<WordingError> Wording::error(std::string_view text) {
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
    if (!word_before || !word_behind)
      return WordingError{start,
                          limit + 1 - start,
                          {"Eine offene Stelle braucht feste Wörter davor und dahinter.",
                           "An open part needs fixed words before and behind it."},
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
  return WordRange{first, found.back().limit};
}

void AnchoredWording::find_all(const language::Reading& reading, const HitTable& hits,
                               std::vector<WordRange>& out) const {
  for (const WordRange hit : hits.of(opening))
    if (const std::optional<WordRange> place = wording.at(reading, hit.first)) out.push_back(*place);
}

bool Wording::is_exactly(const language::Reading& reading, WordRange words) const {
  const std::vector<WordRange> found = places(reading, words.first);
  if (found.empty()) return false;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const text::ProseSpan span{reading.words[found[i].first].span.start,
                               reading.words[found[i].limit - 1].span.limit};
    if (squeezed(reading.prose.slice(span)) != squeezed(runs_[i].text)) return false;
  }
  return true;
}

} // namespace taktvoll::checks
