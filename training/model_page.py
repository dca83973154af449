"""The page on the difficulty model, src/readability/difficulty.md, and the coefficients for the program."""
import math

# One unit of a feature, and what a writer can do about it.
MEANING = {
    "letters": ("a letter of a counted word; 31 words of average length have 190",
                "shorter sentences, shorter words"),
    "rare_nouns": ("a noun of the word list that is rare in everyday dialogue: nothing from 4 on the Zipf scale up, one "
                   "unit from 2.8 down",
                   "the everyday word"),
    "rare_words": ("any other rare word of the list: nothing from 4.75 up, one unit from 3.75 down; the first word of a "
                   "sentence is counted here",
                   "the everyday word"),
    "compounds": ("a compound that is not on the list but made of words that are; none if it is written with a hyphen",
                  "a hyphen, or two words: “Messung des Blutdrucks”"),
    "unlisted_words": ("a word that is neither on the list nor made of words that are, nor part of a name; a compound with "
                       "a part below 3",
                       "say it in other words, or explain it"),
    "medical_terms": ("a medical term that few lay people know, however short or frequent it is",
                      "the lay word; the term in brackets if it must be there"),
    "clauses": ("a subordinate clause or an infinitive with “zu”", "two sentences"),
    "participles": ("a participle before its noun: “die verordnete Dosis”", "a clause with a verb"),
    "genitives": ("a genitive behind its noun: “die Senkung des Blutdrucks”", "“von”, or a verb"),
    "nominalisations": ("a noun in -ung, -heit, -keit, -ion, -ität … that is not an everyday word",
                        "the verb: “anwenden” for “die Anwendung”"),
}

# Written for this page.
EXAMPLES = [
    "Nehmen Sie die Tablette am Morgen mit etwas Wasser.",
    "Wenn Sie die Tablette vergessen haben, nehmen Sie am nächsten Tag nicht zwei, sondern wie immer nur eine.",
    "Bei vorbestehender Niereninsuffizienz ist unter Berücksichtigung der Kreatinin-Clearance eine Reduktion der "
    "verordneten Tagesdosis in Erwägung zu ziehen.",
]


class Page:
    def __init__(self, names, constant, points, ranges, figures, folds, sentences, fold_count, repetitions):
        if list(MEANING) != names:
            raise SystemExit("the features of the program are not those of model_page.py: %s" % " ".join(names))
        self.names, self.constant, self.points, self.ranges = names, constant, points, ranges
        self.figures, self.folds, self.sentences = figures, folds, sentences
        self.fold_count, self.repetitions = fold_count, repetitions
        self.examples = []

    def source(self):
        rows = "".join("    %.4f, // %s\n" % (p, n) for n, p in zip(self.names, self.points))
        return ("// Made by training/train.py; do not edit. Points by Feature (difficulty_features.h); difficulty.md "
                "explains them.\n"
                "// clang-format off\n"
                "constexpr double model_constant = %.4f;\n"
                "constexpr std::array<double, feature_count> model_points{\n%s};\n"
                "// clang-format on\n" % (self.constant, rows))

    def points_table(self):
        lines = ["| feature | points | range | one unit is | what helps |", "|---|---:|---|---|---|"]
        for name, points, (low, high) in zip(self.names, self.points, self.ranges):
            unit, advice = MEANING[name]
            lines.append("| `%s` | %.3f | %.3f–%.3f | %s | %s |" % (name, points, low, high, unit, advice))
        return "\n".join(lines) + "\n"

    def figures_table(self):
        f = self.figures
        lines = [
            "| on articles not seen in training | |", "|---|---:|",
            "| Spearman, all %d sentences, one article left out at a time | **%.3f** |" % (self.sentences, f["pooled"]),
            "| … without the Leichte-Sprache site | %.3f |" % f["wiki"],
            "| … within an article, mean of the articles | %.3f |" % f["within"],
            "| … of the articles' means | %.3f |" % f["articles"],
            "| Spearman, %d-fold by article, mean of %d splits (lowest, highest) | %.3f (%.3f, %.3f) |"
            % ((self.fold_count, self.repetitions) + self.folds),
            "| Pearson, one article left out at a time | %.3f |" % f["pearson"],
            "| root mean square error on the scale 1–7 | %.2f |" % f["error"],
            "", "| article left out | sentences | Spearman | mean rating | mean estimate |", "|---|---:|---:|---:|---:|",
        ]
        for article, (count, rho, truth, rated) in f["by_article"].items():
            lines.append("| %s | %d | %.2f | %.2f | %.2f |" % (article, count, rho, truth, rated))
        return "\n".join(lines) + "\n"

    def rate(self, amounts):
        return min(7, max(1, self.constant + math.sqrt(sum(p * a for p, a in zip(self.points, amounts)))))

    def examples_table(self):
        head = ["sentence"] + ["`%s`" % n for n in self.names] + ["points", "difficulty"]
        lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
        for sentence, amounts in self.examples:
            each = [p * a for p, a in zip(self.points, amounts)]
            cells = [sentence] + ["%.2f" % e if e else "" for e in each] + ["%.2f" % sum(each), "**%.1f**" % self.rate(amounts)]
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines) + "\n"

    def markdown(self):
        return """\
<!-- Made by training/train.py; do not edit. -->
# How difficulty is estimated

`difficulty` says how hard people would find a sentence, from 1 (very easy) to 7 (very hard). Each feature of the
sentence gives points; the estimate is

> difficulty = %.3f + √(sum of all points), at least 1, at most 7

The root is there because people are not ten times as lost over ten rare words as over one. No coefficient may be
negative, so nothing that is named as a reason ever makes a sentence easier.

## The points

“Range”: between which values the points lie when one article at a time is left out of the training.

%s
“The list” are 49,000 word forms of film subtitles, frequencies on the Zipf scale: log10 of the occurrences in a billion
words (`data/README.md`). Words of fewer than three letters, with digits, and common abbreviations have no rarity. A form
that is not on the list while another form of the word is counts as one of the rarest, unless that form is everyday (4.5 or
more). Two and more capitalised unlisted words in a row are taken for a name, which makes nothing harder. The points of
`medical_terms` are those of `unlisted_words`: the rated sentences hardly know medical terms.

## A document

The estimate of a document, a section or a list of sentences is the mean of its sentences, weighted by their words: a
reader spends her time in the long ones. `hard_sentence_share` is the share of sentences from 4, the middle of the scale,
up: one sentence that nobody understands is not mended by ten easy ones.

## Examples

The points of three sentences, written for this page.

%s
## How good it is

Trained on the development half of TextComplexityDE: %d sentences from 12 articles, each rated by about nine learners of
German. The figures are for sentences of articles that the coefficients were not fitted to. The choice of features and the
shape of the rarity scales were made with all 12 articles in view, so expect a little less on others.

%s
For comparison, on the same sentences and without any fitting: Flesch-Amstad .576, Wiener 4 .670, LIX .673, words per
sentence .743, characters per sentence .795. The ratings themselves are means of about nine people; what chance leaves of
them is a correlation of .95 at best.

## What it cannot do

It sees words and commas. Irony, missing logic, a metaphor or a wrong fact cost nothing. Learners of German rated texts of an
encyclopaedia; patients, who may be in pain or afraid, were not asked. It is an indicator for writers, no proof that a text is
understood.
""" % (self.constant, self.points_table(), self.examples_table(), self.sentences, self.figures_table())
