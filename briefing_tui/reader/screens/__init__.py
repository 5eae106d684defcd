"""Screens: the main one with the panes, and those that open over it."""
