// One brand, one status: whether a product is a medicine decides what may be said about it.
#include "editorial/campaign_checks.h"
#include "language/key.h"

#include <map>
#include <utility>

namespace taktvoll::editorial {
namespace {

struct Said {
  const Post* post = nullptr;
  std::string_view status;
};

const claims::Product* product_called(const claims::Registry* registry, std::string_view brand_key) {
  if (registry == nullptr) return nullptr;
  for (const claims::Product& product : registry->products)
    if (language::key_of(product.brand.value) == brand_key) return &product;
  return nullptr;
}

CampaignFinding contradiction(const Said& here, const std::string& brand, std::string_view other_status,
                              Spot other, bool registry) {
  const std::string status(here.status);
  const std::string should(other_status);
  CampaignFinding found;
  found.check = "product-status";
  found.severity = finding::Severity::error;
  found.where = spot_of(*here.post, here.post->context.find("product_status"));
  found.other = std::move(other);
  found.message =
      registry
          ? base::LocalText{brand + " ist hier „" + status + "“, im Register „" + should + "“.",
                            brand + " is “" + status + "” here and “" + should + "” in the registry."}
          : base::LocalText{brand + " ist hier „" + status + "“, in einem anderen Post „" + should + "“.",
                            brand + " is “" + status + "” here and “" + should + "” in another post."};
  found.why = {"Vom Status hängt ab, welche Pflichttexte und Regeln gelten.",
               "The status decides which mandatory texts and rules apply."};
  found.hint = {"Prüfen Sie `product_status` im Dateikopf.", "Check `product_status` in the front matter."};
  return found;
}

} // namespace

void check_product_status(const Campaign& campaign, std::vector<CampaignFinding>& findings) {
  std::map<std::string, std::vector<Said>> by_brand; // by key: „MUSTERAN“ and „Musteran“ are one
  for (const Post& post : campaign.posts) {
    const document::ContextValue* brands = post.context.find("brand");
    const std::string_view status = post.context.value("product_status");
    if (brands == nullptr || status.empty() || brands->values.size() != 1)
      continue; // of two brands: whose is it?
    by_brand[language::key_of(brands->values[0])].push_back({&post, status});
  }
  for (const auto& [key, posts] : by_brand) {
    const std::string brand(posts.front().post->context.value("brand"));
    if (const claims::Product* product = product_called(campaign.registry, key)) {
      for (const Said& one : posts)
        if (one.status != product->status)
          findings.push_back(
              contradiction(one, brand, product->status, spot_of(*campaign.registry, product->place), true));
      continue;
    }
    // The status that most posts give; of equals the first.
    std::map<std::string_view, std::size_t> counts;
    for (const Said& one : posts) ++counts[one.status];
    const Said* usual = &posts.front();
    for (const Said& one : posts)
      if (counts[one.status] > counts[usual->status]) usual = &one;
    for (const Said& one : posts)
      if (one.status != usual->status)
        findings.push_back(contradiction(one, brand, usual->status,
                                         spot_of(*usual->post, usual->post->context.find("product_status")),
                                         false));
  }
}

} // namespace taktvoll::editorial
