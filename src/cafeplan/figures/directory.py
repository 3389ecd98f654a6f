"""Names and what is known of them in; a printable directory out: its index, then an entry each, whole on its page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cafeplan.figures.piece import Piece


@dataclass(frozen=True)
class Listing:
    """One entry: what links lead to, its name, its details by label, and how fresh they are."""

    id: str
    name: str
    details: Sequence[tuple[str, str]]
    state: str


def index(groups: Iterable[tuple[str, Sequence[tuple[str, str]]]]) -> Piece:
    """The names of each group, each a link to the entry that bears its id."""
    shown = list(groups)
    blocks = Markup("\n").join(
        Markup("<div>\n<h3>{}</h3>\n<ul>{}</ul>\n</div>").format(
            group, Markup("").join(Markup('<li><a href="#entry-{}">{}</a></li>').format(*one) for one in names)
        )
        for group, names in shown
    )
    text = "\n".join(f"{group} : {', '.join(name for _, name in names)}" for group, names in shown)
    return Piece(Markup('<div class="directory-index">\n{}\n</div>').format(blocks), text)


def directory(groups: Iterable[tuple[str, Sequence[Listing]]]) -> Piece:
    """The entries of each group under its name."""
    shown = list(groups)
    sections = Markup("\n").join(
        Markup("<section>\n<h3>{}</h3>\n{}\n</section>").format(group, Markup("\n").join(map(_entry, entries)))
        for group, entries in shown
    )
    text = "\n\n".join("\n".join([group, *map(_words, entries)]) for group, entries in shown)
    return Piece(Markup('<div class="directory">\n{}\n</div>').format(sections), text)


def _entry(entry: Listing) -> Markup:
    details = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*one) for one in entry.details)
    described = Markup("<dl>{}</dl>\n").format(details) if details else Markup("")
    return Markup('<article class="entry" id="entry-{}">\n<h4>{}</h4>\n{}<p class="note">{}</p>\n</article>').format(
        entry.id, entry.name, described, entry.state
    )


def _words(entry: Listing) -> str:
    return "\n".join([entry.name, *(f"{label} : {words}" for label, words in entry.details), entry.state])
