"""A folder with its programme.toml in; a checked Programme out."""

from cafeplan.programme.loading import FORMAT, examples, find, load, season

__all__ = ["FORMAT", "examples", "find", "load", "season"]
