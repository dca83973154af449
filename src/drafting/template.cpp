#include "drafting/template.h"

#include "document/context.h"

#include <algorithm>

namespace taktvoll::drafting {
namespace {

constexpr std::string_view mark = "%%";
constexpr std::string_view parts_folder = "parts/";

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

// "key: value" → key, value, without white space around.
std::pair<std::string_view, std::string_view> split_at_colon(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {trimmed(text), {}};
  return {trimmed(text.substr(0, colon)), trimmed(text.substr(colon + 1))};
}

template <class Use>
void for_each_line(std::string_view text, Use use) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t limit = std::min(text.find('\n', start), text.size());
    use(text.substr(start, limit - start));
    start = limit + 1;
  }
}

class Reader {
public:
  Reader(const TemplateFile& file, std::span<const TemplateFile> files) : files_(files) {
    made_.id = file.name;
    read(file.text, 0);
    const std::size_t start = std::min(made_.body.find_first_not_of('\n'), made_.body.size());
    made_.body.erase(0, start); // the blank lines between the head and the text
    if (made_.title.de.empty() || made_.title.en.empty()) wrong("a title in German and English is missing");
    if (made_.purpose.de.empty() || made_.purpose.en.empty()) wrong("“for” in German and English is missing");
  }
  Template take() { return std::move(made_); }
  [[nodiscard]] int order() const { return order_; }

private:
  void wrong(std::string what) { made_.mistakes.push_back(made_.id + ": " + std::move(what)); }

  void read(std::string_view text, int depth) {
    constexpr int deepest = 4; // parts that include each other
    if (depth > deepest) return wrong("parts include one another in a circle");
    for_each_line(text, [&](std::string_view line) {
      if (!line.starts_with(mark) || !head(trimmed(line.substr(mark.size())), depth))
        made_.body += std::string(line) + "\n";
    });
  }

  // Whether the directive belongs to the head; those of the body are carried out when a draft is written.
  bool head(std::string_view directive, int depth) {
    const std::string_view word = directive.substr(0, directive.find_first_of(" :"));
    const std::string_view rest = trimmed(directive.substr(word.size()));
    const auto [key, value] = split_at_colon(rest); // "aliases: a, b" has no key
    if (word == "title" || word == "for") {
      base::LocalText& text = word == "title" ? made_.title : made_.purpose;
      (key == "en" ? text.en : text.de) = value;
    } else if (word == "aliases") {
      for (std::string_view names = value; !names.empty();) {
        const std::size_t comma = std::min(names.find(','), names.size());
        made_.aliases.emplace_back(trimmed(names.substr(0, comma)));
        names.remove_prefix(std::min(comma + 1, names.size()));
      }
    } else if (word == "order") {
      order_ = std::stoi(std::string(value));
    } else if (word == "du") {
      made_.has_du = true;
    } else if (word == "set" || word == "ask") {
      set_or_ask(word == "set", key, value);
    } else if (word == "include") {
      include(rest, depth);
    } else if (word == "if" || word == "end" || word == "text") {
      return false;
    } else {
      wrong("there is no “%% " + std::string(word) + "”");
    }
    return true;
  }

  void set_or_ask(bool set, std::string_view key, std::string_view value) {
    const document::ContextKey* known = document::find_context_key(key);
    const bool is_map = key == "contact" || key == "approval";
    if (known == nullptr && !is_map) return wrong("there is no key “" + std::string(key) + "”");
    const std::string name(is_map ? key : known->name);
    if (set && !document::is_allowed(*known, value))
      wrong("“" + name + "” has no “" + std::string(value) + "”");
    if (set)
      made_.settings.emplace_back(name, value);
    else
      made_.asked.push_back({name, std::string(value)});
  }

  void include(std::string_view name, int depth) {
    const std::string wanted = std::string(parts_folder) + std::string(name);
    const auto part = std::find_if(files_.begin(), files_.end(),
                                   [&](const TemplateFile& file) { return file.name == wanted; });
    if (part == files_.end()) return wrong("there is no part “" + std::string(name) + "”");
    read(part->text, depth + 1);
  }

  std::span<const TemplateFile> files_;
  Template made_;
  int order_ = 0;
};

} // namespace

std::vector<Template> templates(std::span<const TemplateFile> files) {
  std::vector<std::pair<int, Template>> ordered;
  for (const TemplateFile& file : files) {
    if (file.name.starts_with(parts_folder)) continue;
    Reader reader(file, files);
    const int order = reader.order();
    ordered.emplace_back(order, reader.take());
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Template> all;
  for (auto& [order, made] : ordered) all.push_back(std::move(made));
  return all;
}

const Template* find_template(const std::vector<Template>& all, std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Template& one) {
    return one.id == name || std::find(one.aliases.begin(), one.aliases.end(), name) != one.aliases.end();
  });
  return found == all.end() ? nullptr : &*found;
}

} // namespace taktvoll::drafting
