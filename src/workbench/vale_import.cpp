#include "workbench/vale_import.h"

#include "base/files.h"
#include "base/yaml.h"
#include "base/yaml_advice.h"
#include "text/source_text.h"
#include "workbench/vale_rule.h"

#include <algorithm>
#include <set>

namespace taktvoll::workbench {
namespace {

namespace fs = std::filesystem;
using base::LocalText;
using base::YamlKind;

} // namespace

ValeImport import_vale_style(std::string_view style,
                             const std::vector<std::pair<std::string, std::string>>& files) {
  ValeImport import;
  import.pack_id = pack_name_of(style);
  std::set<std::string> ids;
  std::string rules;
  for (const auto& [file, bytes] : files) {
    if (!text::SourceText::from_bytes(file, bytes)) {
      import.diagnostics.push_back(
          finding::trouble(file, {"Die Datei ist kein UTF-8.", "The file is not UTF-8."}));
      continue;
    }
    const auto root = base::parse_yaml(bytes);
    if (!root) {
      const base::YamlAdvice advice = base::advise(root.error(), bytes);
      finding::Diagnostic diagnostic = finding::trouble(file, advice.message);
      diagnostic.help = advice.help;
      diagnostic.place = finding::place_in(bytes, advice.offset, std::max<std::size_t>(1, advice.length));
      import.diagnostics.push_back(std::move(diagnostic));
      continue;
    }
    if (root->kind != YamlKind::map) {
      import.refused.push_back({file,
                                { "keine Regel: die Datei hat keine Schlüssel",
                                  "no rule: the file has no keys" }});
      continue;
    }
    rules += import_vale_rule(file, *root, import, ids);
  }
  if (rules.empty()) return import;
  import.pack_yaml =
      "# Aus dem Vale-Stil " + std::string(style) +
      " übertragen. Was fehlt: zu jeder Regel Beispiele, vor allem solche, bei denen sie schweigt.\n"
      "pack: " +
      import.pack_id + "\nversion: 0.1.0\ntitle: " + yaml_quoted(style) + "\nrules:\n" + rules;
  return import;
}

ValeImport import_vale_style(const fs::path& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  std::vector<finding::Diagnostic> unreadable;
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    const std::string extension = entry->path().extension().string();
    if ((extension == ".yml" || extension == ".yaml") && entry->is_regular_file(ignored))
      paths.push_back(entry->path());
  }
  if (error)
    unreadable.push_back(finding::trouble(
        folder.string(), {"Der Ordner lässt sich nicht lesen.", "The folder cannot be read."}));
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    auto bytes = base::read_file(path);
    if (bytes)
      files.emplace_back(path.filename().string(), std::move(*bytes));
    else
      unreadable.push_back(
          finding::trouble(path.string(), {"Die Datei lässt sich nicht lesen.", "The file cannot be read."}));
  }
  const fs::path full = fs::absolute(folder, error).lexically_normal();
  std::string style = full.filename().string();
  if (style.empty()) style = full.parent_path().filename().string();
  ValeImport import = import_vale_style(style, files);
  import.diagnostics.insert(import.diagnostics.begin(), unreadable.begin(), unreadable.end());
  return import;
}

} // namespace taktvoll::workbench
