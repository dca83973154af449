#include "drafting/front_matter_writer.h"

#include "document/context.h"

#include <algorithm>

namespace taktvoll::drafting {
namespace {

using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

// In quotes, so that nothing in it means anything to YAML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n' || c == '\t' || c == '\r')
      out += ' ';
    else
      out += c;
  }
  return out + '"';
}

std::string value_text(std::string_view key, const std::vector<std::string>& values) {
  const document::ContextKey* known = document::find_context_key(key);
  const bool closed = known != nullptr && (known->boolean || !known->allowed.empty());
  const auto one = [&](const std::string& value) { return closed ? value : quoted(value); };
  if (values.size() == 1) return one(values.front());
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ", ") + one(value);
  return "[" + list + "]";
}

class HeadWriter {
public:
  explicit HeadWriter(const Values& values) : values_(values) {}

  void entry(const std::string& key) {
    const std::size_t dot = key.find('.');
    if (dot != std::string::npos) {
      map(key.substr(0, dot));
      return;
    }
    // Some keys are a map's name too ("approval.id" beside "approval").
    const auto found = values_.find(key);
    if (found == values_.end() || !once(key)) return;
    text_ += key + ": " + value_text(key, found->second) + "\n";
  }

  void map(const std::string& name) {
    if (!once(name + ".")) return;
    std::string lines;
    for (const auto& [key, value] : values_)
      if (key.starts_with(name + "."))
        lines += "  " + key.substr(name.size() + 1) + ": " + value_text(key, value) + "\n";
    if (!lines.empty()) text_ += name + ":\n" + lines;
  }

  void asked(const Asked& asked) {
    const bool given = std::any_of(values_.begin(), values_.end(), [&](const auto& value) {
      return value.first == asked.key || value.first.starts_with(asked.key + ".");
    });
    if (!given) {
      text_ += "# " + asked.key + ": " + asked.hint + "\n";
      return;
    }
    entry(asked.key);
    map(asked.key);
  }

  std::string take() { return std::move(text_); }

private:
  bool once(const std::string& key) {
    if (std::find(written_.begin(), written_.end(), key) != written_.end()) return false;
    written_.push_back(key);
    return true;
  }

  const Values& values_;
  std::vector<std::string> written_;
  std::string text_;
};

} // namespace

std::string front_matter(const Template& kind, std::string_view title, const Values& values) {
  HeadWriter writer(values);
  for (const auto& [key, value] : kind.settings) writer.entry(key);
  for (const Asked& asked : kind.asked) writer.asked(asked);
  for (const auto& [key, value] : values) writer.entry(key);
  return "---\n" + (title.empty() ? std::string() : "title: " + quoted(title) + "\n") + writer.take() +
         "---\n";
}

} // namespace taktvoll::drafting
