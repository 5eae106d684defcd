"""Which language a text is in, well enough to label it: its script, then its small words.

What is extracted is not decided here; extraction looks for itself.
"""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 1000
_FEWEST_WORDS = 8

# Small words hardly shared with the other languages of the list.
_SMALL_WORDS = {
    "en": "the of and that for with was were is are by from have has had which their this it they said not be",
    "es": "el los las que del una por con para es como pero más fue sus al lo",
    "fr": "le les des et une du est dans qui pour au sur avec pas sont ce mais ont été",
    "de": "der die und den das von mit dem ist nicht ein eine auf für im des sich auch wurde",
    "it": "il che di gli della per non sono una nel alla dei è con anche più",
    "pt": "o os que não uma do da em para com por mais foi ao dos das são",
    "nl": "de het een van en dat niet zijn met voor op aan door bij ook werd",
    "tr": "ve bir bu da için ile olarak olan daha çok gibi ancak",
    "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan",
    "pl": "w i na się nie że do jest z przez po od oraz",
    "sv": "och att det som en på är av för med inte till den",
    "ro": "și în de la cu pe nu care din pentru este sunt au",
}
_LISTS = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_SCRIPTS = (
    (re.compile(r"[ؠ-ي]"), "ar"),
    (re.compile(r"[а-яё]"), "ru"),
    (re.compile(r"[א-ת]"), "he"),
    (re.compile(r"[ぁ-ヿ]"), "ja"),
    (re.compile(r"[一-鿿]"), "zh"),
    (re.compile(r"[가-힣]"), "ko"),
    (re.compile(r"[α-ωά-ώ]"), "el"),
    (re.compile(r"[ऄ-ह]"), "hi"),
    (re.compile(r"[ก-ฮ]"), "th"),
)
_LETTERS_OF = (
    ("ar", re.compile(r"[پچگکی]"), "fa"),
    ("ar", re.compile(r"[ٹڈڑے]"), "ur"),
    ("ru", re.compile(r"[іїєґ]"), "uk"),
)


def language_of(text: str) -> str:
    """A two-letter code of ISO 639-1, or "" where the text is too short or the answer unclear."""
    words = [
        match.group().casefold() for match, _ in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)
    ]
    if not words:
        return ""
    sample = " ".join(words)
    for script, code in _SCRIPTS:
        if len(script.findall(sample)) * 3 > len(sample):
            return _refined(code, sample)
    if len(words) < _FEWEST_WORDS:
        return ""
    counted = Counter(words)
    shares = {code: sum(counted[word] for word in small) / len(words) for code, small in _LISTS.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= 0.08 else ""


def _refined(code: str, sample: str) -> str:
    for base, letters, refined in reversed(_LETTERS_OF):
        if base == code and len(letters.findall(sample)) * 50 > len(sample):
            return refined
    return code
