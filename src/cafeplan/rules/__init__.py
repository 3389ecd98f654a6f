"""The names and settings of rules in, as programme.toml lists them; rules out, a class a wish.

A new rule is one class in one file of this folder, and its temptation in `tests/test_rules.py`.
"""

from cafeplan.rules.canonical import Canonical
from cafeplan.rules.changes import FewestChanges
from cafeplan.rules.choice import Chosen, chosen, every_rule
from cafeplan.rules.grammar import NEVER, AnyRule, Cost, PairRule, Rule
from cafeplan.rules.presence import available

__all__ = [
    "NEVER",
    "AnyRule",
    "Canonical",
    "Chosen",
    "Cost",
    "FewestChanges",
    "PairRule",
    "Rule",
    "available",
    "chosen",
    "every_rule",
]
