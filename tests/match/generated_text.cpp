#include "match/generated_text.h"

#include "text/unicode.h"

namespace taktvoll::match {
namespace {

const std::vector<std::string>& stock() {
  static const std::vector<std::string> words{"Angst",
                                              "Todesangst",
                                              "heilbar",
                                              "Heilung",
                                              "unheilbar",
                                              "Krebs",
                                              "Krebstherapie",
                                              "die",
                                              "der",
                                              "nicht",
                                              "in",
                                              "a",
                                              "ab",
                                              "Ärztin",
                                              "ÄRZTE",
                                              "Größe",
                                              "GRÖSSE",
                                              "groß",
                                              "große",
                                              "Killer-Keim",
                                              "Killerkeim",
                                              "Patient*in",
                                              "Patient*innen",
                                              "Patient:innen",
                                              "PatientInnen",
                                              "Patient",
                                              "Patientinnen",
                                              "jede*r",
                                              "jede",
                                              "tödlich",
                                              "tödliche",
                                              "tödlicher",
                                              "tödlichen",
                                              "Zeit",
                                              "Wettlauf",
                                              "100",
                                              "3,5",
                                              "zwei",
                                              "bis",
                                              "7-Tage-Kur",
                                              "siebentägige",
                                              "%",
                                              "💀",
                                              "€",
                                              "Über",
                                              "überall",
                                              "Bluthochdruck",
                                              "Blut-Hochdruck",
                                              "Haus-Arzt*innen",
                                              "Hausarzt",
                                              "Wunder",
                                              "Wunde"};
  return words;
}

} // namespace

std::size_t TextGenerator::below(std::size_t limit) {
  return random_() % limit;
}

const std::string& TextGenerator::pick(const std::vector<std::string>& from) {
  return from[below(from.size())];
}

std::string TextGenerator::word() {
  return pick(stock());
}

std::string TextGenerator::text(std::size_t words) {
  static const std::vector<std::string> marks{" ",   " ",  " ",  " ",  " ",   " ",    " ", ", ", ": ",
                                              " – ", ". ", "! ", "? ", "?! ", "\n\n", "/", " (", "\n"};
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += pick(marks);
    text += word();
  }
  return text;
}

// A word of the stock, or a piece of it at one end, or all of it, with the signs that fit.
std::string TextGenerator::term_word() {
  std::string word = this->word();
  const std::size_t kind = below(8);
  if (!text::is_letter(text::code_point_at(word, 0).value) || kind < 2) return word;
  const std::size_t sign = word.find_first_of("*:");
  if (sign != std::string::npos) word.resize(sign);
  std::size_t cut = below(word.size() + 1);
  while (cut < word.size() && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) ++cut;
  if (word.find('-') != std::string::npos) cut = word.size();
  std::string head = word.substr(0, cut);
  std::string tail = word.substr(cut);
  if (head.empty()) head = word;
  if (tail.empty()) tail = word;
  switch (kind) {
  case 2:
  case 3:
    return word + "~";
  case 4:
    return head + "*";
  case 5:
    return "*" + tail;
  case 6:
    return "*" + tail + "~";
  default:
    return "*" + head + "*";
  }
}

// Alternatives of one word or more, some of them with a bracket inside.
std::string TextGenerator::bracket(char open, char close) {
  std::string bracket;
  const std::size_t alternatives = (open == '(' ? 2 : 1) + below(3);
  for (std::size_t alternative = 0; alternative < alternatives; ++alternative) {
    bracket += alternative == 0 ? open : '|';
    const std::size_t length = 1 + below(2) * below(3);
    for (std::size_t j = 0; j < length; ++j) {
      if (j > 0) bracket += joint();
      const std::size_t kind = below(16);
      bracket += kind == 0 ? "{zahl}" : j > 0 && kind < 3 ? "[" + term_word() + "]" : term_word();
    }
  }
  bracket += close;
  return below(4) == 0 ? bracket + "~" : bracket;
}

std::string TextGenerator::joint() {
  static const std::vector<std::string> joints{" ",       " ",       " ",       ", ",       " <1> ",
                                               " <1-2> ", " <0-3> ", " <2-4> ", ", <0-2> ", " … "};
  return pick(joints);
}

std::string TextGenerator::term() {
  std::string term;
  const std::size_t words = 1 + below(4) * below(2);
  const std::size_t fixed = below(words);
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) term += joint();
    const std::size_t kind = below(8);
    if (below(10) == 0)
      term += below(3) == 0 ? "{zahl}-täg*" : "{zahl}";
    else if (kind == 0 && i != fixed)
      term += bracket('[', ']');
    else
      term += kind < 3 ? bracket('(', ')') : term_word();
  }
  static const std::vector<std::string> tails{" …", " …?", " …!", " ...?!"};
  return below(8) == 0 ? term + pick(tails) : term;
}

} // namespace taktvoll::match
