"""Who said what: where quotations stand, what belongs to them, and the cue of each."""
