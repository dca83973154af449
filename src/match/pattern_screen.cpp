#include "match/pattern_screen.h"

#include "match/pattern_screen_reader.h"
#include "text/unicode.h"

namespace taktvoll::match {

// Tries all ways, depth first. A match must begin and end at word edges where the pattern asks for that.
class PatternScreenSearch {
public:
  PatternScreenSearch(const PatternScreen& screen, const language::Reading& reading, text::ProseSpan over)
      : screen_(screen), prose_(reading.prose.view()), folded_(reading.folded), start_(over.start.value),
        limit_(over.limit.value) {}

  [[nodiscard]] bool run() {
    steps_ = (limit_ - start_) / 4; // of looking at each place
    for (std::size_t at = start_; at <= limit_; ++at) {
      if (at < limit_ && (static_cast<unsigned char>(prose_[at]) & 0xC0U) == 0x80U) continue;
      if (is_edge(at) && (repeated(screen_.root_, 0, at, nullptr) || gave_up())) return true;
    }
    return false;
  }
  [[nodiscard]] std::uint64_t steps() const { return steps_; }

private:
  using Screen = PatternScreen;
  using Kind = PatternScreen::Kind;
  using Node = PatternScreen::Node;

  // What comes behind the alternative that is tried: the rest of its group, and what follows that.
  struct Rest {
    std::uint32_t group;
    std::uint32_t done; // times that the group has matched, with this one
    std::size_t start;  // of this time
    const Rest* next;
  };

  [[nodiscard]] bool gave_up() const { return steps_ > Screen::most_steps_per_question; }
  [[nodiscard]] char byte(std::size_t at, bool cased) const { return cased ? prose_[at] : folded_[at]; }

  [[nodiscard]] bool is_edge(std::size_t at) const {
    if (!screen_.whole_words_ || at == 0 || at >= prose_.size()) return true;
    const auto is_plain = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    if (is_plain(prose_[at - 1]) && is_plain(prose_[at])) return false;
    return text::is_word_edge(prose_, at);
  }

  // The length of the character at `at` if it is in the set, else 0.
  [[nodiscard]] std::size_t fits(const Node& node, std::size_t at) const {
    if (at >= limit_) return 0;
    const PatternScreen::Set& set = screen_.sets_[node.start];
    const auto first = static_cast<unsigned char>(byte(at, node.cased));
    if (first < 0x80) return set.latin[first] ? 1 : 0;
    const text::CodePoint c = text::code_point_at(node.cased ? prose_ : folded_, at);
    return (c.value <= 0xFF ? set.latin[c.value] : set.other) ? c.length : 0;
  }

  // The nodes from `number` on, then `rest`.
  bool sequence(std::uint32_t number, std::size_t at, const Rest* rest) {
    for (; number != Screen::none; number = screen_.nodes_[number].next) {
      if (gave_up()) return true;
      ++steps_;
      const Node& node = screen_.nodes_[number];
      switch (node.kind) {
      case Kind::literal: {
        const std::size_t size = node.limit - node.start;
        const std::string_view text = node.cased ? prose_ : folded_;
        if (size > limit_ - at ||
            text.substr(at, size) != std::string_view(screen_.bytes_).substr(node.start, size))
          return false;
        at += size;
        break;
      }
      case Kind::set:
        if (node.least == 1 && node.most == 1) {
          const std::size_t length = fits(node, at);
          if (length == 0) return false;
          at += length;
          break;
        }
        return set_often(node, at, rest);
      case Kind::group:
        return repeated(number, 0, at, rest);
      case Kind::text_start:
        if (at != start_) return false;
        break;
      case Kind::text_limit:
        if (at != limit_) return false;
        break;
      }
    }
    if (rest == nullptr) return is_edge(at);
    if (rest->done > screen_.nodes_[rest->group].least && at == rest->start)
      return false; // it came no further
    return repeated(rest->group, rest->done, at, rest->next);
  }

  bool set_often(const Node& node, std::size_t at, const Rest* rest) {
    for (std::uint32_t count = 0;; ++count) {
      if (count >= node.least && sequence(node.next, at, rest)) return true;
      if (count == node.most || gave_up()) return gave_up();
      const std::size_t length = fits(node, at);
      if (length == 0) return false;
      at += length;
      ++steps_;
    }
  }

  // A group that has matched `done` times: what follows it, or once more.
  bool repeated(std::uint32_t number, std::uint32_t done, std::size_t at, const Rest* rest) {
    const Node& node = screen_.nodes_[number];
    if (done >= node.least && sequence(node.next, at, rest)) return true;
    if (done == node.most || gave_up()) return gave_up();
    steps_ += 1 + (node.limit - node.start) / 8;
    const Rest behind{number, done + 1, at, rest};
    const bool inside = at < limit_;
    const char folded = inside ? folded_[at] : '\0';
    const char cased = inside ? prose_[at] : '\0';
    for (std::uint32_t i = node.start; i < node.limit; ++i) {
      const PatternScreen::Branch& branch = screen_.branches_[i];
      if (branch.known && (!inside || branch.byte != (branch.cased ? cased : folded))) continue;
      if (sequence(branch.first, at, &behind)) return true;
    }
    return gave_up();
  }

  const PatternScreen& screen_;
  std::string_view prose_;
  std::string_view folded_;
  std::size_t start_;
  std::size_t limit_;
  std::uint64_t steps_ = 0;
};

PatternScreen::PatternScreen(std::string_view pattern, const PatternOptions& options)
    : whole_words_(options.whole_words) {
  judges_ = PatternScreenReader(pattern, *this).read(options.case_sensitive);
}

bool PatternScreen::may_match(const language::Reading& reading, text::ProseSpan over,
                              std::uint64_t& steps) const {
  // As in PatternPrefilter: what does not fold in place, and the long s.
  if (!judges_ || reading.folded_partly) return true;
  const std::string_view folded = std::string_view(reading.folded).substr(over.start.value, over.size());
  if (folded.find("ſ") != std::string_view::npos) return true;
  PatternScreenSearch search(*this, reading, over);
  const bool found = search.run();
  steps += search.steps();
  return found;
}

} // namespace taktvoll::match
