#include "drafting/draft.h"

#include "claims/mandatory_texts.h"
#include "drafting/front_matter_writer.h"

#include <algorithm>
#include <array>

namespace taktvoll::drafting {
namespace {

constexpr std::string_view mark = "%%";

std::string gap(std::string_view hint) {
  return "[→ " + std::string(hint) + "]";
}

std::string_view word_of(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return word;
}

class Writer {
public:
  Writer(const Template& kind, const DraftSettings& settings, std::vector<std::string>& mistakes)
      : kind_(kind), settings_(settings), values_(settings.values), mistakes_(mistakes) {
    for (const auto& [key, value] : kind.settings) {
      // Who names a product and not its status has not said that there is none.
      const bool contradicts = key == "product_status" && value == "none" && values_.contains("brand");
      if (!contradicts) values_.try_emplace(key, std::vector<std::string>{value});
    }
  }

  std::string write() {
    const std::string_view body = kind_.body;
    for (std::size_t start = 0; start < body.size();) {
      const std::size_t limit = body.find('\n', start);
      line(body.substr(start, limit - start));
      start = limit + 1;
    }
    if (!open_.empty()) wrong("an “if” has no “end”");
    return front_matter(kind_, settings_.title, values_) + "\n" + tidy(text_);
  }

private:
  void wrong(std::string what) { mistakes_.push_back(kind_.id + ": " + std::move(what)); }

  void line(std::string_view line) {
    if (line.starts_with(mark)) {
      directive(line.substr(mark.size()));
    } else if (std::all_of(open_.begin(), open_.end(), [](bool holds) { return holds; })) {
      text_ += filled(line) + "\n";
    }
  }

  void directive(std::string_view rest) {
    const std::string_view word = word_of(rest);
    if (word == "if") {
      open_.push_back(holds(rest));
    } else if (word == "end") {
      if (open_.empty()) return wrong("an “end” has no “if”");
      open_.pop_back();
    } else if (std::all_of(open_.begin(), open_.end(), [](bool holds) { return holds; })) {
      text_ += wording(rest) + "\n";
    }
  }

  // "paid", "not brand", "product_status: otc, rx", "not du"
  bool holds(std::string_view condition) {
    bool wanted = true;
    if (condition.starts_with("not ")) {
      wanted = false;
      word_of(condition);
    }
    const std::size_t colon = condition.find(':');
    const std::string_view key = condition.substr(0, colon);
    if (key == "du") return settings_.du == wanted;
    if (document::find_context_key(key) == nullptr && !is_map(key))
      wrong("there is no key “" + std::string(key) + "”");
    const auto given = values_.find(key);
    if (colon == std::string_view::npos)
      return (is_given_map(key) || (given != values_.end() && given->second.front() != "false")) == wanted;
    bool among = false;
    for (std::string_view rest = condition.substr(colon + 1); !rest.empty();) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      std::string_view value = rest.substr(0, comma);
      value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
      among = among || (given != values_.end() &&
                        std::find(given->second.begin(), given->second.end(), value) != given->second.end());
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return among == wanted;
  }

  // Keys that exist only with something behind a dot.
  static bool is_map(std::string_view key) { return key == "contact" || key == "testimonial"; }

  [[nodiscard]] bool is_given_map(std::string_view key) const {
    return std::any_of(values_.begin(), values_.end(),
                       [&](const auto& entry) { return entry.first.starts_with(std::string(key) + "."); });
  }

  std::string wording(std::string_view name) {
    std::string text(claims::mandatory_wording(name));
    if (text.empty()) wrong("there is no mandatory text “" + std::string(name) + "”");
    const std::size_t start = text.find('{');
    if (start == std::string::npos) return text;
    const std::size_t limit = text.find('}', start);
    return text.substr(0, start) + gap(text.substr(start + 1, limit - start - 1)) + text.substr(limit + 1);
  }

  // "{{key: hint}}" is the value of the key, else a gap; "⟦Ihnen|dir⟧" is for Sie and for du.
  std::string filled(std::string_view line) {
    std::string out(line);
    constexpr std::string_view open = "{{";
    constexpr std::string_view close = "}}";
    for (std::size_t start = out.find(open); start != std::string::npos; start = out.find(open, start)) {
      const std::size_t limit = out.find(close, start);
      if (limit == std::string::npos) {
        wrong("“{{” is not closed");
        return out;
      }
      const std::string inside = out.substr(start + open.size(), limit - start - open.size());
      const std::string value = value_or_gap(inside);
      out.replace(start, limit + close.size() - start, value);
      start += value.size();
    }
    return addressed(std::move(out));
  }

  std::string value_or_gap(const std::string& inside) {
    const std::size_t colon = inside.find(": ");
    const std::string key = inside.substr(0, colon);
    const std::string hint = colon == std::string::npos ? key : inside.substr(colon + 2);
    if (key == "title") return settings_.title.empty() ? gap(hint) : settings_.title;
    if (document::find_context_key(key) == nullptr) wrong("there is no key “" + key + "”");
    const auto given = values_.find(key);
    return given == values_.end() ? gap(hint) : given->second.front();
  }

  std::string addressed(std::string out) {
    constexpr std::string_view open = "⟦";
    constexpr std::string_view close = "⟧";
    for (std::size_t start = out.find(open); start != std::string::npos; start = out.find(open, start)) {
      const std::size_t bar = out.find('|', start);
      const std::size_t limit = out.find(close, start);
      if (limit == std::string::npos || bar > limit) {
        wrong("“⟦Sie|du⟧” is not complete: " + out);
        return out;
      }
      if (!kind_.has_du) wrong("“⟦” needs “%% du”");
      const std::string sie = out.substr(start + open.size(), bar - start - open.size());
      const std::string du = out.substr(bar + 1, limit - bar - 1);
      out.replace(start, limit + close.size() - start, settings_.du ? du : sie);
    }
    return out;
  }

  // Blocks that fell away leave blank lines behind: one is enough.
  static std::string tidy(const std::string& text) {
    std::string out;
    for (const char c : text) {
      const bool third = c == '\n' && out.ends_with("\n\n");
      if (!third && !(c == '\n' && out.empty())) out += c;
    }
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
  }

  const Template& kind_;
  const DraftSettings& settings_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string>& mistakes_;
  std::vector<bool> open_; // the “if”s around this line, and whether they hold
  std::string text_;
};

} // namespace

std::string draft(const Template& kind, const DraftSettings& settings, std::vector<std::string>& mistakes) {
  return Writer(kind, settings, mistakes).write();
}

std::string file_name_for(std::string_view title) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> letters = {
      {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}}};
  std::string name;
  for (std::size_t i = 0; i < title.size();) {
    const auto spelt = std::find_if(letters.begin(), letters.end(), [&](const auto& letter) {
      return title.substr(i).starts_with(letter.first);
    });
    if (spelt != letters.end()) {
      name += spelt->second;
      i += spelt->first.size();
      continue;
    }
    const char c = title[i++];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      name += c;
    else if (c >= 'A' && c <= 'Z')
      name += static_cast<char>(c - 'A' + 'a');
    else if (!name.empty() && name.back() != '-')
      name += '-';
  }
  constexpr std::size_t longest = 60; // of a name that people still read in a list of files
  if (name.size() > longest) name.resize(std::min(longest, name.rfind('-', longest)));
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? name : name + ".md";
}

} // namespace taktvoll::drafting
