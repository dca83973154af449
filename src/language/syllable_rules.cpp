#include "language/syllable_rules.h"

#include <cstddef>

namespace taktvoll::language {

namespace {

// '|' the vowel begins a nucleus, '=' it does not; '#' the word's edge, 'C' a consonant, 'V' a vowel. Within
// a group of equal letters around the mark the first rule that fits wins, so exceptions stand before what
// they except.
// clang-format off
constexpr std::string_view patterns[] = {
    // q is followed by a u that is no vowel; y before a vowel at the beginning is a consonant (Yoga,
    // YouTube).
    "q=u", "#=yV",
    // --- i|e. Joined by default (Liebe, Therapie, studieren).
    // -ien, -ient, -ienz: Familien, Patient, Effizienz, Hygiene; but dienen, schienen, Biene, Wien,
    // Energienutzung.
    "schi=en", "#chi=em", "bi=ene", "bi=ench", "mi=ene", "slawi|en", "wi=en", "#ki=en", "ni=enb", "fri=end",
    "hi=enied", "gri=en", "i=enutz", "i=enation", "i=enetz", "i=eniv", "i=enah", "i=enot", "i=enorm", "i=enach",
    "studi|en", "medi|en", "ödi|en", "ädi|en", "adi|en", "odi|en", "indi|en", "audi|en", "pendi|en", "sidi|en",
    "gredi|en", "di|enz", "pedi|en", "di=en", "i|en",
    // -iell, -iel: offiziell, Daniel; but vielleicht, Spielleiter, Zielliste.
    "vi=ell", "spi=ell", "#zi=ell", "lzi=ell", "szi=ell", "sti=ell", "#ki=ell", "i|ell", "ani|el", "bri|el",
    "#ari|el", "di|elek",
    // -ier: inhabitants and members (Spanier, Vegetarier), French -ier; but Papier, Offizier, -ieren.
    "ari=ere", "ari=ert", "tari|er", "rari|er", "spani|er", "lbani|er", "lvani|er", "sini|er", "iforni|er",
    "yloni|er", "edoni|er", "osni|er", "#magi|er", "lympi|er", "zypri|er", "sibiri|er", "#nigeri|er", "#liberi|er",
    "#iberi|er", "önizi|er", "galizi|er", "esi|er#", "esi|eri", "rali|er", "#gali|er", "syri|er", "lgeri|er",
    "beri|er", "eri|er#", "belgi|er", "wegi|er", "rgi|er#", "hiopi|er", "navi|er", "livi|er", "trizi|er",
    "anadi|er", "#indi|er", "gypti|er", "arri|ere", "remi|er", "voli|ere", "ateli|er", "dossi|er", "#porti|er#",
    "#porti|ers#", "banki|er", "#meti|er", "colli|er", "hoteli|er", "mmeli|er", "busti|er", "nci|er", "hi|erarch",
    "hi|ero",
    // -ies, -ietät, -iette, -ieth-, -ieur, before a joint.
    "spezi|es", "kari|es", "rabi|es", "cabi|es", "quali=et", "i|etät", "i|etär", "ri|etal", "vari|et", "#pi|et",
    "#si|est", "fi|esta", "#qui|eti", "aci|es#", "#pari|es", "#mi=ett", "i|ett", "di|eth", "tri|eth", "#vi|et",
    "ni|eur", "ri|eur", "#anti|e", "#multi|e", "#semi|e", "i|ein", "taxi|e", "kombi|e", "#ski|e",
    // Unstressed final -ie: Fa·mi·li·e.
    "famili|e#", "lini|e#", "#seri|e#", "hseri|e#", "lseri|e#", "dseri|e#", "gsseri|e#", "tsseri|e#", "nsseri|e#",
    "studi|e#", "#akti|e#", "foli|e#", "akteri|e#", "rteri|e#", "materi|e#", "stani|e#", "rsili|e#", "#lili|e#",
    "prämi|e#", "ödi|e#", "mobili|e#", "hosti|e#", "besti|e#", "mumi|e#", "#orgi|e#", "furi|e#", "grazi|e#",
    "#glori|e#", "herni|e#", "ppali|e#", "ssali|e#", "gerani|e#", "egoni|e#", "gnoli|e#", "histori|e#", "ndivi|e#",
    "stazi|e#", "akazi|e#", "tensi|e#", "fuchsi|e#",
    // --- e|i. Joined by default (Bein, leicht). After be- and ge-; chemistry; -eität; joints.
    "be|inh", "be|irr", "ge|imp", "ge|irr", "e|ität", "athe|i", "#the|is", "othe|is", "#the|in", "prote|i",
    "the|ism", "the|ist", "#de|ism", "#de|ist#", "#re|ifi", "code|in", "kode|in", "case|in", "kase|in", "offe|in", "thale|in",
    "#male|in", "#ole|in", "yste|in", "lute|in", "ukle|in", "ucle|in", "#re|infekt", "#re|infar", "#re|infiz",
    "#re|integr", "#re|interp", "#re|inkar", "#re|installier", "#re|imp", "#re|implant", "#de|inst", "#de|ion",
    "e|infekt", "e|inform", "e|insuff", "e|institu", "e|inspek", "e|instrum", "e|inves", "e|inzid", "e|insekten",
    "e|isoli", "e|ionen", "e|imita", "e|immob", "e|import", "e|intensiv", "e|interv", "e|interess",
    "e|interak", "e|internat", "e|initi", "e|indik", "e|index", "e|indus", "e|impfu", "e|impft", "e|impfs", "e|impul", "he=ima", "e|image",
    "e|immun", "e|implan", "e|inhib", "e|intol", "e|insulin", "e|injek", "e|innov", "e|instab", "e|integr",
    "e|intell", "e|invas",
    // --- e|e. Joined by default (See, Tee, leer).
    "#be=ere", "#be=et", "#be=ef", "#be|e", "be|eid", "be|end", "be|eil", "be|erd", "ge|ei", "ge|eh", "ge|eb",
    "ge|er", "ge|en", "#ge|e", "te=en", "gre=en", "cre=en", "ue=en", "we=en", "sple=en", "#ke=en", "e|en#",
    "e|ens#", "ide|en", "se|en", "fe|en", "#re=ed", "#re=ep", "#re=et", "#re|e", "#de=ep", "#de|e", "e|ell",
    "e|ein", "e|ent", "e|erkr", "e|erken", "e|erfolg", "e|erfahr", "e|erfül", "e|erlaub", "e|erleb", "e|erleich",
    "e|erwart", "e|erweit", "e|erreg", "e|erhalt", "e|erhö", "e|ersatz", "e|ende", "e|ergeb", "e|ergän", "e|ernä",
    "e|ernt", "e|ermi", "e|ermäß", "e|erschein", "e|erschöpf", "e|erstatt", "e|erlei", "e|erzeug", "e|erzieh",
    "e|eltern", "e|extr", "e|exp", "e|essen", "e|ebene", "e|effekt", "e|elem", "e|elek", "e|empf", "e|energ",
    "e|eig", "e|eif",
    // --- e|u. Joined by default (Leute, heute). Latin -eum, -eus; be- and ge-; joints.
    "e|um#", "ole|um", "e|umC", "e|uhr", "e|univers", "e|urkund", "e|urteil", "#re|uni", "aure|us", "me|us#",
    "le|us#", "te|us#", "ce|us#", "de|us#", "#be|ur", "nbe|ur", "#be|un", "nbe|un", "be|urt", "#ge|ur", "#ne=unt",
    "dne=unt", "e|unter", "e|unver", "e|unfall", "e|unabh", "e|url", "e|ursach", "e|umfr", "e|ultra", "que=u",
    "lie=u", "sie=ur", "die=u",
    // --- e=a. Two nuclei by default (Theater, real, beachten). English and French ea, eau.
    "ide|a", "e=aut", "e=aux#", "#de=ad", "nive=au", "plate=au", "bure=au", "table=au", "be=auj", "e=au#", "e=aus#",
    "#e=au", "te=am", "stre=am", "cre=am", "dre=am", "scre=am", "#be=amer", "#be=amen", "#be=am#", "#be=at",
    "#be=ach#", "#be=ast", "cle=an", "le=as", "je=an", "#de=al", "de=al#", "de=als#", "he=alt", "#he=al", "fre=ak",
    "pe=ak", "bre=ak", "ste=ak", "sne=ak", "swe=at", "che=at", "#tre=at", "che=ap", "#le=ad", "#he=ad", "he=ads",
    "he=adl", "re=ader", "#re=ada", "#re=ad#", "#re=ach", "ye=ar", "we=ar", "#se=ar", "rese=ar", "#se=at",
    "#se=aso", "#se=al#", "te=ach", "te=ase", "thre=ad", "#pe=an", "#be=agl", "#e=agl", "ble=ach", "#te=ak",
    "#me=al#", "#ge=ar#", "#le=ak", "fe=at", "we=ak", "we=ath", "#ne=at#", "#e=asy", "#te=a#", "#te=as", "#sue=a",
    "pe=ar#", "#cre=a", "ea=u", "pe=opl",
    // --- a|i. Joined by default (Mai, Kaiser). Greek and Latin words, joints.
    "#ma=isch", "a|isch", "a|ism", "#ma=ist", "a|ist", "sa|ik", "ha|ik#", "oka|in", "oca|in", "aca|in", "vaca|in",
    "ukra|in", "#na|iv", "#ka|iro", "ha|iti", "ama|ika", "tra=ini", "tra=iner", "intra|i", "ontra|i", "xtra|i",
    "ultra|i", "para|i", "meta|i", "mega|i", "a|indu", "a|indik", "a|initi", "a|info", "a|infek", "a|insti",
    "a|inves", "a|intern", "a|inter", "#ka|in",
    // --- a|u, ä|u. Joined by default (Haus, Häuser).
    "ntra|ut", "ultra|u", "xtra|u", "a|untern", "a|unfall", "a|url", "ä|um#", "ä|us#", "lä|um", "nä|um", "thä|us",
    "dä|us", "lä|us",
    // --- a|a, a=o, a=e. aa is joined by default (Haar).
    "tra|a", "ara|a", "meta|a", "mega|a", "data|a", "a|auf", "a|aus", "#ma=a", "ma|a", "#sa=an", "a|an", "isa|a",
    "kaka=o", "cia=o", "#ma=o#", "#a=erzt",
    // --- o|i. Joined by default (Boiler, Konvoi). Steroid, Heroin, Egoist, Autoimmun-.
    "o|id", "o|isch", "o|ism", "o|ist", "jo=int", "po=int", "co=in#", "co=ins#", "#co=in", "lo=in", "do=in",
    "#mo=in#", "o|in", "o|im", "o|iz", "ko|it", "#po=iki", "tro=ika", "o|ik", "ntro|it", "sto|i", "o|ion", "o|iat",
    "o|iso",
    // --- o|o. Joined by default (Boot, Zoo).
    "ko|op", "ko|ord", "co|ord", "zo|ol", "zo|on", "o|oph", "#o|ol", "oko|on", "#o|og", "#o|oz", "#o|op", "o|org",
    "o|operat", "o|opt", "o|orient", "no|otr", "o|osm", "#zo|on", "io|o", "ozo|o", "phyto|o",
    // --- o|u. Joined by default (Tour, Route, outen).
    "co=unter", "o|unf", "o|unter", "o|umf", "o|url", "o|usp",
    // --- o=a, o=e. Two nuclei by default (Koala, Poet).
    "lo=ad", "co=ach", "bo=ard", "to=ast", "ro=ast", "ro=ad", "so=ap", "bo=at", "#co=at", "go=al", "#lo=an",
    "fo=am", "#go=eth", "#o=etk", "rrho=e", "#pho=eni", "sho=e",
    // --- u|i. Joined by default (pfui). Ruine, Suizid, Linguist, Intuition.
    "#gu=in", "ugu=in", "agu=in", "u|in", "esu|it", "su=it", "ku=it", "cu=it", "fru=it", "cru=it", "u|it", "u|iz",
    "#ju=ist", "#u|ig", "u|ism", "u|ist", "gu=id", "bu=ild", "u|id", "lu|is", "u|ie", "zu|i", "mou=i", "ou=il",
    // --- u=e, u=a. Two nuclei by default (aktuell, Januar).
    "blu=e", "tru=e#", "venu=e", "gu=e#", "gu=es#", "g=ue#", "g=ues#", "gu=ett", "#gu=er", "#gu=ev", "fondu=e",
    "revu=e#", "tatu=e#", "ssu=e#", "rescu=e", "valu=e#", "cu=e#", "#fu=er#", "#u=eber", "queu=e", "gu=ard",
    "agu=a#",
    // --- Other pairs.
    "soci=al#", "ci=ao", "eggi=o", "agi=o#", "cci=o", "cci=a", "ggi=a", "#ci=ab", "gga=e", "onnai=e", "gi=ov",
    "gi=org", "shi=on", "é=e",
    // --- Silent e of English and French words.
    "onlin=e", "fflin=e", "hotlin=e", "eadlin=e", "timelin=e", "airlin=e", "pelin=e", "idelin=e", "baselin=e#",
    "utlin=e", "lowlin=e", "#lin=e#", "pip=eli", "guid=e", "gid=el", "sid=eb", "ftwar=e", "rdwar=e", "malwar=e",
    "updat=e#", "updat=es#", "bsit=e", "#sit=e", "hom=epa", "hom=eo", "hom=es", "#hom=e#", "omepag=e", "ngpag=e",
    "rtphon=e", "iphon=e", "#lik=e#", "#lik=es#", "#lik=ed", "#shar=e", "#mak=e#", "mak=eo", "mak=eu", "#tak=e#",
    "#fak=e#", "#fak=es", "epfak=e", "#fak=en", "#stor=e#", "pstor=e", "#liv=e#", "#liv=est", "#liv=et", "#liv=ec",
    "#lif=e", "slif=e", "styl=e", "rvic=e", "offic=e", "crem=e#", "crem=es#", "crèm=e#", "crèm=es#", "fac=eb",
    "fac=el", "#fac=e#", "rfac=e#", "imag=e#", "imag=es#", "nag=em", "stat=em", "bas=eb", "bas=em", "#tim=e#",
    "#tim=el", "#tim=eo", "ltim=e#", "fetim=e", "metim=e", "rim=eti", "#gam=e#", "#gam=es#", "#cas=e#", "ecas=e#",
    "cak=e", "shak=e#", "shak=es#", "driv=e#", "cod=e#", "cod=es#", "skyp=e", "#hyp=e#", "#hyp=es#", "vib=e#",
    "vib=es#", "outub=e", "#sal=e#", "#dat=e#", "#dat=es#", "plianc=e", "rmanc=e", "enc=e#", "scienc=e", "mouss=e#",
    "releas=e#", "ssoir=e", "toir=e#", "loung=e", "challeng=e", "chang=e", "messag=e", "#beig=e#", "car=e#",
    "utiqu=e#", "guett=e#", "rseill=e#", "hav=e#", "som=e#", "#on=e#", "#mor=e#", "smil=e#", "awar=e", "#wav=e#",
    "nac=e#", "spac=e", "plac=e#", "resourc=e", "nsourc=e", "phas=eo", "voic=e", "juic=e", "#ic=e#", "nic=e#",
    "suit=e#", "whit=e", "port=emon", "trecot=e", "fraich=e#", "fraîch=e#", "quich=e#", "quich=es#", "#roug=e#",
    "crêp=e#", "crêp=es#", "crep=e#", "#tap=e#", "otap=e#", "strok=e", "scor=e#", "scor=es#", "#cor=e#", "pac=em",
    "devic=e", "bas=elin", "#colleg=e#", "hous=e#", "nurs=e#", "#saf=e#", "#saf=es#", "sleev=e", "groov=e#",
    "#lov=e#", "#crim=e#", "hik=e#", "bik=e#", "#bik=es#", "strik=e#", "ourc=e#", "#regim=e#", "#regim=es#",
};
// clang-format on

constexpr std::size_t pattern_count = std::size(patterns);
constexpr std::size_t letter_count = 32;

constexpr SyllableRule compile(std::string_view pattern) {
  SyllableRule rule;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto byte = static_cast<unsigned char>(pattern[i]);
    if (byte == '|' || byte == '=') {
      rule.vowel = rule.size;
      rule.begins_nucleus = byte == '|';
      continue;
    }
    Letter c = word_edge;
    if (byte >= 'a' && byte <= 'z')
      c = letter(pattern[i]);
    else if (byte == 'C')
      c = any_consonant;
    else if (byte == 'V')
      c = any_vowel;
    else if (byte == 0xC3) {
      const auto trail = static_cast<unsigned char>(pattern[++i]);
      c = trail == 0xA4   ? a_umlaut
          : trail == 0xB6 ? o_umlaut
          : trail == 0xBC ? u_umlaut
          : trail == 0x9F ? sharp_s
                          : accented_vowel;
    }
    rule.letters[rule.size++] = c; // a pattern that is too long does not compile
  }
  if (rule.vowel == 0) throw "a rule needs a mark behind its first letter"; // never at run time
  if (rule.vowel > 1) rule.second_before = rule.letters[rule.vowel - 2U];
  if (rule.vowel + 1 < rule.size) rule.after = rule.letters[rule.vowel + 1U];
  return rule;
}

// The rules grouped by the pair around the mark (a counting sort, which keeps their order within a group).
struct Table {
  std::array<SyllableRule, pattern_count> rules{};
  std::array<std::uint16_t, letter_count * letter_count + 1> starts{};
};

constexpr std::size_t group(Letter before, Letter vowel) {
  return before * letter_count + vowel;
}

constexpr Table build() {
  Table table;
  std::array<SyllableRule, pattern_count> compiled{};
  for (std::size_t i = 0; i < pattern_count; ++i) {
    compiled[i] = compile(patterns[i]);
    ++table
          .starts[group(compiled[i].letters[compiled[i].vowel - 1U], compiled[i].letters[compiled[i].vowel]) +
                  1];
  }
  for (std::size_t i = 1; i < table.starts.size(); ++i)
    table.starts[i] = static_cast<std::uint16_t>(table.starts[i] + table.starts[i - 1]);
  auto next = table.starts;
  for (const SyllableRule& rule : compiled)
    table.rules[next[group(rule.letters[rule.vowel - 1U], rule.letters[rule.vowel])]++] = rule;
  return table;
}

constexpr Table table = build();

} // namespace

std::span<const SyllableRule> syllable_rules(Letter before, Letter vowel) {
  const std::size_t at = group(before, vowel);
  return std::span(table.rules)
      .subspan(table.starts[at], static_cast<std::size_t>(table.starts[at + 1]) - table.starts[at]);
}

} // namespace taktvoll::language
