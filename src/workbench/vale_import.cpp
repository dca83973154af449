#include "workbench/vale_import.h"

#include "base/files.h"
#include "base/yaml.h"
#include "base/yaml_advice.h"
#include "checks/rule_compiler.h"
#include "lint/linter.h"
#include "pack/loader.h"
#include "text/source_text.h"
#include "workbench/vale_inherit.h"
#include "workbench/vale_rule.h"

#include <algorithm>
#include <map>
#include <set>

namespace taktvoll::workbench {
namespace {

namespace fs = std::filesystem;
using base::LocalText;
using base::YamlKind;
using base::YamlValue;
using NamedFiles = std::vector<std::pair<std::string, std::string>>;

// "Style.Sub.Rule" of "Sub/Rule.yml".
std::string rule_name(std::string_view style, std::string_view file) {
  std::string name = std::string(style) + "." + std::string(file.substr(0, file.rfind('.')));
  std::replace(name.begin(), name.end(), '/', '.');
  return name;
}

// All rules that rules may extend; read once, when the first one asks.
class Shelf {
public:
  void add(std::string name, std::string_view bytes) { bytes_.emplace(std::move(name), bytes); }

  const YamlValue* find(std::string_view name) {
    const auto bytes = bytes_.find(name);
    if (bytes == bytes_.end()) return nullptr;
    const auto known = read_.find(name);
    if (known != read_.end()) return &known->second;
    auto root = base::parse_yaml(bytes->second);
    return root ? &read_.emplace(std::string(name), std::move(*root)).first->second : nullptr;
  }

private:
  std::map<std::string, std::string_view, std::less<>> bytes_;
  std::map<std::string, YamlValue, std::less<>> read_;
};

bool is_rule_file(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".yml" || extension == ".yaml";
}

// The rule files of a style, its subfolders included; names count from the style.
NamedFiles files_of(const fs::path& style, std::vector<finding::Diagnostic>& diagnostics) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(style, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->path().filename().string().starts_with('.')) {
      if (entry->is_directory(ignored)) entry.disable_recursion_pending();
    } else if (is_rule_file(entry->path()) && entry->is_regular_file(ignored)) {
      paths.push_back(entry->path());
    }
  }
  if (error)
    diagnostics.push_back(finding::trouble(
        style.string(), {"Der Ordner lässt sich nicht lesen.", "The folder cannot be read."}));
  std::sort(paths.begin(), paths.end());
  NamedFiles files;
  for (const fs::path& path : paths) {
    auto bytes = base::read_file(path);
    if (bytes)
      files.emplace_back(path.lexically_relative(style).generic_string(), std::move(*bytes));
    else
      diagnostics.push_back(
          finding::trouble(path.string(), {"Die Datei lässt sich nicht lesen.", "The file cannot be read."}));
  }
  return files;
}

std::vector<fs::path> entries_of(const fs::path& folder, std::vector<finding::Diagnostic>& diagnostics) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error))
    if (!entry->path().filename().string().starts_with('.')) paths.push_back(entry->path());
  if (error)
    diagnostics.push_back(finding::trouble(
        folder.string(), {"Der Ordner lässt sich nicht lesen.", "The folder cannot be read."}));
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string name_of(const fs::path& folder) {
  std::error_code ignored;
  const fs::path full = fs::absolute(folder, ignored).lexically_normal();
  const std::string name = full.filename().string();
  return name.empty() ? full.parent_path().filename().string() : name;
}

// A package keeps its styles in a folder `styles`, some with the name of the package around it; a project
// where its .vale.ini says.
fs::path folder_of_styles(const fs::path& folder) {
  std::vector<fs::path> inner;
  if (const auto bytes = base::read_file(folder / ".vale.ini"))
    if (const std::string path = read_vale_config(*bytes).styles_path; !path.empty())
      inner.push_back(folder / path);
  inner.push_back(folder / "styles");
  inner.push_back(folder / name_of(folder) / "styles");
  for (const fs::path& one : inner) {
    std::error_code ignored;
    if (fs::is_directory(one, ignored)) return one;
  }
  return folder;
}

void rename(ValeImport& import, const std::string& id) {
  const std::string line = "\npack: " + import.pack_id + "\n";
  if (const std::size_t at = import.pack_yaml.find(line); at != std::string::npos)
    import.pack_yaml.replace(at, line.size(), "\npack: " + id + "\n");
  import.pack_id = id;
}

// The words of the vocabularies, as Vale's own two rules would take them.
NamedFiles vocabulary_rules(const ValeConfig& config) {
  NamedFiles files;
  if (!config.rejected.empty()) {
    std::string rule =
        "extends: existence\nmessage: \"Avoid using '%s'.\"\nlevel: error\nvocab: false\ntokens:\n";
    for (const std::string& word : config.rejected) rule += "  - " + base::yaml_quoted(word) + "\n";
    files.emplace_back("Avoid.yml", std::move(rule));
  }
  const bool terms = std::find(config.styles.begin(), config.styles.end(), "Vale") != config.styles.end();
  std::string swaps;
  for (const std::string& word : config.accepted)
    if (word.find_first_of("\\[](){}.*+?^$|") == std::string::npos)
      swaps += "  " + base::yaml_quoted(word) + ": " + base::yaml_quoted(word) + "\n";
  if (terms && !swaps.empty())
    files.emplace_back("Terms.yml", "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: "
                                    "error\nignorecase: true\nvocab: false\nswap:\n" +
                                        swaps);
  return files;
}

// An example made from a token may be none: an exception covers it, Markdown takes its marks away.
void drop_vain_examples(ValeImport& import) {
  pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{{"pack.yaml", import.pack_yaml}});
  checks::RuleCompiler compiler;
  std::vector<finding::Diagnostic> ignored;
  compiler.add(loaded, ignored);
  const checks::RuleSet rules = compiler.build();
  const lint::LintSettings settings;
  lint::Linter linter(rules, settings);
  const auto spoken = [&](const std::string& text, const std::string& rule) {
    const auto result = linter.lint("example", text);
    const auto* checked = std::get_if<finding::CheckedFile>(&result);
    return checked != nullptr && std::any_of(checked->findings.begin(), checked->findings.end(),
                                             [&](const auto& one) { return one.rule->id == rule; });
  };
  for (const pack::Rule& rule : loaded.pack.rules) {
    if (rule.bad.empty() || spoken(rule.bad.front().text, import.pack_id + "/" + rule.id)) continue;
    const std::size_t start = import.pack_yaml.find("\n  - id: " + rule.id + "\n");
    const std::size_t list = import.pack_yaml.find("\n    examples:", start);
    std::size_t line = import.pack_yaml.find("\n      bad: ", list);
    std::size_t limit = import.pack_yaml.find('\n', line + 1);
    if (!import.pack_yaml.substr(limit).starts_with("\n      good: ")) line = list;
    import.pack_yaml.erase(line, limit - line);
    for (ValeImport::Carried& carried : import.carried)
      if (carried.rule == rule.id) carried.has_example = false;
  }
}

} // namespace

ValeImport import_vale_style(std::string_view style, const NamedFiles& files, const ValeConfig& config,
                             const NamedFiles& siblings) {
  ValeImport import;
  import.style = style;
  import.pack_id = pack_name_of(style);
  Shelf shelf;
  for (const auto& [file, bytes] : files) shelf.add(rule_name(style, file), bytes);
  for (const auto& [file, bytes] : siblings)
    shelf.add(rule_name(file.substr(0, file.find('/')), file.substr(file.find('/') + 1)), bytes);
  std::set<std::string> ids;
  std::string rules;
  for (const auto& [file, bytes] : files) {
    if (const auto source = text::SourceText::from_bytes(file, bytes); !source) {
      finding::Diagnostic diagnostic =
          finding::trouble(file, {"Die Datei ist kein UTF-8.", "The file is not UTF-8."},
                           {"Speichern Sie sie als UTF-8; sie ist nicht übertragen.",
                            "Save it as UTF-8; it is not carried over."});
      diagnostic.place = finding::place_in(bytes, source.error().offset);
      import.diagnostics.push_back(std::move(diagnostic));
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
    if (root->kind != YamlKind::map || root->find("extends") == nullptr) {
      ++import.others;
      continue;
    }
    const auto whole = with_inherited(*root, [&](std::string_view name) { return shelf.find(name); });
    if (!whole) {
      const std::size_t line =
          1 + static_cast<std::size_t>(std::count(
                  bytes.begin(),
                  bytes.begin() +
                      static_cast<std::ptrdiff_t>(std::min(root->find("extends")->offset, bytes.size())),
                  '\n'));
      import.refused.push_back({file,
                                line,
                                whole.error(),
                                LocalText{"Übertragen Sie den ganzen Ordner styles: dann liegt sie daneben.",
                                          "Import the whole folder styles: then it lies beside it."},
                                {}});
      continue;
    }
    rules += ValeRule(file, bytes, *whole, rule_name(style, file), config, import, ids).run();
  }
  if (rules.empty()) return import;
  import.pack_yaml = "# Aus dem Vale-Stil " + yaml_quoted(style) +
                     " übertragen. „basis“ ist der link, „why“ die description der Regel.\n"
                     "# Begriffe finden mehr als bei Vale: auch über Zeilenenden und Hervorhebungen hinweg. "
                     "Nicht in Wörtern mit\n"
                     "# Bindestrich oder Apostroph: „Keim“ steht nicht in „Killer-Keim“; dafür gibt es „*Keim“.\n"
                     "pack: " +
                     import.pack_id + "\nversion: 0.1.0\ntitle: " + yaml_quoted(style) +
                     "\ndefaults: {scope: [prose, heading, alt, hashtag]}\nrules:\n" + rules;
  drop_vain_examples(import);
  return import;
}

ValeImports import_vale_styles(const fs::path& folder) {
  ValeImports all;
  const fs::path styles = folder_of_styles(folder);
  const std::vector<fs::path> entries = entries_of(styles, all.diagnostics);
  if (!all.diagnostics.empty()) return all;
  const bool single = std::any_of(entries.begin(), entries.end(), [](const fs::path& path) {
    std::error_code ignored;
    return is_rule_file(path) && fs::is_regular_file(path, ignored);
  });
  std::vector<fs::path> folders;
  if (single) {
    folders.push_back(styles);
  } else {
    for (const fs::path& path : entries) {
      std::error_code ignored;
      const std::string name = path.filename().string();
      if (name != "config" && name != "Vocab" && fs::is_directory(path, ignored)) folders.push_back(path);
    }
  }
  const fs::path full = fs::absolute(styles).lexically_normal();
  const fs::path root = full.filename().empty() ? full.parent_path() : full;
  all.config = find_vale_config(single ? root.parent_path() : root, folder);
  struct Style {
    std::string name;
    NamedFiles files;
    std::vector<finding::Diagnostic> diagnostics;
  };
  std::vector<Style> read;
  NamedFiles siblings;
  for (const fs::path& path : folders) {
    Style style{name_of(path), {}, {}};
    style.files = files_of(path, style.diagnostics);
    read.push_back(std::move(style));
  }
  if (single) { // the styles beside it, for rules that extend theirs
    std::vector<finding::Diagnostic> ignored;
    for (const fs::path& path : entries_of(root.parent_path(), ignored)) {
      std::error_code error;
      if (path == root || !fs::is_directory(path, error)) continue;
      for (const fs::path& file : entries_of(path, ignored))
        if (is_rule_file(file) && fs::is_regular_file(file, error))
          if (auto bytes = base::read_file(file))
            siblings.emplace_back(path.filename().string() + "/" + file.filename().string(),
                                  std::move(*bytes));
    }
  }
  for (const Style& style : read)
    for (const auto& [file, bytes] : style.files) siblings.emplace_back(style.name + "/" + file, bytes);
  for (Style& style : read) {
    ValeImport import = import_vale_style(style.name, style.files, all.config, siblings);
    import.diagnostics.insert(import.diagnostics.begin(), style.diagnostics.begin(), style.diagnostics.end());
    for (int i = 2; std::any_of(all.styles.begin(), all.styles.end(),
                                [&](const ValeImport& other) { return other.pack_id == import.pack_id; });
         ++i)
      rename(import, pack_name_of(style.name) + "-" + std::to_string(i));
    if (single || !import.carried.empty() || !import.refused.empty() || !import.diagnostics.empty())
      all.styles.push_back(std::move(import));
  }
  if (const NamedFiles words = vocabulary_rules(all.config); !words.empty())
    all.styles.push_back(import_vale_style("vocabulary", words, {}, {}));
  return all;
}

} // namespace taktvoll::workbench
