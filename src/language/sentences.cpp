#include "language/sentences.h"

#include "language/abbreviated.h"
#include "language/abbreviations.h"
#include "language/characters.h"
#include "language/gap_text.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::language {
namespace {

class SentenceFinder {
public:
  SentenceFinder(Reading& reading, std::uint32_t block, const SentenceHints& hints)
      : reading_(reading), text_(reading.prose.view()), block_(block), hints_(hints),
        first_word_(reading.blocks[block].first_word), limit_word_(reading.blocks[block].limit_word) {}

  void run() {
    const text::ProseSpan span = reading_.blocks[block_].span;
    sentence_start_ = span.start.value;
    sentence_first_ = first_word_;
    std::uint32_t from = span.start.value;
    for (std::uint32_t i = first_word_; i < limit_word_; ++i) {
      Word& word = reading_.words[i];
      const std::uint32_t start = word.span.start.value;
      if (i == first_word_) {
        word.gap = Gap::block;
      } else if (start == from) {
        word.gap = Gap::none;
      } else if (start == from + 1 && text_[from] == ' ' && !is_plain_suspect(i, from)) {
        word.gap = Gap::space;
      } else {
        gap_before(i, from);
      }
      if (word.gap == Gap::space && ends_tags(i)) break_at_space(i, from);
      if (word.kind != WordKind::emoji && i > first_word_ && start == from) settle_attached(i);
      word.sentence = static_cast<std::uint32_t>(reading_.sentences.size());
      from = word.span.limit.value;
    }
    end_sentence(span.limit.value, limit_word_);
  }

private:
  // An end mark before emoji: decided at the first word behind them, which shows whether a sentence begins
  // there.
  struct Pending {
    bool active = false;
    GapText gap;
    std::uint32_t previous = 0;
  };

  // A single space needs a closer look behind an emoji and where a line of the source ended.
  [[nodiscard]] bool is_plain_suspect(std::uint32_t i, std::uint32_t at) const {
    return reading_.words[i - 1].kind == WordKind::emoji || reading_.words[i].kind == WordKind::emoji ||
           (!hints_.line_breaks.empty() && is_line_break(at, at + 1));
  }

  [[nodiscard]] bool is_line_break(std::uint32_t start, std::uint32_t limit) const {
    const auto found =
        std::lower_bound(hints_.line_breaks.begin(), hints_.line_breaks.end(), text::ProseOffset(start));
    return found != hints_.line_breaks.end() && found->value < limit;
  }

  void gap_before(std::uint32_t i, std::uint32_t from) {
    Word& word = reading_.words[i];
    const std::uint32_t start = word.span.start.value;
    const GapText gap = read_gap(text_, from, start);
    word.gap = gap.gap;
    if (gap.has_line) return break_before(i, gap.line_end);
    const bool emoji = word.kind == WordKind::emoji;
    if (is_line_break(from, start) && line_ends_sentence(i, gap)) {
      break_at_space(i, from);
      // Without an end mark the line may just be short: a term may go on behind it.
      if (gap.mark == EndMark::none) reading_.words[i].gap = gap.gap;
      return;
    }
    if (emoji) {
      if (gap.mark != EndMark::none)
        pending_ = {true, gap, i - 1};
      else if (repeats_bullet(i))
        break_at_space(i, from);
      return;
    }
    if (gap.mark != EndMark::none) {
      pending_.active = false;
      if (ends_sentence(gap, i - 1, i)) break_before(i, gap.mark_limit);
      return;
    }
    settle(i, gap, from);
  }

  // At the first word behind emoji: with a pending end mark, or with the emoji as the only mark.
  void settle(std::uint32_t i, const GapText& gap, std::uint32_t from) {
    const bool after_emoji = reading_.words[i - 1].kind == WordKind::emoji;
    const Pending pending = pending_;
    pending_.active = false;
    if (!after_emoji) return;
    if (pending.active) {
      if (ends_sentence(pending.gap, pending.previous, i)) break_at_space(i, from);
      return;
    }
    if (gap.gap > Gap::space) return;
    std::uint32_t first_emoji = i - 1;
    while (first_emoji > sentence_first_ && reading_.words[first_emoji - 1].kind == WordKind::emoji)
      --first_emoji;
    if (first_emoji == sentence_first_) return; // "💡 Tipp": the emoji opens its sentence
    const Word& word = reading_.words[i];
    if (word.in_hashtag) return break_at_space(i, from);
    if (word.kind != WordKind::word || !word.capitalised || word.in_mention) return;
    if (leads_on(reading_.key(reading_.words[first_emoji - 1]))) return;
    break_at_space(i, from);
  }

  void settle_attached(std::uint32_t i) {
    if (reading_.words[i - 1].kind == WordKind::emoji)
      settle(i, GapText{}, reading_.words[i].span.start.value);
  }

  // "#Anzeige Unsere neue App ist da.", and hashtags behind an end mark that a new sentence follows. Not
  // "#Rheuma Betroffene wissen …", where the tag may be a word of the sentence.
  [[nodiscard]] bool ends_tags(std::uint32_t i) const {
    const Word& word = reading_.words[i];
    if (word.kind != WordKind::word || !word.capitalised || word.in_hashtag || word.in_mention ||
        !reading_.words[i - 1].in_hashtag)
      return false;
    if (i == first_word_ + 1 && is_advertising_label(reading_.key(reading_.words[i - 1]))) return true;
    for (std::uint32_t tag = sentence_first_; tag < i; ++tag)
      if (!reading_.words[tag].in_hashtag) return false;
    return sentence_first_ > first_word_ && opens_sentence(i);
  }

  // "✅ Punkt eins ✅ Punkt zwei": the same emoji at the head of each sentence.
  [[nodiscard]] bool repeats_bullet(std::uint32_t i) const {
    const Word& first = reading_.words[sentence_first_];
    return i > sentence_first_ + 1 && first.kind == WordKind::emoji &&
           reading_.words[i - 1].kind != WordKind::emoji &&
           reading_.key(first) == reading_.key(reading_.words[i]);
  }

  // At a line end that was meant as one.
  [[nodiscard]] bool line_ends_sentence(std::uint32_t i, const GapText& gap) const {
    const Word& next = reading_.words[i];
    const Word& previous = reading_.words[i - 1];
    if (next.kind == WordKind::emoji || next.in_hashtag != previous.in_hashtag) return true;
    if (opens_item(i) || closes_letter(i)) return true;
    // "Hallo Ute,⏎schön, dass …", "Moin zusammen 👋⏎heute …"
    if ((gap.gap == Gap::comma && gap.mark == EndMark::none) || previous.kind == WordKind::emoji) {
      if (sentence_first_ == first_word_ && is_salutation(reading_.key(reading_.words[first_word_])))
        return true;
      if (previous.kind != WordKind::emoji) return false;
    }
    // "14. Juni 2025⏎10 bis 16 Uhr": nobody writes two numbers side by side.
    if (next.kind == WordKind::number && previous.kind == WordKind::number) return true;
    if (next.in_hashtag || next.kind != WordKind::word || !next.capitalised) return false;
    return !leads_on(reading_.key(previous));
  }

  // A list without Markdown: "• Ruhe", "– Ruhe", "a) Ruhe".
  [[nodiscard]] bool opens_item(std::uint32_t i) const {
    const text::ProseSpan word = reading_.words[i].span;
    const char32_t before = character_before(text_, word.start.value - 1); // past the space
    const bool spaced = text_[word.start.value - 1] == ' ';
    if (spaced && (before == 0x2022 || before == 0x25AA || before == 0x25E6 || before == 0xB7)) return true;
    // A dash hangs on no word before it only where the line of the source begins with it.
    if (spaced && before == 0x2013 && (reading_.words[i].capitalised || begins_with_dash()) &&
        is_line_break(reading_.words[i - 1].span.limit.value, reading_.words[i - 1].span.limit.value + 1)) {
      return true;
    }
    const bool single = text::count_code_points(text_.substr(word.start.value, word.size())) == 1;
    return single && word.limit.value < text_.size() && text_[word.limit.value] == ')';
  }

  // The first line of a list of small words: "– keine Wartezeit⏎– keine Kosten".
  [[nodiscard]] bool begins_with_dash() const {
    const std::uint32_t start = reading_.blocks[block_].span.start.value;
    return decode(text_, start).value == 0x2013;
  }

  // "Herzliche Grüße" on a line of its own; the name follows on the next, whatever it begins with.
  [[nodiscard]] bool closes_letter(std::uint32_t i) const {
    for (std::uint32_t word = sentence_first_; word < i && i - sentence_first_ <= 5; ++word)
      if (is_closing(reading_.key(reading_.words[word]))) return true;
    return false;
  }

  [[nodiscard]] bool starts_small(const Word& word) const {
    if (word.kind != WordKind::word || word.in_hashtag || word.in_mention) return false;
    if (word.capitalised) return false;
    const std::string_view bytes = reading_.text(word);
    const text::CodePoint first = decode(bytes, 0);
    if ((character_class(first.value) & lower_class) == 0) return false;
    // iPhone, mRNA, mySugr: a name that happens to begin small
    for (std::size_t at = first.length; at < bytes.size();) {
      const text::CodePoint c = decode(bytes, at);
      if ((character_class(c.value) & upper_class) != 0) return word.gendered;
      at += c.length;
    }
    return true;
  }

  [[nodiscard]] bool opens_sentence(std::uint32_t i) const {
    const Word& word = reading_.words[i];
    if (word.kind != WordKind::word || !word.capitalised) return false;
    const std::string_view key = reading_.key(word);
    if (is_sentence_opener(key)) return true;
    // "Kommen Sie vorbei"
    return key.size() > 2 && (key.ends_with("en") || key.ends_with("ern") || key.ends_with("eln")) &&
           i + 1 < limit_word_ && reading_.key(reading_.words[i + 1]) == "sie" &&
           reading_.words[i + 1].capitalised;
  }

  // Does the end mark in the gap between two words end the sentence?
  [[nodiscard]] bool ends_sentence(const GapText& gap, std::uint32_t previous, std::uint32_t next) const {
    const Word& after = reading_.words[next];
    const bool small = starts_small(after);
    if (gap.attached_after && after.span.start.value == gap.mark_limit)
      return false; // "z.B", "beispiel.de", "?Wort"
    if (gap.continued && (small || gap.gap == Gap::comma || gap.gap == Gap::colon)) return false;
    switch (gap.mark) {
    case EndMark::none:
      return false;
    case EndMark::exclamation:
      return !(small && gap.closed);
    case EndMark::ellipsis:
      return !small;
    case EndMark::period:
      break;
    }
    if (small) return false;
    // Only a full stop right behind the word can be its own: not in "z. B.)." or "kg/m²."
    if (gap.closed || gap.own_stop || reading_.words[previous].span.limit.value != gap.mark_start)
      return true;
    return period_ends_sentence(previous, next);
  }

  [[nodiscard]] bool period_ends_sentence(std::uint32_t previous, std::uint32_t next) const {
    const Word& before = reading_.words[previous];
    const Word& after = reading_.words[next];
    if (before.kind == WordKind::number) return number_ends_sentence(previous, next);
    if (before.kind != WordKind::word || before.in_hashtag || before.in_mention) return true;
    switch (abbreviated(reading_, previous, sentence_first_).meaning) {
    case Abbreviation::never:
      return false;
    case Abbreviation::before_number:
      return after.kind != WordKind::number;
    case Abbreviation::sometimes:
      return opens_sentence(next) || after.in_hashtag;
    case Abbreviation::often:
      return after.kind == WordKind::word;
    case Abbreviation::none:
      break;
    }
    return true;
  }

  // "am 3. März" and "Rang 3. Danach".
  [[nodiscard]] bool number_ends_sentence(std::uint32_t previous, std::uint32_t next) const {
    const Word& after = reading_.words[next];
    const std::string_view digits = reading_.text(reading_.words[previous]);
    const bool short_number = digits.size() <= 2;
    const bool date = digits.find('.') != std::string_view::npos && digits.size() <= 5;
    if (after.in_hashtag || after.in_mention || after.kind == WordKind::opaque) return true;
    if (after.kind != WordKind::word) return !short_number && !date;
    if (!short_number && !date) return true;
    const text::ProseOffset number_start = reading_.words[previous].span.start;
    if (number_start.value > 0 &&
        (text_[number_start.value - 1] == '-' || text_[number_start.value - 1] == '/'))
      return true; // "030 123456-21."
    if (opens_sentence(next)) return true;
    return previous > first_word_ && previous > sentence_first_ &&
           takes_number(reading_.key(reading_.words[previous - 1]));
  }

  // At the first white space of the gap: what stands directly behind the word before belongs to it.
  void break_at_space(std::uint32_t i, std::uint32_t from) {
    const std::uint32_t start = reading_.words[i].span.start.value;
    while (from < start && text_[from] != ' ' && text_[from] != '\n') ++from;
    break_before(i, from);
  }

  void break_before(std::uint32_t i, std::uint32_t limit) {
    end_sentence(limit, i);
    reading_.words[i].gap = Gap::sentence;
    pending_.active = false;
  }

  // The sentence ends before `limit` (white space aside); the next one begins with word `next`.
  void end_sentence(std::uint32_t limit, std::uint32_t next) {
    const auto is_white = [&](std::uint32_t at) { return text_[at] == ' ' || text_[at] == '\n'; };
    std::uint32_t end = std::max(limit, sentence_start_);
    while (end > sentence_start_ && is_white(end - 1)) --end;
    if (end > sentence_start_) {
      reading_.sentences.push_back(
          {{text::ProseOffset(sentence_start_), text::ProseOffset(end)}, sentence_first_, next, block_});
    }
    sentence_start_ = end;
    const std::uint32_t block_limit = reading_.blocks[block_].span.limit.value;
    while (sentence_start_ < block_limit && is_white(sentence_start_)) ++sentence_start_;
    sentence_first_ = next;
  }

  Reading& reading_;
  std::string_view text_;
  std::uint32_t block_;
  const SentenceHints& hints_;
  std::uint32_t first_word_;
  std::uint32_t limit_word_;
  std::uint32_t sentence_start_ = 0;
  std::uint32_t sentence_first_ = 0;
  Pending pending_;
};

} // namespace

void find_sentences(Reading& reading, std::uint32_t block, const SentenceHints& hints) {
  SentenceFinder(reading, block, hints).run();
}

} // namespace taktvoll::language
