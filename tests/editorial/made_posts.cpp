#include "editorial/made_posts.h"

#include "catch.h"
#include "claims/registry_judge.h"
#include "claims/registry_reader.h"

namespace taktvoll::editorial {

std::string sample_registry_text() {
  return R"(products:
  - {id: musteran, brand: Musteran, active-substance: Ibuprofen, status: otc}
claims:
  - id: m-1
    product: musteran
    text: "Musteran kann Kopfschmerzen lindern."
    variants: ["Bei Kopfschmerzen kann Musteran helfen."]
    valid-until: 2026-12-31
    owner: Zulassung
  - id: m-2
    product: musteran
    text: "Musteran kann Fieber senken."
contacts:
  - {id: eva, name: Eva Beispiel, role: Patientenservice, photo: bilder/eva.jpg, photo-alt: "Eva lächelt.", email: eva.beispiel@beispiel.de, phone: "030 123456-78", hours: "Mo–Fr 9–15 Uhr", until: 2026-12-31}
  - {id: tom, name: Tom Muster, email: tom.muster@beispiel.de, phone: "+49 30 123456-11"}
sources:
  - {id: leitlinie, title: Leitlinie, check-due: 2026-10-01}
)";
}

std::shared_ptr<const claims::Registry> registry_of(std::string text) {
  std::vector<std::pair<std::string, std::string>> files;
  files.emplace_back("r.yaml", std::move(text));
  auto registry = std::make_shared<const claims::Registry>(claims::read_registry(std::move(files)));
  for (const finding::Diagnostic& diagnostic : registry->diagnostics)
    UNSCOPED_INFO(finding::format(diagnostic, base::UiLanguage::de));
  REQUIRE_FALSE(registry->has_errors());
  return registry;
}

std::vector<Post> posts_of(const std::vector<std::pair<std::string, std::string>>& texts,
                           const std::shared_ptr<const claims::Registry>& registry) {
  const auto judge = registry ? claims::make_judge(registry) : nullptr;
  PostSettings settings;
  settings.registry = registry.get();
  settings.judge = judge.get();
  settings.as_of = "2026-11-22";
  language::Reader reader;
  std::vector<Post> posts;
  for (const auto& [path, text] : texts) {
    const auto source = text::SourceText::from_bytes(path, text);
    REQUIRE(source);
    posts.push_back(read_post(*source, settings, reader));
  }
  return posts;
}

} // namespace taktvoll::editorial
