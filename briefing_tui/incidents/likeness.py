"""How like two texts are: shingles of words, compared exactly, and found through a few keys a text (MinHash).

The signature is MinHash by one permutation (Li, Owen, Zhang 2012) with empty bins filled from their neighbour
(Shrivastava, Li 2014): one checksum a shingle instead of one a shingle and permutation.
"""

from __future__ import annotations

import re
import unicodedata
import zlib

SHINGLE = 4  # words
BANDS = 8
ROWS = 4  # bins a band: texts 80 % alike share a band with probability 0.98, texts 30 % alike with 0.06
_BINS = BANDS * ROWS
_WORD = re.compile(r"[^\W_]+")
_NUMBER_WORDS = frozenset(
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "  # noqa: SIM905
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens".split()
)
# How wires mark a version of a story in its title.
_MARK = re.compile(
    r"^\W*(?:(?:updated?|corrected|correction|recast|refile|wrapup|rpt|repeat|breaking)(?:\s*\d+)?\s*[-–—:|]+\s*)+"
    r"|\W*\((?:\d+\w*\s+)?(?:updated?|corrected|correction|recasts?|adds?[^)]*|updates[^)]*)\)\W*$",
    re.IGNORECASE,
)


def words(text: str) -> list[str]:
    """The words of a text in lower case, compatibility forms folded."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def shingles(text: str) -> frozenset[int]:
    """Checksums of every run of four words; of the whole text where it is shorter."""
    found = words(text)
    if not found:
        return frozenset()
    runs = range(max(1, len(found) - SHINGLE + 1))
    return frozenset(zlib.crc32(" ".join(found[i : i + SHINGLE]).encode()) for i in runs)


def resemblance(text: str, other: str) -> float:
    """Shared shingles over all shingles (Jaccard), 0 to 1."""
    ours, theirs = shingles(text), shingles(other)
    if not ours or not theirs:
        return 0.0
    return len(ours & theirs) / len(ours | theirs)


def bands(text: str) -> tuple[int, ...]:
    """Signed 64-bit keys, one a band; () for a text without words."""
    bins: list[int | None] = [None] * _BINS
    for each in shingles(text):
        place, value = each % _BINS, each // _BINS
        least = bins[place]
        if least is None or value < least:
            bins[place] = value
    filled = _filled(bins)
    return (
        tuple(_key(band, filled[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS)) if filled else ()
    )


def same_numbers(text: str, other: str) -> bool:
    """Whether a text gives no figure, in digits or words, that the other does not give: then it copies, else it reports."""
    return _numbers(text) <= _numbers(other)


def _numbers(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if word[0].isdigit() or word in _NUMBER_WORDS)


def title_key(title: str) -> str:
    """The words of a title without "update 2 -", "(corrected)" and with figures as "#": the same for its versions."""
    plain = _MARK.sub("", title)
    while plain != title:
        title, plain = plain, _MARK.sub("", plain)
    kept = ["#" if word.isdigit() else word for word in words(title)]
    return " ".join(kept) if any(word != "#" for word in kept) else ""


def _filled(bins: list[int | None]) -> list[int]:
    if all(value is None for value in bins):
        return []
    filled = []
    for place in range(_BINS):
        step = 0
        while (value := bins[(place + step) % _BINS]) is None:
            step += 1
        filled.append(
            value + step * 0x1_0000_0000
        )  # a borrowed value must differ from the one it was borrowed from
    return filled


def _key(band: int, rows: list[int]) -> int:
    packed = b"".join(value.to_bytes(8, "little") for value in rows)
    high, low = zlib.crc32(packed, band), zlib.crc32(packed, band + BANDS)
    unsigned = high << 32 | low
    return unsigned - (1 << 64) if unsigned >> 63 else unsigned
