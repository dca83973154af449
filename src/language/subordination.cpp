#include "language/subordination.h"

#include "language/passive.h"
#include "language/style_words.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::language {
namespace {

class Segmenter {
public:
  Segmenter(const Reading& reading, const Sentence& sentence, std::vector<Segment>& out)
      : reading_(reading), first_(sentence.first_word), limit_(sentence.limit_word), out_(out) {}

  void run() {
    for (std::uint32_t start = first_; start < limit_;) {
      std::uint32_t end = start + 1;
      while (end < limit_ && !is_border(end)) ++end;
      out_.push_back({start, end, 0, 0, false});
      start = end;
    }
    for (std::size_t i = 0; i < out_.size(); ++i) place(i);
  }

private:
  [[nodiscard]] const Word& word(std::uint32_t i) const { return reading_.words[i]; }
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return reading_.key(word(i)); }
  [[nodiscard]] std::uint16_t classes(std::uint32_t i) const {
    return i < limit_ ? style_classes(key(i)) : 0;
  }

  [[nodiscard]] bool is_border(std::uint32_t i) const {
    if (word(i).gap >= Gap::hyphen) return true;
    // "… und weil", "… und als er kam"
    const std::string_view joining = key(i);
    if (joining != "und" && joining != "oder" && joining != "aber") return false;
    return (classes(i + 1) & subjunction_class) != 0 && word(i + 1).gap < Gap::hyphen;
  }

  // A word that a German clause can end with: its verb.
  [[nodiscard]] bool is_verb_like(std::uint32_t i) const {
    const Word& at = word(i);
    if (at.kind != WordKind::word || (at.capitalised && !at.all_caps)) return false;
    const std::uint16_t known = classes(i);
    if ((known & (finite_class | werden_class)) != 0) return true;
    if ((known & no_verb_class) != 0) return false;
    const std::string_view text = key(i);
    return text.ends_with('t') || text.ends_with("en") || text.ends_with("ern") || text.ends_with("eln") ||
           text.ends_with("te") || text.ends_with("st");
  }

  // "um gesund zu bleiben", "damit aufzuhören"
  [[nodiscard]] bool is_infinitive(const Segment& segment) const {
    const std::uint32_t last = segment.limit - 1;
    if (word(last).capitalised) return false;
    const std::string_view text = key(last);
    if (!text.ends_with('n')) return false;
    if (last > segment.first && key(last - 1) == "zu") return true;
    const std::size_t zu = text.find("zu", 2);
    return zu <= 8 && text.size() >= zu + 5 && last > segment.first;
  }

  [[nodiscard]] bool opens(const Segment& segment, bool behind_comma, bool next_opens_inside) const {
    std::uint32_t opener = segment.first;
    if ((classes(opener) & joining_class) != 0) ++opener;
    if (opener >= segment.limit) return false;
    // "auch wenn", "ohne dass", "so dass"
    for (std::uint32_t i = opener; i < std::min(segment.limit, opener + 3); ++i) {
      if ((classes(i) & subjunction_class) == 0) continue;
      if (i == opener && (classes(i) & doubtful_class) != 0) break;
      if (key(i) == "damit" && !is_verb_like(segment.limit - 1)) break; // "damit ist es gut"
      if (i > opener && word(i).gap > Gap::space) break;
      return i + 1 < segment.limit || next_opens_inside;
    }
    const std::uint16_t known = classes(opener);
    const bool ends = segment.limit > opener + 1 && is_verb_like(segment.limit - 1);
    if ((known & doubtful_class) != 0 && (behind_comma || segment.first == first_) &&
        segment.limit > opener + 2 && ends)
      return true;
    if (behind_comma) {
      const bool relative = (known & (relative_class | question_class)) != 0 ||
                            ((known & preposition_class) != 0 && (classes(opener + 1) & relative_class) != 0);
      if (relative && (ends || next_opens_inside)) return true;
      if (is_infinitive(segment)) return true;
    }
    if (segment.first != first_ || out_.size() == 1) return false;
    // "Wer hilft, …", "Um gesund zu bleiben, …"
    if ((known & question_class) != 0) return ends && !ends_question();
    return (known & infinitive_class) != 0 && is_infinitive(segment);
  }

  [[nodiscard]] bool ends_question() const {
    return reading_.prose.slice(reading_.sentences[word(first_).sentence].span).ends_with('?');
  }

  void place(std::size_t i) {
    Segment& segment = out_[i];
    const bool behind_comma = segment.first > first_ && word(segment.first).gap == Gap::comma;
    const bool embeds =
        i + 1 < out_.size() && word(out_[i + 1].first).gap == Gap::comma &&
        (classes(out_[i + 1].first) & (subjunction_class | relative_class | question_class)) != 0;
    segment.opens = opens(segment, behind_comma, embeds);
    if (segment.opens) return open(segment);
    if (open_clauses_.empty()) {
      // What has no verb of its own goes on with the main clause.
      level_ = 0;
      const bool finite = has_finite_verb(segment);
      if (main_is_finite_ && finite) main_clause_ = ++clauses_;
      main_is_finite_ = main_is_finite_ || finite;
      segment.clause = main_clause_;
      return;
    }
    const Segment& outer = open_clauses_.back();
    level_ = outer.level;
    segment.level = outer.level;
    segment.clause = outer.clause;
    if (is_verb_like(segment.limit - 1)) open_clauses_.pop_back();
  }

  void open(Segment& segment) {
    const bool joined = (classes(segment.first) & joining_class) != 0;
    const std::string_view opener =
        key(joined && segment.first + 1 < segment.limit ? segment.first + 1 : segment.first);
    const bool sibling = level_ > 0 && (joined || opener == last_opener_);
    segment.level = static_cast<std::uint8_t>(std::min(sibling ? level_ : level_ + 1, 255));
    segment.clause = ++clauses_;
    last_opener_ = opener;
    level_ = segment.level;
    if (!is_verb_like(segment.limit - 1)) open_clauses_.push_back(segment);
  }

  // Not "täglich eingenommen": in a main clause the finite verb is seldom the last word.
  [[nodiscard]] bool has_finite_verb(const Segment& segment) const {
    for (std::uint32_t i = segment.first; i < segment.limit; ++i) {
      if ((classes(i) & (finite_class | werden_class)) != 0) return true;
      if (!is_verb_like(i) || is_participle(key(i))) continue;
      if (!key(i).ends_with('n') || i + 1 < segment.limit) return true;
    }
    return false;
  }

  const Reading& reading_;
  std::uint32_t first_;
  std::uint32_t limit_;
  std::vector<Segment>& out_;
  std::vector<Segment> open_clauses_; // begun and without their verb, innermost last
  std::string_view last_opener_;
  std::uint16_t clauses_ = 0;
  std::uint16_t main_clause_ = 0;
  bool main_is_finite_ = false; // the main clause that is being read has its verb
  int level_ = 0;               // of the segment before
};

} // namespace

void find_segments(const Reading& reading, const Sentence& sentence, std::vector<Segment>& out) {
  out.clear();
  if (sentence.first_word < sentence.limit_word) Segmenter(reading, sentence, out).run();
}

} // namespace taktvoll::language
