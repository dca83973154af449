#include "pack/problems.h"

#include "pack/loader.h"

#include <algorithm>
#include <string>

namespace taktvoll::pack {
namespace {

std::string filled(std::string_view text, std::initializer_list<std::string_view> arguments) {
  std::string out;
  auto argument = arguments.begin();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "{}" && argument != arguments.end()) {
      out += *argument++;
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

} // namespace

base::LocalText say(std::string_view de, std::string_view en,
                    std::initializer_list<std::string_view> arguments) {
  return {filled(de, arguments), filled(en, arguments)};
}

void Problems::error(const Place& place, base::LocalText message, base::LocalText help) {
  ++errors_;
  add({finding::DiagnosticLevel::error, place, std::move(message), std::move(help), std::nullopt, false});
}

void Problems::warning(const Place& place, base::LocalText message, base::LocalText help) {
  add({finding::DiagnosticLevel::warning, place, std::move(message), std::move(help), std::nullopt, false});
}

void Problems::advise(const Place& place, base::LocalText message, base::LocalText help) {
  add({finding::DiagnosticLevel::warning, place, std::move(message), std::move(help), std::nullopt, true});
}

void Problems::again(const Place& place, base::LocalText message, const Place& first) {
  ++errors_;
  add({finding::DiagnosticLevel::error, place, std::move(message), {}, first, false});
}

void Problems::add(Problem problem) {
  if (problems_.size() < most)
    problems_.push_back(std::move(problem));
  else
    ++left_out_;
}

std::vector<finding::Diagnostic> Problems::diagnostics(const std::vector<PackFile>& files) const {
  std::vector<finding::Diagnostic> result = in_order(files, false);
  if (left_out_ > 0) {
    finding::Diagnostic rest;
    rest.level = errors_ > 0 ? finding::DiagnosticLevel::error : finding::DiagnosticLevel::warning;
    rest.path = files.front().name;
    rest.message = say("{} weitere Meldungen", "{} further messages", {std::to_string(left_out_)});
    result.push_back(std::move(rest));
  }
  return result;
}

std::vector<finding::Diagnostic> Problems::advice(const std::vector<PackFile>& files) const {
  return in_order(files, true);
}

std::vector<finding::Diagnostic> Problems::in_order(const std::vector<PackFile>& files, bool advice) const {
  std::vector<const Problem*> sorted;
  for (const Problem& problem : problems_)
    if (problem.advice == advice) sorted.push_back(&problem);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Problem* a, const Problem* b) {
    return a->place.file != b->place.file ? a->place.file < b->place.file : a->place.offset < b->place.offset;
  });
  std::vector<finding::Diagnostic> result;
  for (const Problem* problem : sorted) {
    const PackFile& file = files.at(problem->place.file);
    finding::Diagnostic diagnostic{problem->level, file.name, std::nullopt, problem->message, problem->help};
    diagnostic.place =
        finding::place_in(file.bytes, problem->place.offset, std::max<std::size_t>(1, problem->place.length));
    if (problem->first) {
      const PackFile& there = files.at(problem->first->file);
      const std::string line = std::to_string(finding::place_in(there.bytes, problem->first->offset).line);
      diagnostic.help =
          problem->first->file == problem->place.file
              ? say("Zuerst steht es in Zeile {}.", "It is first on line {}.", {line})
              : say("Zuerst steht es in {}, Zeile {}.", "It is first in {}, line {}.", {there.name, line});
    }
    result.push_back(std::move(diagnostic));
  }
  return result;
}

Place place_of(std::uint32_t file, const base::YamlValue& value) {
  Place place;
  place.file = file;
  place.offset = static_cast<std::uint32_t>(value.offset);
  place.length = 1;
  if (value.kind == base::YamlKind::scalar) {
    place.offset = static_cast<std::uint32_t>(value.content_offset);
    place.length = static_cast<std::uint32_t>(value.content_limit - value.content_offset);
    place.verbatim = value.verbatim;
  }
  return place;
}

} // namespace taktvoll::pack
