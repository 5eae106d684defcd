"""The line an incident stands under in the feed: its report's title, or the sentence that tells it, what happened first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_tui.model import Document, Event, Quote

LENGTH = 160  # characters of a sentence that stand in for a title
_NEWS = 12  # characters that news has at least

# No sentence ends at an initial, a title or a month cut short ("Feb. 3"), nor before a small letter ("2 a.m. and").
_SENTENCE_END = re.compile(
    r"""(?<!\b[A-Za-z]) (?<!\b(?:Mr|Ms|Dr|Lt|St|No))
    (?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Gen|Col|Maj|Sgt|Mrs)) (?<!\b(?:Sept|Capt|Brig))
    [.!?]["”’']? (?: \s(?!\s*[a-zß-ÿ]) | \Z ) | \n""",
    re.VERBOSE,
)
# What stands before the news and has a column of its own: where and when it was filed, the hour, the day.
_DATELINE = re.compile(
    r"""(?: (?=[A-ZÀ-Þ]{3}) | (?=[^\n]{0,60}\(|[^\n]{0,60}\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\ \d) )
    (?: [A-ZÀ-Þ][\w.'’/-]*,?\s | \d{1,4},?\s | \([^()\n]{2,40}\)\s? ){1,8} (?:--|[-–—]) \s (?=\S)""",
    re.VERBOSE,
)
# An hour is told by its form: "120 people", "around 1400 shells" and "3.50 million" are figures of what happened.
_HOUR = re.compile(
    r"""(?: (?:at|shortly\ (?:after|before)|just\ (?:after|before))\s [0-2]?\d[:.h]?[0-5]\d (?:\s?(?:hrs|hours|h|GMT|UTC|local\ time)\b)*
    | (?:(?:at|around|about)\s)? [0-2]?\d[:h][0-5]\d (?:\s?(?:hrs|hours|h|GMT|UTC|local\ time)\b)*
    | (?:(?:around|about)\s)? [0-2]\d[0-5]\d (?: \s?(?:hrs|hours|h)\b | (?=:) )
    ) (?!\s?[ap]\.?m) [,:]? \s (?=\S)""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY_BEFORE = r"(?:(?:on|in|late|early|earlier|overnight)\s(?:on\s)?)?"
_DAY_AFTER = r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?!and\b|or\b|to\b|until\b)(?=\S)"
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "its", "his", "her", "their", "our", "there", "this", "that"})  # fmt: skip
_SAID = frozenset({"said", "says", "announced", "reported", "confirmed", "claimed", "added"})


def told(document: Document, event: Event, quotes: Sequence[Quote] = (), *, whole: bool = True) -> str:
    """The sentence of an event in one line; from the event's own words on where it is not to be `whole`.

    A dateline, an hour and the event's day before the news are left out, and who says so stands behind it: "Drones hit
    the port, the governor said". A pronoun who says so is named, as far as the quotations tell.
    """
    first, last = _sentence(document.text, event.start, event.end)
    if not whole:
        return _line(document.text[event.start : last])
    first = _news(document.text, first, last, event)
    said = _said_behind(document.text, first, last, quotes)
    return said or _line(_capital(document.text[first:last]))


def shared_words(title: str, document: Document, event: Event) -> int:
    """How many telling words a title has in common with the sentence of an event."""
    first, last = _sentence(document.text, event.start, event.end)
    return len(_words(title) & _words(document.text[first:last]))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a span begins and ends."""
    before = [found.end() for found in _SENTENCE_END.finditer(text, max(0, start - 400), start)]
    first = before[-1] if before else max(0, start - 400)
    most = min(len(text), end + 400)
    after = _SENTENCE_END.search(text, max(first, end - 1), most)
    return first, after.end() if after else most


def _news(text: str, first: int, last: int, event: Event) -> int:
    """Where the news of a sentence begins."""
    first += len(text[first : event.start]) - len(text[first : event.start].lstrip(" \t\n-–—•*·"))
    openings = [_DATELINE, _HOUR]
    if event.date_text:
        openings.append(re.compile(_DAY_BEFORE + re.escape(event.date_text) + _DAY_AFTER, re.IGNORECASE))
    for opening in openings:
        found = opening.match(text, first)
        if found is not None and last - found.end() > _NEWS:
            first = found.end()
    return first


def _said_behind(text: str, first: int, last: int, quotes: Sequence[Quote]) -> str:
    """The sentence with who says it behind it; "" where it does not begin with that or says more than they do."""
    for quote in quotes:
        speaker, cue = quote.speaker, quote.cue
        if speaker is None or cue is None or speaker.start != first or len(quote.parts) != 1:
            continue
        named = speaker.text.lower() in _PRONOUNS
        who = quote.speaker_name if named else speaker.text
        if not who or text[speaker.end : cue.start] != " ":
            continue
        link = text[cue.end : quote.start].strip(
            " ,"
        )  # a mark in it opens words that the headline must not tear
        content = " ".join(text[quote.start : last].split())
        goes_on = text[quote.end : last].strip(' .\n"”’')
        turned = link in ("", "that") and not goes_on and cue.text.lower() in _SAID
        if not turned or content.split(" ", 1)[0].lower() in _PRONOUNS:
            return _line(f"{_capital(who)}{text[speaker.end : last]}") if named else ""
        who = who[0].lower() + who[1:] if who.split()[0].lower() in ("the", "a", "an") else who
        behind = f", {who} {'said' if cue.text.lower() == 'added' else cue.text.lower()}"
        if len(behind) < LENGTH // 2:
            return _line(_capital(content), LENGTH - len(behind)) + behind
    return ""


def _line(text: str, length: int = LENGTH) -> str:
    line = " ".join(text.split()).rstrip(".").lstrip("-–—•*· ")
    return line if len(line) <= length else line[: length - 1].rsplit(" ", 1)[0] + "…"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _words(text: str) -> frozenset[str]:
    """The words that say something, by their length."""
    return frozenset(word for word in re.findall(r"\w{4,}", text.casefold()) if not word.isdigit())
