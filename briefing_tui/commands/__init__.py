"""The subcommands of `briefing`: one short function each, what is heavy imported inside."""
