"""A text made ready for the rules: its case and lines put right, parsed, with its paragraphs and sentences."""
