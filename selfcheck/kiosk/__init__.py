"""A screen in a shop that strangers use one after another: its settings, staff codes, counters, log and supervisor.

Only what draws imports Kivy; the commands (`selfcheck kiosk --check`) read the same modules without a window.
"""
