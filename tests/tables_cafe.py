"""Nothing in; a small café in order, as a programme and as files on a disk, for tests to break, out."""

from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

from cafeplan.language import Text
from cafeplan.model import Hours, Programme, Season, Series, Venue
from cafeplan.tables.contract import contracts

SEASON = Season(id="2016-2017", label="Saison 2", first=date(2016, 11, 1), last=date(2017, 6, 30))

PROGRAMME_FILES: Mapping[str, str] = {
    "programme.toml": "format = 1\n",
    "intervenants.csv": (
        "id;name;role;working_time\nanne;Anne Bertin;general;80\nbenoit;Benoît Carré;gerontologique;100\n"
    ),
    "absences.csv": "facilitator;first;last;entered\nanne;2017-02-20;2017-03-03;2017-02-01\n",
    "souhaits.csv": "facilitator;wish;date;weekday;venue\nanne;souhaite;;lundi;\n",
    "destinataires.csv": "service;address\nservice social général;general@example.org\n",
}
SEASON_FILES: Mapping[str, str] = {
    "seances.csv": (
        "date;start;end;venue;series;status;reason;moved_to\n"
        "2016-11-07;;;comedie;1er lundi;held;;\n"
        "2016-11-14;09:30;11:30;mably;;cancelled;salle indisponible;\n"
        "2016-11-21;09:30;11:30;mably;;held;;\n"
    ),
    "planning.csv": (
        "date;start;venue;series;role;facilitator;held_by\n"
        "2016-11-07;09:30;comedie;1er lundi;general;anne;\n"
        "2016-11-07;09:30;comedie;1er lundi;gerontologique;benoit;\n"
    ),
    "presences.csv": "date;participant\n2016-11-07;P001\n2016-11-07;P002\n2016-11-21;P001\n",
    "comptages.csv": "date;anonymous\n2016-11-21;3\n",
    "participants.csv": "id;sex;age_band;channel\nP001;F;60-69;affiche\nP002;M;nsp;\n",
    "depenses.csv": "date;label;nature;amount\n2016-11-07;boissons;drinks;12,60\n",
}


def programme(folder: Path) -> Programme:
    """The programme whose folder this is: two venues, two roles, one series, one season."""
    return Programme(
        format=1,
        name="L’Instant CAFÉ",
        organisation="CCAS",
        venues={"comedie": Venue("La Comédie"), "mably": Venue("Le Mably")},
        roles={
            "general": Text(fr="service social général", en="general social service"),
            "gerontologique": Text(fr="service social gérontologique", en="social service for older people"),
        },
        series=(Series("1er lundi", Hours(time(9, 30), time(11, 30)), "comedie", {}, "FREQ=MONTHLY;BYDAY=1MO"),),
        seasons=(SEASON,),
        id="cafe",
        folder=folder,
    )


def cafe(folder: Path) -> Programme:
    """The programme with all its files written, none of them faulty."""
    season = folder / SEASON.id
    season.mkdir(parents=True)
    for name, text in PROGRAMME_FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, text in SEASON_FILES.items():
        (season / name).write_text(text, encoding="utf-8")
    return programme(folder)


def path_of(folder: Path, name: str) -> Path:
    """Where a file of the café stands, whatever its ending."""
    of_programme = {one.usual_file.removesuffix(".csv") for one in contracts() if one.place == "programme"}
    return folder / name if Path(name).stem in {"programme", *of_programme} else folder / SEASON.id / name


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Replaces a passage of a file by another; the passage must be there."""
    path = path_of(folder, name)
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
