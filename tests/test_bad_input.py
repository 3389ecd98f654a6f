"""Whatever is wrong in a folder or on the command line is a sentence and exit 2, and nothing is written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import cli

Rewrite = Callable[[str, str, str], Path]
SEASON = "2016-2017"
BILAN = ("bilan", "--season", SEASON)
PLAN = ("plan", "--season", "2026-2027")


@pytest.fixture
def refused(
    dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., list[str]]:
    """A function that runs a command on the spoiled copy and gives its complaint, line by line."""
    monkeypatch.chdir(tmp_path)

    def run(verb: str, *options: str) -> list[str]:
        before = sorted(tmp_path.rglob("*"))
        assert cli.main([verb, str(dijon), *options]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert sorted(tmp_path.rglob("*")) == before
        return plain(captured.err).splitlines()

    return run


FAULTS = {
    "unknown column": (
        f"{SEASON}/headcounts.csv",
        "date;anonymous",
        "date;anonymous;remarque",
        BILAN,
        "headcounts.csv, ligne 1, colonne remarque : la colonne « remarque » n’existe pas dans ce tableau. Corrigez le "
        "titre ou supprimez la colonne ; les colonnes sont Date, Début, Anonymes.",
    ),
    "bad date": (
        f"{SEASON}/attendance.csv",
        "2016-11-14",
        "14 nov",
        BILAN,
        "attendance.csv, ligne 10, colonne date : « 14 nov » n’est pas une date. Écrivez jour/mois/année, par exemple "
        "07/11/2016, ou 2016-11-07.",
    ),
    "unknown participant": (
        f"{SEASON}/attendance.csv",
        "2016-11-14;",
        "2016-11-14;P999\n2016-11-14;",
        BILAN,
        "attendance.csv, ligne 10, colonne participant : le participant « P999 » n’est pas dans participants.csv. "
        "Corrigez le pseudonyme, ou ajoutez la personne dans participants.csv.",
    ),
    "session outside the season": (
        f"{SEASON}/sessions.csv",
        "2016-12-12",
        "2016-07-11",
        BILAN,
        "sessions.csv, ligne 7, colonne date : lundi 11 juillet 2016 est hors de la saison « Saison 2 », qui va du "
        "01/11/2016 au 30/06/2017. Corrigez la date, ou les dates de la saison dans programme.toml.",
    ),
    "duplicate attendance": (
        f"{SEASON}/attendance.csv",
        "2016-11-14;",
        "2016-11-07;P001\n2016-11-14;",
        BILAN,
        "attendance.csv, ligne 10 : cette ligne répète la ligne 2 dans les colonnes « date » et « participant ». "
        "Supprimez l’une des deux, ou corrigez-la.",
    ),
    "a facilitator with no role": (
        "facilitators.csv",
        ";general;",
        ";;",
        PLAN,
        "facilitators.csv, ligne 2, colonne role : aucun service n’est indiqué pour cette personne ; on ne peut lui "
        "donner aucune place. Écrivez son service, ou plusieurs séparés par une virgule, tels que programme.toml les "
        "nomme.",
    ),
    "a season without dates": (
        "programme.toml",
        "last = 2027-06-30",
        "last = 2026-12-01",
        PLAN,
        "La saison « 2026-2027 » n’a aucune séance : aucune date de ses séries ne tombe entre le lundi 30 novembre "
        "2026 et le mardi 1er décembre 2026. Vérifiez [[series]], [closures] et les dates de [[seasons]] dans "
        "programme.toml.",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_folder(fault: str, rewritten: Rewrite, refused: Callable[..., list[str]]) -> None:
    """The fault is told word for word, on one line, and no page or file is begun."""
    name, old, new, (verb, *options), sentence = FAULTS[fault]
    rewritten(name, old, new)
    assert refused(verb, *options) == [sentence]


def test_a_missing_file(dijon: Path, refused: Callable[..., list[str]]) -> None:
    """A table that the page cannot do without is named with the folder it belongs in."""
    (dijon / SEASON / "sessions.csv").unlink()
    assert refused(*BILAN) == [
        "seances.csv : ce fichier manque ; il contient le tableau « Séances ». Placez-le dans le dossier « 2016-2017 »"
        ", au format .csv, .xlsx ou .ods."
    ]


def test_an_empty_season(dijon: Path, refused: Callable[..., list[str]]) -> None:
    """A table of sessions that holds only its titles is one fault: what refers to it is not blamed too."""
    keep_titles(dijon / SEASON / "sessions.csv")
    assert refused(*BILAN) == [
        "sessions.csv : la saison « Saison 2 » n’a aucune séance : le tableau n’a que ses titres. Ajoutez une ligne "
        "par séance, ou retirez ce fichier si la saison n’a pas commencé."
    ]


def test_a_season_with_no_attendance_yet(dijon: Path, refused: Callable[..., list[str]]) -> None:
    """Sessions without a single attendance or head-count make no bilan, and the season is called by its name."""
    for name in ("attendance.csv", "headcounts.csv"):
        keep_titles(dijon / SEASON / name)
    assert refused(*BILAN) == [
        "attendance.csv : la saison « Saison 2 » n’a encore ni présence ni comptage ; on ne peut pas en faire le bilan"
        ". Remplissez presences.csv et comptages.csv après chaque séance, ou choisissez une autre saison."
    ]


def test_a_fault_in_a_table_that_the_page_does_not_use(
    rewritten: Rewrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An absence that cannot be read does not stop the bilan, which says nothing of absences."""
    folder = rewritten("absences.csv", "2027-01-04", "le 4")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check", str(folder)]) == 2
    assert cli.main(["bilan", str(folder), "--season", SEASON]) == 0


COMMANDS = {
    "--on": (
        ("bilan", "--season", SEASON, "--on", "demain"),
        "--on : « demain » n’est pas une date. Écrivez par exemple 2026-11-21.",
    ),
    "edition": (
        ("bilan", "--season", SEASON, "--edition", "public"),
        "Le paramètre « edition » vaut « public ». Il faut : « partners » (à diffuser) ou « internal » (réservée au "
        "service).",
    ),
    "season": (
        ("bilan", "--season", "2017"),
        "La saison « 2017 » n’existe pas dans L'Instant CAFÉ. Vouliez-vous dire « 2016-2017 » ?",
    ),
    **{
        f"season of {words[0]}": (
            (*words, "--season", "01234"),
            "La saison « 01234 » n’existe pas dans L'Instant CAFÉ. Les noms connus sont : 2016-experimentale, "
            "2016-2017 et 2026-2027.",
        )
        for words in (("bilan",), ("plan",), ("compare",), ("export",), ("livret",), ("sheets",), ("diff",))
    },
    "session": (
        ("note", "--session", "01234"),
        "« 01234 » n’est pas une date. Écrivez par exemple 2027-03-08.",
    ),
    "first day": (
        ("network", "--first", "01234"),
        "Le paramètre « first » vaut « 01234 ». Il faut : premier jour, AAAA-MM-JJ, ou rien.",
    ),
    "a folder of several": (
        ("network", "01234"),
        "Le dossier « 01234 » n’existe pas. Donnez le dossier d’un programme, ou le nom d’un exemple : aller-vers, "
        "cafes-des-rencontres, instant-cafe-dijon, miroir-de-soi et partenaires-un-cafe.",
    ),
    "sheet": (
        ("bilan", "--season", SEASON, "--for", "cnav"),
        "Le paramètre « frame » vaut « cnav ». Il faut : fiche d’un financeur (« senacs », « rfvaa », « abs » ou "
        "« caf »), ou rien.",
    ),
    "edition of a comparison": (
        ("compare", "--season", SEASON, "--edition", "public"),
        "Le paramètre « edition » vaut « public ». Il faut : « partners » (à diffuser) ou « internal » (réservée au "
        "service).",
    ),
    "a folder beside all": (
        ("bilan", "--all", "data"),
        "« --all » fait les pages de tous les programmes d’un dossier : « FOLDER » n’y servirait à rien. Enlevez l’un "
        "des deux.",
    ),
    "no season": (
        ("plan",),
        "Il manque la saison. Saisons connues : 2016-experimentale, 2016-2017 et 2026-2027.",
    ),
    "unknown option": (
        ("bilan", "--sezon", SEASON),
        "L’option « --sezon » n’existe pas. Vouliez-vous dire « --season » ?",
    ),
    "wrong type": (
        ("plan", "--season", "2026-2027", "--workers", "deux"),
        "La valeur donnée à « --workers » ne convient pas. Voyez cafeplan plan --help.",
    ),
    "unknown command": (("bilam",), "La commande « bilam » n’existe pas. Vouliez-vous dire « bilan » ?"),
    "language": (
        ("check", "--lang", "de"),
        "La valeur donnée à « --lang » ne convient pas. Langue : fr ou en.",
    ),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_command(command: str, refused: Callable[..., list[str]]) -> None:
    """A command that cannot be carried out is one sentence in French with a way out, never the library's English."""
    words, sentence = COMMANDS[command]
    assert refused(*words) == [sentence]


def test_a_wrong_edition_of_all_pages(
    dijon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is refused before any page is begun, and nothing is written; a season is of no use there."""
    monkeypatch.chdir(tmp_path)
    every = ["bilan", "--all", str(dijon.parent)]
    assert cli.main([*every, "--edition", "public"]) == 2
    assert cli.main([*every, "--season", SEASON]) == 2
    assert plain(capsys.readouterr().err).splitlines() == [
        "Le paramètre « edition » vaut « public ». Il faut : « partners » (à diffuser) ou « internal » (réservée au "
        "service).",
        "« --all » fait les pages de tous les programmes d’un dossier : « --season » n’y servirait à rien. Enlevez "
        "l’un des deux.",
    ]
    assert list(tmp_path.iterdir()) == [dijon]


def test_the_published_rota_is_not_overwritten(dijon: Path, refused: Callable[..., list[str]]) -> None:
    """A draft never goes where the season's published rota is."""
    assert refused("plan", "--season", SEASON, "--out", str(dijon / SEASON)) == [
        f"« {(dijon / SEASON).as_posix()} » contient le planning publié de la saison ; un brouillon ne l’écrase pas. "
        "Choisissez un autre dossier avec --out."
    ]


def test_init_makes_no_programme_in_our_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """data/ holds examples only: a programme of one's own is refused there, and a folder is never overwritten."""
    monkeypatch.chdir(Path(__file__).parent)
    assert cli.main(["init", "mon-cafe", "--like", "instant-cafe-dijon"]) == 2
    assert cli.main(["init", "worked", "--like", "instant-cafe-dijon"]) == 2
    assert plain(capsys.readouterr().err).splitlines() == [
        "« mon-cafe » est dans le code de cafeplan, dont data/ ne contient que des exemples. Choisissez un dossier à "
        "vous, par exemple dans Documents.",
        "« worked » existe déjà. Choisissez un autre nom.",
    ]
    assert not Path("mon-cafe").exists()


def test_english_is_spoken_where_it_is_asked_for(
    rewritten: Rewrite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """--lang en says the same fault in English."""
    folder = rewritten(f"{SEASON}/attendance.csv", "2016-11-14", "14 nov")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["bilan", str(folder), "--season", SEASON, "--lang", "en"]) == 2
    assert plain(capsys.readouterr().err).splitlines() == [
        "attendance.csv, line 10, column date: “14 nov” is not a date. Write day/month/year, for example 07/11/2016, "
        "or 2016-11-07."
    ]


def keep_titles(path: Path) -> None:
    """Leaves a table its first line only."""
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
