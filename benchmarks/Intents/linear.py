"""A plain linear classifier: TF-IDF of one and two words and of two to five letters, logistic regression.

Prints accuracy, training seconds, and the median milliseconds of a query: python3 linear.py TRAIN.tsv TEST.tsv
"""
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union


def read(path):
    with open(path, encoding="utf-8") as file:
        return list(zip(*(line.rstrip("\n").split("\t", 1) for line in file)))


(train_intents, train), (test_intents, test) = read(sys.argv[1]), read(sys.argv[2])
features = make_union(TfidfVectorizer(ngram_range=(1, 2)), TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5)))
model = make_pipeline(features, LogisticRegression(C=30, max_iter=100))
started = time.perf_counter()
model.fit(train, train_intents)
trained = time.perf_counter() - started
right = sum(a == b for a, b in zip(model.predict(test), test_intents)) / len(test)
times = []
for text in test[:200]:
    started = time.perf_counter()
    model.predict([text])
    times.append(time.perf_counter() - started)
print(right, trained, sorted(times)[len(times) // 2] * 1000)
