"""Figures say a finding, have words for those who do not see them, and a table of what they show."""

import re
from datetime import date
from html import escape
from urllib.parse import unquote

import sight

from cafeplan import figures
from cafeplan.figures import Cell
from cafeplan.figures.charts import COLOURS, Words

WORDS = Words("Chacun son tour", "Anne vient deux fois, Benoît une fois.")
DATA = figures.numbers_table("Tours", ["Personne", "Tours"], [[Cell("Anne"), Cell("2", is_number=True)]])
MONTHS = {n: f"m{n}" for n in range(1, 13)}


def rhythm(weeks: int = 3) -> figures.Piece:
    """Two people on Mondays of autumn 2016."""
    mondays = [date(2016, 11, 7), date(2016, 11, 14), date(2016, 11, 21)][:weeks]
    days = [[mondays[0], mondays[-1]], mondays[1:2]]
    return figures.rhythm(WORDS, DATA, ["Anne", "Benoît"], days, ["2 sem.", "une fois"], mondays, MONTHS)


def drawn(piece: figures.Piece) -> str:
    """The drawing of a figure."""
    [image] = re.findall(r'src="data:image/svg\+xml,([^"]+)"', piece.html)
    return unquote(image).replace("'", '"')


def test_a_chart_has_its_words_and_its_table() -> None:
    """The finding is its title, the alternative stands at the image, the table opens under it; text has all three."""
    for piece in (rhythm(), figures.against(WORDS, DATA, ["Anne"], [2], [1.5], "part juste")):
        assert "<figcaption>Chacun son tour</figcaption>" in piece.html
        assert 'alt="Anne vient deux fois, Benoît une fois."' in piece.html
        assert "<summary>Tours</summary>" in piece.html
        assert piece.text.startswith("Chacun son tour\nAnne vient deux fois, Benoît une fois.\nTours\n")


def test_a_dot_for_each_turn() -> None:
    """Three turns are three dots in the first colour; one turn less, one dot less."""
    dots = re.compile(rf'<use [^>]*style="fill:{COLOURS[0].lower()}')
    assert len(dots.findall(drawn(rhythm()))) == 3
    assert len(dots.findall(drawn(rhythm(weeks=2)))) == 3
    assert len(dots.findall(drawn(rhythm(weeks=1)))) == 2


def test_a_drawing_is_the_same_twice_and_says_nothing_else() -> None:
    """No date, no comment, no address but that of the format itself."""
    svg = drawn(rhythm())
    assert svg == drawn(rhythm())
    assert "<!--" not in svg and "metadata" not in svg
    assert set(re.findall(r"https?://([^/\"]+)", svg)) == {"www.w3.org"}


def test_the_words_of_a_drawing_are_words() -> None:
    """Names stand in it as they are, in fonts that every system has: nothing that makes it lean touches them."""
    names = ["chez Luz 5 : Le Mably", "12 Quai <M> & 0.98765", "Ça\N{NO-BREAK SPACE}!"]
    svg = drawn(figures.bars(WORDS, DATA, names, {"Tours": [1, 2, 3]}, ["1", "2", "3"]))
    assert all(f">{escape(one, quote=False)}</text>" in svg for one in names)
    assert "font-family:DejaVu Sans,Verdana" in svg and svg.count("font-family") == 1


def test_long_names_stay_on_the_figure() -> None:
    """A name of sixty letters is written smaller than « Anne », and beside the bars there is still room for them."""
    long = "Maison des habitantes et des habitants du quartier des Tanneries"
    svg = drawn(figures.bars(WORDS, DATA, [long, "Anne"], {"Tours": [1, 2]}, ["1", "2"]))
    sizes = re.findall(r"font-size: ?([\d.]+)px", svg)
    assert float(sizes[0]) < 10 and "10.5" in sizes
    short = drawn(figures.bars(WORDS, DATA, ["Bo", "Anne"], {"Tours": [1, 2]}, ["1", "2"]))
    assert set(re.findall(r"font-size: ?([\d.]+)px", short)) == {"10.5"}


def test_a_wide_key_goes_on_in_a_second_line() -> None:
    """Three parts with long names need two lines: the figure is one line of the key, 18 points, higher."""
    few, many = (
        ["oui", "non", "nsp"],
        ["personnes déjà venues", "personnes nouvelles", "personnes comptées seulement"],
    )
    pieces = (figures.bars(WORDS, DATA, ["Anne"], {name: [1] for name in names}, ["3"]) for names in (few, many))
    low, high = (float(re.findall(r'height="([\d.]+)pt"', drawn(piece))[0]) for piece in pieces)
    assert round(high - low) == 18


def test_three_parts_are_told_apart_and_a_fourth_is_not() -> None:
    """In grey the fourth colour (lightness 61) is the third (58): of bars in four parts the check says so."""
    parts = {"un": [1], "deux": [1], "trois": [1], "quatre": [1]}
    three, four = (figures.bars(WORDS, DATA, ["Anne"], dict(list(parts.items())[:count]), ["4"]) for count in (3, 4))
    assert list(sight.alike(drawn(three).replace('"', "'"))) == []
    assert ("#009e73", "#cc79a7", "grey") in sight.alike(drawn(four).replace('"', "'"))


def test_states_are_told_apart_by_their_form() -> None:
    """Blue (lightness 46) and vermilion (54) are nearly one grey: a dot and a cross are not."""
    assert list(sight.confused("#0072b2", "#d55e00")) == ["grey"]
    points = [(date(2016, 11, 7), 0, "held"), (date(2016, 11, 14), 0, "cancelled")]
    names = {"held": "tenue", "cancelled": "annulée"}
    svg = drawn(figures.timeline(WORDS, DATA, ["Mably"], points, names, MONTHS)).replace('"', "'")
    assert "#0072b2" in svg and "#d55e00" in svg
    assert list(sight.alike(svg)) == []


def test_known_colours_have_their_known_lightness() -> None:
    """White is 100, black 0, middle grey #777777 50.0, pure red 53.2: the values of CIE L* for sRGB."""
    known = {"#ffffff": 100, "#000000": 0, "#777777": 50.0, "#ff0000": 53.2}
    assert {colour: round(sight.lightness(colour), 1) for colour in known} == known


def test_heat_tables_share_one_scale() -> None:
    """Four is darkest where four is the most of all tables; a zero is white; what cannot be is empty."""
    piece = figures.heat_tables(
        ["Personne", "Mably", "Déclic"], [("Ici", [("Anne", [1, None])]), ("Ailleurs", [("Anne", [4, 0])])]
    )
    cells = re.findall(r"<td([^>]*)>(\d*)</td>", piece.html)
    assert cells == [
        (' class="heat-1"', "1"),
        (' class="number"', ""),
        (' class="heat-4"', "4"),
        (' class="number"', "0"),
    ]
    assert (
        piece.text == "Ici\nPersonne | Mably | Déclic\nAnne | 1 | \n\nAilleurs\nPersonne | Mably | Déclic\nAnne | 4 | 0"
    )
    assert piece.html.count('<th scope="col"') == 6 and piece.html.count('<th scope="row">Anne</th>') == 2


def test_the_wall_calendar_knows_its_lines() -> None:
    """A row of few names is a line; four long names in the only column of names, half the sheet wide, are three."""
    header = ["Date", "Lieu", "Bénévoles"]
    short = [Cell("lundi"), Cell("Mably"), Cell("Anne, Benoît")]
    long = [Cell("lundi"), Cell("Mably"), Cell(", ".join(["Philippine Pélissier-Morvan"] * 4))]
    assert "--share:0.2500" in figures.wall_calendar("Planning", header, [short, short]).html
    assert "--share:0.1667" in figures.wall_calendar("Planning", header, [short, long]).html
