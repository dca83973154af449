#include "report/line_diff.h"

#include "finding/diagnostic.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace taktvoll::report {
namespace {

constexpr std::size_t context = 3;
constexpr std::ptrdiff_t most_changes = 1000; // the search keeps their square in memory

// With their line ends, so that a changed line end is a change.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t limit = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, limit));
    text.remove_prefix(limit);
  }
  return lines;
}

// Lines [old_start, old_limit) became lines [new_start, new_limit).
struct Change {
  std::size_t old_start = 0;
  std::size_t old_limit = 0;
  std::size_t new_start = 0;
  std::size_t new_limit = 0;
};

// The shortest edit script of E. Myers, "An O(ND) difference algorithm and its variations", 1986.
class Script {
public:
  Script(const std::vector<std::string_view>& old, const std::vector<std::string_view>& now)
      : old_(old), now_(now) {}

  std::vector<Change> run() {
    std::size_t head = 0;
    const std::size_t shorter = std::min(old_.size(), now_.size());
    while (head < shorter && old_[head] == now_[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && old_[old_.size() - 1 - tail] == now_[now_.size() - 1 - tail]) ++tail;
    start_ = static_cast<std::ptrdiff_t>(head);
    old_size_ = static_cast<std::ptrdiff_t>(old_.size() - tail - head);
    new_size_ = static_cast<std::ptrdiff_t>(now_.size() - tail - head);
    if (old_size_ == 0 && new_size_ == 0) return {};
    if (!search()) return {{head, old_.size() - tail, head, now_.size() - tail}};
    return walk_back();
  }

private:
  [[nodiscard]] bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return old_[static_cast<std::size_t>(start_ + x)] == now_[static_cast<std::size_t>(start_ + y)];
  }
  // How far diagonal k (x - y) is reached, of the frontier for `d` changes.
  [[nodiscard]] std::ptrdiff_t reached(std::ptrdiff_t d, std::ptrdiff_t k) const {
    return frontiers_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
  }
  // Whether the best way to diagonal k with d changes inserts a line, rather than drops one.
  [[nodiscard]] bool inserts(std::ptrdiff_t d, std::ptrdiff_t k) const {
    return k == -d || (k != d && reached(d - 1, k - 1) < reached(d - 1, k + 1));
  }

  bool search() {
    for (std::ptrdiff_t d = 0; d <= most_changes; ++d) {
      frontiers_.emplace_back(static_cast<std::size_t>(2 * d + 1), -1);
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t x = 0;
        if (d > 0) x = inserts(d, k) ? reached(d - 1, k + 1) : reached(d - 1, k - 1) + 1;
        while (x < old_size_ && x - k < new_size_ && same(x, x - k)) ++x;
        frontiers_.back()[static_cast<std::size_t>(k + d)] = x;
        if (x == old_size_ && x - k == new_size_) return true;
      }
    }
    return false;
  }

  std::vector<Change> walk_back() {
    std::vector<Change> changes;
    std::ptrdiff_t x = old_size_;
    std::ptrdiff_t y = new_size_;
    for (auto d = static_cast<std::ptrdiff_t>(frontiers_.size()) - 1; d > 0; --d) {
      const bool inserted = inserts(d, x - y);
      const std::ptrdiff_t k = inserted ? x - y + 1 : x - y - 1;
      const std::ptrdiff_t before_x = reached(d - 1, k);
      const std::ptrdiff_t before_y = before_x - k;
      const auto at_old = static_cast<std::size_t>(start_ + before_x);
      const auto at_new = static_cast<std::size_t>(start_ + before_y);
      const Change one{at_old, at_old + (inserted ? 0 : 1), at_new, at_new + (inserted ? 1 : 0)};
      if (!changes.empty() && changes.back().old_start == one.old_limit &&
          changes.back().new_start == one.new_limit) {
        changes.back().old_start = one.old_start;
        changes.back().new_start = one.new_start;
      } else {
        changes.push_back(one);
      }
      x = before_x;
      y = before_y;
    }
    std::reverse(changes.begin(), changes.end());
    return changes;
  }

  const std::vector<std::string_view>& old_;
  const std::vector<std::string_view>& now_;
  std::ptrdiff_t start_ = 0; // lines before that are equal
  std::ptrdiff_t old_size_ = 0;
  std::ptrdiff_t new_size_ = 0;
  std::vector<std::vector<std::ptrdiff_t>> frontiers_; // by number of changes
};

// "12,3" as diff writes a range: one-based, the line before an empty one.
std::string range(std::size_t start, std::size_t count) {
  return std::to_string(count == 0 ? start : start + 1) + "," + std::to_string(count);
}

class Writer {
public:
  Writer(std::string& out, DiffStyle style) : out_(out), style_(style) {}

  void line(char sign, std::string_view text) {
    const bool ended = text.ends_with('\n');
    if (style_ == DiffStyle::coloured) {
      while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
      head(sign == '-' ? "31" : sign == '+' ? "32" : "", sign + finding::visible(text));
    } else {
      out_ += sign;
      out_ += text;
      if (!ended) out_ += '\n';
    }
    if (!ended) out_ += "\\ No newline at end of file\n";
  }
  void head(std::string_view colour, std::string_view text) {
    if (style_ == DiffStyle::exact || colour.empty())
      out_.append(text).append("\n");
    else
      out_.append("\x1B[").append(colour).append("m").append(text).append("\x1B[0m\n");
  }

private:
  std::string& out_;
  DiffStyle style_;
};

} // namespace

std::string line_diff(std::string_view path, std::string_view before, std::string_view after,
                      DiffStyle style) {
  const std::vector<std::string_view> old = lines_of(before);
  const std::vector<std::string_view> now = lines_of(after);
  const std::vector<Change> changes = Script(old, now).run();
  if (changes.empty()) return {};
  std::string out;
  Writer writer(out, style);
  const std::string name = finding::visible(path);
  writer.head("1", "--- " + name);
  writer.head("1", "+++ " + name);
  for (std::size_t first = 0; first < changes.size();) {
    // Changes whose contexts meet share a hunk.
    std::size_t limit = first + 1;
    while (limit < changes.size() && changes[limit].old_start - changes[limit - 1].old_limit <= 2 * context)
      ++limit;
    const std::size_t lead = std::min(changes[first].old_start, context);
    const std::size_t trail = std::min(old.size() - changes[limit - 1].old_limit, context);
    const std::size_t old_start = changes[first].old_start - lead;
    const std::size_t new_start = changes[first].new_start - lead;
    std::string head = "@@ -";
    head += range(old_start, changes[limit - 1].old_limit + trail - old_start) + " +";
    head += range(new_start, changes[limit - 1].new_limit + trail - new_start) + " @@";
    writer.head("36", head);
    std::size_t at = old_start;
    for (; first < limit; ++first) {
      const Change& change = changes[first];
      for (; at < change.old_start; ++at) writer.line(' ', old[at]);
      for (; at < change.old_limit; ++at) writer.line('-', old[at]);
      for (std::size_t i = change.new_start; i < change.new_limit; ++i) writer.line('+', now[i]);
    }
    for (const std::size_t stop = at + trail; at < stop; ++at) writer.line(' ', old[at]);
  }
  return out;
}

} // namespace taktvoll::report
