// Suggestions: sentences that say something about a product of the registry and are not in it, as entries
// that somebody reviews, completes and approves.
#pragma once

#include "claims/registry.h"
#include "editorial/post.h"

#include <string>
#include <vector>

namespace taktvoll::editorial {

struct Suggestion {
  std::string id;                     // free in the registry: "musteran-neu-1"
  std::string product;                // id
  std::string text;                   // the sentence, normalised, on one line
  std::vector<std::string> audiences; // of the posts, sorted
  std::vector<std::string> channels;  // platforms, sorted
  struct Place {
    std::string path;
    text::LineColumn at;
  };
  std::vector<Place> places; // in order of path
};

// One for each wording, in order of their first place. `posts` are sorted by path.
[[nodiscard]] std::vector<Suggestion> suggest_claims(const std::vector<Post>& posts,
                                                     const claims::Registry& registry);

// YAML that the registry reader accepts; "" for none. Each entry is not valid before somebody says so:
// `withdrawn` until it is reviewed.
[[nodiscard]] std::string suggestion_yaml(const std::vector<Suggestion>& suggestions,
                                          base::UiLanguage language);

} // namespace taktvoll::editorial
