#include "match/term_index.h"

#include "language/numerals.h"
#include "match/rarity.h"
#include "match/string_pool.h"
#include "match/term_matcher.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

namespace taktvoll::match {
namespace {

// A term as one string, so that equal terms are found by the pool and all keys lie in one block of memory.
// First the tail, in one byte; then per word: flags, gap_min, gap_max, group, alternative, length of the key,
// length of the cased form (the last three and the flags two bytes each), then both.
constexpr std::size_t word_header = 11;
enum Flag : std::size_t {
  any_prefix = 1,
  any_suffix = 2,
  endings = 4,
  punctuation = 8,
  after_consonant = 16,
  noun = 32,
  no_noun = 64,
  optional = 128,
  number = 256,
};

std::size_t flag_of(language::Inflection inflection) {
  using language::Inflection;
  if (inflection == Inflection::any) return 0;
  return inflection == Inflection::noun ? std::size_t{noun} : std::size_t{no_noun};
}

language::Inflection inflection_of(std::size_t flags) {
  using language::Inflection;
  return (flags & noun) != 0      ? Inflection::noun
         : (flags & no_noun) != 0 ? Inflection::other
                                  : Inflection::any;
}

void pack_size(std::string& out, std::size_t size) {
  out.push_back(static_cast<char>(size & 0xFFU));
  out.push_back(static_cast<char>(size >> 8U));
}

std::size_t unpack_size(std::string_view packed, std::size_t at) {
  return static_cast<unsigned char>(packed[at]) |
         (std::size_t{static_cast<unsigned char>(packed[at + 1])} << 8U);
}

constexpr unsigned covers_rest = 4; // the other bits of the tail are its end

char pack_tail(TermTail tail) {
  return static_cast<char>(static_cast<unsigned>(tail.end) | (tail.covers_rest ? covers_rest : 0U));
}

TermTail unpack_tail(char packed) {
  const auto bits = static_cast<unsigned char>(packed);
  return {static_cast<SentenceEnd>(bits & (covers_rest - 1U)), (bits & covers_rest) != 0};
}

void pack_word(std::string& out, const TermWord& word, bool first, bool case_sensitive) {
  std::size_t flags = 0;
  if (word.any_prefix) flags |= any_prefix;
  if (word.any_suffix) flags |= any_suffix;
  if (word.endings) flags |= std::size_t{endings} | flag_of(word.inflection);
  if (word.after_consonant) flags |= after_consonant;
  if (word.punctuation_before && !first) flags |= punctuation;
  if (word.optional) flags |= optional;
  if (word.number) flags |= number;
  pack_size(out, flags);
  out.push_back(static_cast<char>(first ? 0 : word.gap_min));
  out.push_back(static_cast<char>(first ? 0 : word.gap_max));
  out.push_back(static_cast<char>(word.group));
  pack_size(out, word.alternative);
  const std::string_view cased = case_sensitive ? std::string_view(word.cased) : std::string_view();
  pack_size(out, word.key.size());
  pack_size(out, cased.size());
  out += word.key;
  out += cased;
}

// The first word of the term, or of an alternative of a bracket that begins it: what stands before is of no
// matter.
bool begins_term(const Term& term, std::size_t i) {
  const TermWord& word = term.words[i];
  if (word.group == 0 || i == 0) return i == 0;
  return word.group == term.words[0].group && word.alternative != term.words[i - 1].alternative;
}

// Where a word of a term lies in the bytes of all terms.
struct PlacedWord {
  std::uint32_t start = 0; // of its key; the cased form follows
  std::uint16_t key = 0;   // their lengths
  std::uint16_t cased = 0;
};

// The words of the terms at [start, limit) of all bytes.
void place_words(std::string_view bytes, std::size_t start, std::size_t limit, std::vector<PlacedWord>& out) {
  for (std::size_t at = start + 1; at < limit;) { // behind the tail
    PlacedWord word;
    word.start = static_cast<std::uint32_t>(at + word_header);
    word.key = static_cast<std::uint16_t>(unpack_size(bytes, at + 7));
    word.cased = static_cast<std::uint16_t>(unpack_size(bytes, at + 9));
    out.push_back(word);
    at = std::size_t{word.start} + word.key + word.cased;
  }
}

WordShape unpack_shape(std::string_view bytes, const PlacedWord& word) {
  const std::size_t flags = unpack_size(bytes, word.start - word_header);
  return {std::string_view(bytes.data() + word.start, word.key),
          std::string_view(bytes.data() + word.start + word.key, word.cased),
          (flags & any_prefix) != 0,
          (flags & any_suffix) != 0,
          (flags & endings) != 0,
          (flags & after_consonant) != 0,
          inflection_of(flags),
          (flags & number) != 0};
}

TermStep unpack(std::string_view bytes, const PlacedWord& word) {
  const std::size_t at = word.start - word_header;
  TermStep step;
  step.shape = unpack_shape(bytes, word);
  const std::size_t flags = unpack_size(bytes, at);
  step.gap_min = static_cast<std::uint8_t>(bytes[at + 2]);
  step.gap_max = static_cast<std::uint8_t>(bytes[at + 3]);
  step.punctuation_before = (flags & punctuation) != 0;
  step.optional = (flags & optional) != 0;
  step.group = static_cast<std::uint8_t>(bytes[at + 4]);
  step.alternative = static_cast<std::uint16_t>(unpack_size(bytes, at + 5));
  return step;
}

// The bytes that Reading::keys holds wherever the shape fits: with the space before or after it that the
// wildcards and endings leave. Empty for a number, which may be any.
std::string anchor_of(const WordShape& shape) {
  if (shape.number && shape.key.empty()) return {};
  std::string anchor;
  if (!shape.any_prefix && !shape.number) anchor += ' ';
  anchor += shape.key;
  if (!shape.any_suffix && !shape.endings) anchor += ' ';
  return anchor;
}

// A term that holds the literal, and how many words of the term stand before it in a text.
struct Posting {
  std::uint32_t term = 0;
  std::uint16_t anchor = 0; // index of the step
  std::uint16_t fewest_before = 0;
  std::uint16_t most_before = 0;
  std::uint16_t unused = 0; // no padding: image.h
};

// How many words a part of a term takes up, with the gaps inside it.
struct Width {
  std::uint16_t fewest = 0;
  std::uint16_t most = 0;

  void add(std::size_t least, std::size_t greatest) {
    fewest = static_cast<std::uint16_t>(fewest + least);
    most = static_cast<std::uint16_t>(most + greatest);
  }
};

// The words of a part that carry the search: one, or one of each alternative.
struct Anchors {
  std::vector<Posting> postings;
  std::vector<std::string> literals;
  std::uint64_t frequency = 0; // of all of them together
};

// What stands before a word: where all before it may be left out, it may begin the match.
void add_gap(Width& width, const TermStep& step, bool may_begin) {
  width.add(may_begin ? 0U : step.gap_min, step.gap_max);
}

std::uint32_t most_words_of(const TermStep& step) {
  return step.is_number() ? language::longest_number : 1U;
}

constexpr std::uint32_t number_rarity = 1; // any word of fixed letters is a better anchor

// How often a word of this rarity is to be expected, in a fixed unit: rarity counts quarter bits.
std::uint64_t frequency_of(std::uint32_t rarity) {
  constexpr std::uint64_t quarters[] = {1U << 16U, 55109, 46341, 38968}; // 2^16, 2^15.75 …
  constexpr std::uint32_t widest = 32;                                   // bits
  const std::uint32_t bits = std::min(rarity / 4, widest + 16);
  return (quarters[rarity % 4] << widest >> bits) + 1;
}

// The rarest word of steps [start, limit), one word after the other. `before`: what precedes the first of
// them, which may begin the match or not.
void add_anchor(std::span<const TermStep> steps, std::size_t start, std::size_t limit, Width before,
                bool may_begin, Anchors& anchors) {
  Posting best;
  std::string literal;
  std::uint32_t best_rarity = 0;
  for (std::size_t i = start; i < limit; ++i) {
    add_gap(before, steps[i], may_begin && i == start);
    std::string anchor = anchor_of(steps[i].shape);
    const std::uint32_t rare = anchor.empty() ? number_rarity : rarity(anchor);
    if (i == start || rare > best_rarity) {
      literal = std::move(anchor);
      best_rarity = rare;
      best.anchor = static_cast<std::uint16_t>(i);
      best.fewest_before = before.fewest;
      best.most_before = before.most;
    }
    before.add(1, most_words_of(steps[i]));
  }
  anchors.frequency += frequency_of(best_rarity);
  anchors.postings.push_back(best);
  anchors.literals.push_back(std::move(literal));
}

Width width_of(std::span<const TermStep> steps, std::size_t start, std::size_t limit, bool may_begin) {
  Width width;
  for (std::size_t i = start; i < limit; ++i) {
    add_gap(width, steps[i], may_begin && i == start);
    width.add(1, most_words_of(steps[i]));
  }
  return width;
}

// The part whose anchors together are rarest carries the search: one that every match holds.
Anchors choose_anchors(std::span<const TermStep> steps) {
  Anchors best;
  Width before;
  bool may_begin = true;
  for (std::size_t part = 0; part < steps.size();) {
    const std::size_t limit = part_limit(steps, part);
    const bool optional = steps[part].optional;
    Anchors anchors;
    Width narrowest{UINT16_MAX, 0};
    for (std::size_t start = part; start < limit;) {
      const std::size_t end = alternative_limit(steps, start);
      if (!optional) add_anchor(steps, start, end, before, may_begin, anchors);
      const Width width = width_of(steps, start, end, may_begin);
      narrowest = {std::min(narrowest.fewest, width.fewest), std::max(narrowest.most, width.most)};
      start = end;
    }
    if (optional)
      narrowest.fewest = may_begin ? std::uint16_t{0} : steps[part].gap_min;
    else if (best.literals.empty() || anchors.frequency < best.frequency)
      best = std::move(anchors);
    may_begin = may_begin && optional;
    before.add(narrowest.fewest, narrowest.most);
    part = limit;
  }
  return best;
}

} // namespace

struct TermIndex::Impl {
  StringPool terms;                     // packed
  FlatArray<PlacedWord> words;          // of all terms, one after the other
  FlatArray<std::uint32_t> word_starts; // of each term, and one more for the end
  FlatArray<std::uint8_t> tails;        // of each term, packed
  LiteralSet literals;
  FlatArray<Posting> postings;             // by literal, behind them those of numbers
  FlatArray<std::uint32_t> posting_starts; // of each literal, of numbers, and one more for the end

  // The words of the term, in `steps`.
  std::span<const TermStep> steps_of(std::uint32_t term, std::vector<TermStep>& steps) const {
    steps.clear();
    for (std::uint32_t i = word_starts[term]; i < word_starts[term + 1]; ++i)
      steps.push_back(unpack(terms.bytes(), words[i]));
    return steps;
  }

  struct Search {
    explicit Search(const language::Reading& text) : reading(text), matcher(text) {}
    const language::Reading& reading;
    TermMatcher matcher;
    std::vector<TermStep> steps; // of the term that is tried
    std::vector<LiteralSet::Occurrence> occurrences;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> tries; // term, first word: for terms with gaps
  };
  // False: no match begins at this word. A look at the first word of the term, where that is no part of a
  // bracket and no number: it spares most terms the unpacking.
  [[nodiscard]] bool may_begin_with(std::uint32_t term, const language::Reading& reading,
                                    std::uint32_t first) const {
    const TermStep step = unpack(terms.bytes(), words[word_starts[term]]);
    return step.group != 0 || step.optional || step.shape.number ||
           fits(step.shape, reading, reading.words[first]);
  }
  void try_word(Search& search, std::uint32_t literal, std::uint32_t word, std::vector<TermHit>& out) const;
};

TermIndex::TermIndex() : impl_(std::make_unique<Impl>()) {}
TermIndex::~TermIndex() = default;
TermIndex::TermIndex(TermIndex&&) noexcept = default;
TermIndex& TermIndex::operator=(TermIndex&&) noexcept = default;

std::uint32_t TermIndex::add(const Term& term, bool case_sensitive) {
  assert(!term.words.empty());
  std::string packed(1, pack_tail(term.tail));
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    const TermWord& word = term.words[i];
    assert(word.context_key.empty() && (word.number || !word.key.empty()));
    pack_word(packed, word, begins_term(term, i), case_sensitive);
  }
  return impl_->terms.add(packed);
}

void TermIndex::build() {
  Impl& index = *impl_;
  index.terms.close();
  const auto count = static_cast<std::uint32_t>(index.terms.size());
  std::vector<PlacedWord> words;
  std::vector<std::uint32_t> word_starts;
  words.reserve(count + count / 2);
  word_starts.reserve(count + std::size_t{1});
  std::vector<std::uint8_t> tails;
  tails.reserve(count);
  std::size_t start = 0;
  for (std::uint32_t term = 0; term < count; ++term) {
    word_starts.push_back(static_cast<std::uint32_t>(words.size()));
    const std::size_t limit = start + index.terms.at(term).size();
    tails.push_back(static_cast<std::uint8_t>(index.terms.at(term).front()));
    place_words(index.terms.bytes(), start, limit, words);
    start = limit;
  }
  word_starts.push_back(static_cast<std::uint32_t>(words.size()));
  index.words = std::move(words);
  index.tails = std::move(tails);
  index.word_starts = std::move(word_starts);

  std::vector<std::pair<std::uint32_t, Posting>> found; // with its literal
  constexpr std::uint32_t any_number = UINT32_MAX;
  found.reserve(count);
  std::vector<TermStep> steps;
  for (std::uint32_t term = 0; term < count; ++term) {
    Anchors anchors = choose_anchors(index.steps_of(term, steps));
    for (std::size_t i = 0; i < anchors.postings.size(); ++i) {
      anchors.postings[i].term = term;
      const std::string& literal = anchors.literals[i];
      found.emplace_back(literal.empty() ? any_number : index.literals.add(literal), anchors.postings[i]);
    }
  }
  index.literals.build();

  const auto numbers = static_cast<std::uint32_t>(index.literals.size());
  for (auto& [literal, posting] : found) literal = std::min(literal, numbers);

  std::vector<std::uint32_t> starts(index.literals.size() + 2, 0);
  for (const auto& [literal, posting] : found) ++starts[literal + 1];
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  std::vector<Posting> postings(found.size());
  for (const auto& [literal, posting] : found) postings[next[literal]++] = posting;
  index.postings = std::move(postings);
  index.posting_starts = std::move(starts);
}

std::size_t TermIndex::size() const {
  return impl_->terms.size();
}

void TermIndex::keep(const std::vector<bool>& terms) {
  const Impl& all = *impl_;
  LiteralSet literals;
  std::vector<Posting> postings;
  std::vector<std::uint32_t> starts;
  const auto take = [&](std::uint32_t literal) {
    const auto start = static_cast<std::uint32_t>(postings.size());
    for (std::uint32_t i = all.posting_starts[literal]; i < all.posting_starts[literal + 1]; ++i)
      if (terms[all.postings[i].term]) postings.push_back(all.postings[i]);
    return start;
  };
  const auto numbers = static_cast<std::uint32_t>(all.literals.size());
  for (std::uint32_t literal = 0; literal < numbers; ++literal) {
    const std::uint32_t start = take(literal);
    if (start == postings.size()) continue;
    literals.add(all.literals.literal(literal));
    starts.push_back(start);
  }
  starts.push_back(take(numbers));
  starts.push_back(static_cast<std::uint32_t>(postings.size()));
  literals.build();
  impl_->literals = std::move(literals);
  impl_->postings = std::move(postings);
  impl_->posting_starts = std::move(starts);
}

void TermIndex::write(ImageWriter& image) const {
  impl_->terms.write(image);
  image.array(impl_->words.all());
  image.array(impl_->word_starts.all());
  image.array(impl_->tails.all());
  impl_->literals.write(image);
  image.array(impl_->postings.all());
  image.array(impl_->posting_starts.all());
}

TermIndex TermIndex::read(ImageReader& image) {
  TermIndex index;
  index.impl_->terms = StringPool::read(image);
  index.impl_->words = image.array<PlacedWord>();
  index.impl_->word_starts = image.array<std::uint32_t>();
  index.impl_->tails = image.array<std::uint8_t>();
  index.impl_->literals = LiteralSet::read(image);
  index.impl_->postings = image.array<Posting>();
  index.impl_->posting_starts = image.array<std::uint32_t>();
  return index;
}

void TermIndex::Impl::try_word(Search& search, std::uint32_t literal, std::uint32_t word,
                               std::vector<TermHit>& out) const {
  const language::Word& anchor = search.reading.words[word];
  const std::uint32_t sentence_start = stretch_start(search.reading, word);
  for (std::uint32_t i = posting_starts[literal]; i < posting_starts[literal + 1]; ++i) {
    const Posting& posting = postings[i];
    if (word < sentence_start + posting.fewest_before) continue;
    const std::uint32_t first_step = word_starts[posting.term];
    const WordShape anchor_shape = unpack_shape(terms.bytes(), words[first_step + posting.anchor]);
    if (!fits(anchor_shape, search.reading, anchor)) continue;
    if (posting.fewest_before == posting.most_before) {
      const std::uint32_t first = word - posting.fewest_before;
      const TermTail tail = unpack_tail(static_cast<char>(tails[posting.term]));
      const bool one_word = word_starts[posting.term + 1] - first_step == 1 && tail == TermTail{};
      if (one_word && !(anchor_shape.number && anchor_shape.key.empty()))
        out.push_back({posting.term, first, first + 1});
      else if (!may_begin_with(posting.term, search.reading, first))
        continue;
      else if (const auto limit =
                   search.matcher.match_from(steps_of(posting.term, search.steps), first, tail))
        out.push_back({posting.term, first, *limit});
      continue;
    }
    const std::uint32_t lowest = word - std::min<std::uint32_t>(word - sentence_start, posting.most_before);
    std::span<const TermStep> term; // unpacked where its first word alone says nothing
    for (std::uint32_t first = lowest; first + posting.fewest_before <= word; ++first) {
      if (!may_begin_with(posting.term, search.reading, first)) continue;
      if (term.empty()) term = steps_of(posting.term, search.steps);
      if (may_begin(term, search.reading, search.reading.words[first]))
        search.tries.emplace_back(posting.term, first);
    }
  }
}

void TermIndex::find_all(const language::Reading& reading, std::vector<TermHit>& out) const {
  out.clear();
  const auto& words = reading.words;
  if (words.empty() || impl_->postings.empty()) return;
  Impl::Search search(reading);
  impl_->literals.scan(reading.keys, search.occurrences);
  std::uint32_t word = 0;
  for (const auto& [literal, start] : search.occurrences) {
    const std::uint32_t inside = start + (reading.keys[start] == ' ' ? 1 : 0);
    while (word + 1 < words.size() && words[word + 1].key_start <= inside) ++word;
    impl_->try_word(search, literal, word, out);
  }
  const auto numbers = static_cast<std::uint32_t>(impl_->literals.size());
  if (impl_->posting_starts[numbers] < impl_->postings.size())
    for (word = 0; word < words.size(); ++word)
      if (language::is_number(reading, words[word])) impl_->try_word(search, numbers, word, out);

  std::sort(search.tries.begin(), search.tries.end());
  search.tries.erase(std::unique(search.tries.begin(), search.tries.end()), search.tries.end());
  for (const auto& [term, first] : search.tries) {
    if (const auto limit = search.matcher.match_from(impl_->steps_of(term, search.steps), first,
                                                     unpack_tail(static_cast<char>(impl_->tails[term]))))
      out.push_back({term, first, *limit});
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

} // namespace taktvoll::match
