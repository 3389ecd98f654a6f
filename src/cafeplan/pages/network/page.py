"""Programmes with the numbers of a season each in; each piece of the page over all of them out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cafeplan import figures
from cafeplan.figures import Piece
from cafeplan.language import Text
from cafeplan.language import bilan as bilan_says
from cafeplan.language import network as says
from cafeplan.model import SEPARATOR
from cafeplan.pages import frame
from cafeplan.pages.network import activity, shared
from cafeplan.pages.network.member import Member
from cafeplan.pages.parameters import NetworkParameters
from cafeplan.pages.provenance import SHORT
from cafeplan.version import __version__


@dataclass(frozen=True)
class Network:
    """Several programmes, a season of each; every method is a piece of their page.

    `left_out` are the names of those without a season that is known, `period` the dates that were asked for.
    """

    parameters: NetworkParameters
    members: tuple[Member, ...]
    left_out: tuple[str, ...]
    period: tuple[date, date] | None
    fingerprint: str

    def __repr__(self) -> str:
        return self.title.into(self.parameters.lang)

    @property
    def folders(self) -> str:
        """The folders of the programmes, written out, as a notebook that runs elsewhere needs them."""
        return SEPARATOR.join(one.programme.folder.resolve().as_posix() for one in self.members)

    @property
    def title(self) -> Text:
        """The title of the page."""
        return says.TITLE(n=len(self.members))

    def head(self) -> Piece:
        """Title, organisations, dates, edition, and the banner where a programme has demonstration data."""
        lang, edition = self.parameters.lang, bilan_says.EDITION[self.parameters.edition]
        invented = [says.QUOTED(name=one.name) for one in self.members if one.programme.demonstration]
        warning = says.DEMONSTRATION(programmes=invented).into(lang) if invented else ""
        kicker = " ; ".join(self._organisations)
        first, last = self._span
        return frame.heading(kicker, self.title, says.SPAN(first=first, last=last).into(lang), edition, lang, warning)

    def summary(self) -> Piece:
        """All programmes in one paragraph: what was held, and between what limits people came; then what to mind."""
        lang = self.parameters.lang
        paragraph = " ".join(text.into(lang) for text in (self._who(), *activity.sentences(self.members)))
        remarks = frame.remarks([text.into(lang) for text in self._to_mind()])
        return figures.joined([frame.paragraph(paragraph), remarks])

    def programmes(self) -> Piece:
        """A row a programme, and all of them together; distinct people are never summed."""
        return activity.table(self.members, self.parameters.lang)

    def sessions(self) -> Piece:
        """How many sessions each programme held."""
        return activity.held(self.members, self.parameters.lang)

    def attendance(self) -> Piece:
        """How many people came to a session of each programme, on average."""
        return activity.means(self.members, self.parameters.lang)

    def people(self) -> Piece:
        """For each two programmes, how many people may have come to both. Internal edition only."""
        return shared.people(self.members, self.parameters.lang)

    def venues(self) -> Piece:
        """The venues of two programmes or more."""
        return shared.venues(self.members, self.parameters.lang)

    def organisations(self) -> Piece:
        """The organisations that two programmes or more name."""
        return shared.organisations(self.members, self.parameters.lang)

    def facilitators(self) -> Piece:
        """Who holds sessions of two programmes. Internal edition only."""
        return shared.facilitators(self.members, self.parameters.lang)

    def provenance(self) -> Piece:
        """Where the page comes from."""
        read = [says.PROGRAMME_AND_SEASON(programme=one.name, season=one.season.id) for one in self.members]
        edition, short = bilan_says.EDITION[self.parameters.edition], self.fingerprint[:SHORT]
        source = says.PROVENANCE(programmes=read, edition=edition, fingerprint=short, version=__version__)
        return frame.ending(source, self.parameters.on, self.parameters.lang)

    @property
    def _organisations(self) -> list[str]:
        return list(dict.fromkeys(one.programme.organisation for one in self.members))

    @property
    def _span(self) -> tuple[date, date]:
        return min(one.season.first for one in self.members), max(one.season.last for one in self.members)

    def _who(self) -> Text:
        several = len(self._organisations)
        organisations = says.OF_ONE if several == 1 else says.OF_SEVERAL(n=several)
        many = {"programmes": len(self.members), "organisations": organisations}
        if self.period is None:
            return says.WHO(**many)
        return says.WHO_BETWEEN(**many, first=self.period[0], last=self.period[1])

    def _to_mind(self) -> Iterator[Text]:
        """That the seasons are of different times, what nobody counted, and who is not on the page."""
        if max(one.season.first for one in self.members) > min(one.season.last for one in self.members):
            first, last = self._span
            yield says.NOT_AT_ONE_TIME(first=first, last=last)
        yield from activity.uncounted(self.members)
        if self.left_out:
            yield (says.LEFT_OUT if self.period is None else says.LEFT_OUT_BETWEEN)(
                programmes=[says.QUOTED(name=name) for name in self.left_out]
            )
