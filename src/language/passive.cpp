#include "language/passive.h"

#include "language/key_list.h"
#include "language/style_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace taktvoll::language {
namespace {

using namespace std::string_view_literals;

constexpr std::array separable{"ab"sv,     "an"sv,       "auf"sv,      "aus"sv,    "bei"sv,      "dar"sv,
                               "durch"sv,  "ein"sv,      "fest"sv,     "fort"sv,   "frei"sv,     "gut"sv,
                               "her"sv,    "hin"sv,      "los"sv,      "mit"sv,    "nach"sv,     "statt"sv,
                               "teil"sv,   "um"sv,       "vor"sv,      "weg"sv,    "weiter"sv,   "wieder"sv,
                               "zu"sv,     "zurück"sv,   "zusammen"sv, "hervor"sv, "herunter"sv, "hinzu"sv,
                               "krank"sv,  "entgegen"sv, "bereit"sv,   "sicher"sv, "fertig"sv,   "ruhig"sv,
                               "heraus"sv, "hinein"sv,   "herab"sv,    "voraus"sv, "bekannt"sv,  "wahr"sv};
constexpr std::array inseparable{"be"sv,   "emp"sv,   "ent"sv,   "er"sv,     "ver"sv,    "zer"sv,   "miss"sv,
                                 "über"sv, "unter"sv, "wider"sv, "hinter"sv, "wieder"sv, "durch"sv, "um"sv};

// Second participles in -en without ge-: the infinitive of most of these verbs reads otherwise
// ("verschreiben").
constexpr KeyList strong{
    "verschrieben", "beschrieben",   "unterschrieben", "verboten",     "vergeben",     "umgeben",
    "vergessen",    "verlassen",     "entlassen",      "erlassen",     "überlassen",   "verloren",
    "vermieden",    "verstanden",    "verwiesen",      "überwiesen",   "bewiesen",     "erwiesen",
    "verliehen",    "besprochen",    "versprochen",    "begonnen",     "betroffen",    "empfohlen",
    "entschieden",  "unterschieden", "entnommen",      "übernommen",   "unternommen",  "erhalten",
    "enthalten",    "unterhalten",   "behalten",       "erfahren",     "erhoben",      "ergriffen",
    "begriffen",    "befallen",      "beraten",        "verraten",     "betrieben",    "vertrieben",
    "übertragen",   "vertragen",     "ertragen",       "bezogen",      "entzogen",     "vollzogen",
    "unterzogen",   "überzogen",     "bestritten",     "verbunden",    "empfunden",    "erfunden",
    "befunden",     "überwunden",    "gebunden",       "bestochen",    "unterbrochen", "zerrissen",
    "vergossen",    "beschlossen",   "erschlossen",    "verschlossen", "verschoben",   "bewogen",
    "verfasst",     "bekommen",      "empfangen",      "umfangen",     "bedroht",      "erworben",
    "beworben",     "verworfen",     "entworfen",      "unterworfen",  "vergriffen",   "angehalten",
    "verzogen",     "erzogen",       "betreten",       "vertreten",    "zertreten",    "besessen",
    "gemessen",     "vermessen",     "verhalten",      "zerstochen",   "verschwiegen", "erzwungen",
    "durchdrungen", "widersprochen", "widerrufen",     "verbrannt",    "erkannt",      "benannt",
    "ernannt",      "verkannt",      "bedacht",        "durchdacht",   "verbracht",    "erbracht",
    "verwandt",     "entsandt",      "getan",          "vertan",       "angetan",      "abgetan"};

// Adjectives behind "werden", and infinitives that begin like participles.
constexpr KeyList none{"bekannt",       "bewusst",    "bereit",    "beliebt",   "berühmt",     "verrückt",
                       "erwachsen",     "geeignet",   "gesund",    "gewohnt",   "verliebt",    "besonders",
                       "gelassen",      "gehören",    "gelingen",  "gewinnen",  "geniessen",   "geschehen",
                       "gefallen",      "gebrauchen", "gewöhnen",  "gestalten", "gehen",       "geben",
                       "gelten",        "geraten",    "gestatten", "gewähren",  "gehorchen",   "gefährden",
                       "genügen",       "gebären",    "gegen",     "gern",      "gestern",     "gemeinsam",
                       "gerecht",       "gesamt",     "besten",    "ersten",    "erst",        "unten",
                       "überall",       "bestimmt",   "beste",     "erste",     "genau",       "geht",
                       "gilt",          "gibt",       "bist",      "berät",     "verrät",      "enthält",
                       "erhält",        "unterhält",  "verhält",   "entsteht",  "besteht",     "versteht",
                       "ergibt",        "vergeht",    "beginnt",   "verlässt",  "entscheidet", "überhaupt",
                       "untereinander", "umsonst",    "umgehend",  "durchweg",  "unterwegs"};

bool starts_with_any(std::string_view key, std::span<const std::string_view> starts, std::string_view then) {
  for (const std::string_view start : starts)
    if (key.starts_with(start) && key.substr(start.size()).starts_with(then)) return true;
  return false;
}

} // namespace

bool is_participle(std::string_view key) {
  if (key.size() < 5 || none.holds(key)) return false;
  const bool weak = key.ends_with('t');
  if (!weak && !key.ends_with("en") && !key.ends_with("an")) return false;
  if (key.ends_with("iert")) return true;
  if (key.starts_with("ge") || starts_with_any(key, separable, "ge")) return true;
  if (weak)
    return starts_with_any(key, inseparable, "") || starts_with_any(key, separable, "be") ||
           starts_with_any(key, separable, "ver") || strong.holds(key);
  if (strong.holds(key)) return true;
  // "vorenthalten", "zuerkannt", "weiterempfohlen"
  for (const std::string_view prefix : separable)
    if (key.starts_with(prefix) && strong.holds(key.substr(prefix.size()))) return true;
  return false;
}

namespace {

constexpr std::uint32_t farthest = 40; // words between the two halves of a clause that readers still join

// A form of werden and the clause it stands in.
struct Werden {
  std::uint32_t word = 0;
  std::uint16_t clause = 0;
};

class PassiveFinder {
public:
  PassiveFinder(const Reading& reading, std::span<const Segment> segments)
      : reading_(reading), segments_(segments) {}

  void run(std::vector<Passive>& out) {
    for (const Segment& segment : segments_)
      for (std::uint32_t i = segment.first; i < segment.limit; ++i)
        if ((classes(i) & werden_class) != 0) werden_.push_back({i, segment.clause});
    if (werden_.empty()) return;
    for (const Segment& segment : segments_) {
      for (std::uint32_t i = segment.first; i < segment.limit; ++i) {
        if (!is_participle_at(i, segment)) continue;
        const std::uint32_t werden = nearest(i, segment.clause);
        if (werden != none_found && !other_verb_between(werden, i)) out.push_back({werden, i});
      }
    }
  }

private:
  static constexpr std::uint32_t none_found = UINT32_MAX;

  [[nodiscard]] std::uint16_t classes(std::uint32_t i) const {
    return style_classes(reading_.key(reading_.words[i]));
  }

  [[nodiscard]] bool is_participle_at(std::uint32_t i, const Segment& segment) const {
    const Word& word = reading_.words[i];
    if (word.kind != WordKind::word || (word.capitalised && i > segments_[0].first)) return false;
    // "wird geheilt haben"; "worden" is the verb, not the participle
    const bool past = i + 1 < segment.limit && (classes(i + 1) & past_helper_class) != 0;
    return !past && is_participle(reading_.key(word));
  }

  // In the same clause; of two at the same distance the one before.
  [[nodiscard]] std::uint32_t nearest(std::uint32_t i, std::uint16_t clause) const {
    std::uint32_t best = none_found;
    std::uint32_t best_distance = farthest + 1;
    const auto behind = std::lower_bound(werden_.begin(), werden_.end(), i,
                                         [](const Werden& one, std::uint32_t at) { return one.word < at; });
    const auto look = [&](const Werden& one) {
      const std::uint32_t distance = one.word > i ? one.word - i : i - one.word;
      if (one.clause != clause || distance >= best_distance) return;
      best = one.word;
      best_distance = distance;
    };
    for (auto at = behind; at != werden_.begin() && i - std::prev(at)->word <= farthest; --at)
      look(*std::prev(at));
    for (auto at = behind; at != werden_.end() && at->word - i <= farthest; ++at) look(*at);
    return best;
  }

  // "Er wird müde und hat gegessen".
  [[nodiscard]] bool other_verb_between(std::uint32_t werden, std::uint32_t participle) const {
    bool joined = false;
    for (std::uint32_t i = werden + 1; i < participle; ++i) {
      const std::uint16_t known = classes(i);
      joined = joined || (known & joining_class) != 0;
      if (joined && (known & (finite_class | past_helper_class)) != 0) return true;
    }
    return false;
  }

  const Reading& reading_;
  std::span<const Segment> segments_;
  std::vector<Werden> werden_;
};

} // namespace

void find_passives(const Reading& reading, std::span<const Segment> segments, std::vector<Passive>& out) {
  PassiveFinder(reading, segments).run(out);
}

} // namespace taktvoll::language
