#include "editorial/registry_review.h"

#include "document/document.h"
#include "editorial/period.h"
#include "language/reader.h"
#include "pack/names.h"
#include "text/source_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace taktvoll::editorial {
namespace {

using base::LocalText;
using finding::Diagnostic;
using finding::DiagnosticLevel;

bool has_signs(std::string_view wording) {
  return wording.find_first_of("~*<(|{/") != std::string_view::npos;
}

// A context that the claim allows, so that only its words are judged.
void allow(document::Context& context, const claims::Claim& claim, const claims::Registry& registry) {
  const auto set = [&](std::string_view key, const std::string& value) {
    context.set(key, {{value}, document::Origin::command_line, {}});
  };
  if (!claim.markets.empty()) set("market", claim.markets.front());
  if (!claim.audiences.empty()) set("audience", claim.audiences.front());
  for (const std::string& channel : claim.channels)
    for (const std::string_view key : {"platform", "doc_type"}) {
      const document::ContextKey* known = document::find_context_key(key);
      if (known != nullptr && !known->allowed.empty() && document::is_allowed(*known, channel))
        set(key, channel);
    }
  if (const claims::Product* product = registry.product(claim.product.value)) {
    set("brand", product->brand.value);
    set("product_status", product->status);
  }
}

class Review {
public:
  Review(const claims::Registry& registry, const claims::ClaimJudge& judge, const base::Date& day)
      : registry_(registry), judge_(judge), day_(day) {}

  std::vector<Diagnostic> run() {
    for (const claims::Source& source : registry_.sources) sources_.emplace(source.id.value, &source);
    for (const claims::Claim& claim : registry_.claims) {
      wording(claim, claim.text);
      for (const claims::Text& variant : claim.variants)
        if (!has_signs(variant.value)) wording(claim, variant);
      sources_of(claim);
      state(claim);
    }
    for (const claims::Contact& contact : registry_.contacts)
      if (contact.validity.until && *contact.validity.until < day_)
        say(DiagnosticLevel::warning, contact.validity.until_place,
            {contact.name.value + " ist nicht mehr da.", contact.name.value + " is no longer there."},
            {"Wer den Posts eine andere Person geben muss, sagt `taktvoll campaign`.",
             "`taktvoll campaign` says which posts need another person."});
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return std::tie(a.file, a.offset) < std::tie(b.file, b.offset);
    });
    std::vector<Diagnostic> diagnostics;
    for (Found& one : found_) diagnostics.push_back(std::move(one.diagnostic));
    return diagnostics;
  }

private:
  struct Found {
    std::uint32_t file = 0;
    std::uint32_t offset = 0;
    Diagnostic diagnostic;
  };

  void say(DiagnosticLevel level, const claims::Place& place, LocalText message, LocalText help) {
    Diagnostic diagnostic;
    diagnostic.level = level;
    diagnostic.path = registry_.files.at(place.file).path;
    diagnostic.place = registry_.shown_place(place);
    diagnostic.message = std::move(message);
    diagnostic.help = std::move(help);
    found_.push_back({place.file, place.offset, std::move(diagnostic)});
  }

  void wording(const claims::Claim& claim, const claims::Text& text) {
    auto source = text::SourceText::from_bytes("", text.value);
    if (!source) return;
    document::Document document = document::parse(*source);
    allow(document.context, claim, registry_);
    const language::Reading reading = reader_.read(document);
    bool approved = false;
    std::string other;
    std::string deviates_from;
    bool seen = false;
    for (const claims::ClaimFinding& one : judge_.judge(document, reading, "", base::UiLanguage::de)) {
      seen = true;
      const bool wrong_words =
          one.verdict == pack::ClaimVerdict::unregistered || one.verdict == pack::ClaimVerdict::deviates;
      if (!wrong_words && one.claim == claim.id.value) approved = true;
      if (!wrong_words && one.claim != claim.id.value && !one.claim.empty()) other = one.claim;
      if (wrong_words) deviates_from = one.claim;
    }
    if (approved) return;
    if (!other.empty())
      say(DiagnosticLevel::warning, text.place,
          {"Dieser Wortlaut gilt auch als „" + other + "“.", "This wording is read as “" + other + "” too."},
          {"Welche Freigabe gilt, entscheidet sonst der Zufall: Streichen Sie ihn bei einer der beiden.",
           "Drop it from one of the two, or which approval counts is left to chance."});
    else if (seen)
      say(DiagnosticLevel::warning, text.place,
          {"taktvoll liest diesen Wortlaut nicht als die Aussage „" + claim.id.value + "“.",
           "taktvoll does not read this wording as the claim “" + claim.id.value + "”."},
          {"Schreiben Sie ihn als einen Satz, der das Produkt nennt.",
           "Write it as one sentence that names the product."});
    else
      say(DiagnosticLevel::info, text.place,
          {"In diesem Wortlaut erkennt taktvoll keine Aussage über das Produkt.",
           "taktvoll sees no statement about the product in this wording."},
          {"Nennen Sie die Marke; sonst wird der Satz in Texten gar nicht erst geprüft.",
           "Name the brand; otherwise the sentence is not judged in texts at all."});
  }

  void sources_of(const claims::Claim& claim) {
    for (const claims::Reference& reference : claim.references) {
      const auto source = sources_.find(reference.document);
      if (source == sources_.end() || !source->second->check_due || *source->second->check_due >= day_)
        continue;
      const std::string due = base::iso(*source->second->check_due);
      say(DiagnosticLevel::warning, reference.place,
          {"Die Quelle „" + reference.document + "“ war am " + due + " zur Prüfung fällig.",
           "The source “" + reference.document + "” was due for a look on " + due + "."},
          {"Sehen Sie nach, ob sie noch gilt, und setzen Sie „checked“ und „check-due“ neu.",
           "See whether it still holds, and renew “checked” and “check-due”."});
    }
  }

  void state(const claims::Claim& claim) {
    const ClaimState now = state_of(claim, day_);
    if (now == ClaimState::expired)
      say(DiagnosticLevel::info, claim.validity.until_place,
          {"Die Freigabe von „" + claim.id.value + "“ ist abgelaufen.",
           "The approval of “" + claim.id.value + "” has ended."},
          {"`taktvoll claims trace " + claim.id.value + " POSTS` zeigt, wo die Aussage noch steht.",
           "`taktvoll claims trace " + claim.id.value + " POSTS` shows where the claim still stands."});
  }

  const claims::Registry& registry_;
  const claims::ClaimJudge& judge_;
  base::Date day_;
  language::Reader reader_;
  std::map<std::string_view, const claims::Source*> sources_;
  std::vector<Found> found_;
};

} // namespace

std::vector<Diagnostic> review_registry(const claims::Registry& registry, const claims::ClaimJudge& judge,
                                        const base::Date& day) {
  return Review(registry, judge, day).run();
}

} // namespace taktvoll::editorial
