"""Heart or Sole? A calm, offline self-check for foot pain during exercise."""

__version__ = "0.1.0"
