"""What a page says around its article: buttons, tickers, teasers. Dropped from the text before it is stored.

General rules over whole lines and paragraphs; nothing inside a sentence is touched.
"""

from __future__ import annotations

import re

# A line that says one of these and nothing else is a label of the page, not a sentence of the article.
_LABELS = re.compile(
    r"""(?:
      on[ ](?:now|air) | live(?:[ ](?:now|updates?|blog|tv))? | breaking(?:[ ]news)? | trending(?:[ ]now)? | watch(?:[ ](?:live|now))?
    | (?:please[ ])?(?:follow|join|find|like)[ ]us(?:[ ](?:on|at)(?:[ ](?:social[ ]media|facebook|twitter|x|instagram|telegram|youtube|linkedin|and|,)+)*)?
    | (?:share|print|e-?mail|save|tweet|listen|copy[ ]link|bookmark|comment(?:s)?)(?:[ ](?:this|the|to)[ ]?(?:article|story|page|post|link|friend|a[ ]friend)?)?
    | (?:click[ ]here[ ]to[ ])?share[ ]on[ ][\w ]+
    | share[ ]via[ ][\w ]+
    | (?:read|see|show|load|view|learn)[ ](?:more|less|all|next|also|full[ ](?:story|article))
    | (?:keep|continue)[ ]reading | read[ ]the[ ]full[ ](?:story|article) | more[ ](?:from|on)[ ]this[ ](?:story|topic|section) | more[ ]stories
    | (?:related|recommended|most[ ](?:read|popular|viewed)|top|latest|more)(?:[ ](?:stories|articles|news|content|topics|links|coverage|reading|posts))
    | related | most[ ](?:read|popular|viewed|shared) | recommended(?:[ ]for[ ]you)? | editor['’]?s[ ]picks? | you[ ]may[ ]also[ ]like | what[ ]to[ ]read[ ]next | up[ ]next
    | (?:story|article)[ ]continues[ ](?:below|after)(?:[ ](?:this[ ])?(?:ad|advert|advertisement))?
    | advert(?:isement)?s? | sponsored(?:[ ]content)? | (?:skip|close)[ ](?:ad|advertisement|links?|navigation) | skip[ ]to[ ](?:main[ ])?content
    | (?:sign[ ](?:up|in)|log[ ]?in|register|subscribe)(?:[ ](?:now|here|today|for[ ]free|for[ ]our[ ]newsletters?|to[ ](?:our|the|my)[ ][\w ]{0,30}))?
    | newsletters? | menu | search | home | toggle[ ](?:navigation|menu) | (?:main[ ])?navigation | navigation[ ]menu | back[ ]to[ ]top
    | list[ ]of[ ]\d+[ ]items | list[ ]\d+[ ]of[ ]\d+ | end[ ]of[ ]list | \d+[ ]of[ ]\d+
    | (?:accept|reject)(?:[ ]all)?[ ]cookies? | cookie[ ](?:settings|policy|notice) | privacy[ ](?:policy|notice) | terms[ ](?:of[ ](?:use|service)|and[ ]conditions)
    | all[ ]rights[ ]reserved | (?:©|\(c\)|copyright)[ ].{0,60}
    | \d+[ ](?:min(?:ute)?s?)[ ](?:read|listen) | \d+[ ](?:comments?|shares?|views?|likes?)
    | (?:facebook|twitter|whatsapp|telegram|linkedin|reddit|instagram|youtube|pinterest|e-?mail|print|copy[ ]link|messenger|flipboard|x|,|\||/|·|•|[ ])+
    | (?:source|topics?|tags?)[ ]?: | (?:file|getty|afp|ap|epa|reuters)[ ]?(?:photo|image)s?
    )\s*[:.…!›»>→]*\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_LABEL = 90
# A bullet before a language's code or name in its own tongue: the page's language switch.
_LANGUAGE_SWITCH = re.compile(
    r"[•·▪◦|*-]\s*(?:[a-z]{2}(?:-[a-z]{2})?|english|français|español|deutsch|العربية|русский|português|türkçe|فارسی|中文)",
    re.IGNORECASE,
)
_ONLY_MARKS = re.compile(r"[\W_]+")
_SHORTEST_TEASER = 40
_PARAGRAPHS_A_TEASER_SPANS = 4
_WHITE = re.compile(r"\s+")


def is_label(line: str) -> bool:
    """Whether a line is a label of the page and nothing else."""
    line = line.strip()
    if not line or len(line) > _LONGEST_LABEL:
        return False
    if _LABELS.fullmatch(line) or _LANGUAGE_SWITCH.fullmatch(line):
        return True
    return bool(_ONLY_MARKS.fullmatch(line)) and not any(mark in line for mark in "\"“”'’»«")


def without_clutter(text: str) -> str:
    """The text without label lines and without teasers that the paragraphs after them repeat.

    A teaser is a paragraph of 40 characters or more, often cut off in mid-sentence, whose every word begins the
    paragraphs that follow it.
    """
    lines = [line for line in text.split("\n") if not line.strip() or not is_label(line)]
    paragraphs = [block.strip("\n") for block in re.split(r"\n[ \t]*\n+", "\n".join(lines))]
    return "\n\n".join(_without_teasers([block for block in paragraphs if block.strip()]))


def _without_teasers(paragraphs: list[str]) -> list[str]:
    flat = [_WHITE.sub(" ", paragraph).strip() for paragraph in paragraphs]
    kept = []
    for i, paragraph in enumerate(paragraphs):
        teaser = _uncut(flat[i])
        following = " ".join(flat[i + 1 : i + 1 + _PARAGRAPHS_A_TEASER_SPANS])
        if len(teaser) >= _SHORTEST_TEASER and following.startswith(teaser):
            continue
        kept.append(paragraph)
    return kept


def _uncut(paragraph: str) -> str:
    """Without the dots that say it was cut off: "…", "...", "[…]"."""
    paragraph = paragraph.rstrip(" .…")
    return paragraph.removesuffix("[…]").removesuffix("[...]").removesuffix("]").rstrip(" .…[")
