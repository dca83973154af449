#!/usr/bin/env python3
"""Makes src/readability/data/word-frequency.txt from a list of word forms with counts.

    training/word_frequency.py de_50k.txt > src/readability/data/word-frequency.txt

The list: https://github.com/hermitdave/FrequencyWords, content/2018/de/de_50k.txt (CC BY-SA 4.0), "word count" a line.
Needs nothing but Python 3.
"""
import math
import sys

STEP = 0.2  # of a class, on the Zipf scale: log10 of the occurrences in a billion words
LOWEST = 2.6
CLASSES = 16  # four bits in the program; the last is open upwards
WIDTH = 110

HEADER = """\
# German word forms by how often they occur in film subtitles. [3.2] opens the forms with 3.2 or more on the
# Zipf scale (log10 of the occurrences in a billion words) and less than the next class; forms are keys as
# language/key.h makes them.
#
# Derived from FrequencyWords by Hermit Dave (https://github.com/hermitdave/FrequencyWords, content/2018/de),
# which counts OpenSubtitles 2018 (https://opus.nlpl.eu). This file is licensed under CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/). Made by training/word_frequency.py; do not edit."""


def key_of(word):
    """As language::key_of does for words of letters, hyphens and apostrophes."""
    return word.lower().replace("ß", "ss").replace("-", "").replace("'", "").replace("’", "")


def read(path):
    counts = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            word, count = line.rsplit(" ", 1)
            key = key_of(word)
            counts[key] = counts.get(key, 0) + int(count)
    return counts


def classes_of(counts):
    total = sum(counts.values())
    classes = [[] for _ in range(CLASSES)]
    for key, count in counts.items():
        # Single letters, abbreviations with dots, figures and mistakes of encoding are no words.
        if len(key) < 2 or not all(c.isalpha() and ord(c) < 0x180 for c in key):
            continue
        zipf = math.log10(count / total * 1e9)
        classes[min(CLASSES - 1, max(0, math.floor((zipf - LOWEST) / STEP)))].append(key)
    return classes


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print(HEADER)
    for number, words in enumerate(classes_of(read(sys.argv[1]))):
        print("[%.1f]" % (LOWEST + number * STEP))
        line = ""
        for word in sorted(words, key=lambda w: w.encode("utf-8")):
            if line and len(line) + 1 + len(word) > WIDTH:
                print(line)
                line = ""
            line += (" " if line else "") + word
        print(line)


main()
