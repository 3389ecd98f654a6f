"""The words typed after `livret` and `invite` in; what the partners get, written, and an exit code, out."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cafeplan.cli.asked import checked_language, day_of, season_of
from cafeplan.cli.speech import report
from cafeplan.language import Language, Text
from cafeplan.language import commands as says
from cafeplan.language import inviting as inviting_says
from cafeplan.language import livret as livret_says


def add_commands(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application the commands about partner organisations, with their help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    folder_argument = Annotated[str, typer.Argument(help=says.FOLDER.into(lang), metavar="FOLDER", show_default=False)]

    @app.command(cls=command, help=livret_says.LIVRET.into(lang))
    def livret(
        folder: folder_argument,
        season: Annotated[str | None, help_of(says.SEASON)] = None,
        out: Annotated[Path | None, help_of(says.OUT)] = None,
        on: Annotated[str | None, help_of(says.ON)] = None,
        lang: Annotated[str, help_of(says.LANG)] = lang,
    ) -> None:
        from cafeplan.desk import directory

        spoken = checked_language(lang)
        given = {"folder": folder, "season": season_of(folder, season), "lang": spoken, "on": day_of(on)}
        report(directory.livret(given, out), spoken)

    @app.command(cls=command, help=inviting_says.INVITE.into(lang))
    def invite(
        folder: folder_argument,
        season: Annotated[str | None, help_of(says.SEASON)] = None,
        out: Annotated[Path | None, help_of(says.OUT)] = None,
        lang: Annotated[str, help_of(says.LANG)] = lang,
    ) -> None:
        from cafeplan.desk import inviting

        spoken = checked_language(lang)
        who, path = inviting.invite({"folder": folder, "season": season_of(folder, season)}, out)
        for text in who.told():
            print(text.into(spoken))
        print(path.as_posix())
