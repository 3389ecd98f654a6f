"""What went wrong and what to do in; the error, or the fault of a file, that a person can put right out."""

from dataclasses import dataclass

from cafeplan.language import NO_BREAK, Language, Text


class CafeplanError(Exception):
    """Something a person can put right: one sentence for what and where, one for what to do."""

    def __init__(self, what: Text, remedy: Text, lang: Language = "fr", faults: tuple["Fault", ...] = ()) -> None:
        super().__init__(what.into(lang))
        self.what, self.remedy, self.lang, self.faults = what, remedy, lang, faults

    def into(self, lang: Language) -> str:
        """Both sentences in one language."""
        return f"{self.what.into(lang)} {self.remedy.into(lang)}"

    def __str__(self) -> str:
        return self.into(self.lang)

    def _render_traceback_(self) -> list[str]:
        """What Jupyter shows in the place of a traceback."""
        return [str(self)]


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in a file, with the line as the spreadsheet counts it (1 is the header)."""

    file: str
    line: int | None
    column: str | None
    kind: str
    value: str | None
    message: Text
    remedy: Text
    blocks: bool = True
    table: str = ""

    def into(self, lang: Language) -> str:
        """The fault in one line: where, what was read, what was expected, what to do.

        A message that names its file and place itself, as those of programme.toml do, is not given them twice.
        """
        if self.message.into(lang).startswith(self.file):
            return f"{self.message.into(lang)} {self.remedy.into(lang)}"
        line = {"fr": "ligne", "en": "line"}[lang] + f" {self.line}" if self.line else ""
        column = {"fr": "colonne", "en": "column"}[lang] + f" {self.column}" if self.column else ""
        where = ", ".join(filter(None, [self.file, line, column]))
        colon = f"{NO_BREAK}: " if lang == "fr" else ": "
        return f"{where}{colon}{self.message.into(lang)} {self.remedy.into(lang)}"
