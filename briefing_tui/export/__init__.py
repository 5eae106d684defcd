"""From the store to what people paste and send: a situation report, tables for other programs, a page.

The scope is a view: the incidents of a filter or a saved view, in its order. Nothing is added up across claimants,
and every piece of text from outside is made safe for the format it goes into.
"""

from briefing_tui.export.writing import FORMATS, ExportError, save, write

__all__ = ["FORMATS", "ExportError", "save", "write"]
