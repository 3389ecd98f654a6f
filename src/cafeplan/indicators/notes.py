"""Notes of the sessions and what people asked for in; notes sent, effects seen and needs told, out."""

from typing import TYPE_CHECKING, ClassVar

from cafeplan.indicators.frames import Frame
from cafeplan.indicators.indicator import About, Indicator, Says, middle, shares
from cafeplan.language import Text
from cafeplan.model import Amount, Count, Records, Slice, Table

if TYPE_CHECKING:
    from pandas import DataFrame


class _Note(Indicator):
    """What these have in common: they read the notes written after held sessions."""

    objective = Text(fr="Faire savoir ce qui se passe au café", en="Let others know what happens at the café")
    tool = Text(fr="compte rendu de chaque séance", en="note of each session")
    about: ClassVar[About] = "activity"
    uses: ClassVar[tuple[str, ...]] = ("sessions", "notes")
    frames = frozenset({Frame.PROJECT, Frame.DONE})


class NotesSent(_Note):
    """Held sessions whose note was sent, of all held sessions."""

    code = "IND-23"
    french = "ComptesRendusEnvoyes"
    says = Says(
        Text(fr="Comptes rendus envoyés", en="Notes sent"),
        Text(
            fr="Séances tenues dont le compte rendu a été envoyé aux services, parmi les séances tenues.",
            en="Held sessions whose note was sent to the services, out of the held sessions.",
        ),
    )
    unit = Text(fr="séance|séances", en="session|sessions")
    why = Text(fr="Un service qui ne sait rien n’oriente pas.", en="A service that knows nothing refers nobody.")
    source = Text(fr="comptes_rendus, colonne envoyé", en="notes, column sent")
    needs = ("notes.sent",)

    def of(self, records: Records) -> Count:
        sent = _of_held(records.now).dropna(subset=["sent"])
        return Count(int(sent["session"].nunique()), len(records.now.held))


class NotesDelay(_Note):
    """Median days from a held session to the sending of its note; held sessions without a sent note are missing."""

    code = "IND-23"
    french = "DelaiDesComptesRendus"
    says = Says(
        Text(fr="Délai médian des comptes rendus", en="Median delay of the notes"),
        Text(
            fr="Nombre de jours entre la séance et l’envoi de son compte rendu, au milieu de ceux qui ont été envoyés.",
            en="Days between the session and the sending of its note, in the middle of those that were sent.",
        ),
    )
    unit = Text(fr="jour|jours", en="day|days")
    why = Text(fr="Une information qui tarde ne sert plus.", en="News that is late is of no use.")
    source = Text(fr="comptes_rendus, colonnes date et envoyé", en="notes, columns date and sent")
    needs = ("notes.sent",)

    def of(self, records: Records) -> Amount:
        sent = _of_held(records.now).dropna(subset=["sent"])
        days = ((end - start).days for start, end in zip(sent["date"], sent["sent"], strict=True))
        return middle(days, "days", len(records.now.held) - int(sent["session"].nunique()))


class ObservedEffects(_Note):
    """Held sessions whose note names an effect, by effect, of the held sessions whose note names any.

    A session may show several effects: the parts add up to more than the whole. Held sessions whose note names none,
    or that have no note, are missing: nobody looked, or nothing was seen.
    """

    code = "IND-35"
    french = "EffetsObserves"
    says = Says(
        Text(fr="Effets observés", en="Observed effects"),
        Text(
            fr="Séances tenues où chaque effet a été observé, parmi celles dont le compte rendu en nomme au moins un. "
            "Une séance peut en montrer plusieurs : les nombres ne s’additionnent pas.",
            en="Held sessions at which each effect was observed, out of those whose note names at least one. A session "
            "may show several: the numbers do not add up.",
        ),
    )
    unit = Text(fr="séance|séances", en="session|sessions")
    objective = Text(fr="Changer quelque chose pour ceux qui viennent", en="Change something for those who come")
    why = Text(fr="Dit ce que le café change, au-delà du nombre.", en="Says what the café changes, beyond numbers.")
    source = Text(fr="comptes_rendus, colonne effets", en="notes, column effects")
    about = "total"
    needs = ("notes.effects",)
    named_by = ("notes.effects",)
    frames = frozenset({Frame.IMPACT, Frame.EFFECTIVE, Frame.RFVAA, Frame.CAF})

    def of(self, records: Records) -> Table:
        named = _of_held(records.now).dropna(subset=["effects"])
        sessions = named["effects"].explode().value_counts().sort_index()
        categories = {str(effect): Count(int(n), len(named)) for effect, n in sessions.items()}
        return Table(categories, len(records.now.held) - len(named))


class NeedsByTheme(Indicator):
    """Different needs by theme, however often they were told; two spellings that differ by case are one need."""

    code = "IND-24"
    french = "BesoinsParTheme"
    says = Says(
        Text(fr="Besoins exprimés", en="Needs told"),
        Text(
            fr="Besoins et désirs différents, par thème. Un besoin exprimé dix fois compte une fois.",
            en="Different needs and wishes, by theme. A need told ten times counts once.",
        ),
    )
    unit = Text(fr="besoin|besoins", en="need|needs")
    objective = Text(fr="Partir de ce que les habitants demandent", en="Start from what residents ask for")
    why = Text(fr="Dit ce que l’action doit faire ensuite.", en="Says what the action has to do next.")
    source = Text(fr="besoins, colonnes thème et besoin", en="needs, columns theme and need")
    tool = Text(fr="relevé des besoins", en="register of needs")
    about = "total"
    uses = ("needs",)
    frames = frozenset({Frame.TERRITORY, Frame.DONE, Frame.ABS, Frame.CAF})

    def of(self, records: Records) -> Table:
        needs = records.now.needs
        different = needs.assign(need=needs["need"].str.strip().str.casefold()).drop_duplicates(["theme", "need"])
        return shares(different.groupby("theme").size())


def _of_held(now: Slice) -> "DataFrame":
    """The notes of held sessions, one a session."""
    return now.notes[now.notes["session"].isin(now.held["session"])].drop_duplicates("session", keep="last")
