"""The words typed after `compare` in; the page of a season beside another written, and its path on the screen, out."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cafeplan.cli.asked import checked_language, day_of, season_of
from cafeplan.cli.speech import report
from cafeplan.language import Language, Text
from cafeplan.language import commands as says
from cafeplan.language import comparison as comparison_says
from cafeplan.language import copies as copies_say


def add_command(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application the command that compares, with its help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    @app.command(cls=command, help=comparison_says.COMMAND.into(lang))
    def compare(
        folder: Annotated[str, typer.Argument(help=says.FOLDER.into(lang), metavar="FOLDER", show_default=False)],
        season: Annotated[str | None, help_of(says.SEASON)] = None,
        earlier: Annotated[str, typer.Option("--with", help=comparison_says.WITH.into(lang))] = "",
        beside: Annotated[list[str] | None, help_of(comparison_says.BESIDE_OPTION)] = None,
        edition: Annotated[str, help_of(says.EDITION)] = "partners",
        notebook: Annotated[Path | None, help_of(copies_say.OPTION)] = None,
        out: Annotated[Path | None, help_of(says.OUT)] = None,
        on: Annotated[str | None, help_of(says.ON)] = None,
        lang: Annotated[str, help_of(says.LANG)] = lang,
    ) -> None:
        from cafeplan import desk

        spoken = checked_language(lang)
        asked = {"folder": folder, "season": season_of(folder, season), "earlier": earlier}
        given = asked | {"beside": ";".join(beside or []), "edition": edition, "lang": spoken, "on": day_of(on)}
        report(desk.compare(given, out, notebook), spoken)
