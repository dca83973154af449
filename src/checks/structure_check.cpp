#include "checks/structure_check.h"

#include "checks/doubled_words.h"
#include "checks/image_text.h"
#include "checks/link_text.h"
#include "checks/many_places.h"
#include "checks/styled_letters.h"
#include "checks/tags.h"
#include "checks/visible_markup.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::checks {
namespace {

using document::Inline;
using document::InlineKind;
using pack::Structure;

// An odd number of backslashes stands before it.
bool is_escaped(std::string_view source, text::SourceOffset at) {
  std::size_t start = at.value;
  while (start > 0 && source[start - 1] == '\\') --start;
  return (at.value - start) % 2 == 1;
}

// Wherever such a fault may stand.
constexpr pack::ScopeMask everywhere =
    pack::default_scope | static_cast<pack::ScopeMask>(static_cast<pack::ScopeMask>(pack::Scope::alt) |
                                                       static_cast<pack::ScopeMask>(pack::Scope::hashtag));

} // namespace

StructureCheck::StructureCheck(pack::Structure structure, Spots terms, pack::FixMode fix, RuleFilters filters)
    : structure_(structure), terms_(std::move(terms)), fix_(fix), filters_(std::move(filters)) {
  filters_.scope = everywhere;
}

void StructureCheck::add(const CheckInput& input, text::SourceSpan span, std::vector<Draft>& drafts) const {
  const text::ProseSpan prose = input.reading.prose.to_derived(span);
  if (prose.empty() || filters_.silence(input, match_of(input.reading, prose)) == Silence::none)
    drafts.emplace_back(span);
}

void StructureCheck::add(const CheckInput& input, const Match& match, std::vector<Draft>& drafts) const {
  if (filters_.silence(input, match) == Silence::none) drafts.emplace_back(match);
}

void StructureCheck::check_images(const CheckInput& input, bool missing, std::vector<Draft>& drafts) const {
  for (const Inline& mark : input.document.inlines) {
    if (mark.kind != InlineKind::image) continue;
    const std::string_view alt = trimmed(input.document.source.slice(mark.content));
    if (missing && alt.empty()) add(input, mark.source, drafts);
    if (!missing && !alt.empty() && says_nothing_of_picture(alt)) add(input, mark.content, drafts);
  }
}

void StructureCheck::check_links(const CheckInput& input, bool empty, std::vector<Draft>& drafts) const {
  for (const Inline& mark : input.document.inlines) {
    if (mark.kind != InlineKind::link) continue;
    const std::string_view text = trimmed(input.document.source.slice(mark.content));
    if (empty) {
      if (text.empty() || text == mark.target) add(input, mark.source, drafts);
      continue;
    }
    const text::ProseSpan prose = input.reading.prose.to_derived(mark.content);
    const auto [first, limit] = input.reading.words_in(prose);
    const WordRange words{first, limit};
    if (prose.empty() || words.empty()) continue;
    const std::optional<WordRange> listed = terms_.inside(input, words);
    if ((listed && *listed == words) || says_nothing_of_target(input.reading, words))
      add(input, match_of(input.reading, words), drafts);
  }
}

void StructureCheck::check_headings(const CheckInput& input, std::vector<Draft>& drafts) const {
  std::uint8_t level = 0;
  for (const document::Block& block : input.document.blocks) {
    if (block.kind != document::BlockKind::heading) continue;
    if (level != 0 && block.heading_level > level + 1) add(input, block.source, drafts);
    level = block.heading_level;
  }
}

// Two stars in one block: a plain Markdown program reads what lies between them as emphasis.
void StructureCheck::check_gender_stars(const CheckInput& input, std::vector<Draft>& drafts) const {
  const Inline* previous = nullptr;
  for (const Inline& mark : input.document.inlines) {
    if (mark.kind != InlineKind::gender_sign || input.document.source.slice(mark.source) != "*" ||
        is_escaped(input.document.source.bytes(), mark.source.start))
      continue;
    if (previous != nullptr && previous->block == mark.block) {
      const std::size_t before = drafts.size();
      add(input, {previous->source.start, mark.source.limit}, drafts);
      // Where nobody converts the Markdown, the backslash would show: somebody must know.
      if (drafts.size() > before)
        for (const text::SourceOffset star : {previous->source.start, mark.source.start})
          drafts.back().fixes.push_back({{star, star}, "\\", finding::Applicability::suggestion});
      previous = nullptr;
    } else {
      previous = &mark;
    }
  }
}

void StructureCheck::check_visible_markup(const CheckInput& input, std::vector<Draft>& drafts) const {
  for (VisibleMarkup& markup : find_visible_markup(input.document)) {
    const std::size_t before = drafts.size();
    add(input, markup.span, drafts);
    if (drafts.size() > before) drafts.back().fixes = std::move(markup.fixes);
  }
}

void StructureCheck::check_doubled_words(const CheckInput& input, std::vector<Draft>& drafts) const {
  for (const WordRange words : doubled_words(input.reading)) {
    if (terms_.listed() && !terms_.inside(input, words)) continue;
    const std::size_t before = drafts.size();
    add(input, match_of(input.reading, words), drafts);
    if (drafts.size() == before) continue;
    const auto source = [&](std::uint32_t word) {
      return input.reading.prose.to_source(input.reading.words[word].span);
    };
    const text::SourceSpan second{source(words.first).limit, source(words.limit - 1).limit};
    // Where markup or a new line stands between them, a person must look.
    const std::string_view removed = input.document.source.slice(second);
    if (removed.find_first_of("*_`[]()<>\r\n") == std::string_view::npos)
      drafts.back().fixes.push_back({second, "", finding::Applicability::suggestion});
  }
}

void StructureCheck::check_styled_letters(const CheckInput& input, std::vector<Draft>& drafts) const {
  const text::FlatText& flat = input.document.flat;
  for (const document::Block& block : input.document.blocks) {
    const std::string_view text = flat.slice(block.flat);
    for (const StyledRun run : find_styled_letters(text)) {
      const text::SourceSpan span =
          flat.to_source({block.flat.start + run.start, block.flat.start + run.limit});
      const std::size_t before = drafts.size();
      const text::ProseSpan prose = input.reading.prose.to_derived(span);
      if (prose.empty())
        add(input, span, drafts);
      else
        add(input, match_of(input.reading, prose), drafts);
      if (drafts.size() == before || prose.empty()) continue;
      // What is folded in the prose can be written plainly; what is not, only a person can read.
      const std::string_view plain = input.reading.prose.slice(prose);
      const std::string_view source = input.document.source.slice(span);
      if (source == text.substr(run.start, run.limit - run.start) && find_styled_letters(plain).empty())
        drafts.back().fixes.push_back({span, std::string(plain), finding::Applicability::safe});
    }
  }
}

void StructureCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  const std::size_t before = drafts.size();
  find(input, drafts);
  if (fix_ == pack::FixMode::safe) return;
  for (std::size_t i = before; i < drafts.size(); ++i) {
    if (fix_ == pack::FixMode::none) drafts[i].fixes.clear();
    for (finding::Fix& fix : drafts[i].fixes) fix.applicability = finding::Applicability::suggestion;
  }
}

void StructureCheck::find(const CheckInput& input, std::vector<Draft>& drafts) const {
  if (filters_.excused(input)) {
    note(input, {.event = TraceEvent::unasked, .silence = Silence::unless});
    return;
  }
  const std::size_t before = drafts.size();
  const auto add_words = [&](const std::vector<WordRange>& found) {
    for (const WordRange words : found) add(input, match_of(input.reading, words), drafts);
    keep_first_places(input, before, drafts);
  };
  switch (structure_) {
  case Structure::image_without_alt:
    return check_images(input, true, drafts);
  case Structure::image_with_poor_alt:
    return check_images(input, false, drafts);
  case Structure::heading_jump:
    return check_headings(input, drafts);
  case Structure::empty_link_text:
    return check_links(input, true, drafts);
  case Structure::poor_link_text:
    return check_links(input, false, drafts);
  case Structure::gender_star_emphasis:
    return check_gender_stars(input, drafts);
  case Structure::visible_markup:
    check_visible_markup(input, drafts);
    return keep_first_places(input, before, drafts);
  case Structure::styled_letters:
    check_styled_letters(input, drafts);
    return keep_first_places(input, before, drafts);
  case Structure::hashtag_in_sentence:
    return add_words(hashtags_in_sentences(input.reading));
  case Structure::emoji_in_sentence:
    return add_words(emoji_in_sentences(input.reading));
  case Structure::lowercase_hashtag:
    return add_words(lowercase_hashtags(input.reading));
  case Structure::doubled_word:
    return check_doubled_words(input, drafts);
  case Structure::gender_sign_in_tag:
    for (const text::SourceSpan span : gender_signs_in_tags(input.document)) add(input, span, drafts);
    return;
  }
}

} // namespace taktvoll::checks
