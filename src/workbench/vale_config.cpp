#include "workbench/vale_config.h"

#include "base/files.h"
#include "text/source_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::workbench {
namespace {

namespace fs = std::filesystem;

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

// Calls `use(line, number)` for each line.
template <class Use>
void for_each_line(std::string_view bytes, const Use& use) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::size_t number = 0;
  for (std::size_t start = 0; start <= bytes.size();) {
    const std::size_t limit = std::min(bytes.find('\n', start), bytes.size());
    use(trimmed(bytes.substr(start, limit - start)), ++number);
    start = limit + 1;
  }
}

std::vector<std::string> names_of(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t limit = std::min(list.find(',', start), list.size());
    if (const std::string_view name = trimmed(list.substr(start, limit - start)); !name.empty())
      names.emplace_back(name);
    start = limit + 1;
  }
  return names;
}

// "[*]", "[*.{md,txt}]": whether a section is of all texts; one of certain folders is not.
bool is_of_texts(std::string_view section) {
  constexpr std::array<std::string_view, 6> of_texts{"md", "markdown", "txt", "mdx", "html", "rst"};
  if (section == "[*]") return true;
  return section.starts_with("[*.") &&
         std::any_of(of_texts.begin(), of_texts.end(),
                     [&](std::string_view one) { return section.find(one) != std::string_view::npos; });
}

bool is_level(std::string_view value) {
  constexpr std::array<std::string_view, 5> levels{"YES", "NO", "suggestion", "warning", "error"};
  return std::find(levels.begin(), levels.end(), value) != levels.end();
}

void read_words(const fs::path& file, std::vector<std::string>& words) {
  const auto bytes = base::read_file(file);
  if (!bytes || !text::SourceText::from_bytes(file.string(), *bytes)) return;
  for_each_line(*bytes, [&](std::string_view line, std::size_t) {
    if (!line.empty() && !line.starts_with("# ") &&
        std::find(words.begin(), words.end(), line) == words.end())
      words.emplace_back(line);
  });
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> all;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_directory(ignored)) all.push_back(entry->path());
  }
  std::sort(all.begin(), all.end());
  return all;
}

} // namespace

ValeConfig read_vale_config(std::string_view bytes) {
  ValeConfig config;
  bool counts = true;
  std::string section;
  for_each_line(bytes, [&](std::string_view line, std::size_t number) {
    if (line.empty() || line.front() == '#' || line.front() == ';') return;
    if (line.front() == '[') {
      section = line;
      counts = is_of_texts(line);
      return;
    }
    const std::size_t sign = line.find('=');
    if (sign == std::string_view::npos) return;
    const std::string key(trimmed(line.substr(0, sign)));
    std::string_view rest = line.substr(sign + 1);
    if (const std::size_t comment = std::min(rest.find(" #"), rest.find(" ;"));
        comment != std::string_view::npos)
      rest = rest.substr(0, comment);
    const std::string value(trimmed(rest));
    const auto note = [&](const std::string& de, const std::string& en) {
      config.notes.push_back(
          {"Zeile " + std::to_string(number) + ": „" + key + " = " + value + "“ " + de + ".",
           "line " + std::to_string(number) + ": “" + key + " = " + value + "” " + en + "."});
    };
    const bool of_rule = key.find('.') != std::string::npos;
    if (!counts) {
      if (of_rule && section.find('/') != std::string::npos)
        note("gilt nur für " + section +
                 " und ist nicht übertragen: solche Ausnahmen stehen in taktvoll.yaml",
             "is for " + section + " only and not carried over: such exceptions go into taktvoll.yaml");
    } else if (key == "StylesPath") {
      config.styles_path = value;
    } else if (key == "Vocab") {
      config.vocabularies = names_of(value);
    } else if (key == "BasedOnStyles") {
      for (std::string& name : names_of(value)) config.styles.push_back(std::move(name));
    } else if (of_rule) {
      if (is_level(value))
        config.rules[key] = {value, number};
      else
        note("ist keine Stufe und nicht übertragen", "is no level and not carried over");
    } else if (key == "MinAlertLevel") {
      note("ist nicht übertragen: taktvoll zeigt alle Stufen; ab welcher ein Lauf scheitert, sagt --fail-on",
           "is not carried over: taktvoll shows all levels; --fail-on says from which on a run fails");
    } else if (key == "TokenIgnores" || key == "BlockIgnores" || key == "Transform" ||
               key == "IgnoredScopes" || key == "SkippedScopes" || key == "IgnoredClasses" ||
               key == "WordTemplate" || key == "View") {
      note("ist nicht übertragen", "is not carried over");
    }
  });
  return config;
}

ValeConfig find_vale_config(const fs::path& styles, const fs::path& project) {
  ValeConfig config;
  for (const fs::path& file :
       {project / ".vale.ini", styles / ".vale.ini", styles.parent_path() / ".vale.ini", styles / "_vale.ini",
        styles.parent_path() / "_vale.ini"}) {
    const auto bytes = base::read_file(file);
    if (!bytes || !text::SourceText::from_bytes(file.string(), *bytes)) continue;
    config = read_vale_config(*bytes);
    config.file = file.string();
    break;
  }
  for (const fs::path& all : {styles / "config" / "vocabularies", styles / "Vocab"}) {
    for (const fs::path& folder : folders_in(all)) {
      const std::string name = folder.filename().string();
      if (!config.file.empty() && std::find(config.vocabularies.begin(), config.vocabularies.end(), name) ==
                                      config.vocabularies.end())
        continue;
      if (config.file.empty()) config.vocabularies.push_back(name);
      read_words(folder / "accept.txt", config.accepted);
      read_words(folder / "reject.txt", config.rejected);
    }
  }
  return config;
}

} // namespace taktvoll::workbench
