#include "pack/source_check.h"

#include "base/yaml_advice.h"
#include "text/graphemes.h"
#include "text/source_text.h"

#include <algorithm>

namespace taktvoll::pack {
namespace {

// Combining marks (U+0300 to U+036F) in UTF-8.
bool has_marks(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c == '\xCC' || c == '\xCD'; });
}

// Some systems write "ä" as two characters. All texts of packs are compared and searched composed.
void compose(base::YamlValue& value) { // NOLINT(misc-no-recursion): 64 levels at most
  if (has_marks(value.scalar)) {
    std::string composed = text::composed(value.scalar);
    value.verbatim = value.verbatim && composed == value.scalar;
    value.scalar = std::move(composed);
  }
  for (base::YamlValue& item : value.items) compose(item);
  for (auto& entry : value.entries) {
    compose(entry.first);
    compose(entry.second);
  }
}

// YAML knows a lone CR as a line end, the library does not.
std::string with_line_feeds(std::string_view bytes) {
  std::string text(bytes);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) text[i] = '\n';
  return text;
}

} // namespace

std::optional<base::YamlValue> parse_source(std::uint32_t number, const PackFile& file, Problems& problems) {
  const auto at = [number](std::size_t offset, std::size_t length) {
    return Place{number, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length), false};
  };
  if (const auto source = text::SourceText::from_bytes(file.name, file.bytes); !source) {
    const std::string offset = std::to_string(source.error().offset);
    base::LocalText message;
    switch (source.error().problem) {
    case text::EncodingProblem::invalid_utf8:
      message = say("Die Datei ist kein gültiges UTF-8 (Byte {})", "the file is not valid UTF-8 (byte {})",
                    {offset});
      break;
    case text::EncodingProblem::utf16:
      message = {"Die Datei ist in UTF-16 gespeichert", "the file is stored as UTF-16"};
      break;
    case text::EncodingProblem::utf32:
      message = {"Die Datei ist in UTF-32 gespeichert", "the file is stored as UTF-32"};
      break;
    case text::EncodingProblem::nul_byte:
      message =
          say("Die Datei enthält ein NUL-Byte (Byte {})", "the file holds a NUL byte (byte {})", {offset});
      break;
    }
    problems.error(at(source.error().offset, 1), std::move(message),
                   {"Speichern Sie die Datei als UTF-8.", "Save the file as UTF-8."});
    return std::nullopt;
  }
  // A registry of 100,000 entries holds more values than any bomb needs; it is also larger than one.
  constexpr std::size_t fewest_values = 2'000'000;
  constexpr std::size_t bytes_per_value = 8;
  const std::size_t most_values = fewest_values + file.bytes.size() / bytes_per_value;
  const bool old_mac =
      file.bytes.find('\r') != std::string::npos && file.bytes.find('\n') == std::string::npos;
  auto root = old_mac ? base::parse_yaml(with_line_feeds(file.bytes), most_values)
                      : base::parse_yaml(file.bytes, most_values);
  if (root) {
    if (has_marks(file.bytes)) compose(*root);
    return std::move(*root);
  }
  base::YamlAdvice advice = base::advise(root.error(), file.bytes);
  problems.error(at(advice.offset, advice.length), std::move(advice.message), std::move(advice.help));
  return std::nullopt;
}

} // namespace taktvoll::pack
