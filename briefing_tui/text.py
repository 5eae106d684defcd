"""The one place that makes untrusted text safe to store and to show.

Text from outside is cleaned once where it comes in (`clean`) and again where it is printed or painted
(`display`, `display_block`, `json_text`, `csv_cell`): raw escape sequences pass through every terminal toolkit,
and an override character can make a line read as its opposite.

Promise the highlighting rests on: on text that `clean` returned, `display` and `display_block` change no
length, so offsets into the stored text are offsets into what is shown.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS_IN_A_ROW = 10  # stacked marks a screen can bear; living scripts use five at most
_MARKS_TO_NORMALISE = 30  # Unicode Standard Annex 15, "stream-safe text": longer runs make NFC quadratic

# ECMA-48 control sequences and strings a terminal would obey, removed whole. A string that is not ended within
# its line is not removed: only its ESC goes, so nothing can swallow the rest of a document.
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x1b\x07\n]{0,4096}(?:\x07|\x1b\\)|\x1b[()*+][0-9A-Z]"
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029]")

# U+0080-U+009F in text is nearly always Windows-1252 read as Latin-1 (the WHATWG Encoding and HTML standards
# read it so): curly quotes and dashes come back, what is left over is dropped.
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}

_SURROGATE = "\ud800-\udfff"
_NONCHARACTER = "\ufdd0-\ufdef" + "".join(
    chr(p * 0x10000 + 0xFFFE) + chr(p * 0x10000 + 0xFFFF) for p in range(17)
)
_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
# Format characters (category Cf and invisible fillers) except the joiners, which _joiners judges, and the
# Arabic and Kaithi number signs, which are visible.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_DROPPED = re.compile(f"[{_CONTROL}{_INVISIBLE}{_NONCHARACTER}]")
_UNPRINTABLE = re.compile(f"[{_CONTROL}{_INVISIBLE}{_NONCHARACTER}{_SURROGATE}\u2028\u2029]")
_LONE_SURROGATES = re.compile(f"[{_SURROGATE}]")
_SAME_LENGTH = re.compile(f"\r\n?|[{_CONTROL}{_NONCHARACTER}{_SURROGATE}\u2028\u2029]")

# Scripts whose spelling uses the joiners: Arabic to Nko, the Indic blocks, Tibetan to Mongolian, and the rest.
_JOINING = (
    "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua87f\ua8e0-\ua8ff\uaa60-\uaa7f\uaae0-\uaaff"
    "\uabc0-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00010fff\U00011000-\U00011fff"
    "\U0001e900-\U0001e95f"
)
_PICTURE = (
    "#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_STRAY_SELECTORS = re.compile(f"(?<![{_PICTURE}])[\ufe0e\ufe0f]")
_STRAY_JOINERS = re.compile(
    f"(?<![{_JOINING}])(?:\u200c|(?<![{_PICTURE}\ufe0f])\u200d|\u200d(?![{_PICTURE}]))"
)
_CONTEXTUAL = re.compile("[\u200c\u200d\ufe0e\ufe0f]")
_LONG_RUNS = re.compile(
    r"[^\w\x00-\x7f]{11,}"
)  # marks are not word characters; neither are emoji, told apart below

_ROUNDS = 8
_ONE_LINE = str.maketrans("\n\t", "  ")
_NO_TABS = str.maketrans("\t", " ")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?\Z")


def _mark(char: str) -> bool:
    return unicodedata.combining(char) > 0 or unicodedata.category(char) in ("Mn", "Me")


def _cap_marks(text: str, most: int) -> str:
    """At most `most` combining marks in a row."""

    def shorten(found: re.Match[str]) -> str:
        kept: list[str] = []
        run = 0
        for char in found[0]:
            run = run + 1 if _mark(char) else 0
            if run <= most:
                kept.append(char)
        return "".join(kept)

    return _LONG_RUNS.sub(shorten, text)


def _drop(found: re.Match[str]) -> str:
    return _C1.get(ord(found[0]), "")


def _compose(s: str) -> str:
    """NFC; marks capped first, because putting them in order takes quadratic time."""
    return unicodedata.normalize("NFC", _cap_marks(s, _MARKS_TO_NORMALISE))


def clean(s: str) -> str:
    """Text that is safe to store: NFC, lines ended by LF, tabs kept, nothing a terminal or XML chokes on.

    Removed: control characters (with whole escape sequences), C1, DEL, bidi embeddings, overrides, isolates and
    marks, zero-width and other invisible characters, noncharacters. ZWJ and ZWNJ stay where a script or an
    emoji needs them. A lone surrogate becomes U+FFFD. Windows-1252 read as Latin-1 is put right. More than ten
    combining marks in a row are cut. Cleaning twice changes nothing.
    """
    if s.isascii() and s.isprintable():
        return s
    if "\x1b" in s:
        s = _ESCAPES.sub("", s)
    s = _LINE_ENDS.sub("\n", s)
    if s.isascii():
        return _DROPPED.sub("", s)
    s = _LONE_SURROGATES.sub("\ufffd", s)
    s = _DROPPED.sub(_drop, s)
    s = _compose(s)
    # Taking a joiner away can bring marks together, and other joiners out of their context.
    for _ in range(_ROUNDS):
        before = s
        if _CONTEXTUAL.search(s):
            s = _compose(_STRAY_JOINERS.sub("", _STRAY_SELECTORS.sub("", s)))
        s = _cap_marks(s, _MARKS_IN_A_ROW)
        if s == before:
            return s
    return _cap_marks(_compose(_CONTEXTUAL.sub("", s)), _MARKS_IN_A_ROW)


def display(s: str) -> str:
    """One line that is safe on any terminal: `clean`, with each line end and tab shown as one space."""
    return clean(s).translate(_ONE_LINE)


def display_block(s: str) -> str:
    """Lines that are safe on any terminal: `clean`, with each tab shown as one space."""
    return clean(s).translate(_NO_TABS)


def one_line(s: str) -> str:
    """A title or a name: cleaned, runs of white space made one space, trimmed."""
    return " ".join(clean(s).split())


def same_length(s: str) -> str:
    """The text with what breaks a parser replaced one for one, so that offsets into `s` stay true.

    For text that arrives with offsets of its own, where `clean` would move them. Invisible characters stay:
    they harm only what prints, and `json_text` escapes them there.
    """

    def replace(found: re.Match[str]) -> str:
        char = found[0]
        if char == "\r\n":
            return " \n"
        if char in "\r\v\f\u2028\u2029":
            return "\n"
        if "\ud800" <= char <= "\udfff":
            return "\ufffd"
        return _C1.get(ord(char), "") or " "

    return _SAME_LENGTH.sub(replace, s)


def json_text(s: str) -> str:
    r"""JSON text made safe to print, meaning unchanged: what a terminal would obey is written as `\uXXXX`."""

    def escape(found: re.Match[str]) -> str:
        code = ord(found[0])
        if code < 0x10000:
            return f"\\u{code:04x}"
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"

    return _UNPRINTABLE.sub(escape, s)


def csv_cell(value: object) -> str:
    """A CSV cell that no spreadsheet takes for a formula: text that starts like one gets a leading apostrophe.

    After the OWASP advice on CSV injection. None is the empty cell; a plain negative number stays a number.
    """
    if value is None:
        return ""
    cell = display_block(str(value))
    if cell.startswith(_FORMULA) and not _NUMBER.match(cell):
        return "'" + cell
    return cell
