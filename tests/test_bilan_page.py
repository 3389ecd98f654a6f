"""The bilan answers in its order, says what it cannot say and why, and keeps each reader's part for that reader."""

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import plain
from test_pages import DIJON, whole, words

import cafeplan
from cafeplan import cli, files
from cafeplan.indicators import INDICATORS
from cafeplan.model import CafeplanError, Table

pytestmark = pytest.mark.usefixtures("without_kernels")

Rewrite = Callable[[str, str, str], Path]
SEASON = "2016-2017"


def test_the_grid_reads_each_objective_beside_its_targets() -> None:
    """77 % of sessions is near 80 %, 157 attendances are over 120, 17 of 17 mixed sessions over 50 %; who and when."""
    page = cafeplan.bilan_page(folder=DIJON, season=SEASON, edition="internal")
    rows = [line.split(" | ") for line in plain(page.evaluation().text).splitlines() if " | " in line]
    readings = {row[0]: row[1:4] for row in rows}
    assert readings["Taux de réalisation"] == [
        "17 sur 22 (77 %) (fictif)",
        "au moins 80 %",
        "presque atteint, à un dixième près",
    ]
    assert readings["Présences cumulées"][1:] == ["au moins 120", "atteint"]
    assert readings["Séances entre générations"][1:] == ["au moins 50 %", "atteint"]
    assert readings["Séances tenues"] == ["17 séances (publié)", "pas de chiffre", ""]
    markup = words(str(page.evaluation().html))
    assert "Relevé par : référent administratif, après chaque séance." in markup
    assert "Ces indicateurs ne servent aucun objectif du programme : Séances prévues" in markup


def test_objectives_without_an_indicator_are_told(rewritten: Rewrite) -> None:
    """The gap the other way round: an objective that nothing measures is named, in the partners' edition too."""
    folder = rewritten("programme.toml", 'indicators = ["ObservedEffects", "NeedsByTheme", "SatisfiedShare"]\n', "")
    folder = rewritten("programme.toml", "targets = { SatisfiedShare = { at_least = 0.8, since = 2016-11-01 } }\n", "")
    page = cafeplan.bilan_page(folder=str(folder), season=SEASON)
    assert "Aucun indicateur ne mesure l’objectif « S'approprier « sa semaine »" in plain(page.evaluation().text)


def test_partners_read_what_protects_people_and_no_internal_words() -> None:
    """The internal part and the satisfied 9 of 11 (2 are not) stand in one edition only; details of many in both."""
    internal = words(whole(cafeplan.bilan_page(folder=DIJON, season=SEASON, edition="internal")))
    partners = words(whole(cafeplan.bilan_page(folder=DIJON, season=SEASON)))
    for told in ("Points à améliorer (interne)", "9 sur 11", "80 ans et plus : 3"):
        assert told in internal
        assert told not in partners
    for told in ("80 ans et plus : s", "s sur 11", "60 à 69 ans : 12", "15 sur 26 (58 %)"):
        assert told in partners
    assert "Une marche du mercredi est née au café" in partners
    assert "L’effet le plus souvent noté : faire et sortir, à 6 séances sur 15" in partners
    facilitators = (files.shipped("examples") / DIJON / "facilitators.csv").read_text(encoding="utf-8")
    for line in facilitators.splitlines()[1:]:
        assert line.split(";")[1] not in partners


def test_only_what_may_be_quoted_is_quoted() -> None:
    """Three comments are marked publishable; of two that are not no word is on any page."""
    for edition in ("partners", "internal"):
        page = cafeplan.bilan_page(folder=DIJON, season=SEASON, edition=edition)
        assert str(page.changed().html).count("<blockquote>") == 3
        assert "bruyant" not in whole(page) and "Je viens pour rire" not in whole(page)


def test_open_actions_of_the_last_season_come_back() -> None:
    """One of three was never done and comes back first; one was done before the season began and does not."""
    page = cafeplan.bilan_page(folder=DIJON, season=SEASON)
    text = plain(page.own_words().text)
    assert "à faire, reprise de « Phase expérimentale (saison 1) »" in text
    assert "Imprimer un dépliant" not in text
    assert text.index("Demander une table plus calme") < text.index("Prévenir la veille")
    assert "Prévenir la veille quand un café est annulé | référent administratif | 30/04/2017 | faite le" in text


def test_a_typed_number_that_differs_is_pointed_out(rewritten: Rewrite) -> None:
    """« 18 séances » is told beside the page's own numbers of sessions; « 17 séances » was not."""
    same = cafeplan.bilan_page(folder=DIJON, season=SEASON)
    assert "Le texte dit" not in plain(same.reservations().text)
    folder = rewritten(f"{SEASON}/bilan.md", "17 séances ont eu lieu", "18 séances ont eu lieu pour 391,20 €")
    page = cafeplan.bilan_page(folder=str(folder), season=SEASON)
    [sentence] = [line for line in plain(page.reservations().text).splitlines() if line.startswith("Le texte dit")]
    assert sentence == (
        "Le texte dit « 18 séances » ; sur cette page, aucun nombre compté ainsi ne vaut 18 : Séances prévues : 22 "
        "séances, Séances tenues : 17 séances, Taux de réalisation : 17 sur 22 (77 %) et Séances entre générations : "
        "17 sur 17 (100 %)."
    )


def test_own_words_cannot_become_markup(rewritten: Rewrite) -> None:
    """Markup typed in bilan.md is shown as it was typed."""
    folder = rewritten(f"{SEASON}/bilan.md", "Une sortie par trimestre", "<script>alert(1)</script> une sortie")
    markup = str(cafeplan.bilan_page(folder=str(folder), season=SEASON).own_words().html)
    assert "<script" not in markup and "&lt;script&gt;alert(1)&lt;/script&gt; une sortie" in markup


WRONG_WORDS = {
    "unmarked": (
        ("## Perspectives (partenaires)", "## Perspectives"),
        "La partie « Perspectives » ne dit pas à qui elle s’adresse. Écrivez « ## Perspectives (partenaires) » pour la "
        "diffuser, « ## Perspectives (interne) » pour la garder au service.",
    ),
    "unknown": (
        ("## Perspectives (partenaires)", "## Perspective (partenaires)"),
        "La partie « Perspective » n’est pas connue. Vouliez-vous dire « Perspectives » ?",
    ),
    "under no part": (
        ("## Faits marquants (partenaires)\n", ""),
        "Un texte ne se trouve sous aucune partie. Mettez-le sous l’une des parties : « Faits marquants », « Points "
        "positifs », « Points à améliorer » et « Perspectives », par exemple « ## Perspectives (partenaires) ».",
    ),
}


@pytest.mark.parametrize("wrong", WRONG_WORDS)
def test_words_for_nobody_stop_the_page_and_check_tells(
    wrong: str, rewritten: Rewrite, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is not marked for anybody goes to nobody: no page, one sentence, and `check` has it with its line."""
    (old, new), sentence = WRONG_WORDS[wrong]
    folder = rewritten(f"{SEASON}/bilan.md", old, new)
    with pytest.raises(CafeplanError) as error:
        cafeplan.bilan_page(folder=str(folder), season=SEASON)
    assert plain(str(error.value)) == sentence
    assert cli.main(["check", str(folder), "--season", SEASON]) == 2
    assert f"{SEASON}/bilan.md, ligne" in plain(capsys.readouterr().out)


def test_the_page_ends_with_whom_to_ask_and_when_next() -> None:
    """The contact of the leaflet, the next dates after the season, how to cite."""
    text = plain(cafeplan.bilan_page(folder=DIJON, season=SEASON).ending().text)
    contact = "l'accueil du CCAS de Dijon, 03 53 01 00 44, de 9 h à 12 h, instant-cafe@ccas-dijon.example"
    assert f"Pour en parler : {contact}." in text
    assert "Prochaines dates : lundi 7 décembre 2026 (La Comédie)" in text
    assert "Pour citer cette page : CCAS de Dijon, « Bilan de L'Instant CAFÉ », Saison 2" in text
    later = cafeplan.bilan_page(folder=DIJON, season=SEASON, on="2026-12-07").ending().text
    assert "Prochaines dates : lundi 14 décembre 2026" in plain(later)


# --- thin and contradictory data -------------------------------------------------------------------------------------

THIN = {
    "one session, nobody identified": (
        {"sessions": "2016-11-07;held", "headcounts": "2016-11-07;6"},
        "1 séance de L'Instant CAFÉ a eu lieu, pour 22 prévues.",
    ),
    "one session, its row of attendance faulty": (
        {"sessions": "2016-11-07;held", "attendance": "2016-11-08;P001", "participants": "P001;F;60-69;;"},
        "1 séance tenue n’a ni présence ni comptage : elle n’entre pas dans la fréquentation.",
    ),
    "nobody came": ({"sessions": "2016-11-07;held", "headcounts": "2016-11-07;0"}, "Personne n’est venu."),
    "all values missing": (
        {"sessions": "2016-11-07;held", "attendance": "2016-11-07;P001", "participants": "P001;nsp;nsp;;"},
        "1 personne différente est venue.",
    ),
}
HEADERS = {
    "sessions": "date;status;start;end;venue;series",
    "attendance": "date;participant",
    "headcounts": "date;anonymous",
    "participants": "id;sex;age_band;channel;territory",
}


def thin(folder: Path, tables: dict[str, str]) -> Path:
    """The example with a single season folder that holds next to nothing, as if it were real."""
    for season in (SEASON, "2016-experimentale"):
        shutil.rmtree(folder / season)
    (folder / SEASON).mkdir()
    rows = {name: row + ";09:30;11:30;comedie;1er lundi" if name == "sessions" else row for name, row in tables.items()}
    for name, row in rows.items():
        (folder / SEASON / f"{name}.csv").write_text(f"{HEADERS[name]}\n{row}\n".replace("\n\n", "\n"), "utf-8")
    toml = (
        (folder / "programme.toml").read_text(encoding="utf-8").replace("demonstration = true", "demonstration = false")
    )
    head, _, _ = toml.partition("\n[[published]]\n")
    experimental = head[head.index('[[seasons]]\nid = "2016-exp') : head.index(f'[[seasons]]\nid = "{SEASON}"')]
    (folder / "programme.toml").write_text(head.replace(experimental, ""), encoding="utf-8")
    return folder


def editions(story: str) -> list[dict[str, str]]:
    """What may be asked of a story: both editions, but of faulty rows the internal one alone."""
    if "faulty" in story:
        return [{"edition": "internal", "rows": "sound"}]
    return [{"edition": "internal"}, {"edition": "partners"}]


@pytest.mark.parametrize("story", THIN)
def test_a_thin_season_says_what_it_cannot_say(story: str, dijon: Path) -> None:
    """No NaN, no 0/0, no empty table or figure: a sentence stands where a number cannot."""
    tables, sentence = THIN[story]
    folder = thin(dijon, tables)
    for asked in editions(story):
        page = cafeplan.bilan_page(folder=str(folder), season=SEASON, **asked)
        markup = whole(page)
        said = words(markup)
        assert sentence in plain(page.summary().text)
        assert "Aucune dépense n’a été enregistrée" in said
        assert not re.search(r"\bnan\b|\bNaN\b|0/0|<NA>|\bNone\b|\b0 sur 0\b", said), story
        assert not re.search(r"<tbody>\s*</tbody>", markup)


def test_nobody_counted_is_not_zero(dijon: Path) -> None:
    """Where nobody wrote down who came, no key figure says 0 and the question is answered by a sentence."""
    folder = thin(dijon, THIN["one session, its row of attendance faulty"][0])
    page = cafeplan.bilan_page(folder=str(folder), season=SEASON, edition="internal", rows="sound")
    assert plain(page.key_figures().text) == "Séances tenues : 1 séance"
    assert plain(page.came().text) == "Personne n’a été ni identifié ni compté : on ne peut pas dire qui est venu."


@pytest.mark.parametrize("status", ["held", "cancelled"])
def test_a_season_that_nobody_counted_has_no_page(status: str, dijon: Path) -> None:
    """One sentence says that nothing was counted, and what to do; no page with zeros is made."""
    with pytest.raises(CafeplanError) as error:
        cafeplan.bilan_page(folder=str(thin(dijon, {"sessions": f"2016-11-07;{status}"})), season=SEASON)
    assert plain(str(error.value)) == (
        "la saison « Saison 2 » n’a encore ni présence ni comptage ; on ne peut pas en faire le bilan. Remplissez "
        "presences.csv et comptages.csv après chaque séance, ou choisissez une autre saison."
    )


def test_the_contradiction_of_the_source_stays_on_the_page() -> None:
    """« 6 mois de février à juin » are five months: the pilot's page says so."""
    page = cafeplan.bilan_page(folder=DIJON, season="2016-experimentale")
    assert "« 6 mois de février à juin 2016 » : ce sont cinq mois" in plain(page.reservations().text)


# --- figures and sheets ----------------------------------------------------------------------------------------------


def test_every_figure_has_its_finding_its_words_and_its_table() -> None:
    """Nine in the internal edition, eight in the partners'; each title is a finding, each picture is whole SVG."""
    for edition, expected in (("internal", 9), ("partners", 8)):
        markup = whole(cafeplan.bilan_page(folder=DIJON, season=SEASON, edition=edition))
        drawn = re.findall(
            r'<figure>\n<figcaption>(.+?)</figcaption>\n<img alt="([^"]+)" src="data:image/svg\+xml,([^"]+)">\n'
            r"<details><summary>.+?</summary>\n<table",
            markup,
            re.DOTALL,
        )
        assert len(drawn) == markup.count("<figure>") == expected
        assert all(unquote(image).endswith("</svg>") for _, _, image in drawn)
        assert all(re.search(r"\d", finding) and len(alternative) > 40 for finding, alternative, _ in drawn)


@pytest.mark.parametrize("frame", ["senacs", "rfvaa", "abs", "caf"])
def test_a_funders_sheet_has_the_page_s_own_numbers(frame: str) -> None:
    """Every number of a sheet stands on the bilan too, word for word, tables apart; people by age and sex too."""
    page = cafeplan.bilan_page(folder=DIJON, season=SEASON, frame=frame)
    numbers = words(str(page.numbers().html))
    [table, *crossing] = plain(page.sheet().text).split("\n\n")
    rows = [line.split(" | ") for line in table.splitlines()[2:]]
    tables = {INDICATORS[name].says.label.fr for name, value in page.values.items() if isinstance(value, Table)}
    assert rows
    for label, value, definition in (row for row in rows if row[0] not in tables):
        code = definition.rpartition("(")[2].rstrip(")")
        assert f"{label} ({code}) {value.rpartition(' (')[0]}" in numbers
    came = plain(cafeplan.bilan_page(folder=DIJON, season=SEASON).came().text)
    assert all(one in came for one in crossing)
    assert bool(crossing) == (frame in {"senacs", "abs", "caf"})


def test_the_command_writes_the_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--for rfvaa` writes one page of its own name; a funder that is not known is one sentence."""
    asked = ["bilan", DIJON, "--season", SEASON, "--out", str(tmp_path)]
    assert cli.main([*asked, "--for", "rfvaa"]) == 0
    [sheet] = tmp_path.glob("*.html")
    assert sheet.name == "fiche-rfvaa-partners.html"
    assert "L'Instant CAFÉ, fiche RFVAA" in unescape(sheet.read_text(encoding="utf-8"))
    capsys.readouterr()
    assert cli.main([*asked, "--for", "otan"]) == 2
    assert plain(capsys.readouterr().err).strip().replace("\n", " ") == (
        "Le paramètre « frame » vaut « otan ». Il faut : fiche d’un financeur (« senacs », « rfvaa », « abs » ou "
        "« caf »), ou rien."
    )


def test_the_page_is_light(tmp_path: Path) -> None:
    """It travels by mail: the internal edition, with all its figures, weighs 150 kB at most."""
    assert cli.main(["bilan", DIJON, "--season", SEASON, "--edition", "internal", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "bilan-internal.html").stat().st_size <= 150_000
