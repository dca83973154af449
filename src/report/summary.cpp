#include "report/summary.h"

#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace taktvoll::report {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string german(const finding::Summary& summary) {
  std::string line;
  if (summary.files == 0) {
    line = "Keine Datei geprüft.";
  } else {
    line = counted(summary.files, "Datei", "Dateien") + " geprüft: ";
    if (summary.errors + summary.warnings + summary.infos == 0)
      line += "keine Befunde.";
    else
      line +=
          fmt::format("{} Fehler, {}, {}.", summary.errors, counted(summary.warnings, "Warnung", "Warnungen"),
                      counted(summary.infos, "Hinweis", "Hinweise"));
  }
  if (summary.failed > 0)
    line +=
        fmt::format(" {} nicht gelesen werden.", counted(summary.failed, "Datei konnte", "Dateien konnten"));
  if (summary.broken_packs > 0)
    line += " Nicht alle Regeln liefen: Ein Regelpaket oder taktvoll.yaml hat Fehler.";
  if (summary.broken_registry)
    line += " Aussagen zu Produkten sind nicht geprüft: Das Register der Freigaben hat Fehler.";
  if (summary.suppressed > 0)
    line += fmt::format(" {} unterdrückt.", counted(summary.suppressed, "Befund ist", "Befunde sind"));
  if (summary.baselined > 0)
    line += fmt::format(" {} in der Baseline.", counted(summary.baselined, "Befund steht", "Befunde stehen"));
  return line;
}

std::string english(const finding::Summary& summary) {
  std::string line;
  if (summary.files == 0) {
    line = "No file checked.";
  } else {
    line = counted(summary.files, "file", "files") + " checked: ";
    if (summary.errors + summary.warnings + summary.infos == 0)
      line += "no findings.";
    else
      line += fmt::format("{}, {}, {}.", counted(summary.errors, "error", "errors"),
                          counted(summary.warnings, "warning", "warnings"),
                          counted(summary.infos, "info", "infos"));
  }
  if (summary.failed > 0)
    line += fmt::format(" {} could not be read.", counted(summary.failed, "file", "files"));
  if (summary.broken_packs > 0) line += " Not all rules ran: a rule pack or taktvoll.yaml has mistakes.";
  if (summary.broken_registry)
    line += " Statements on products are not checked: the registry of approvals has mistakes.";
  if (summary.suppressed > 0)
    line += fmt::format(" {} suppressed.", counted(summary.suppressed, "finding is", "findings are"));
  if (summary.baselined > 0)
    line += fmt::format(" {} in the baseline.", counted(summary.baselined, "finding is", "findings are"));
  return line;
}

} // namespace

std::string summary_line(const finding::Summary& summary, base::UiLanguage language) {
  return language == base::UiLanguage::de ? german(summary) : english(summary);
}

} // namespace taktvoll::report
