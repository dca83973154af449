// The same post twice, or nearly.
#include "editorial/campaign_checks.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace taktvoll::editorial {
namespace {

constexpr std::uint32_t fewest_words = 20;
constexpr std::size_t sketch_size = 32; // of a post: its smallest hashes
constexpr std::size_t most_holders = 8; // posts remembered for a hash: boilerplate costs no square
constexpr double similar_from = 0.8;

bool for_different_platforms(const Post& a, const Post& b) {
  const document::ContextValue* one = a.context.find("platform");
  const document::ContextValue* two = b.context.find("platform");
  return one != nullptr && two != nullptr && one->values != two->values;
}

// The share of runs that both have.
double likeness(const Post& a, const Post& b) {
  std::size_t both = 0;
  for (auto x = a.sequences.begin(), y = b.sequences.begin();
       x != a.sequences.end() && y != b.sequences.end();) {
    if (*x == *y) {
      ++both;
      ++x;
      ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  const std::size_t all = a.sequences.size() + b.sequences.size() - both;
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

text::SourceSpan first_words(const Post& post) {
  // The first line behind the front matter that is not empty.
  bool fence = false;
  for (std::uint32_t number = 1; number <= post.lines.line_count(); ++number) {
    const text::SourceSpan line = post.lines.line(number);
    const std::string_view text = post.source.slice(line);
    if (number == 1 && text.starts_with("---")) {
      fence = true;
      continue;
    }
    if (fence) {
      if (text.starts_with("---") || text.starts_with("...")) fence = false;
      continue;
    }
    if (text.find_first_not_of(" \t\r") != std::string_view::npos) return line;
  }
  return post.lines.line(1);
}

CampaignFinding copy_of(const Post& post, const Post& first) {
  CampaignFinding found;
  found.check = "same-post";
  found.where = spot_of(post, first_words(post));
  found.other = spot_of(first, first_words(first));
  found.message = {"Diesen Text gibt es schon, Wort für Wort.", "This text is there already, word for word."};
  found.why = {"Wer Ihnen folgt, liest denselben Post zweimal.",
               "People who follow you read the same post twice."};
  found.hint = {"Streichen Sie einen, oder geben Sie beiden ihre `platform`.",
                "Drop one of them, or give each its `platform`."};
  return found;
}

CampaignFinding variation_of(const Post& post, const Post& first, double share) {
  const std::string percent = std::to_string(static_cast<int>(share * 100));
  CampaignFinding found;
  found.check = "similar-post";
  found.severity = finding::Severity::info;
  found.where = spot_of(post, first_words(post));
  found.other = spot_of(first, first_words(first));
  found.message = {"Dieser Text ist fast derselbe wie ein anderer: " + percent +
                       " % der Wortfolgen stehen in beiden.",
                   "This text is nearly another one: " + percent + " % of the runs of words are in both."};
  found.why = {"Fast gleiche Texte laufen leicht auseinander, wenn nur einer geändert wird.",
               "Texts that are nearly equal drift apart when only one of them is changed."};
  found.hint = {"Prüfen Sie, ob beide nötig sind und ob die Unterschiede gewollt sind.",
                "See whether both are needed, and whether the differences are meant."};
  return found;
}

} // namespace

void check_copies(const Campaign& campaign, std::vector<CampaignFinding>& findings) {
  std::map<std::string_view, std::vector<const Post*>> same;
  std::unordered_map<std::uint64_t, std::vector<const Post*>> holders;
  for (const Post& post : campaign.posts) {
    if (post.words == 0) continue;
    std::vector<const Post*>& equals = same[post.digest];
    const auto twin = std::find_if(equals.begin(), equals.end(),
                                   [&](const Post* other) { return !for_different_platforms(post, *other); });
    if (twin != equals.end()) findings.push_back(copy_of(post, **twin));
    const bool known = !equals.empty();
    equals.push_back(&post);
    if (post.words < fewest_words || known) continue;

    std::set<std::pair<std::string_view, const Post*>> candidates; // in order of path
    for (std::size_t i = 0; i < std::min(sketch_size, post.sequences.size()); ++i) {
      std::vector<const Post*>& there = holders[post.sequences[i]];
      for (const Post* other : there) candidates.emplace(other->source.path(), other);
      if (there.size() < most_holders) there.push_back(&post);
    }
    const Post* nearest = nullptr;
    double best = similar_from;
    for (const auto& [path, other] : candidates) {
      if (for_different_platforms(post, *other)) continue;
      const double share = likeness(post, *other);
      if (share < best || (nearest != nullptr && share == best)) continue;
      nearest = other;
      best = share;
    }
    if (nearest != nullptr) findings.push_back(variation_of(post, *nearest, best));
  }
}

} // namespace taktvoll::editorial
