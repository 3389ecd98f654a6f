"""The words typed after share in; the paths of what goes to partners on the screen out."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from cafeplan.cli.asked import checked_language, season_of, today
from cafeplan.language import Language, Text
from cafeplan.language import commands as says
from cafeplan.language import handouts as handouts_say


def add_command(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application `share`, with its help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    @app.command(cls=command, help=handouts_say.SHARE.into(lang))
    def share(
        folder: Annotated[str, typer.Argument(help=says.FOLDER.into(lang), metavar="FOLDER", show_default=False)],
        season: Annotated[str | None, help_of(says.SEASON)] = None,
        zipped: Annotated[bool, typer.Option("--zip", help=handouts_say.ZIP.into(lang))] = False,
        out: Annotated[Path | None, help_of(says.OUT)] = None,
        on: Annotated[str | None, help_of(says.ON)] = None,
        lang: Annotated[str, help_of(says.LANG)] = lang,
    ) -> None:
        from cafeplan.desk import sharing

        spoken = checked_language(lang)
        done = sharing.share(folder, season_of(folder, season), out, zipped, today(on))
        print("\n".join(path.as_posix() for path in done.written))
        for remark in done.remarks:
            print(remark.into(spoken), file=sys.stderr)
