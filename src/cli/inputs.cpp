#include "cli/inputs.h"

#include "base/files.h"

#include <algorithm>
#include <filesystem>

namespace taktvoll::cli {
namespace {

namespace fs = std::filesystem;

finding::Diagnostic trouble_with(const fs::path& path, base::LocalText message, base::LocalText help = {}) {
  finding::Diagnostic diagnostic;
  diagnostic.path = path.string();
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

// "./posts/a.md" and "posts/a.md" are one file and shown alike.
std::string shown(const fs::path& path) {
  return path.lexically_normal().string();
}

} // namespace

Inputs expand(const std::vector<std::string>& paths, const lint::PathContexts& contexts) {
  Inputs inputs;
  for (const std::string& argument : paths) {
    if (argument == "-") {
      inputs.files.push_back({"-", {}});
      continue;
    }
    if (argument.empty()) { // usually a variable of a script that is not set
      inputs.diagnostics.push_back(trouble_with({}, {"Ein Pfad ist leer.", "A path is empty."}));
      continue;
    }
    const fs::path path(argument);
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      inputs.files.push_back({shown(path), path});
      continue;
    }
    std::vector<fs::path> unreadable;
    const auto found = base::files_below(path, {".md", ".markdown"}, unreadable);
    if (!found) {
      inputs.diagnostics.push_back(lint::explain_file_error(argument, found.error()));
      continue;
    }
    for (const fs::path& folder : unreadable)
      inputs.diagnostics.push_back(
          trouble_with(folder, {"Der Ordner lässt sich nicht lesen.", "The folder cannot be read."}));
    if (found->empty())
      inputs.diagnostics.push_back(trouble_with(
          path, {"In diesem Ordner liegt kein Markdown.", "There is no Markdown in this folder."},
          {"taktvoll liest Dateien mit den Endungen .md und .markdown.",
           "taktvoll reads files with the extensions .md and .markdown."}));
    for (const fs::path& file : *found)
      if (!contexts.excludes(file.string())) inputs.files.push_back({shown(file), file});
  }
  std::sort(inputs.files.begin(), inputs.files.end(),
            [](const lint::Input& a, const lint::Input& b) { return a.shown < b.shown; });
  const auto same = [](const lint::Input& a, const lint::Input& b) { return a.shown == b.shown; };
  inputs.files.erase(std::unique(inputs.files.begin(), inputs.files.end(), same), inputs.files.end());
  return inputs;
}

} // namespace taktvoll::cli
