#include "pack/source_check.h"

#include "base/yaml_advice.h"
#include "text/source_text.h"

namespace taktvoll::pack {

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
  auto root = base::parse_yaml(file.bytes, fewest_values + file.bytes.size() / bytes_per_value);
  if (root) return std::move(*root);
  base::YamlAdvice advice = base::advise(root.error(), file.bytes);
  problems.error(at(advice.offset, advice.length), std::move(advice.message), std::move(advice.help));
  return std::nullopt;
}

} // namespace taktvoll::pack
