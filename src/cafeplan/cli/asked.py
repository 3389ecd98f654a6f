"""Words typed as options in; what the verbs take, or a sentence, out."""

import os
from collections.abc import Sequence
from datetime import date, time

from cafeplan.language import LANGUAGES, Language
from cafeplan.language import commands as says
from cafeplan.language import season as seasons_say
from cafeplan.model import CafeplanError


def season_of(folder: str, season: str | None) -> str:
    """The season that was asked for; where none was, a sentence with those that there are."""
    if season is None:
        from cafeplan import programme

        known = [one.id for one in programme.load(folder).seasons]
        raise CafeplanError(says.NEEDS_SEASON, says.NEEDS_SEASON_REMEDY(known=known))
    return season


def day_of(given: str | None) -> str:
    """The day that pages bear: the only place where today is read."""
    if given is None:
        return date.today().isoformat()  # noqa: DTZ011
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise CafeplanError(says.BAD_DATE(value=given), says.BAD_DATE_REMEDY) from error


def today(given: str | None) -> date:
    """The same as a date."""
    return date.fromisoformat(day_of(given))


def given_day(given: str) -> date:
    """The day of a session, as it was typed."""
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise CafeplanError(seasons_say.BAD_DAY(value=given), seasons_say.BAD_DAY_REMEDY) from error


def given_time(option: str, given: str | None) -> time | None:
    """The time given with an option, None where none was."""
    try:
        return time.fromisoformat(given) if given is not None else None
    except ValueError as error:
        what = seasons_say.BAD_TIME(option=option, value=given)
        raise CafeplanError(what, seasons_say.BAD_TIME_REMEDY) from error


def language_of(words: Sequence[str]) -> Language:
    """The language asked for with --lang, or by CAFEPLAN_LANG, French otherwise."""
    asked = os.environ.get("CAFEPLAN_LANG", "fr")
    for word, following in zip(words, [*words[1:], ""], strict=True):
        asked = following if word == "--lang" else word.removeprefix("--lang=") if word.startswith("--lang=") else asked
    return next((lang for lang in LANGUAGES if lang == asked), "fr")


def checked_language(lang: str) -> Language:
    """The language, if it is one of the house; CafeplanError otherwise."""
    for known in LANGUAGES:
        if lang == known:
            return known
    raise CafeplanError(says.USAGE["BadParameter"](what="--lang"), says.LANG)
