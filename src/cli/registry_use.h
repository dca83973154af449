// Registry use: what the commands about claims, contacts and sources begin with.
#pragma once

#include "base/date.h"
#include "claims/claim_verdicts.h"
#include "claims/registry.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "editorial/post.h"
#include "pack/configuration.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::cli {

struct UsedRegistry {
  Options options; // with the language that the configuration gives, if nothing else does
  std::optional<pack::Configuration> configuration;
  std::shared_ptr<const claims::Registry> registry; // nullptr: there is none
  base::Date day;                                   // of the check
  bool trouble = false;                             // the configuration or the registry has mistakes
};

// Reads both. Says nothing.
[[nodiscard]] UsedRegistry read_used_registry(const Options& given);

// The registry; nullptr after saying on streams.err what is wrong, or how to name one if there is none.
// Warnings are told, and the registry is there.
[[nodiscard]] std::optional<UsedRegistry> use_registry(const Options& given, const Streams& streams);

// On streams.err: there is none, and how to name one.
void say_no_registry(const Streams& streams, base::UiLanguage language);
// On streams.err: the registry has no entries of this list.
void say_empty(const Streams& streams, base::UiLanguage language, base::LocalText what, std::string_view key);

// The posts that the options name, in order of path. `all_read` turns false where one could not be read, and
// streams.err says why.
[[nodiscard]] std::vector<editorial::Post>
read_posts(const UsedRegistry& used, const claims::ClaimJudge* judge, const Streams& streams, bool& all_read);

// "registry.yaml:12"
[[nodiscard]] std::string place_of(const claims::Registry& registry, const claims::Place& place);

} // namespace taktvoll::cli
