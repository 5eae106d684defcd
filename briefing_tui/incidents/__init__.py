"""Facts of many documents → incidents; near-duplicate documents → stories; spellings → speakers.

Pure judgements, no store: `link` is what `store.writing.add` asks.
"""

from briefing_tui.incidents.judgement import Judgement, link

__all__ = ["Judgement", "link"]
