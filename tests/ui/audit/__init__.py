"""Walks every screen in every look and finds what a person could not read, reach or touch."""
