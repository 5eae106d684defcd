"""What an editor puts in brackets: what letters stand for ("FLM [Free Land Movement] fighters"), and remarks ("[as heard]").

The parser is not shown it: with a second name between the first and what it belongs to, it loses both. It is hung on the
letters afterwards, as another name of what they are short for; a remark is hung on the word before it, like a comma.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

_LETTERS = re.compile(r"[A-Z][A-Za-z0-9-]*[A-Z0-9]")
_LONGEST = 14  # tokens in such a bracket
REMARK = -1  # in place of the letters
# Not "indistinct": where words are missing, what stands on both sides does not belong together.
_REMARKS = frozenset({"received", "heard", "published", "printed", "transliterated", "sic", "broadcast"})
_REMARK_WORDS = 6
_SMALL = frozenset({"of", "the", "and", "for", "de", "del", "la", "y", "in", "to", "-", "'s", "'", ","})


def found(doc: Doc) -> dict[int, int]:
    """Token of an expansion, brackets and all -> the token of the letters that it spells out; REMARK in a remark."""
    inside: dict[int, int] = {}
    for token in doc:
        if token.text != "[" or not token.i:
            continue
        end = next(
            (k for k in range(token.i + 1, min(token.i + _LONGEST, len(doc))) if doc[k].text == "]"), 0
        )
        words = list(doc[token.i + 1 : end]) if end else []
        if 0 < len(words) < _REMARK_WORDS and words[-1].lower_ in _REMARKS:
            inside.update(dict.fromkeys(range(token.i, end + 1), REMARK))
        elif not _LETTERS.fullmatch(doc[token.i - 1].text):
            continue
        elif len(words) > 1 and all(one.text[:1].isupper() or one.text.lower() in _SMALL for one in words):
            inside.update(dict.fromkeys(range(token.i, end + 1), token.i - 1))
    return inside
