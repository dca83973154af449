// ListBook: the named lists of a pack and of those on which it builds, while the pack is read.
//
// First the lists of all files are declared, then settled, so that a list may stand behind its use; then the
// rules ask for what their entries stand for. A mistake in a list is reported at the list, never at its uses.
#pragma once

#include "base/yaml.h"
#include "pack/fields.h"
#include "pack/list_syntax.h"
#include "pack/pack.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::pack {

class ListBook {
public:
  // Lists of lists multiply: no pack stands for more than this, a term for no more than most_of_term.
  static constexpr std::size_t most_of_term = 5'000;
  static constexpr std::size_t most_of_list = 100'000;
  static constexpr std::size_t most_of_pack = 400'000;
  static constexpr std::size_t most_bytes = 16'000'000;

  // `own`: the pack that is being read. Its lists, uses and changes are filled. Outlives this.
  explicit ListBook(Pack& own) : own_(own) {}

  // A pack on which it builds. Outlives this.
  void add(const Pack& pack) { packs_[pack.id] = &pack; }
  // A pack that is not in the run: changes of its lists are checked and then passed over.
  void add_resting(const Pack& pack) { resting_[pack.id] = &pack; }

  // Takes up the value of a `lists:`; outlives settle(). Reports bad names, values and edits.
  void declare(const Desk& desk, const Field& lists);
  // Resolves the lists that lists name. Reports unknown ones, circles and what grows too large.
  void settle(Problems& problems);

  // What a list of a rule stands for: `written`, with the entries of the lists that they name in their place.
  // Equal entries of several lists all stay, so that each use has all its own. `regex`: of regular
  // expressions, in which a pattern of a list loses its slashes.
  [[nodiscard]] std::vector<Text> expanded(Problems& problems, std::vector<Text> written, bool regex);

  // A use that a rule of another pack brings along: its number here. 0 stays 0.
  [[nodiscard]] std::uint32_t adopt(const Pack& from, std::uint32_t use, const Place& place);

private:
  enum class State : std::uint8_t { open, underway, done };
  struct Declared {
    std::string name;
    Place place;
    std::vector<Text> written;
    State state = State::open;
    std::vector<Text> entries;
  };
  // A list as a term means it.
  struct Found {
    std::string full_name;
    const std::vector<Text>* entries = nullptr; // nullptr: reported
    bool own = false;
  };

  void declare_change(const Desk& desk, const Key& key, const base::YamlValue& name,
                      const base::YamlValue& value);
  void settle_list(Problems& problems, Declared& list);
  void settle_change(Problems& problems, ListChange& change);
  void expand(Problems& problems, const Text& written, bool regex, std::vector<Text>& out);
  void multiply(Problems& problems, const Text& written, const std::vector<ListReference>& references,
                const std::vector<Found>& lists, std::uint32_t use, std::vector<Text>& out);
  [[nodiscard]] bool means_list(Problems& problems, const Text& written) const;
  [[nodiscard]] Found find(Problems& problems, const Text& written, const ListReference& reference);
  // A list of another pack, by "pack/list"; nullptr after a report.
  [[nodiscard]] const List* find_foreign(Problems& problems, const Place& place, std::string_view name,
                                         const Pack*& pack) const;
  // False after a report: the pack would stand for too much.
  bool take(Problems& problems, const Place& place, const Text& text);

  Pack& own_;
  std::map<std::string, const Pack*, std::less<>> packs_;
  std::map<std::string, const Pack*, std::less<>> resting_;
  std::map<std::string, Declared, std::less<>> declared_; // by folded name
  std::vector<Declared*> order_;
  std::vector<std::string> underway_; // names, the outermost first
  std::map<std::pair<const Pack*, std::uint32_t>, std::uint32_t> adopted_;
  std::size_t expanded_ = 0;
  std::size_t bytes_ = 0;
  bool full_ = false; // reported
};

} // namespace taktvoll::pack
