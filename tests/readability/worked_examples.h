// The two worked examples of the counting rules.
#pragma once

#include "made_reading.h"

namespace taktvoll::test {

// Hard, 29 words.
inline language::Reading text_a() {
  return MadeReading()
      .block({"Die antihypertensive Pharmakotherapie erfolgt unter Berücksichtigung individueller "
              "Risikofaktoren",
              "Bei unzureichender Blutdrucksenkung ist eine Dosisanpassung oder Kombinationsbehandlung in "
              "Erwägung zu "
              "ziehen",
              "Kontraindikationen und potenzielle Interaktionen sind hierbei obligatorisch zu beachten"})
      .build();
}

// Easy, 48 words.
inline language::Reading text_b() {
  return MadeReading()
      .block({"Hoher Blutdruck tut nicht weh", "Viele Menschen merken ihn lange nicht",
              "Deshalb ist Messen wichtig", "Setzen Sie sich dafür fünf Minuten ruhig hin",
              "Schreiben Sie den Wert auf", "Zeigen Sie die Werte in Ihrer Praxis",
              "Dort hilft man Ihnen weiter", "Haben Sie Fragen", "Dann rufen Sie uns an"})
      .build();
}

} // namespace taktvoll::test
