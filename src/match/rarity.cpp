#include "match/rarity.h"

#include <array>
#include <cstddef>

namespace taktvoll::match {
namespace {

// Classes of bytes: 0 other, 1 space, 2-27 a-z, 28 the lead byte of ä ö ü ß, 29-32 their second bytes, 33
// digits.
constexpr std::size_t class_count = 34;

constexpr std::array<std::uint8_t, 256> classes() {
  std::array<std::uint8_t, 256> table{};
  table[' '] = 1;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = static_cast<std::uint8_t>(2 + c - 'a');
  table[0xC3] = 28;
  table[0xA4] = 29;
  table[0xB6] = 30;
  table[0xBC] = 31;
  table[0x9F] = 32;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = 33;
  return table;
}
constexpr std::array<std::uint8_t, 256> class_of = classes();

// -log2 of the probability in quarter bits, offset by '0', counted over our own German posts and letters in
// lower case and smoothed: of a byte class, and (one row per class) of the class that follows.
// clang-format off
constexpr const char* first_cost =
    R"(A;BGGC<IFD@SHDF@GK^ABAEJJZZKKPVOWD)";
constexpr const char* next_cost =
    R"(=3NLNMJRPNKPPRJRRKVLLMNRVooPioVnK=)"
    R"(F_?AP;ADCDAICECDKHVF=EDEAo\EMooooC)"
    R"(DGQ=AGZG>EJoJ?B;eJo>=A=VhLRNVnomob)"
    R"(CBCL_\4a_P>k=BPXEdoCFGGcLooLcioho])"
    R"(LKH__\Ia_1Ok>]PXLdoOZZ^ccooccioho])"
    R"(C<;cc_5TbM;odLbSGgoCKPGffoogKmoko`)"
    R"(E:UGNFNOKF=[LCH9jOo:BDKBOSoPSooooh)"
    R"(B>?^^Z=ANZAiKD]H>bo;H<Gaaooa<gmfn[)"
    R"(?;E``\4b_]DlQDQL`doBCACQcoodMjoho])"
    R"(B=<ScS9dSSEnP@FHEgo;H<OfHoPfDloko`)"
    R"(IEML=J8LED_oKCC9HLoB>>WNiooQSooood)"
    R"(DH<TTP3VSQ>`URTMT?kNOOEWWggXE^c\dQ)"
    R"(;C?^^[:`KGEjO@^I<coAI?=baooOAhngo\)"
    R"(A>=HKF:GJ_;nO=KNBOoND>CSeoSeJkojo_)"
    R"(F:=K`\9MQP:lQP>PBBoLMDKccoodEioho])"
    R"(<7DQQ>>K?MCoEMTBKXoKDBHjKooJMooood)"
    R"(EBLGAETFDFXJL?A:_Ao:>@^HJPoccinho])"
    R"(KO;[[F==FLBg\?[H@Ao;AFB^^nnLHejdlY)"
    R"(E?FKKG@MJHDWLHJDKObEFE4NN^^OOTZS[H)"
    R"(@8=GMG;IGIBoEKFHDjoJCACPioWDFoonoc)"
    R"(B:FR=Q;RNN:oLUR]DFo_@:JUNoRhJnomob)"
    R"(>7@RVM9VUG@ofIdOJNoAGCEVKooCMnomob)"
    R"(K@MN@NB?JCQmRC?7aJo@>>_ddooRejoio^)"
    R"(4HL\\Y;^IY<h]Z\U;`oVWI[__oo`MfkemM)"
    R"(EF:\\Y7^\Y6h]Z\LAaoVWW[`Ioo`EflemZ)"
    R"(H8;NNKCPMK7ZOLNGN?eHIIMQQaaRRX]W_L)"
    R"(>=>N?>CPMKGZ;LNGN?eH>IMQQaaRRX]W_?)"
    R"(BACI\I9I[Y=h]C[TMMoVW:9_@nM_MekdlY)"
    R"(VPV\\XQ][XUg]Y[T\`oVVVZ__nn__6<5AY)"
    R"(PJQVCSKGA<ObW=C=VZm:F=;YYiiZZ`e_gT)"
    R"(AELQBAF:BAJ]RAP9QUh=L>OTTddUU[`YaN)"
    R"(QKR:@DLHW?PcXBWDW[n6G>VZZjj[Baf`hU)"
    R"(6DKPPL8ROMI\QMO@PTgJK:NSSccTTY_X`M)"
    R"(=7]bb^Wda_[nc_a[bfo\]\`eeooffkojo3)";
// clang-format on

} // namespace

std::uint32_t rarity_of_first(unsigned char byte) {
  return static_cast<std::uint32_t>(first_cost[class_of[byte]] - '0');
}

void rarity_of_each(std::string_view text, std::uint8_t* costs) {
  std::size_t before = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t current = class_of[static_cast<unsigned char>(text[i])];
    const char cost = i == 0 ? first_cost[current] : next_cost[before * class_count + current];
    costs[i] = static_cast<std::uint8_t>(cost - '0');
    before = current;
  }
}

std::uint32_t rarity(std::string_view text) {
  std::uint32_t sum = 0;
  std::size_t before = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t current = class_of[static_cast<unsigned char>(text[i])];
    const char cost = i == 0 ? first_cost[current] : next_cost[before * class_count + current];
    sum += static_cast<std::uint32_t>(cost - '0');
    before = current;
  }
  return sum;
}

} // namespace taktvoll::match
