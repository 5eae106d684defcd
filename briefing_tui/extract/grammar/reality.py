"""Did it happen? Negation, modals, intentions, conditions and near misses around a verb of the parse."""

from __future__ import annotations

from typing import Any, Literal

from briefing_tui.extract.grammar import enabling, untrue
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

Reality = Literal["real", "negated", "unreal"]

_MODALS = frozenset(("could", "would", "might", "may", "can", "should", "must", "will", "shall", "ll", "'ll", "’ll", "'d", "wo", "ca"))  # fmt: skip
_NEGATIONS = frozenset(["not", "n't", "n’t", "never", "neither", "nor"])
_ALMOST = frozenset(["almost", "nearly", "narrowly", "potentially", "virtually", "practically"])
_IF = frozenset(["if", "unless", "whether", "lest"])
_WISHED = frozenset(["want", "order", "hope", "wish", "threaten", "demand", "vow"])
_HELD = frozenset({"believe", "think", "accept"})
_ENDED = frozenset({"stop", "halt", "suspend", "cease"})
_WITHIN = frozenset(["conj", "xcomp", "ccomp", "pcomp", "acl", "oprd", "dobj"])
_BESIDE = words("event_grammar", "mood_beside")
_NOT_YET = frozenset({"attempted", "planned", "failed", "attempt", "threatened", "foiled", "near"})
_NOT_YET |= {"possible", "potential", "future"}
_PURSUED = frozenset(
    [
        "attempt",
        "plan",
        "plot",
        "threaten",
        "want",
        "seek",
        "prevent",
        "avoid",
        "demand",
        "order",
        "risk",
        "foil",
        "thwart",
    ]
)
_ABOVE_ALL = frozenset({"especially", "particularly", "notably"})
_PLANNED = frozenset({"attempt", "plan", "plot", "threaten"})
_TIMES = frozenset({"after", "since", "before", "following", "over", "about"})
# "Called for the killing of".
_CALLED = frozenset({"call", "push", "campaign", "plead", "appeal", "clamor", "clamour"})
_CAUSED = frozenset(
    ["cause", "commit", "carry", "perpetrate", "execute", "do", "inflict", "report", "cost", "see", "produce"]
)
_TALKED_OF = words("event_grammar", "mood_talked_of")
_FEIGNED = frozenset({"fake", "feign", "simulate"})
_WOULD = frozenset({"would", "'d"})
_BE = frozenset({"am", "are", "be", "is", "was", "were", "'s", "'re"})
_FIGURATIVE = frozenset({"political", "social", "moral", "civil", "brain", "spiritual", "character", "civic"})
_ANYBODY = frozenset({"whoever", "whosoever", "anyone", "anybody", "everyone", "everybody"})
_LAWS = frozenset(
    {
        "law",
        "bill",
        "legislation",
        "ban",
        "convention",
        "treaty",
        "taboo",
        "prohibition",
        "decree",
        "policy",
        "commandment",
        "rule",
    }
)
_FEARS = frozenset({"fear", "presume", "believe", "think", "assume"})
_SAFE = {"alive", "safe", "unharmed", "unhurt"}
_STEPS = 6


def _of_a_figure(negation: Any, verb: Any) -> bool:
    """ "Gives 12 guards killed, not 14"."""
    return negation.i > verb.i and negation.i + 1 < len(verb.doc) and bool(negation.nbor(1).like_num)


def _in_the_event(verb: Any) -> bool:
    """ "In the event she was hurt, ...": a condition."""
    if verb.dep_ in {"relcl", "acl"}:  # where the parser has the clause describe the event
        return bool(verb.head.lower_ == "event" and verb.head.head.lower_ == "in")
    if verb.dep_ not in {"advcl", "ccomp"} or verb.head.i < verb.i:
        return False
    return any(one.lower_ == "in" and any(two.lower_ == "event" for two in one.rights) for one in verb.lefts)


def _feared_in_vain(verb: Any) -> bool:
    """ "Two who had been feared kidnapped were found alive"."""
    feared = verb.dep_ in {"oprd", "xcomp"} and verb.head.lemma_ in _FEARS
    return feared and verb.head.dep_ in {"relcl", "acl"} and turned_up(verb)


def turned_up(word: Any) -> bool:
    """Whether the sentence goes on to say that they were found unhurt: "were found alive", "turned up at a post"."""
    behind = word.doc[word.i + 1 : wording.sentence(word).end]
    return any(
        one.lower_ in _SAFE or (one.lower_ == "up" and one.nbor(-1).lower_ in {"turned", "showed"})
        for one in behind
    )


def of_verb(verb: Any) -> Reality:
    """Whether the clause of `verb` is told as a fact. Looks at the verb, its auxiliaries and its governors."""
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.head.i < verb.head.i and _asks(verb.head.head):
        return "unreal"  # "why are the soldiers dying?", where the parser hangs the verb on the soldiers
    if untrue.falsely_told(verb) or _in_the_event(verb) or _feared_in_vain(verb):
        return "unreal"
    token = verb
    for _ in range(_STEPS):
        negated = infinitive = perfect = own_subject = helped = asked = False
        for child in token.children:
            lower, dep = child.lower_, child.dep_
            if (dep == "neg" or lower in _NEGATIONS) and not _of_a_figure(child, token):
                negated = True
            elif dep in ("aux", "auxpass"):
                if lower in _MODALS and child.i < token.i and child.tag_ != "NNP":
                    return "unreal"  # but "on 11 May killed four" has a month there
                helped = True
                infinitive = infinitive or lower == "to"
                perfect = perfect or lower == "have"
            elif (
                (dep == "mark" and lower in _IF)
                or (dep == "advmod" and lower in _ALMOST and child.i == token.i - 1)
                or (dep == "advcl" and _supposed(child) and _at_any_time(token))
            ):
                return "unreal"
            elif dep in ("nsubj", "nsubjpass"):
                own_subject = True
                if _whoever(child, token):
                    return "unreal"
                asked = asked or (helped and _asks(token))
                negated = negated or any(c.lower_ == "neither" for c in child.lefts)
        if asked:
            return "unreal"
        if negated:
            return "negated"
        head = token.head
        if head.i == token.i:
            return "real"
        if untrue.denied_report(token, head):
            return "unreal"
        if infinitive:
            raised = perfect and head.lemma_ != "be"  # but "was to have been blown up"
            enabled = enabling.made_possible(token)
            if enabled is not None:
                head = enabled
            elif head.lemma_.lower() not in words("casualties", "real_raising") and not raised:
                return "unreal"
        elif token.dep_ not in _WITHIN:
            return "real"
        elif token.dep_ == "conj" and own_subject and (helped or token.tag_ != "VBN"):
            return "real"  # a bare participle shares the auxiliaries: "should be hanged and his house burnt"
        elif token.dep_ == "pcomp" and head.lower_ == "by" and head.head.pos_ == "VERB":
            head = head.head  # "ended the siege by killing the gunmen", "wants to end it by killing them"
        elif token.dep_ != "conj" and token.pos_ != "NOUN":
            return _governed(token, head)
        token = head
    return "real"


def _asks(verb: Any) -> bool:
    """ "Had he died by then?": a question whose answer is open."""
    if wording.sentence(verb)[-1].text != "?":
        return False
    # "Why are they dying for a war?", be it behind "he asked:" or not; a past killing may be what is asked about.
    return verb.dep_ in ("ROOT", "conj") or (verb.dep_ == "ccomp" and _at_any_time(verb))


def _at_any_time(verb: Any) -> bool:
    """Told in the present: "are shot", "is dying", "kills"."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    told = helpers[0] if helpers else verb
    return told.tag_ in ("VBZ", "VBP") and told.lower_ not in ("has", "have", "'ve")


def _supposed(clause: Any) -> bool:
    """ "If a soldier is killed": the clause of a condition."""
    return any(
        child.dep_ in ("mark", "advmod") and child.lower_ in ("if", "whenever") for child in clause.lefts
    )


def _whoever(subject: Any, verb: Any) -> bool:
    """ "Whoever murders a judge", "anyone who kills"."""
    if subject.lower_ in _ANYBODY:
        return _at_any_time(verb)
    return subject.lower_ == "who" and verb.head.lower_ in _ANYBODY and _at_any_time(verb)


def under_way(verb: Any) -> bool:
    """ "Was strangling a guard": begun and, by these words, not over. "Were being killed" may be told of many."""
    if verb.tag_ != "VBG":
        return False
    return any(c.dep_ == "aux" and c.lower_ in _BE for c in verb.lefts)


def _governed(token: Any, head: Any) -> Reality:
    lemma = head.lemma_.lower()
    if token.tag_ == "VBG" and token.dep_ in {"xcomp", "ccomp", "dobj"} and lemma in _TALKED_OF:
        return "unreal"  # "discusses shooting guards"
    if token.dep_ == "xcomp" and (lemma in words("casualties", "unreal") or lemma in untrue.DENIED):
        return "unreal"
    if token.dep_ == "ccomp" and (lemma in _WISHED or lemma in untrue.DENIED):
        beside = any(word.text == ";" for word in token.doc[token.i : head.i])
        return "real" if beside else "unreal"  # "they destroyed two tanks; the army denied it"
    if token.dep_ == "ccomp" and lemma == "be" and untrue.not_so(head):
        return "unreal"  # "it was not true that ten people had died"
    if token.dep_ == "ccomp" and lemma in _HELD and any(c.dep_ == "neg" for c in head.lefts):
        return "unreal"  # "does not believe that they were killed"
    if token.dep_ == "pcomp":
        if head.lower_ == "without":
            return "negated"
        if any(c.dep_ in ("nsubj", "nsubjpass") for c in token.lefts):
            return "real"  # "two streets away from where a judge was shot"
        if head.lower_ in _BESIDE:
            return "real"
        if head.lower_ in ("from", "against") or head.head.lemma_.lower() in words(
            "casualties", "unreal_noun"
        ):
            return "unreal"
    return "real"


def of_noun(noun: Any) -> Reality:
    """The same for a noun: "the death of X", "an attempt on the life of X", "no deaths"."""
    for child in noun.lefts:
        if child.lower_ in _NOT_YET or child.lower_ in _FIGURATIVE:
            return "unreal"
        if child.lower_ == "no":
            return "negated"
    head, dep = noun.head, noun.dep_
    if dep == "dobj" and head.lemma_.lower() in _FEIGNED:
        return "unreal"  # "helped her fake her death"
    if dep == "nsubj" and any(child.lower_ in _WOULD for child in head.children if child.dep_ == "aux"):
        return "unreal"  # "the death of the general would lead to chaos"
    if dep == "appos" and any(child.lower_ in _ABOVE_ALL for child in noun.lefts):
        return "real"  # "meant to threaten judges, especially the murders of two of them"
    for _ in range(6):
        if dep != "conj" or head.pos_ not in ("NOUN", "PROPN"):
            break
        if any(c.lower_ == "no" for c in head.lefts):
            return "negated"  # "no bombings, abductions or murders of officials"
        head, dep = head.head, head.dep_
    known = any(child.lower_ in ("the", "this", "that") for child in noun.lefts)
    for step in range(5):
        if step > 2:  # "denied reports on social media of 20 deaths"
            if untrue.untrue_report(head):
                return "unreal"
        elif head.pos_ in ("VERB", "AUX"):
            if step == 0 and head.lemma_ == "be" and any(c.dep_ == "expl" for c in head.lefts):
                verdict = of_verb(head)  # "there will not be any more murders of officials"
                return "unreal" if verdict == "negated" and _coming(head) else verdict
            if dep in ("nsubj", "nsubjpass"):
                return _of_subject(noun, head)
            lemma = head.lemma_.lower()
            if dep == "dobj" and lemma in _ENDED:
                return "unreal"  # "suspended its sabotage of power lines"
            if (lemma in _PURSUED and (dep == "dobj" or _aimed_at(noun, head))) or (
                lemma in _CALLED and dep == "prep"
            ):
                return "unreal"
            if dep != "dobj" or head.i == noun.i:
                return "real"
            verdict = of_verb(head)
            return verdict if verdict != "unreal" or lemma in _CAUSED else "real"
        elif head.lemma_.lower() in words("casualties", "unreal_noun") or untrue.untrue_report(head):
            return "unreal"
        if head.lower_ == "against" and _law(head.head):
            return "unreal"  # "a law against killings of women"
        if head.i == head.head.i or (step and known):
            break  # "demand a trial for the killing of six nurses": the trial is to come, the killing is past
        head, dep = head.head, head.dep_
    return "real"


def _aimed_at(noun: Any, verb: Any) -> bool:
    """ "Threatened with the murder of a judge"; but "ordered a curfew after the murder", "wanted for the murder" tell of one."""
    if verb.lemma_.lower() not in _PLANNED or noun.i < verb.i:
        return False
    joint = next((one for one in noun.ancestors if one.dep_ == "prep"), None)
    return joint is None or joint.lower_ not in _TIMES


def _law(over: Any) -> bool:
    return any(one.lemma_.lower() in _LAWS for one in (over, *over.rights) if one.pos_ == "NOUN")


def _coming(verb: Any) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in _MODALS for c in verb.lefts)


def _of_subject(noun: Any, verb: Any) -> Reality:
    """ "One more casualty would have had effects" tells of nobody; "his death may delay the talks" of somebody."""
    known = any(
        c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in noun.lefts
    ) or any(c.lower_ == "of" for c in noun.rights)
    return "real" if known or not _coming(verb) else "unreal"
