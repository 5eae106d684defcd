"""Questions to the parse that rules of several rooms ask, and what kind of thing a noun names."""
