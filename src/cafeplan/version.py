"""Nothing in; the version of cafeplan out, the only place where it is written."""

__version__ = "0.1.0"
