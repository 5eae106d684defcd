"""Bytes → str, whatever wrote them."""

from __future__ import annotations

import codecs
import re
import unicodedata

from briefing_tui.ingest.blob import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536  # bytes charset-normalizer looks at
_HIGH = re.compile(rb"[\x80-\xff]+")
# Windows-1252: the typographic marks, and the letters of Western Europe.
_WESTERN = re.compile(rb"[\x80\x82-\x8c\x8e\x91-\x9c\x9e-\xff]{1,2}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY = "not text (binary data)"
_SHORT = 200  # characters: a text with odd bytes in it, and no longer than this, must look like writing
_LETTERS = re.compile(r"[^\W\d_]+")
_NEUTRAL = re.compile(r"[\s.,:;!?'\"()/–—“”‘’«»…-]")
_DIGITS = re.compile(r"\d")
_WRITTEN = 0.6  # of what is neither blank nor a mark stands in words or figures


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`. `declared` is what a header says of its encoding; the bytes are believed first.

    A byte order mark decides; then UTF-8 if the bytes are UTF-8; then what is declared; then UTF-16 by its
    zeros; then Windows-1252 where the odd bytes are few; else the best guess of charset-normalizer. Latin-1 and
    ASCII are read as Windows-1252, as the WHATWG Encoding standard does. Raises UnreadableError for binary data.
    """
    text = _decoded(data, declared)
    if (
        0 < len(text) <= _SHORT
        and (0 in data or _CONTROL.search(text) or not _utf8(data))
        and not _written(text)
    ):
        raise UnreadableError(_BINARY)
    return text


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    zeros = data[:_SAMPLE].count(0)
    if zeros:
        return _with_zeros(data, zeros)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _not_utf8(data, declared)
    else:
        if "\x1b" in text and (japanese := _iso_2022(data, declared)):
            return japanese
    _refuse_binary(text)
    return text


def _with_zeros(data: bytes, zeros: int) -> str:
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and zeros > len(sample) // 10 and max(even, odd) > 10 * min(even, odd):
        text = data.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
        _refuse_binary(text)
        return text
    if zeros > max(1, len(sample) // 1000):
        raise UnreadableError(_BINARY)
    return _decoded(data.replace(b"\0", b""), "")


def _not_utf8(data: bytes, declared: str) -> str:
    if declared:
        try:
            name = codecs.lookup(declared.strip()).name
            if name in ("iso8859-1", "ascii", "latin-1"):
                name = "cp1252"
            return data.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(char > "\x7f" for char in text) - broken >= 4 * broken:
        return text  # UTF-8 with a few broken bytes: a cut in the middle of a character, a pasted line
    odd = sum(len(run) for run in _HIGH.findall(data))
    if odd * 20 < len(data) and all(_WESTERN.fullmatch(run) or len(run) == 3 for run in _HIGH.findall(data)):
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _iso_2022(data: bytes, declared: str) -> str:
    if not declared.lower().startswith("iso-2022"):
        return ""
    try:
        return data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return ""


def _refuse_binary(text: str) -> None:
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > max(4, len(sample) // 50):
        raise UnreadableError(_BINARY)


def _utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _written(text: str) -> bool:
    """Whether most of a text stands in words of one script, written as words are (Port, PORT, port, but not pOrT)."""
    sound = sum(len(word) for word in _LETTERS.findall(text) if _is_word(word)) + len(_DIGITS.findall(text))
    return sound >= _WRITTEN * len(_NEUTRAL.sub("", text))


def _is_word(word: str) -> bool:
    scripts = {unicodedata.name(char, "?").partition(" ")[0] for char in word}
    if scripts <= {"CJK", "HIRAGANA", "KATAKANA"} or scripts == {"HANGUL"}:
        return True
    return (
        len(word) > 2
        and len(scripts) == 1
        and (word[1:].islower() or word.isupper() or word.lower() == word.upper())
    )
