"""Who speakers are: names, roles, affiliations, and what pronouns and descriptions go back to."""
