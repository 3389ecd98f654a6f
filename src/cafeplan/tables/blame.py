"""A kind of fault, where it is and what was read in; a Fault with its sentences, names masked, out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cafeplan.language import Text, nearest, verbatim
from cafeplan.language.faults import DID_YOU_MEAN, QUOTED, SENTENCES
from cafeplan.model import Fault
from cafeplan.tables.contract import Column, Contract

_LONGEST_SHOWN = 60
_CAPITALISED = r"[^\W\d_a-zà-ÿ][^\W\d_]*(?:[-'’.][^\W\d_]+)*\.?"
_TWO_CAPITALISED = re.compile(rf"(?<!\w){_CAPITALISED}[\s,]+{_CAPITALISED}(?!\w)")
_MAIL = re.compile(r"\S@\S")
_TELEPHONE = re.compile(r"(?<!\w)(?:\+[\s.\-]?\d|0)(?:[\s.\-()/]?\d){8,12}(?!\w)")


@dataclass(frozen=True)
class Where:
    """Where something is wrong, and what was read there as it may be shown."""

    file: str
    contract: Contract | None = None
    line: int | None = None
    column: str | None = None
    read: str | None = None


def fault(kind: str, where: Where, values: Mapping[str, object], blocks: bool = True) -> Fault:
    """The fault of that kind; `values` fill its sentences, where {read} is what was read unless they say otherwise."""
    said = SENTENCES[kind]
    filling = {"read": where.read, **values}
    return Fault(
        file=where.file,
        line=where.line,
        column=where.column,
        kind=kind,
        value=where.read,
        message=said.message(**filling),
        remedy=said.remedy(**filling),
        blocks=blocks,
        table=where.contract.name if where.contract else "",
    )


def shown(text: str, contract: Contract, column: Column | None = None) -> str:
    """A text as a message may show it: on one line, short, and « A… » where it could be somebody's name.

    In a table about people that holds for every cell, since columns get shifted. In a pseudonym column whatever has
    no digit is masked too: it may be a first name.
    """
    masked = contract.private and looks_like_person(text)
    if column is not None and column.pseudonym:
        masked = masked or not re.search(r"\d", text)
    if masked:
        return f"{text.strip()[:1]}…"
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN]}…"


def looks_like_person(text: str) -> bool:
    """Whether a text looks like a name (two capitalised words), an e-mail address or a telephone number."""
    return any(pattern.search(text) for pattern in (_TWO_CAPITALISED, _MAIL, _TELEPHONE))


def quoted(words: Iterable[str | Text]) -> Sequence[Text]:
    """Each of some words between the quotation marks of the language, to list them in a sentence."""
    return [QUOTED(it=word) for word in words]


def hint(text: str, known: Sequence[str]) -> Text:
    """« Vouliez-vous dire … ? » with the nearest known word, or nothing."""
    return did_you_mean(nearest(text, known))


def did_you_mean(near: str | None) -> Text:
    """« Vouliez-vous dire … ? », or nothing."""
    return DID_YOU_MEAN(near=verbatim(near)) if near else verbatim("")
