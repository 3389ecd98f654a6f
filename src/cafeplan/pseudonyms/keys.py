"""The content of a key's file in; the key, which turns names into pseudonyms, or a sentence, out."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, field
from datetime import date
from unicodedata import combining, normalize

from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError

_CONTENT = re.compile(r"cafeplan-key-1 ([0-9a-f]{64})\s*")
_LETTERS = 16  # 64 bits: among 10 000 people two share a pseudonym by chance once in 370 billion
_OF_ID = b"cafeplan key id"


@dataclass(frozen=True)
class Key:
    """What only the service knows; without it no name leads to a pseudonym, and it never shows itself."""

    secret: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """What tells two keys apart and gives neither away."""
        return hmac.new(self.secret, _OF_ID, hashlib.sha256).hexdigest()[:12]

    @property
    def content(self) -> str:
        """The text of its file."""
        return f"cafeplan-key-1 {self.secret.hex()}\n"

    def pseudonym(self, family: str, given: str, birth: date) -> str:
        """The pseudonym of a person: the same however the name is typed, in every file and every season."""
        told = "|".join([_letters(family), _letters(given), birth.isoformat()])
        return hmac.new(self.secret, told.encode(), hashlib.sha256).hexdigest()[:_LETTERS]


def new_key() -> Key:
    """A key that nobody has had before."""
    return Key(secrets.token_bytes(32))


def key_from(content: str, file: str) -> Key:
    """The key that a file holds; CafeplanError where it holds none."""
    found = _CONTENT.fullmatch(content)
    if not found:
        raise CafeplanError(says.NO_KEY(file=file), says.NO_KEY_REMEDY)
    return Key(bytes.fromhex(found[1]))


def _letters(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens and spaces: « N’Guyen » and « NGUYEN » are one."""
    plain = normalize("NFKD", name.replace("Œ", "OE").replace("œ", "oe")).upper().replace("Æ", "AE")
    return "".join(c for c in plain if c.isalnum() and not combining(c))
