"""A rota and what was read for it in; each piece of its page out."""

from dataclasses import dataclass

from cafeplan import rota as rotas
from cafeplan.figures import Piece
from cafeplan.language import rota_page as says
from cafeplan.model import Programme, Rota, Season
from cafeplan.pages import frame
from cafeplan.pages.parameters import RotaParameters
from cafeplan.pages.rota import company, fairness, living, proof, summary, wall
from cafeplan.pages.rota.shown import Shown
from cafeplan.season import Asked, Opened
from cafeplan.version import __version__


@dataclass(frozen=True)
class RotaPage:
    """One season's rota for its coordinator; every method but the last two is a piece of its page.

    `coming` is what can still be planned of it: all of a draft. `published` is the season of a published rota.
    """

    parameters: RotaParameters
    programme: Programme
    season: Season
    asked: Asked
    rota: Rota
    coming: Rota
    published: Opened | None = None

    def __repr__(self) -> str:
        return f"{self.programme.name}, {self.season.label}"

    def head(self) -> Piece:
        """Title, period, and the banner of demonstration data."""
        title = says.TITLE(label=self.programme.name)
        return frame.head(title, says.EDITION, self.programme, self.season, self.parameters.lang)

    def summary(self) -> Piece:
        """How large the question is, and how good the answer."""
        return summary.paragraph(self._shown, self.published)

    def key_figures(self) -> Piece:
        """The numbers that matter most."""
        return summary.key_figures(self._shown)

    def calendar(self) -> Piece:
        """The wall calendar: a row a session, a column a service."""
        return wall.calendar(self._shown)

    def gaps(self) -> Piece:
        """The seats that nobody holds, each with why."""
        return wall.gaps(self._open)

    def repairs(self) -> Piece:
        """What the gaps come from, and the least that would have to be agreed to fill them."""
        return wall.repairs(self._open)

    def loads(self) -> Piece:
        """Everybody's turns against their fair share."""
        return fairness.loads(self._shown)

    def rhythm(self) -> Piece:
        """Everybody's turns along the season."""
        return fairness.rhythm(self._shown)

    def wishes(self) -> Piece:
        """Who asked for what, and what became of it."""
        return fairness.wishes(self._shown)

    def accounts(self) -> Piece:
        """What is carried over from earlier seasons and into the next."""
        if self.published:
            return living.statements(self._shown, self.published)
        return fairness.accounts(self._shown, self.asked.carried)

    def changes(self) -> Piece:
        """What differs from the rota as it was published, by session and by person, old and new."""
        return living.changes(self._shown, self.published)

    def history(self) -> Piece:
        """Everything that happened to the published rota, dated, old and new."""
        return living.history(self._shown, self.published)

    def visits(self) -> Piece:
        """Everybody's turns at each venue, beside those of naive rotations."""
        return company.visits(self._shown)

    def pairs(self) -> Piece:
        """How often each pair meets, beside naive rotations."""
        return company.pairs(self._shown)

    def levels(self) -> Piece:
        """Each rule in its order, with what the rota makes of it and the bound that no rota beats."""
        return proof.levels(self._open)

    def naive(self) -> Piece:
        """Each rule's cost and the pairs that meet, beside what naive rotations would make of them."""
        return proof.naive(self._shown)

    def closed(self) -> Piece:
        """The dates without a café, each with its reason."""
        return wall.closed(self._shown, self.asked.dated)

    def provenance(self) -> Piece:
        """Where the page comes from."""
        lang = self.parameters.lang
        return frame.foot(self.programme, self.season, says.EDITION, self.asked.fingerprint, self.parameters.on, lang)

    def csv(self) -> str:
        """The text of the draft's rota.csv."""
        return rotas.rota_csv(self.rota)

    def certificate(self) -> str:
        """The text of certificate.json."""
        return rotas.certificate(self.rota, self.asked.fingerprint, __version__, self.parameters.lang)

    @property
    def _shown(self) -> Shown:
        return Shown(self.programme, self.season, self.parameters.lang, self.rota)

    @property
    def _open(self) -> Shown:
        return Shown(self.programme, self.season, self.parameters.lang, self.coming)
