"""What changed in a published rota, differs between two, or may be chosen, in; the screen's words, or JSON, out."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cafeplan.language import Language, Text
from cafeplan.language import season as says

if TYPE_CHECKING:
    from cafeplan.desk.living import Done
    from cafeplan.rota import Replacements, Replan
    from cafeplan.season import Differences, Opened


def say(texts: Iterable[Text], lang: Language) -> None:
    """Shows a line a sentence."""
    for text in texts:
        print(text.into(lang))


def published(here: "Opened", lang: Language) -> None:
    """Says that a rota is published, and how large it is."""
    from cafeplan.desk import told

    written = sorted(path.name for path in here.folder.iterdir() if path.suffix in (".csv", ".json"))
    files = says.WRITTEN(folder=here.folder.as_posix(), files=written)
    say([*told.published(here), files], lang)


def done(change: "Done", lang: Language) -> None:
    """Says what was changed, and what is left to do."""
    from cafeplan.desk import told

    say(told.done(change), lang)


def compared(here: "Opened", found: "Differences", names: tuple[str, str], as_json: bool, lang: Language) -> None:
    """Shows two rotas side by side, in words or as JSON."""
    from cafeplan.desk import told

    if as_json:
        _dump(_account(here, found, lang))
    else:
        say(told.compared(here, found, names), lang)


def proposed(found: "Replan", hint: Text, as_json: bool, lang: Language) -> None:
    """Shows the rotas to choose from, in words or as JSON."""
    from cafeplan.desk import told

    if as_json:
        _dump(_options(found, lang))
    else:
        say([*told.proposed(found), *([hint] if any(one.changes for one in found.options) else [])], lang)


def candidates(found: "Iterable[Replacements]", hint: Text, as_json: bool, lang: Language) -> None:
    """Shows who could come, in words or as JSON."""
    from cafeplan.desk import told

    if as_json:
        _dump([account for one in found for account in _people(one, lang)])
    else:
        say([*told.candidates(list(found)), hint], lang)


def _dump(content: object) -> None:
    print(json.dumps(content, ensure_ascii=False, indent=2))


def _options(found: "Replan", lang: Language) -> list[dict[str, object]]:
    return [
        {
            "number": number,
            "changes": [
                {
                    "date": change.session.date.isoformat(),
                    "start": f"{change.session.start:%H:%M}",
                    "role": change.seat.role,
                    "old": [person.id for person in change.before],
                    "new": [person.id for person in change.after],
                }
                for change in option.changes
            ],
            "counted": option.number,
            "price": option.price.into(lang),
            "proved": option.proved,
        }
        for number, option in enumerate(found.options, start=1)
    ]


def _people(found: "Replacements", lang: Language) -> list[dict[str, object]]:
    return [
        {
            "date": each.turn.session.date.isoformat(),
            "role": each.turn.seat.role,
            "person": each.person.id,
            "possible": each.weighed.possible,
            "costs": list(each.weighed.price),
            "sentence": each.for_coordinator().into(lang),
        }
        for each in (*found.able, *found.unable)
    ]


def _account(here: "Opened", found: "Differences", lang: Language) -> dict[str, object]:
    return {
        "sessions": [
            {
                "date": one.moment[0].isoformat(),
                "start": f"{one.moment[1]:%H:%M}",
                "old": one.old.status.value if one.old else None,
                "new": one.new.status.value if one.new else None,
            }
            for one in found.sessions
        ],
        "seats": [
            {
                "date": seat.place[0].isoformat(),
                "start": f"{seat.place[1]:%H:%M}",
                "role": seat.place[2],
                "old": old or None,
                "new": new or None,
            }
            for seat in found.seats
            for old, new in seat.exchanges
        ],
        "people": [
            {
                "person": one.person,
                "old": one.old,
                "new": one.new,
                "takes": [place[0].isoformat() for place in one.takes],
                "leaves": [place[0].isoformat() for place in one.leaves],
            }
            for one in found.people
        ],
        "levels": [
            {
                "rule": type(old.rule).__name__,
                "sentence": old.rule.sentence().into(lang),
                "old": old.value(),
                "new": new.value(),
            }
            for old, new in found.levels
        ],
    }
