#include "workbench/norm_citation.h"

#include "base/edit_distance.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace taktvoll::workbench {
namespace {

// Sorted by bytes. Germany, then what Austria and Switzerland add; European acts by their short names.
constexpr auto statutes = std::to_array<std::string_view>({
    "AGG",        "AKG-Kodex", "AMG",      "AMPreisV", "AMVV",      "AMWHV",      "AWV",       "ApBetrO",
    "ApoG",       "BDSG",      "BFSG",     "BFSGV",    "BGB",       "BGG",        "BITV",      "BPR",
    "BVL",        "BiozidVO",  "BtMG",     "BÄO",      "CLP",       "ChemG",      "DDG",       "DIN",
    "DMA",        "DSA",       "DSG",      "DSGVO",    "DiätV",     "EMRK",       "EN",        "FSA-Kodex",
    "GG",         "GKV-VSG",   "GPSR",     "GRCh",     "GWB",       "GenDG",      "HCVO",      "HGB",
    "HMG",        "HMWerbeG",  "HWG",      "HeilprG",  "ICC-Kodex", "ICH",        "ISO",       "IVDR",
    "IfSG",       "JMStV",     "JuSchG",   "KI-VO",    "KLG",       "KUG",        "KosmetikV", "KosmetikVO",
    "KunstUrhG",  "LFGB",      "LMIDV",    "LMIV",     "LMSVG",     "MBO-Ä",      "MDR",       "MPAMIV",
    "MPBetreibV", "MPDG",      "MPG",      "MStV",     "MarkenG",   "MepV",       "NemV",      "PAngV",
    "PDSG",       "PIC/S",     "PatG",     "SGB",      "StGB",      "TAMG",       "TDDDG",     "TFG",
    "TMG",        "TPG",       "TTDSG",    "UBRegG",   "UKlaG",     "UWG",        "UrhG",      "VAM",
    "VKG",        "VSBG",      "VerpackG", "VwVfG",    "WCAG",      "ZahnheilkG", "ÄsthOpG",   "ÖkoKennzG",
});

// Courts and bodies whose names look like statutes.
constexpr auto sources = std::to_array<std::string_view>(
    {"AG",  "AOK", "AWMF", "BAG",  "BGH", "BSG",   "BVerfG", "BVerwG", "BZgA",  "BfArM", "BfR",  "DGE",
     "EMA", "EU",  "EuG",  "EuGH", "FDA", "G-BA",  "GKV",    "ICD",    "IQWiG", "KG",    "LG",   "OECD",
     "OLG", "OVG", "PEI",  "PKV",  "RKI", "STIKO", "UN",     "UNESCO", "VG",    "VGH",   "VZBV", "WHO"});

// What stands where people write something else, whole words. Order matters.
constexpr auto usual = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"Paragraf", "§"},
    {"Paragraph", "§"},
    {"Par.", "§"},
    {"Absatz", "Abs."},
    {"Abs", "Abs."},
    {"Artikel", "Art."},
    {"Art", "Art."},
    {"Nummer", "Nr."},
    {"Nr", "Nr."},
    {"Ziffer", "Nr."},
    {"Ziff.", "Nr."},
    {"S.", "Satz"},
    {"Buchstabe", "Buchst."},
    {"Buchst", "Buchst."},
    {"lit.", "Buchst."},
    {"lit", "Buchst."},
    {"i.V.m.", "i. V. m."},
    {"iVm", "i. V. m."},
});

bool is_source(std::string_view word) {
  return std::find(sources.begin(), sources.end(), word) != sources.end();
}

bool is_known(std::string_view word) {
  return std::find(statutes.begin(), statutes.end(), word) != statutes.end();
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    if (space > at) words.emplace_back(text.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "§11" is "§ 11", "Abs.1" is "Abs. 1", "Nr.7" is "Nr. 7".
std::string with_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    constexpr std::string_view sign = "§";
    if (rest.starts_with(sign)) {
      out += sign;
      at += sign.size() - 1;
      const std::string_view behind = text.substr(at + 1);
      if (!behind.empty() && behind.front() != ' ' && !behind.starts_with(sign)) out += ' ';
      continue;
    }
    out += text[at];
    const bool mark = text[at] == '.' && at >= 2 && !is_digit(text[at - 1]);
    if (mark && at + 1 < text.size() && is_digit(text[at + 1])) out += ' ';
  }
  return out;
}

bool cites_a_paragraph(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.starts_with("§") || word == "Art." || word == "Artikel" || word == "Art";
  });
}

// Two capitals or more, and nothing but letters: "HWG", "BtMG", "AMPreisV".
bool looks_like_statute(std::string_view word) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::code_point_at(word, at);
    if (!text::is_letter(c.value)) return false;
    if (!text::is_lower(c.value)) ++capitals;
    ++letters;
    at += c.length;
  }
  return capitals >= 2 && letters <= 12;
}

// "VO (EU) 2017/745", "RL 2001/83/EG": the words before the number.
bool is_european_act(std::string_view word) {
  return word == "VO" || word == "RL" || word == "Verordnung" || word == "Richtlinie" ||
         word == "Durchführungsverordnung" || word == "Beschluss";
}

std::string nearest_statute(std::string_view word) {
  // Letters in the wrong order are the commonest slip: "HGW" is HWG rather than HGB.
  for (const std::string_view known : statutes)
    if (known.size() == word.size() && known.front() == word.front() &&
        std::is_permutation(known.begin(), known.end(), word.begin()))
      return std::string(known);
  const std::vector<std::string_view> names(statutes.begin(), statutes.end());
  return std::string(base::nearest_name(word, names));
}

// In the usual words and order.
std::vector<std::string> usual_form(std::string_view norm) {
  std::vector<std::string> words = words_of(with_spaces(norm));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool number_behind =
        i + 1 < words.size() && (is_digit(words[i + 1].front()) || words[i + 1].size() == 1);
    if (!number_behind) continue;
    for (const auto& [other, word] : usual)
      if (words[i] == other) {
        words[i] = word;
        break;
      }
  }
  // "§ 11 HWG" is "HWG § 11".
  const bool paragraph_first =
      !words.empty() && (words.front() == "§" || words.front() == "§§" || words.front() == "Art.");
  if (paragraph_first && is_known(words.back())) std::rotate(words.begin(), words.end() - 1, words.end());
  return words;
}

} // namespace

std::span<const std::string_view> known_statutes() {
  return statutes;
}

Citation judge_citation(std::string_view norm) {
  const std::vector<std::string> words = usual_form(norm);
  if (words.empty()) return {CitationVerdict::vague, {}};
  const std::string& first = words.front();
  const std::string better = joined(words);
  if (is_known(first)) return {better == norm ? CitationVerdict::fine : CitationVerdict::unusual, better};
  if (is_european_act(first) || is_source(first)) return {CitationVerdict::fine, {}};

  // A slip in a name is told even without "§": "HGW", "DSVGO".
  const bool paragraph = cites_a_paragraph(words);
  const bool slip =
      words.size() <= 2 && looks_like_statute(first) && !is_source(first) && !nearest_statute(first).empty();
  if (paragraph || slip) {
    // The name of a statute that stands in full ("Heilmittelwerbegesetz § 11") cannot be judged.
    const bool in_full = std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return word.ends_with("gesetz") || word.ends_with("Gesetz") || word.ends_with("erordnung") ||
             word.ends_with("ichtlinie");
    });
    if (!looks_like_statute(first) && in_full) return {CitationVerdict::fine, {}};
    std::vector<std::string> mended = words;
    const std::size_t name = looks_like_statute(first) ? 0 : words.size() - 1;
    const std::string nearest = nearest_statute(words[name]);
    if (nearest.empty()) return {CitationVerdict::unknown, {}};
    mended[name] = nearest;
    return {CitationVerdict::unknown, joined(mended)};
  }
  constexpr std::size_t least_letters = 6;
  if (words.size() == 1 && text::count_code_points(first) < least_letters)
    return {CitationVerdict::vague, {}};
  return {CitationVerdict::fine, {}};
}

} // namespace taktvoll::workbench
