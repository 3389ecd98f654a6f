"""A note and its recipients in; a draft, or mail that a server took, out.

What became of each mail is the caller's to keep: `deliver` says so before and after, so that nothing is sent twice.
"""

from cafeplan.mail.delivery import PASSWORD, Outcome, deliver
from cafeplan.mail.message import Letter, addressed, message
from cafeplan.mail.note import draft, ideas, letter, what_became

__all__ = [
    "PASSWORD",
    "Letter",
    "Outcome",
    "addressed",
    "deliver",
    "draft",
    "ideas",
    "letter",
    "message",
    "what_became",
]
