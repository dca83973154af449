#include "match/pattern.h"

#include "match/pattern_screen.h"
#include "match/regex_options.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace taktvoll::match {
namespace {

using Piece = re2::StringPiece; // absl::string_view in later versions

constexpr std::size_t longest_screened = 1024; // bytes
constexpr std::uint64_t most_screen_steps = 20'000;

// Bytes that may still be examined for ends and starts that are no word edges. What an honest pattern needs
// is a small part of it; without it, "[a-z ]*x" over "xa xa xa …" would cost the cube of the length.
class Budget {
public:
  explicit Budget(std::size_t bytes) : left_(bytes) {}
  [[nodiscard]] bool spend(std::size_t bytes) {
    if (bytes > left_) return false;
    left_ -= bytes;
    return true;
  }

private:
  std::size_t left_;
};

// One search: the text under `over`, with the prose around it for the word edges.
class WholeWordSearch {
public:
  WholeWordSearch(std::string_view prose, text::ProseSpan over)
      : prose_(prose), base_(over.start.value), size_(over.size()), text_(prose.data() + base_, size_),
        ends_((std::size_t{64} << 10U) + 64 * size_) {}

  [[nodiscard]] bool is_edge(std::size_t at) const { return text::is_word_edge(prose_, base_ + at); }

  // The first word edge behind `at`; beyond the size if there is none.
  [[nodiscard]] std::size_t edge_after(std::size_t at) const {
    do {
      at += std::max<std::size_t>(text::code_point_at(prose_, base_ + at).length, 1);
    } while (at < size_ && !is_edge(at));
    return at;
  }

  // Where the match that begins at the edge `start` ends: the end that RE2 prefers if it is an edge, else a
  // longer one, the nearest first, else a shorter one, the nearest first.
  [[nodiscard]] std::optional<std::size_t> limit_of(const re2::RE2& regex, const re2::RE2& longest,
                                                    std::size_t start, std::size_t preferred) {
    if (is_edge(preferred)) return preferred;
    Piece match;
    if (!longest.Match(text_, start, size_, re2::RE2::ANCHOR_START, &match, 1)) return std::nullopt;
    const std::size_t farthest = start + match.size();
    for (std::size_t at = edge_after(preferred); at <= farthest && at <= size_; at = edge_after(at)) {
      if (at == farthest) return at;
      if (!ends_.spend(at - start)) return std::nullopt;
      if (regex.Match(text_, start, at, re2::RE2::ANCHOR_BOTH, nullptr, 0)) return at;
    }
    for (std::size_t at = preferred; at > start;) {
      at -= std::max<std::size_t>(text::code_point_before(prose_, base_ + at).length, 1);
      if (at <= start || !is_edge(at)) continue;
      if (!ends_.spend(at - start)) return std::nullopt;
      if (regex.Match(text_, start, at, re2::RE2::ANCHOR_BOTH, nullptr, 0)) return at;
    }
    return std::nullopt;
  }

  [[nodiscard]] const Piece& text() const { return text_; }

private:
  std::string_view prose_;
  std::size_t base_;
  std::size_t size_;
  Piece text_;
  Budget ends_;
};

} // namespace

struct Pattern::Impl {
  Impl(std::string pattern, PatternOptions given) : source(std::move(pattern)), options(given) {}

  // Whether the screen says that nothing is to be found. Asked as long as the answers have cost less than a
  // compilation, so that a long text is not read twice.
  [[nodiscard]] bool surely_nothing(const language::Reading& reading, text::ProseSpan over) {
    if (over.size() > longest_screened || screen_steps.load(std::memory_order_relaxed) > most_screen_steps)
      return false;
    std::call_once(screened, [this] { screen.emplace(source, options); });
    std::uint64_t steps = 0;
    if (screen->may_match(reading, over, steps)) return false;
    screen_steps.fetch_add(steps, std::memory_order_relaxed);
    return true;
  }

  std::string source;
  PatternOptions options;
  std::once_flag screened;
  std::optional<PatternScreen> screen;
  std::atomic<std::uint64_t> screen_steps{0}; // beyond the most: no longer asked
  std::once_flag compiled;
  std::unique_ptr<re2::RE2> regex;
  std::once_flag compiled_longest;
  std::unique_ptr<re2::RE2> longest;
  std::once_flag compiled_capturing;
  std::unique_ptr<re2::RE2> groups;

  const re2::RE2& preferred() {
    std::call_once(compiled, [this] { regex = std::make_unique<re2::RE2>(source, regex_options(options)); });
    return *regex;
  }
  const re2::RE2& capturing() {
    std::call_once(compiled_capturing, [this] {
      re2::RE2::Options capturing_options = regex_options(options);
      capturing_options.set_never_capture(false);
      groups = std::make_unique<re2::RE2>(source, capturing_options);
    });
    return *groups;
  }
  const re2::RE2& leftmost_longest() {
    std::call_once(compiled_longest, [this] {
      re2::RE2::Options longest_options = regex_options(options);
      longest_options.set_longest_match(true);
      longest = std::make_unique<re2::RE2>(source, longest_options);
    });
    return *longest;
  }
};

Pattern::Pattern(std::string pattern, PatternOptions options)
    : impl_(std::make_unique<Impl>(std::move(pattern), options)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

const std::string& Pattern::source() const {
  return impl_->source;
}

text::ProseSpan Pattern::group_of(const language::Reading& reading, text::ProseSpan match) const {
  const re2::RE2& regex = impl_->capturing();
  if (!regex.ok()) return match;
  std::array<Piece, 10> groups;
  const int count = std::min(regex.NumberOfCapturingGroups(), static_cast<int>(groups.size()) - 1);
  const Piece text(reading.prose.view().data() + match.start.value, match.size());
  if (!regex.Match(text, 0, text.size(), re2::RE2::ANCHOR_BOTH, groups.data(), count + 1)) return match;
  for (int i = 1; i <= count; ++i) {
    const Piece& group = groups.at(static_cast<std::size_t>(i));
    if (group.data() == nullptr || group.empty()) continue;
    const auto start = match.start + static_cast<std::size_t>(group.data() - text.data());
    return {start, start + group.size()};
  }
  return match;
}

void Pattern::find_all(const language::Reading& reading, text::ProseSpan over,
                       std::vector<text::ProseSpan>& out) const {
  if (impl_->surely_nothing(reading, over)) return;
  impl_->screen_steps.store(most_screen_steps + 1, std::memory_order_relaxed); // from now on there is RE2
  const re2::RE2& regex = impl_->preferred();
  if (!regex.ok()) return;
  WholeWordSearch search(reading.prose.view(), over);
  Budget starts((std::size_t{1} << 20U) + 256 * over.size());
  for (std::size_t at = 0; at <= over.size();) {
    Piece match;
    if (!regex.Match(search.text(), at, over.size(), re2::RE2::UNANCHORED, &match, 1)) return;
    const auto start = static_cast<std::size_t>(match.data() - search.text().data());
    std::optional<std::size_t> limit = start + match.size();
    if (impl_->options.whole_words) {
      if (!search.is_edge(start))
        limit.reset();
      else if (!search.is_edge(*limit))
        limit = search.limit_of(regex, impl_->leftmost_longest(), start, *limit);
    }
    if (!limit || *limit == start) {
      if (!starts.spend(start + match.size() - at + 1)) return;
      at = impl_->options.whole_words
               ? search.edge_after(start)
               : start + std::max<std::size_t>(
                             text::code_point_at(reading.prose.view(), over.start.value + start).length, 1);
      continue;
    }
    out.push_back({over.start + start, over.start + *limit});
    at = *limit;
  }
}

} // namespace taktvoll::match
