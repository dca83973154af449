// Inputs: from the paths on the command line to the files to read.
#pragma once

#include "finding/diagnostic.h"
#include "lint/path_context.h"
#include "lint/run.h"

#include <string>
#include <vector>

namespace taktvoll::cli {

struct Inputs {
  std::vector<lint::Input> files;               // sorted by the name shown, each once; "-" is standard input
  std::vector<finding::Diagnostic> diagnostics; // folders without Markdown, unreadable folders; all errors
};

// Folders are walked for .md and .markdown. A path that does not exist stays in `files`, where reading it
// fails like any other unreadable file. What the configuration excludes is left out of folders; a file that
// is named itself is checked all the same.
[[nodiscard]] Inputs expand(const std::vector<std::string>& paths, const lint::PathContexts& contexts = {});

} // namespace taktvoll::cli
