#include "properties/markdown_generator.h"

#include <array>
#include <span>
#include <utility>

namespace taktvoll::test {
namespace {

// Words stand between these while the text is built; they are taken out at the end.
constexpr char word_start = '\x02';
constexpr char word_limit = '\x03';
constexpr char index_limit = '\x04'; // behind the word's number

struct Word {
  std::string_view source;
  std::string_view flat;
};

constexpr std::array words = std::to_array<Word>({
    {"Heilung", "Heilung"},
    {"Ärztin", "Ärztin"},
    {"A\xCC\x88rzte", "A\xCC\x88rzte"},
    {"groß", "groß"},
    {"Ge\xC2\xADsund\xC2\xADheit", "Ge\xC2\xADsund\xC2\xADheit"},
    {"😀", "😀"},
    {"👩🏽‍⚕️", "👩🏽‍⚕️"},
    {"M&uuml;ller", "Müller"},
    {"gut&amp;gern", "gut&gern"},
    {"&#x41;rzt", "Arzt"},
    {"\\*Stern\\*", "*Stern*"},
    {"a\\_b\\[c\\]", "a_b[c]"},
    {"Patient*innen", "Patient*innen"},
    {"jede*r", "jede*r"},
    {"Kolleg:innen", "Kolleg:innen"},
    {"#Rheuma", "#Rheuma"},
    {"@praxis", "@praxis"},
    {"snake_case_wort", "snake_case_wort"},
    {"z.B.", "z.B."},
    {"„Zitat“", "„Zitat“"},
    {"50%", "50%"},
    {"x<y", "x<y"},
    {"A&B", "A&B"},
});

class Generator {
public:
  explicit Generator(std::uint64_t seed) : random_(seed) {}

  GeneratedMarkdown generate() {
    std::string text;
    if (chance(4)) text += "---\nbrand: Wort\ntags: [a, b]\n---\n";
    text += blocks(0, "");
    text += "\n[ref]: https://a.de/ref \"Titel\"\n[bild]: /bild.jpg\n";
    return finish(text);
  }

private:
  std::size_t pick(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
  bool chance(std::size_t one_in) { return pick(one_in) == 0; }

  template <std::size_t n>
  std::string_view one_of(const std::array<std::string_view, n>& choices) {
    return choices[pick(n)];
  }

  std::string marked(std::string_view source, std::string_view flat) {
    flat_.emplace_back(flat);
    // The backslash of an escape is a mark before the word.
    if (source.starts_with('\\')) return '\\' + marked_bytes(source.substr(1));
    return marked_bytes(source);
  }

  std::string marked_bytes(std::string_view source) {
    return word_start + std::to_string(flat_.size() - 1) + index_limit + std::string(source) + word_limit;
  }

  std::string word() {
    if (chance(8)) return marked("Heil**ung", "Heilung") + "**"; // emphasis inside a word
    const Word& chosen = words[pick(words.size())];
    return marked(chosen.source, chosen.flat);
  }

  struct Place {
    std::string prefix;    // of a further line
    bool one_line = false; // headings and table cells
    bool in_link = false;
    bool in_image = false;
    bool table = false;
  };

  std::string separator(const Place& place) {
    if (place.one_line || !chance(5)) return " ";
    const std::string_view line_end = one_of(std::array<std::string_view, 4>{"\n", "\n", "  \n", "\\\n"});
    return std::string(line_end) + place.prefix + (chance(3) ? " " : "");
  }

  std::string target() {
    return std::string(
        one_of(std::array<std::string_view, 8>{"a.jpg", "https://a.de/x", "<a b.jpg>", "a\\_b", "a(b)c",
                                               "x&amp;y", "/Patient*innen", "a.jpg \"Titel )\""}));
  }

  std::string item(const Place& place, int depth) {
    const std::size_t choice = depth > 4 ? 0 : pick(14);
    const std::string_view star = depth % 2 == 0 ? "*" : "_";
    const std::string double_star = "__"; // "**" would be closed by that of "Heil**ung**"
    switch (choice) {
    case 1:
      return std::string(star) + inlines(place, depth + 1) + std::string(star);
    case 2:
      return double_star + inlines(place, depth + 1) + double_star;
    case 3:
      return "`code " + std::string(chance(2) ? "*x*" : "<b>") + "`";
    case 4:
      return std::string(one_of(std::array<std::string_view, 3>{"<b>", "</b>", "<a href=\"x\" title='y'>"}));
    case 5:
      return place.in_link ? word() : "<https://a.de/pfad>";
    case 6:
      return place.in_link ? word() : std::string("https://a.de/pfad");
    case 7:
    case 8: {
      if (place.in_link || place.in_image) return word();
      Place inside = place;
      inside.in_link = true;
      ++links_;
      const std::string text = "[" + inlines(inside, depth + 1) + "]";
      if (chance(3)) return text + "[ref]";
      return text + "(" + target() + ")";
    }
    case 9:
    case 10: {
      if (place.in_image) return word();
      Place inside = place;
      inside.in_image = true;
      ++images_;
      const std::string text = chance(2) ? std::string("![]") : "![" + inlines(inside, depth + 1) + "]";
      if (text != "![]" && chance(3)) return text + "[bild]";
      return text + "(" + target() + ")";
    }
    case 11:
      return "~~" + word() + "~~";
    default:
      return word();
    }
  }

  std::string inlines(const Place& place, int depth) {
    std::string text = depth == 0 || chance(2) ? word() : item(place, depth);
    for (std::size_t more = pick(depth == 0 ? 8 : 3); more > 0; --more) {
      text += separator(place);
      text += item(place, depth);
    }
    return text;
  }

  static std::string with_prefix(std::string_view text, std::string_view prefix) {
    std::string result;
    for (const char c : text) {
      result += c;
      if (c == '\n') result += prefix;
    }
    return result;
  }

  // Blocks with a blank line between them. The first line has its prefix already; `prefix` is that of all
  // others.
  std::string blocks(int depth, const std::string& prefix) {
    std::string text;
    for (std::size_t more = 1 + pick(depth == 0 ? 6 : 3); more > 0; --more) {
      text += block(depth, prefix);
      text += "\n" + prefix + "\n" + prefix;
    }
    return text;
  }

  std::string block(int depth, const std::string& prefix) {
    Place place{prefix};
    Place line = place;
    line.one_line = true;
    switch (pick(depth > 5 ? 4 : 12)) {
    case 1:
      return std::string(1 + pick(6), '#') + " " + inlines(line, 0) + (chance(3) ? " ##" : "");
    case 2:
      return inlines(place, 0) + "\n" + prefix + (chance(2) ? "===" : "---");
    case 3:
      return with_prefix("```\ncode *x* [y](z)\n\n![](w)\n```", prefix);
    case 4:
    case 5: {
      const std::string_view mark = one_of(std::array<std::string_view, 4>{"- ", "* ", "1. ", "- [ ] "});
      const std::size_t width = mark == "- [ ] " ? 2 : mark.size();
      const bool task = width != mark.size();
      if (task) return "- [ ] " + inlines(Place{prefix + "  "}, 0);
      return std::string(mark) + blocks(depth + 1, prefix + std::string(width, ' '));
    }
    case 6:
    case 7: {
      // Without a blank behind it, ">" takes one blank of the indentation of what is inside.
      if (chance(4)) return ">" + inlines(Place{prefix + ">"}, 0);
      return "> " + blocks(depth + 1, prefix + "> ");
    }
    case 8: {
      Place cell = line;
      cell.table = true;
      std::string table = "| " + inlines(cell, 0) + " | " + inlines(cell, 0) + " |\n" + prefix + "|---|:-:|";
      for (std::size_t rows = pick(3); rows > 0; --rows)
        table += "\n" + prefix + "| " + inlines(cell, 0) + " | " + inlines(cell, 0) + " |";
      return table;
    }
    case 9:
      return with_prefix("<div>\n*x* <!-- y -->\n</div>", prefix);
    case 10: {
      ++images_;
      return "![](" + target() + ")"; // an image alone
    }
    default:
      return inlines(place, 0);
    }
  }

  // Chooses line ends and takes the word marks out.
  GeneratedMarkdown finish(std::string_view marked_text) {
    GeneratedMarkdown result;
    if (chance(4)) result.text = "\xEF\xBB\xBF";
    const std::size_t style = pick(4); // LF, CRLF, CR, mixed
    for (std::size_t i = 0; i < marked_text.size(); ++i) {
      const char c = marked_text[i];
      if (c == word_start) {
        std::size_t word = 0;
        for (++i; marked_text[i] != index_limit; ++i)
          word = 10 * word + static_cast<std::size_t>(marked_text[i] - '0');
        const text::SourceOffset here(result.text.size());
        result.words.push_back({flat_[word], {here, here}});
      } else if (c == word_limit) {
        result.words.back().source.limit = text::SourceOffset(result.text.size());
      } else if (c == '\n') {
        const std::size_t chosen = style == 3 ? pick(3) : style;
        // "\r" and then "\n" would be one line end.
        const bool after_cr = !result.text.empty() && result.text.back() == '\r';
        result.text += chosen == 1 || (chosen == 0 && after_cr) ? "\r\n" : chosen == 0 ? "\n" : "\r";
      } else {
        result.text += c;
      }
    }
    result.images = images_;
    result.links = links_;
    return result;
  }

  std::mt19937_64 random_;
  std::vector<std::string> flat_; // of the words, by number
  std::size_t images_ = 0;
  std::size_t links_ = 0;
};

constexpr std::array fragments = std::to_array<std::string_view>({"*",
                                                                  "**",
                                                                  "_",
                                                                  "__",
                                                                  "~",
                                                                  "~~",
                                                                  "`",
                                                                  "``",
                                                                  "[",
                                                                  "]",
                                                                  "(",
                                                                  ")",
                                                                  "![",
                                                                  "](",
                                                                  "](a.jpg)",
                                                                  "](<b c> \"t\")",
                                                                  "![](d.jpg)",
                                                                  "[x][y]",
                                                                  "<",
                                                                  ">",
                                                                  "<b>",
                                                                  "</b>",
                                                                  "<!-- c -->",
                                                                  "<a\nb>",
                                                                  "<https://a.de>",
                                                                  "https://b.de/x",
                                                                  "www.c.de",
                                                                  "eva@d.de",
                                                                  "&",
                                                                  "&auml;",
                                                                  "&foo;",
                                                                  "&#65;",
                                                                  "\\",
                                                                  "\\*",
                                                                  "\\[",
                                                                  " ",
                                                                  " ",
                                                                  " ",
                                                                  " ",
                                                                  "  \n",
                                                                  "\\\n",
                                                                  "\n",
                                                                  "\n",
                                                                  "\n",
                                                                  "\n\n",
                                                                  "\n\n",
                                                                  "\r\n",
                                                                  "\r",
                                                                  "\t",
                                                                  "\n- ",
                                                                  "\n  - ",
                                                                  "\n1. ",
                                                                  "\n> ",
                                                                  "\n>> ",
                                                                  "\n# ",
                                                                  "\n===\n",
                                                                  "\n---\n",
                                                                  "\n```\n",
                                                                  "\n    ",
                                                                  "\n***\n",
                                                                  "Wort",
                                                                  "Ärztin",
                                                                  "Patient*innen",
                                                                  "der*die",
                                                                  "a\xCC\x88u",
                                                                  "😀",
                                                                  "👩🏽‍⚕️",
                                                                  "#Tag",
                                                                  "@name",
                                                                  "!",
                                                                  ".",
                                                                  ":",
                                                                  "Ge\xC2\xADsund",
                                                                  "\xEF\xBF\xBC",
                                                                  "|",
                                                                  "\x01"});

} // namespace

GeneratedMarkdown generate_markdown(std::uint64_t seed) {
  return Generator(seed).generate();
}

std::string generate_chaos(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::string text;
  for (std::size_t more = 1 + random() % 60; more > 0; --more) text += fragments[random() % fragments.size()];
  return text;
}

} // namespace taktvoll::test
