"""Mentions of one event put together, each with the claims that go with it."""
