#include "catch.h"
#include "language/endings.h"
#include "language/numerals.h"
#include "match/generated_text.h"
#include "match/small_reader.h"
#include "match/term_index.h"
#include "match/word_shape.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace taktvoll::match {
namespace {

Term term_of(std::string_view source) {
  const auto term = parse_term(source);
  INFO(source);
  REQUIRE(term);
  return *term;
}

std::vector<TermHit> found(const TermIndex& index, const language::Reading& reading) {
  std::vector<TermHit> hits;
  index.find_all(reading, hits);
  return hits;
}

std::vector<TermHit> found(std::string_view term, std::string_view text, bool case_sensitive = false) {
  TermIndex index;
  index.add(term_of(term), case_sensitive);
  index.build();
  return found(index, read_small(text));
}

// Written without any of the machinery: recursion over the parts of the term, straight from the contract in
// term.h.
class Naive {
public:
  Naive(const language::Reading& reading, const Term& term, bool case_sensitive)
      : reading_(reading), term_(term), case_sensitive_(case_sensitive) {}

  [[nodiscard]] std::optional<std::uint32_t> from(std::uint32_t first) const {
    std::size_t fixed = term_.words.size();
    while (term_.words[fixed - 1].optional) --fixed;
    const std::set<std::uint32_t> limits = behind(0, fixed, first, {0, 0, false, true});
    if (limits.empty()) return std::nullopt;
    std::uint32_t shortest = *limits.begin();
    if (ends_in_number(fixed)) {
      std::vector<std::uint32_t> numbers;
      language::append_number_limits(reading_, shortest - 1, sentence_limit(shortest - 1), numbers);
      if (!numbers.empty()) shortest = numbers.back();
    }
    const std::uint32_t longest = *behind(fixed, term_.words.size(), shortest, {}).rbegin();
    if (!ends_well(longest)) return std::nullopt;
    return term_.tail.covers_rest ? sentence_limit(longest - 1) : longest;
  }

private:
  [[nodiscard]] std::uint32_t sentence_limit(std::uint32_t word) const {
    return reading_.sentences[reading_.words[word].sentence].limit_word;
  }

  // Whether a way through the last part before `limit` ends with a number.
  [[nodiscard]] bool ends_in_number(std::size_t limit) const {
    for (std::size_t i = limit; i-- > 0;) {
      const TermWord& word = term_.words[i];
      if (word.group != term_.words[limit - 1].group || (word.group == 0 && i + 1 < limit)) return false;
      const bool last_of_way = i + 1 == limit || term_.words[i + 1].alternative != word.alternative;
      if (last_of_way && word.number && word.key.empty()) return true;
    }
    return false;
  }

  // The marks of the small reader stand in no brackets that are closed again.
  [[nodiscard]] bool ends_well(std::uint32_t limit) const {
    if (term_.tail.end == SentenceEnd::any) return true;
    const language::Sentence& sentence = reading_.sentences[reading_.words[limit - 1].sentence];
    const std::string_view rest =
        reading_.prose.slice({reading_.words[limit - 1].span.limit, sentence.span.limit});
    const std::size_t open = rest.find('(');
    const std::size_t mark = rest.find_first_of("?!");
    if (mark == std::string_view::npos || open < mark) return false;
    const std::string_view marks = rest.substr(mark, rest.find_first_not_of("?!", mark) - mark);
    return (term_.tail.end != SentenceEnd::exclamation && marks.find('?') != std::string_view::npos) ||
           (term_.tail.end != SentenceEnd::question && marks.find('!') != std::string_view::npos);
  }

  struct Before {
    std::uint32_t min = 0;
    std::uint32_t max = 0;
    bool punctuation = false;
    bool start = false;
  };

  // All limits of words [part, limit) of the term, a bracket being one part, if the words before end at `at`.
  [[nodiscard]] std::set<std::uint32_t> behind(std::size_t part, std::size_t limit, std::uint32_t at,
                                               Before before) const {
    if (part == limit) return {at};
    const TermWord& first = term_.words[part];
    if (!before.start) {
      before.min += first.gap_min;
      before.max += first.gap_max;
      before.punctuation = before.punctuation || first.punctuation_before;
    }
    std::set<std::uint32_t> all;
    std::size_t next = part;
    while (next < limit && (next == part || (first.group != 0 && term_.words[next].group == first.group))) {
      const std::size_t start = next++;
      while (next < limit && first.group != 0 && term_.words[next].group == first.group &&
             term_.words[next].alternative == term_.words[start].alternative)
        ++next;
      all.merge(words(start, next, at, before));
    }
    std::set<std::uint32_t> limits;
    for (const std::uint32_t end : all) limits.merge(behind(next, limit, end, {}));
    if (first.optional) limits.merge(behind(next, limit, at, before));
    return limits;
  }

  // All limits of words [word, limit), one after the other.
  [[nodiscard]] std::set<std::uint32_t> words(std::size_t word, std::size_t limit, std::uint32_t at,
                                              Before before) const {
    if (word == limit) return {at};
    std::set<std::uint32_t> limits;
    for (std::uint32_t target = at + before.min; target <= at + before.max; ++target) {
      if (target >= reading_.words.size()) break;
      if (!before.start && reading_.words[target].sentence != reading_.words[at - 1].sentence) break;
      const language::Gap gap = reading_.words[target].gap;
      if (!before.start && before.max == 0 && gap > language::Gap::hyphen &&
          !(before.punctuation && gap <= language::Gap::colon))
        break;
      std::vector<std::uint32_t> ends;
      if (term_.words[word].number && term_.words[word].key.empty())
        language::append_number_limits(reading_, target, sentence_limit(target), ends);
      else if (fits(shape_of(term_.words[word], case_sensitive_), reading_, reading_.words[target]))
        ends.push_back(target + 1);
      Before next;
      if (word + 1 < limit) {
        const TermWord& behind = term_.words[word + 1];
        next = {behind.gap_min, behind.gap_max, behind.punctuation_before, false};
      }
      for (const std::uint32_t end : ends) limits.merge(words(word + 1, limit, end, next));
    }
    return limits;
  }

  const language::Reading& reading_;
  const Term& term_;
  bool case_sensitive_;
};

} // namespace

TEST_CASE("Equal terms share a number, unless case matters to one of them", "[match]") {
  TermIndex index;
  CHECK(index.add(term_of("tödlich~")) == 0);
  CHECK(index.add(term_of("Tödlich")) == 1);
  CHECK(index.add(term_of("töd-lich~")) == 0);
  CHECK(index.add(term_of("tödlich~"), true) == 2);
  CHECK(index.add(term_of("Tödlich~"), true) == 3);
  CHECK(index.add(term_of("a <0-1> b")) == 4);
  CHECK(index.add(term_of("a b")) == 5);
  CHECK(index.add(term_of("a, b")) == 6);
}

TEST_CASE("An empty index and an empty text have no hits", "[match]") {
  TermIndex index;
  index.build();
  CHECK(found(index, read_small("Keine Angst")).empty());
  CHECK(found("Angst", "").empty());
}

TEST_CASE("Hits are found wherever the anchor of the term stands", "[match]") {
  CHECK(found("tickend~ Zeitbombe~", "Eine tickende Zeitbombe.") == std::vector<TermHit>{{0, 1, 3}});
  CHECK(found("die Zeitbombe", "die die Zeitbombe") == std::vector<TermHit>{{0, 1, 3}});
  CHECK(found("Zeitbombe die", "Zeitbombe die") == std::vector<TermHit>{{0, 0, 2}});
  CHECK(found("die die Zeitbombe", "die Zeitbombe").empty());
  CHECK(found("die <0-2> Zeitbombe", "die so die Zeitbombe") == std::vector<TermHit>{{0, 0, 4}, {0, 2, 4}});
}

TEST_CASE("Alternatives: one of them, and the shortest of all hits", "[match]") {
  CHECK(found("(heilen|heilt|geheilt) <0-3> Krebs", "Es heilt so Krebs, geheilt von Krebs. Heilend Krebs") ==
        std::vector<TermHit>{{0, 1, 4}, {0, 4, 7}});
  CHECK(found("(a|b c|d) e", "a e b c e b e d e") == std::vector<TermHit>{{0, 0, 2}, {0, 2, 5}, {0, 7, 9}});
  CHECK(found("x (a b|a) c", "x a b c x a c") == std::vector<TermHit>{{0, 0, 4}, {0, 4, 7}});
  CHECK(found("(a|a b)", "a b") == std::vector<TermHit>{{0, 0, 1}});
  CHECK(found("(a <0-1> b|c) d", "a x b d c d a d") == std::vector<TermHit>{{0, 0, 4}, {0, 4, 6}});
  CHECK(found("x <0-2> (b|c d)", "x y c d x y y b x y y c") == std::vector<TermHit>{{0, 0, 4}, {0, 4, 8}});
  CHECK(found("(Angst|Ängst)~", "Angst, Ängste, Ängsten, Angstschweiß") ==
        std::vector<TermHit>{{0, 0, 1}, {0, 1, 2}, {0, 2, 3}});
  CHECK(found("*(angst|ängst)~", "Todesangst, Versagensängste") ==
        std::vector<TermHit>{{0, 0, 1}, {0, 1, 2}});
  CHECK(found("(stell~|stellt) <1-4> in Aussicht", "Er stellt uns die Heilung in Aussicht") ==
        std::vector<TermHit>{{0, 1, 7}});
  CHECK(found("keine (Angst|Sorge)", "keine Angst, keine, Sorge") == std::vector<TermHit>{{0, 0, 2}});
  CHECK(found("keine, (Angst|Sorge)", "keine, Sorge") == std::vector<TermHit>{{0, 0, 2}});
  CHECK(found("(Sie|Du) Held", "Du Held, du Held", true) == std::vector<TermHit>{{0, 0, 2}});
}

TEST_CASE("Optional parts are in the hit where they are there", "[match]") {
  CHECK(found("wissen Sie [eigentlich|nur so] was",
              "Wissen Sie was, wissen Sie nur so was, wissen Sie so was") ==
        std::vector<TermHit>{{0, 0, 3}, {0, 3, 8}});
  // At the start both are hits; the longer one covers the other.
  CHECK(found("[sehr] schnell", "Sehr schnell, schnell") ==
        std::vector<TermHit>{{0, 0, 2}, {0, 1, 2}, {0, 2, 3}});
  CHECK(found("heilt [sofort] [und <0-1> ganz]",
              "Er heilt sofort und so ganz. Er heilt und ganz. heilt, sofort") ==
        std::vector<TermHit>{{0, 1, 6}, {0, 7, 10}, {0, 10, 11}});
  CHECK(found("a <0-3> b [c]", "a b c a x b") == std::vector<TermHit>{{0, 0, 3}, {0, 3, 6}});
  CHECK(found("[a] <2-3> b", "b a x x b a b") ==
        std::vector<TermHit>{{0, 0, 1}, {0, 1, 5}, {0, 4, 5}, {0, 6, 7}});
  CHECK(found("a <0-1> [b] <0-1> c", "a x x c a x b x c a x x x c") ==
        std::vector<TermHit>{{0, 0, 4}, {0, 4, 9}});
  CHECK(found("a, [b] c", "a, c a, b c a b, c") == std::vector<TermHit>{{0, 0, 2}, {0, 2, 5}});
  CHECK(found("a [b], c", "a, c a b, c a, b c") == std::vector<TermHit>{{0, 0, 2}, {0, 2, 5}});
}

TEST_CASE("A number stands for figures and number words, as far as it goes", "[match]") {
  CHECK(found("in {zahl} Tagen", "in 3 Tagen, in zwei bis drei Tagen, in allen Tagen") ==
        std::vector<TermHit>{{0, 0, 3}, {0, 3, 8}});
  CHECK(found("bis zu {zahl}", "bis zu 3–5 Tage, bis zu zwei") == std::vector<TermHit>{{0, 0, 4}, {0, 5, 8}});
  CHECK(found("{zahl} [Tage|Wochen] lang", "3 bis 5 Tage lang, zwei lang") ==
        std::vector<TermHit>{{0, 0, 5}, {0, 2, 5}, {0, 5, 7}});
  CHECK(found("{zahl}", "3 und vier") == std::vector<TermHit>{{0, 0, 1}, {0, 2, 3}});
  CHECK(found("({zahl}|viele) [%]", "3 %, viele") == std::vector<TermHit>{{0, 0, 2}, {0, 2, 3}});
  CHECK(found("{zahl} bis {zahl}", "3 bis 5") == std::vector<TermHit>{{0, 0, 3}});
  CHECK(found("{zahl}-jährig~", "Dreijährige, achtzigjährigen, jährige, vieljährige") ==
        std::vector<TermHit>{{0, 0, 1}, {0, 1, 2}});
  CHECK(found("{zahl} <0-3> Tage", "3 und 4 Tage") == std::vector<TermHit>{{0, 0, 4}, {0, 2, 4}});
}

TEST_CASE("A term may ask how its sentence ends", "[match]") {
  CHECK(found("wissen Sie …?", "Wissen Sie das? Wissen Sie das! Wissen Sie") ==
        std::vector<TermHit>{{0, 0, 2}});
  CHECK(found("wissen Sie …!", "Wissen Sie das? Wissen Sie das! Wissen Sie?!") ==
        std::vector<TermHit>{{0, 3, 5}, {0, 6, 8}});
  CHECK(found("wissen Sie …?!", "Wissen Sie das? Wissen Sie das! Wissen Sie") ==
        std::vector<TermHit>{{0, 0, 2}, {0, 3, 5}});
  CHECK(found("wissen Sie …?", "Wissen Sie (ja?) das. Wissen Sie (ja) das?") ==
        std::vector<TermHit>{{0, 4, 6}});
  CHECK(found("wissen Sie …", "Wissen Sie das? Wissen Sie") == std::vector<TermHit>{{0, 0, 3}, {0, 3, 5}});
  CHECK(found("wissen Sie?", "Wissen Sie das.") == std::vector<TermHit>{{0, 0, 2}});
  CHECK(found("weder … noch", "weder das eine noch das andere") == std::vector<TermHit>{{0, 0, 4}});
  TermIndex index;
  index.add(as_exception(term_of("wissen Sie …?")));
  index.add(as_exception(term_of("wissen Sie")));
  index.build();
  CHECK(found(index, read_small("Wissen Sie das alles?")) == std::vector<TermHit>{{0, 0, 4}, {1, 0, 2}});
}

TEST_CASE("Nouns take the endings of nouns, other words theirs", "[match]") {
  CHECK(found("Erfolg~", "Erfolge Erfolgs erfolgt erfolgte") == std::vector<TermHit>{{0, 0, 1}, {0, 1, 2}});
  CHECK(found("mild~", "milde mildesten mildern Milderung") == std::vector<TermHit>{{0, 0, 1}, {0, 1, 2}});
  CHECK(found("*angst~", "Todesangste").size() == 1);
}

TEST_CASE("Very short words, numbers, signs and emoji are anchors too", "[match]") {
  CHECK(found("a", "a b A.") == std::vector<TermHit>{{0, 0, 1}, {0, 2, 3}});
  CHECK(found("*a*", "Hals Bein Nase") == std::vector<TermHit>{{0, 0, 1}, {0, 2, 3}});
  CHECK(found("%", "5 %") == std::vector<TermHit>{{0, 1, 2}});
  CHECK(found("💀", "weg 💀💀") == std::vector<TermHit>{{0, 1, 2}, {0, 2, 3}});
}

TEST_CASE("One word is hit once, however often the term fits inside", "[match]") {
  CHECK(found("*an*", "Bananana") == std::vector<TermHit>{{0, 0, 1}});
}

TEST_CASE("Gendered words are found by their stem", "[match]") {
  CHECK(found("Patient", "Die Patient*innen, der Patient") == std::vector<TermHit>{{0, 1, 2}, {0, 3, 4}});
  CHECK(found("liebe Patient", "liebe Patient:innen") == std::vector<TermHit>{{0, 0, 2}});
  CHECK(found("Patient~", "Patient*innen") == std::vector<TermHit>{{0, 0, 1}});
}

TEST_CASE("Case-sensitive terms", "[match]") {
  CHECK(found("ASS", "ASS und Ass", true) == std::vector<TermHit>{{0, 0, 1}});
  CHECK(found("Sie sind", "sie sind, Sie sind", true) == std::vector<TermHit>{{0, 2, 4}});
}

TEST_CASE("The index finds what the naive search finds", "[match]") {
  TextGenerator generator(3);
  std::size_t hits_seen = 0;
  for (int round = 0; round < 40; ++round) {
    TermIndex index;
    std::vector<std::pair<Term, bool>> terms;
    for (int i = 0; i < 120; ++i) {
      const std::string source = generator.term();
      const Term term = term_of(source);
      const bool case_sensitive = generator.below(5) == 0;
      if (index.add(term, case_sensitive) == terms.size()) terms.emplace_back(term, case_sensitive);
    }
    index.build();
    for (int texts = 0; texts < 6; ++texts) {
      const std::string text = generator.text(generator.below(70));
      const language::Reading reading = read_small(text);
      std::vector<TermHit> naive;
      std::vector<TermHit> recursive;
      for (std::uint32_t number = 0; number < terms.size(); ++number) {
        const auto& [term, case_sensitive] = terms[number];
        match_term(reading, term, case_sensitive, {}, number, naive);
        const Naive search(reading, term, case_sensitive);
        for (std::uint32_t first = 0; first < reading.words.size(); ++first) {
          if (const auto limit = search.from(first)) recursive.push_back({number, first, *limit});
        }
      }
      INFO(text);
      REQUIRE(naive == recursive);
      REQUIRE(found(index, reading) == naive);
      hits_seen += naive.size();
    }
  }
  CHECK(hits_seen > 10'000); // the generator must produce hits, or the test says nothing
}

TEST_CASE("Many gaps over many equal words end soon", "[match]") {
  using namespace std::string_literals;
  std::string term = "a";
  for (int i = 0; i < 18; ++i) term += " <0-20> a";
  std::string text;
  for (int i = 0; i < 400; ++i) text += "a ";
  const auto hits = found(term, text);
  REQUIRE(hits.size() == 382);
  CHECK(hits[0] == TermHit{0, 0, 19});
  CHECK(found(term + " <0-20> b"s, text).empty());
}

TEST_CASE("Fifty thousand terms", "[match]") {
  TermIndex index;
  for (int i = 0; i < 50'000; ++i) index.add(term_of("wort" + std::to_string(i) + "x~ folgt"));
  index.build();
  CHECK(found(index, read_small("Das wort49999x folgt wort7xen folgt wort8x, folgt")) ==
        std::vector<TermHit>{{7, 3, 5}, {49'999, 1, 3}});
}

} // namespace taktvoll::match
