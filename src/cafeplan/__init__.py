"""The names that notebooks and other programs say."""

__version__ = "0.1.0"
