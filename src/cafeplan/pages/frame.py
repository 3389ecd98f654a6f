"""A programme, a season and who reads in; the head and the foot that every page has out."""

from datetime import date

from markupsafe import Markup

from cafeplan.figures import Piece
from cafeplan.language import Language, Text, verbatim
from cafeplan.language import bilan as says
from cafeplan.model import Programme, Season
from cafeplan.pages.provenance import SHORT
from cafeplan.version import __version__

NOTHING = Piece(Markup(""), "")
"""What stands where there is nothing to show."""


def head(
    title: Text,
    edition: Text,
    programme: Programme,
    season: Season,
    lang: Language,
    demonstration: Text = says.DEMONSTRATION,
) -> Piece:
    """The page's title, period and edition, and on demonstration data the words that say so."""
    period = f"{season.label}, {says.PERIOD(first=season.first, last=season.last).into(lang)}"
    warning = demonstration.into(lang) if programme.demonstration else ""
    return heading(f"{programme.name}, {programme.organisation}", title, period, edition, lang, warning)


def heading(kicker: str, title: Text, period: str, edition: Text, lang: Language, warning: str = "") -> Piece:
    """Whose page it is, its title, period and edition, under a warning where there is one."""
    banner = Markup('<p class="demonstration">{}</p>').format(warning) if warning else Markup("")
    html = Markup(
        '<header>\n{banner}\n<p class="kicker">{kicker}</p>\n<h1>{title}</h1>\n'
        '<p class="period">{period}<br>{edition}</p>\n</header>'
    ).format(banner=banner, kicker=kicker, title=title.into(lang), period=period, edition=edition.into(lang))
    words = [warning, kicker, title.into(lang), period, edition.into(lang)]
    return Piece(html, "\n".join(filter(None, words)))


def foot(programme: Programme, season: Season, edition: Text, fingerprint: str, on: str, lang: Language) -> Piece:
    """Where the page comes from: programme, season, edition, data, version and the date it was given."""
    source = says.PROVENANCE(
        programme=programme.name,
        organisation=programme.organisation,
        season=season.id,
        edition=edition,
        fingerprint=fingerprint[:SHORT],
        version=__version__,
    )
    return ending(source, on, lang)


def ending(source: Text, on: str, lang: Language) -> Piece:
    """Where the page comes from, and the date it was given."""
    sentences = [source, *([says.MADE_ON(on=date.fromisoformat(on))] if on else [])]
    text = " ".join(sentence.into(lang) for sentence in sentences)
    return Piece(Markup('<footer class="provenance"><p>{}</p></footer>').format(text), text)


def invented(programme: Programme) -> Text:
    """What stands behind a number on demonstration data that nobody published; nothing on real data."""
    return says.IN_BRACKETS(mark=says.FICTIONAL) if programme.demonstration else verbatim("")


def paragraph(text: str) -> Piece:
    """One paragraph."""
    return Piece(Markup("<p>{}</p>").format(text), text)


def told(piece: Piece, unsaid: str) -> Piece:
    """A piece as it is; where it has nothing to say, the sentence that says so: no heading stands over nothing."""
    return piece if piece.text else paragraph(unsaid)


def remarks(sentences: list[str]) -> Piece:
    """Sentences one under the other; nothing where there is none."""
    if not sentences:
        return NOTHING
    items = Markup("").join(Markup("<li>{}</li>").format(sentence) for sentence in sentences)
    return Piece(Markup('<ul class="remarks">{}</ul>').format(items), "\n".join(sentences))
