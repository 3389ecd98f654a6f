"""Colours in; how far apart they are out: in grey, and as each kind of sight tells them."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import dist

Colour = tuple[float, float, float]
# Machado, Oliveira and Fernandes, « A Physiologically-based Model for Simulation of Color Vision Deficiency », 2009,
# at their full severity; for linear red, green and blue.
SIGHTS: Mapping[str, tuple[Colour, Colour, Colour]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# What CIE 1931 sees of linear sRGB under daylight, each row over the white's: X, Y and Z.
_SEEN = ((0.433953, 0.376219, 0.189828), (0.212673, 0.715152, 0.072175), (0.017758, 0.109477, 0.872766))
# Black is 0 and white 100 of lightness; of colours side by side a distance of 2.3 is just seen. Ours are further apart.
APART_IN_GREY, APART_IN_COLOUR = 10, 15
_PAPER = "#ffffff"
_DRAWN = re.compile(r"<(use|path)\b[^>]*\bstyle='[^']*?fill:(#[0-9a-f]{6})[^>]*>")
_FORM = re.compile(r"href='#([^']+)'")
_FORMS = re.compile(r"<path id='([^']+)' d='([^']+)'")


def alike(svg: str) -> Iterator[tuple[str, str, str]]:
    """Two colours of a drawing that one form has and that are not told apart, and in which sight, pair by pair."""
    forms: dict[str, set[str]] = {}
    named = dict(_FORMS.findall(svg))
    for found in _DRAWN.finditer(svg):
        if found[2] != _PAPER:
            name = _FORM.search(found[0])
            forms.setdefault(found[2], set()).add(named[name[1]] if name else "box")
    for one, other in combinations(sorted(forms), 2):
        if forms[one] & forms[other]:
            yield from ((one, other, sight) for sight in confused(one, other))


def confused(one: str, other: str) -> Iterator[str]:
    """The sights, grey among them, that do not tell two colours apart."""
    if abs(lightness(one) - lightness(other)) < APART_IN_GREY:
        yield "grey"
    for sight, matrix in SIGHTS.items():
        if dist(*(_lab(_through(matrix, _linear(colour))) for colour in (one, other))) < APART_IN_COLOUR:
            yield sight


def lightness(colour: str) -> float:
    """CIE L*, from 0 for black to 100 for white."""
    return _lab(_linear(colour))[0]


def _lab(linear: Colour) -> Colour:
    """CIE L*a*b*: the lightness, and two coordinates of colour, from linear red, green and blue."""
    x, y, z = (_root(share) for share in _through(_SEEN, linear))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return share ** (1 / 3) if share > (6 / 29) ** 3 else share * (29 / 6) ** 2 / 3 + 4 / 29


def _linear(colour: str) -> Colour:
    red, green, blue = (_light(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return red, green, blue


def _light(written: float) -> float:
    return written / 12.92 if written <= 0.04045 else ((written + 0.055) / 1.055) ** 2.4


def _through(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    x, y, z = (sum(a * min(1.0, max(0.0, b)) for a, b in zip(row, colour, strict=True)) for row in matrix)
    return x, y, z
