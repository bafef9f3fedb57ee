"""A second opinion on the figures that Mimic2 draws, from their definition. Prints JSON.  mimic2_definition.py CORPUS [DICTIONARY]

Clips are grouped by the number of characters of their text. Of the seconds of a group: mean, median, the most common of the values rounded to two decimals (the
first clip's own value where no single one is most common), the standard deviation of a sample (0 for a single clip), and how many they are.
Phonemes: each word between white space is looked up as it is; its first pronunciation counts, and a word that is not there counts as "None".
"""
import json, math, statistics, subprocess, sys
from collections import Counter, defaultdict
from pathlib import Path
import wave


def samples(corpus, name):
    wav = corpus / "wavs" / (name + ".wav")
    if wav.exists():
        with wave.open(str(wav)) as sound:
            return sound.getnframes(), sound.getframerate()
    flac = str(corpus / "wavs" / (name + ".flac"))
    return tuple(int(subprocess.run(["sox", "--i", option, flac], capture_output=True, check=True).stdout) for option in ("-s", "-r"))


def single_mode(values):
    first, *others = Counter(values).most_common(2)
    return None if others and others[0][1] == first[1] else first[0]


def figures(groups):
    out = []
    for characters in sorted(groups):
        seconds = groups[characters]
        mode = single_mode([round(s, 2) for s in seconds])
        out.append({
            "characters": characters, "count": len(seconds), "mean": statistics.mean(seconds), "median": statistics.median(seconds),
            "mode": seconds[0] if mode is None else mode, "deviation": statistics.stdev(seconds) if len(seconds) > 1 else 0})
    return out


def main(corpus, dictionary=None):
    exact, framed, texts = defaultdict(list), defaultdict(list), []
    for line in (corpus / "metadata.csv").read_text(encoding="utf-8").splitlines():
        name, *rest = line.split("|")
        text = rest[-1]
        count, rate = samples(corpus, name)
        at_22_khz = -(-count * 22000 // rate)
        exact[len(text)].append(count / rate)
        framed[len(text)].append((at_22_khz // 275 + 1) * 12.5 / 1000)
        texts.append(text)
    phonemes = Counter()
    if dictionary:
        entries = dict(reversed([(line.split()[0], line.split()[1:]) for line in Path(dictionary).read_text().splitlines() if line and not line.startswith(";;;")]))
        for word in " ".join(texts).split():
            phonemes.update(entries.get(word.upper(), ["None"]))
    print(json.dumps({"lengths": figures(exact), "lengthsInFrames": figures(framed), "phonemes": phonemes}))


main(Path(sys.argv[1]), *sys.argv[2:])
