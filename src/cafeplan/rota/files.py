"""A rota in; the text of rota.csv and of certificate.json out."""

import json
from typing import Literal

from cafeplan.files import csv_text, fingerprint_of
from cafeplan.language import Language
from cafeplan.model import Rota
from cafeplan.rota.order import held_in, sessions_chosen

COLUMNS = ("date", "start", "venue", "series", "role", "facilitator")


def rota_csv(rota: Rota) -> str:
    """A row a person and seat, oldest first, with the ids of venue, role and facilitator; an unfilled seat has none."""
    sessions = {session.slot: session for session in sessions_chosen(rota.question, rota.turns)}
    held = {seat: [person.id for person in people] for seat, people in held_in(rota.question).items()}
    for turn in rota.turns:
        held[turn.seat].append(turn.person.id)
    rows: list[tuple[object, ...]] = []
    places = {session.slot: place for place, session in enumerate(sessions.values())}
    for seat, people in sorted(held.items(), key=lambda each: places[each[0].slot]):
        session = sessions[seat.slot]
        where = (session.date, session.start, session.venue, session.series, seat.role)
        rows += [(*where, person) for person in [*sorted(people), *[""] * (seat.least - len(people))]]
    return csv_text(COLUMNS, rows)


def certificate(rota: Rota, fingerprint: str, version: str, lang: Language = "fr") -> str:
    """What was proved of the rota, as JSON; `fingerprint` is that of the data it was made from.

    `rota` in it is the SHA-256 of the rota.csv that it speaks of, so that a change by hand is seen.
    """
    levels = [
        {
            "rule": level.rule,
            "sentence": level.sentence.into(lang),
            "value": level.value,
            "bound": level.bound,
            "proved": level.proved,
        }
        for level in rota.levels
    ]
    content = {"levels": levels, "data": fingerprint, "version": version, "rota": fingerprint_of(rota_csv(rota))}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def certified(certificate: str, what: Literal["rota", "data"] = "rota") -> str | None:
    """The SHA-256 of the rota.csv, or of the data, that a certificate speaks of; None where it cannot be read."""
    try:
        return str(json.loads(certificate)[what])
    except (ValueError, KeyError, TypeError):
        return None
