"""The words typed after replan, swap, replace, why and absent in; the verbs' results on the screen out."""

from typing import Annotated, Any

import typer

from cafeplan.cli import told
from cafeplan.cli.asked import checked_language, given_day, season_of, today
from cafeplan.language import Language, Text
from cafeplan.language import commands as says
from cafeplan.language import living as living_says
from cafeplan.language import reseating as words
from cafeplan.language import season as seasons_say
from cafeplan.model import CafeplanError


def add_commands(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application the commands that say who sits where, with their help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    def argument(text: Text, metavar: str) -> Any:
        return typer.Argument(help=text.into(lang), metavar=metavar, show_default=False)

    folder_argument = Annotated[str, argument(says.FOLDER, "FOLDER")]
    person_argument = Annotated[str, argument(living_says.PERSON, "PERSON")]
    day_argument = Annotated[str, argument(seasons_say.DAY, "DATE")]
    season_option = Annotated[str | None, help_of(says.SEASON)]
    on_option = Annotated[str | None, help_of(says.ON)]
    lang_option = Annotated[str, help_of(says.LANG)]
    json_option = Annotated[bool, typer.Option("--json", help=says.JSON.into(lang))]
    reason_option = Annotated[str | None, help_of(living_says.REASON)]

    @app.command(cls=command, help=living_says.REPLAN.into(lang))
    def replan(
        folder: folder_argument,
        season: season_option = None,
        pin: Annotated[list[str] | None, help_of(living_says.PIN)] = None,
        choose: Annotated[int | None, help_of(living_says.CHOOSE)] = None,
        reason: reason_option = None,
        as_json: json_option = False,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import reseating

        spoken, pinned = checked_language(lang), [given_day(day) for day in pin or ()]
        if choose is None:
            found = reseating.replan(folder, season_of(folder, season), pinned, today(on))
            told.proposed(found, words.CHOOSE, as_json, spoken)
            return
        why = _reason(reason, spoken)
        told.done(reseating.pick(folder, season_of(folder, season), pinned, choose, why, today(on)), spoken)

    @app.command(cls=command, help=living_says.SWAP.into(lang))
    def swap(
        folder: folder_argument,
        person: person_argument,
        day: day_argument,
        other: person_argument,
        other_day: day_argument,
        season: season_option = None,
        agreed: Annotated[bool, typer.Option("--agreed", help=living_says.AGREED.into(lang))] = False,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import reseating

        spoken, two = checked_language(lang), ((person, given_day(day)), (other, given_day(other_day)))
        if agreed:
            told.done(reseating.exchange(folder, season_of(folder, season), *two, today(on)), spoken)
            return
        found = reseating.swap(folder, season_of(folder, season), *two, today(on))
        told.say([*found.for_coordinator(), *([words.AGREE] if found.accepted else [])], spoken)

    @app.command(cls=command, help=living_says.REPLACE.into(lang))
    def replace(
        folder: folder_argument,
        day: day_argument,
        season: season_option = None,
        person: Annotated[str | None, help_of(living_says.CANNOT_COME)] = None,
        by: Annotated[str | None, help_of(living_says.BY)] = None,
        reason: reason_option = None,
        as_json: json_option = False,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import reseating

        spoken, asked = checked_language(lang), (season_of(folder, season), given_day(day), person)
        if by is None:
            found = reseating.replacements(folder, *asked, today(on))
            told.candidates(found, words.TAKE, as_json, spoken)
            return
        told.done(reseating.replace(folder, *asked, by, _reason(reason, spoken), today(on)), spoken)

    @app.command(cls=command, help=living_says.WHY.into(lang))
    def why(
        folder: folder_argument,
        season: season_option = None,
        session: Annotated[str | None, help_of(living_says.OF_SESSION)] = None,
        person: Annotated[str | None, help_of(living_says.OF_PERSON)] = None,
        instead: Annotated[str | None, help_of(living_says.INSTEAD)] = None,
        reader: Annotated[str | None, typer.Option("--for", help=living_says.FOR.into(lang))] = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import reseating

        spoken, day = checked_language(lang), given_day(session) if session else None
        if reader and instead:
            raise CafeplanError(words.NOT_FOR_ONE, words.NOT_FOR_ONE_REMEDY)
        if reader:
            told.say(reseating.why_for(folder, season_of(folder, season), day, reader, today(on)), spoken)
        else:
            told.say(reseating.why(folder, season_of(folder, season), day, person, instead, today(on)), spoken)

    @app.command(cls=command, help=living_says.ABSENT.into(lang))
    def absent(
        folder: folder_argument,
        person: person_argument,
        first: Annotated[str, argument(living_says.FIRST, "FIRST")],
        last: Annotated[str | None, argument(living_says.LAST, "LAST")] = None,
        season: season_option = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan import desk

        spoken, days = checked_language(lang), (given_day(first), given_day(last or first))
        noted = desk.absent(folder, season_of(folder, season), person, days, today(on))
        told.say([*noted.said, *([words.COVER] if noted.left else [])], spoken)


def _reason(given: str | None, lang: Language) -> str:
    """Why somebody changed a rota; as a rule somebody is not available, and no more is asked."""
    return words.UNAVAILABLE.into(lang) if given is None else given
