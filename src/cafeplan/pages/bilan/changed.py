"""A season as it is shown in; what it changed, as it was observed and told, out."""

from markupsafe import Markup

from cafeplan.figures import Piece
from cafeplan.language import bilan as says
from cafeplan.language import own_words
from cafeplan.pages.bilan.charts import by_category
from cafeplan.pages.bilan.shown import NOTHING, Shown

FACTS = (
    "SatisfiedShare",
    "SatisfactionMedian",
    "Exchanges",
    "ResponseRate",
    "DeclaredContacts",
    "ResidentLinks",
    "OrganisationLinks",
    "MutualHelp",
    "RolesTaken",
    "Sponsorships",
    "Alerts",
    "NeedsByTheme",
    "UclaChange",
    "DeJongGierveldChange",
    "LubbenChange",
)


def effects(shown: Shown) -> Piece:
    """The effects noted after sessions, the ones most often seen first."""
    return by_category(shown, "ObservedEffects", says.EFFECTS_FINDING, shown.largest_first("ObservedEffects"))


def verbatims(shown: Shown) -> Piece:
    """What people said who agreed to be quoted, as they said it."""
    said = shown.told.quotes
    if not said:
        return NOTHING
    title = shown.say(own_words.VERBATIMS)
    quotes = Markup("\n").join(Markup("<blockquote><p>{}</p></blockquote>").format(words) for words in said)
    note = shown.fictional_note()
    html = Markup('<section class="verbatims">\n<h3>{}{}</h3>\n{}\n</section>').format(
        title, Markup('<span class="note">{}</span>').format(note) if note else "", quotes
    )
    return Piece(html, "\n".join([title, *said]))
