"""The days that the words of a text mean."""
