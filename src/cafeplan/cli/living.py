"""The words typed after publish, adopt, diff, cancel, move and add in; the verbs' results on the screen out."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from cafeplan.cli import told
from cafeplan.cli.asked import checked_language, given_day, given_time, season_of, today
from cafeplan.language import Language, Text
from cafeplan.language import commands as says
from cafeplan.language import season as seasons_say


def add_commands(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application the commands of a published rota, with their help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    def argument(text: Text, metavar: str) -> Any:
        return typer.Argument(help=text.into(lang), metavar=metavar, show_default=False)

    folder_argument = Annotated[str, argument(says.FOLDER, "FOLDER")]
    day_argument = Annotated[str, argument(seasons_say.DAY, "DATE")]
    season_option = Annotated[str | None, help_of(says.SEASON)]
    on_option = Annotated[str | None, help_of(says.ON)]
    lang_option = Annotated[str, help_of(says.LANG)]
    reason_option = Annotated[str, help_of(seasons_say.WHY)]
    start_option = Annotated[str | None, help_of(seasons_say.START)]
    venue_option = Annotated[str | None, help_of(seasons_say.VENUE)]
    drafts_option = Annotated[Path | None, typer.Option("--from", help=seasons_say.DRAFTS.into(lang))]

    @app.command(cls=command, help=seasons_say.PUBLISH.into(lang))
    def publish(
        folder: folder_argument,
        season: season_option = None,
        drafts: drafts_option = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import living

        spoken = checked_language(lang)
        told.published(living.publish(folder, season_of(folder, season), drafts, today(on)), spoken)

    @app.command(cls=command, help=seasons_say.ADOPT.into(lang))
    def adopt(
        folder: folder_argument,
        file: Annotated[Path | None, argument(seasons_say.FILE, "FILE")] = None,
        season: season_option = None,
        despite: Annotated[bool, typer.Option("--despite", help=seasons_say.DESPITE_OPTION.into(lang))] = False,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import living

        spoken = checked_language(lang)
        told.done(living.adopt(folder, season_of(folder, season), file, despite, today(on)), spoken)

    @app.command(cls=command, help=seasons_say.DIFF.into(lang))
    def diff(
        folder: folder_argument,
        old: Annotated[str, argument(seasons_say.OLD, "OLD")] = seasons_say.PUBLISHED_WORD.into(lang),
        new: Annotated[str, argument(seasons_say.OLD, "NEW")] = seasons_say.DRAFT_WORD.into(lang),
        season: season_option = None,
        drafts: drafts_option = None,
        as_json: Annotated[bool, typer.Option("--json", help=says.JSON.into(lang))] = False,
        out: Annotated[Path | None, help_of(seasons_say.COMPARED_OUT)] = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import living, printing

        spoken = checked_language(lang)
        here, found = living.diff(folder, season_of(folder, season), old, new, drafts, today(on))
        path = printing.compared_html(here, found, (old, new), out, spoken) if out else None
        told.compared(here, found, (old, new), as_json, spoken)
        if path:
            print(path.as_posix(), file=sys.stderr if as_json else sys.stdout)

    @app.command(cls=command, help=seasons_say.CANCEL.into(lang))
    def cancel(
        folder: folder_argument,
        day: day_argument,
        season: season_option = None,
        start: start_option = None,
        reason: reason_option = "",
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import living

        spoken, which = checked_language(lang), (given_day(day), given_time("--start", start))
        told.done(living.cancel(folder, season_of(folder, season), *which, reason, today(on)), spoken)

    @app.command(cls=command, help=seasons_say.MOVE.into(lang))
    def move(
        folder: folder_argument,
        day: day_argument,
        season: season_option = None,
        start: start_option = None,
        to: Annotated[str | None, help_of(seasons_say.TO)] = None,
        at: Annotated[str | None, help_of(seasons_say.AT)] = None,
        venue: venue_option = None,
        reason: reason_option = "",
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import living
        from cafeplan.season import Whereto

        spoken, which = checked_language(lang), (given_day(day), given_time("--start", start))
        where = Whereto(given_day(to) if to else None, given_time("--at", at), venue)
        told.done(living.move(folder, season_of(folder, season), *which, where, reason, today(on)), spoken)

    @app.command(cls=command, help=seasons_say.ADD.into(lang))
    def add(
        folder: folder_argument,
        day: day_argument,
        season: season_option = None,
        at: Annotated[str | None, help_of(seasons_say.AT_ADDED)] = None,
        series: Annotated[str | None, help_of(seasons_say.SERIES)] = None,
        venue: venue_option = None,
        reason: reason_option = "",
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import living
        from cafeplan.season import Whereto

        spoken, where = checked_language(lang), Whereto(start=given_time("--at", at), venue=venue)
        asked = (season_of(folder, season), given_day(day), where, series)
        told.done(living.add(folder, *asked, reason, today(on)), spoken)
