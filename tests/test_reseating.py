"""From draft to second illness: who sits where in a published rota is chosen, dated, and told to whom it may be."""

import csv
import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import pytest
import vobject
from conftest import SEASON, Run, plain

from cafeplan import cli, files, pages, season
from cafeplan import programme as programmes
from cafeplan import rota as rotas
from cafeplan.model import CafeplanError
from cafeplan.season import Opened

BEFORE = date(2027, 2, 25)
ANNES = ["2027-03-01", "2027-03-22"]


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table of the season, as the file has them."""
    with (folder / SEASON / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


def holders(folder: Path) -> dict[tuple[str, str], str]:
    """Who is to hold which seat, by day and role."""
    return {(row["date"], row["role"]): row["facilitator"] for row in rows(folder, "rota")}


def opened(folder: Path, on: date = BEFORE) -> Opened:
    """The season of the folder on a day."""
    programme = programmes.load(folder)
    return season.opened(programme, programmes.season(programme, SEASON), on)


@pytest.fixture
def ill(published: Path, run: Run) -> Path:
    """The published programme in which Anne is not available in March, as was noted on 25 February."""
    assert run("absent", "Anne", "2027-03-01", "2027-03-31", on=BEFORE) == [
        "Anne Verdier est indisponible du lundi 1er mars 2027 au mercredi 31 mars 2027.",
        "1 ligne ajoutée à absences.csv.",
        "Séances à reprendre : lundi 1er mars 2027 et lundi 22 mars 2027.",
        "Voyez comment avec cafeplan replan, ou qui peut venir avec cafeplan replace.",
    ]
    return published


# --- an absence --------------------------------------------------------------------------------------------------


def test_an_absence_on_announced_days_reduces_the_share(ill: Path) -> None:
    """Anne was announced for days of hers in March; all other absences hit nobody's turn, and tell no day."""
    reducing = {
        person.id: [absence.first for absence in person.absences if absence.reduces_share]
        for person in opened(ill).question.people
    }
    assert {person: days for person, days in reducing.items() if days} == {"anne": [date(2027, 3, 1)]}


def test_an_absence_after_publication_reduces_the_share_wherever_it_falls(published: Path, run: Run) -> None:
    """Anne has no turn from 2 to 21 March; noted after the publication, these weeks are still not owed.

    The account of the season, the proposals and the coordinator's page say so.
    """
    share = {one.person.id: one.share for one in season.statements(opened(published))}
    assert run("absent", "anne", "2027-03-02", "2027-03-21", on=BEFORE)[-1] == (
        "Aucune de ses séances n’est à reprendre."
    )
    late = "Part réduite, pour une absence notée après la publication : {}."
    said = late.format("Anne Verdier du mardi 2 mars 2027 au dimanche 21 mars 2027")
    assert run("replan", on=BEFORE)[0] == said
    here = opened(published)
    assert {one.person.id: one.share < share[one.person.id] for one in season.statements(here)}["anne"]
    page = pages.rota_page(folder=str(published), season=SEASON, on=BEFORE.isoformat())
    assert said in plain(page.accounts().text)


@pytest.mark.parametrize(
    ("row", "reduces"),
    [
        ("anne;2027-03-01;2027-03-01;2026-01-05", False),
        ("anne;2027-03-01;2027-03-01;", True),
        ("anne;2027-03-02;2027-03-02;", False),
        ("anne;2027-03-02;2027-03-02;2027-02-25", True),
        ("anne;2027-03-01;2027-03-01;{published}", True),
        ("anne;2027-03-02;2027-03-02;{published}", False),
    ],
)
def test_the_day_it_was_entered_decides_else_the_turns_announced(published: Path, row: str, reduces: bool) -> None:
    """Before or after the publication; where that is not told, or the same day, Anne's turn of 1 March decides."""
    day = rows(published, "history")[0]["entered"]
    table = f"facilitator;first;last;entered\n{row.format(published=day)}\n"
    (published / "absences.csv").write_text(table, encoding="utf-8")
    anne = next(one for one in opened(published).question.people if one.id == "anne")
    assert [absence.reduces_share for absence in anne.absences] == [reduces]


def test_an_absence_that_goes_on_adds_what_is_new(ill: Path, run: Run) -> None:
    """Ill until 31 March, then until 9 April: one more row, from 1 April on; said again, it adds nothing."""
    run("absent", "anne", "2027-03-20", "2027-04-09", on=BEFORE)
    assert (ill / "absences.csv").read_text(encoding="utf-8").splitlines()[-2:] == [
        "anne;2027-03-01;2027-03-31;2027-02-25",
        "anne;2027-04-01;2027-04-09;2027-02-25",
    ]
    assert "Rien de nouveau : tout était déjà noté." in run("absent", "anne", "2027-04-01", on=BEFORE)


# --- planned again -----------------------------------------------------------------------------------------------


def test_the_fewest_changes_are_the_seats_that_fall_free(ill: Path, run: Run) -> None:
    """Two seats lose their holder, so two changes are the least; nothing is written before somebody chooses."""
    before = holders(ill)
    said = run("replan", on=BEFORE)
    assert said[1].endswith(", de celle qui change le moins à la meilleure :")
    assert said[2].startswith("1. 2 changements ; ")
    assert said[-1] == "Pour en retenir une : la même commande avec --choose et son numéro."
    assert holders(ill) == before
    options = json.loads("\n".join(run("replan", "--json", on=BEFORE)))
    assert [change["date"] for change in options[0]["changes"]] == ANNES
    assert {tuple(change["old"]) for change in options[0]["changes"]} == {("anne",)}
    assert [one["counted"] for one in options] == sorted(one["counted"] for one in options)


def test_the_chosen_proposal_enters_rota_history_and_why(ill: Path, run: Run) -> None:
    """Two dated rows of one change, of kind « replan », that say no more than « indisponible »."""
    run("replan", "--choose", "1", on=BEFORE)
    new = [row for row in rows(ill, "history") if row["change"] == "2"]
    assert [(row["what"], row["entered"], row["date"], row["before"], row["reason"]) for row in new] == [
        ("replan", "2027-02-25", day, "anne", "indisponible") for day in ANNES
    ]
    assert all(holders(ill)[row["date"], row["role"]] == row["after"] for row in new)
    assert not opened(ill).edited


def test_what_is_past_or_pinned_never_moves(ill: Path, run: Run) -> None:
    """Of any proposal: nothing changes before the day, nor on a pinned one, even where the best rota would."""
    free = json.loads("\n".join(run("replan", "--json", on=BEFORE)))[-1]
    moved = [change["date"] for change in free["changes"] if change["date"] not in ANNES]
    assert moved, "the best rota changes more than it must"
    pinned = json.loads("\n".join(run("replan", "--json", "--pin", moved[0], on=BEFORE)))
    assert moved[0] not in {change["date"] for option in pinned for change in option["changes"]}
    later = json.loads("\n".join(run("replan", "--json", on=date(2027, 3, 2))))
    assert all(change["date"] >= "2027-03-02" for option in later for change in option["changes"])


def test_a_day_on_which_somebody_is_away_cannot_be_pinned(ill: Path, refused: Run) -> None:
    """Anne's session of 1 March cannot stay as it is: she is not available."""
    assert refused("replan", "--pin", "2027-03-01", on=BEFORE) == [
        "Anne Verdier est indisponible le lundi 1er mars 2027 : cette séance ne peut pas rester telle quelle. "
        "Retirez ce jour de ceux donnés avec --pin, ou cherchez quelqu’un avec cafeplan replace."
    ]


def test_a_session_that_is_over_says_who_held_it(ill: Path, run: Run) -> None:
    """Bruno stood in for Anne on 1 March; in April the coordinator is told each change, Bruno himself only his turn."""
    run("replan", "--choose", "1", on=BEFORE)
    later = date(2027, 4, 1)
    seat = "la place « service social général » le lundi 1er mars 2027, « La Comédie »."
    assert run("why", "--session", "2027-03-01", "--person", "bruno", on=later) == [
        f"Bruno Castel a tenu {seat} La séance est passée : rien ne s’y compare plus.",
        "- 21/11/2026, publication : personne → Anne Verdier",
        "- 25/02/2027, replanification (indisponible) : Anne Verdier → Bruno Castel",
    ]
    assert run("why", "--session", "2027-03-01", "--for", "bruno", on=later) == [
        f"Vous avez tenu {seat} La séance est passée."
    ]


def test_a_second_illness_is_mended_on_top_of_the_first(ill: Path, run: Run) -> None:
    """Whoever took Anne's first seat falls ill too: again one seat is free, and each earlier day comes back."""
    run("replan", "--choose", "1", on=BEFORE)
    first = opened(ill).state
    stand_in = holders(ill)["2027-03-01", "general"]
    run("absent", stand_in, "2027-02-27", "2027-03-05", on=date(2027, 2, 27))
    run("replan", "--choose", "1", on=date(2027, 2, 27))
    assert holders(ill)["2027-03-01", "general"] not in ("anne", stand_in)
    assert season.as_of(opened(ill, date(2027, 2, 27)).history, BEFORE) == first


def test_a_rota_without_a_reason_to_change_is_said_to_be_the_best(published: Path, run: Run) -> None:
    """The published rota is the proved one, and nothing happened: there is nothing to choose."""
    assert run("replan", on=BEFORE) == ["Rien n’est à reprendre : aucun planning ne serait meilleur."]


# --- swaps and replacements --------------------------------------------------------------------------------------


def test_a_swap_is_weighed_first_and_made_when_both_agree(published: Path, run: Run) -> None:
    """Looking changes nothing; with --agreed both seats change hands in one dated change."""
    two = ("swap", "anne", "2027-03-01", "Bruno", "2027-04-05")
    before = holders(published)
    said = run(*two, on=BEFORE)
    assert said[0] == (
        "Échange possible : Anne Verdier tient la séance du lundi 5 avril 2027, Bruno Castel celle du lundi 1er mars "
        "2027."
    )
    assert said[-1] == "Rien n’est encore changé : si les deux sont d’accord, la même commande avec --agreed."
    assert holders(published) == before
    run(*two, "--agreed", on=BEFORE)
    swapped = {("2027-03-01", "general"): "bruno", ("2027-04-05", "general"): "anne"}
    assert holders(published) == before | swapped
    assert {row["what"] for row in rows(published, "history") if row["change"] == "2"} == {"swap"}


def test_a_free_seat_is_offered_to_whoever_can_hold_it(ill: Path, run: Run) -> None:
    """Everybody of the role is told, with the cost or the reason; the chosen one enters the history."""
    offered = json.loads("\n".join(run("replace", "2027-03-01", "--person", "anne", "--json", on=BEFORE)))
    assert {one["person"] for one in offered} == {"bruno", "claire"}
    possible = [one["person"] for one in offered if one["possible"]]
    assert possible
    run("replace", "2027-03-01", "--person", "anne", "--by", possible[0], on=BEFORE)
    last = rows(ill, "history")[-1]
    assert (last["what"], last["before"], last["after"], last["reason"]) == (
        "replacement",
        "anne",
        possible[0],
        "indisponible",
    )


def test_the_seats_of_an_added_session_are_filled_one_by_one(published: Path, run: Run) -> None:
    """A session that came in has nobody; --by puts somebody in the seat of their role."""
    run("add", "2027-03-30", "--series", "4e lundi", "--reason", "fête du quartier", on=BEFORE)
    run("replace", "2027-03-30", "--by", "Élise", on=BEFORE)
    assert holders(published)["2027-03-30", "gerontologique"] == "elise"
    assert holders(published)["2027-03-30", "general"] == ""


# --- what makes no sense -----------------------------------------------------------------------------------------

REFUSED = {
    "an unknown person": (
        ("swap", "anna", "2027-03-01", "bruno", "2027-03-15"),
        "Personne dans l’équipe ne s’appelle « anna ». Vouliez-vous dire « anne » ?",
    ),
    "nobody near": (
        ("absent", "zoe", "2027-03-01"),
        "Personne dans l’équipe ne s’appelle « zoe ». L’équipe : anne, bruno, claire, denis, elise et farid.",
    ),
    "a date without a session": (
        ("swap", "anne", "2027-03-02", "bruno", "2027-03-15"),
        "Il n’y a pas de séance le mardi 2 mars 2027. Les plus proches : lundi 1er mars 2027 et lundi 8 mars 2027.",
    ),
    "a pinned date without a session": (
        ("replan", "--pin", "2027-03-02"),
        "Il n’y a pas de séance le mardi 2 mars 2027. Les plus proches : lundi 1er mars 2027 et lundi 8 mars 2027.",
    ),
    "a swap of the past": (
        ("swap", "anne", "2027-02-08", "bruno", "2027-03-15"),
        "La séance du lundi 8 février 2027 est passée ou fixée : elle ne change plus. Choisissez une séance à venir "
        "qui n’est pas fixée.",
    ),
    "a seat of somebody else": (
        ("replace", "2027-03-08", "--person", "farid"),
        "Farid Bellac ne tient aucune place le lundi 8 mars 2027. Ses séances à venir sont celles du lundi 1er mars "
        "2027, lundi 5 avril 2027, lundi 26 avril 2027, lundi 10 mai 2027 et lundi 28 juin 2027.",
    ),
    "no seat that is empty": (
        ("replace", "2027-03-08"),
        "Toutes les places du lundi 8 mars 2027 sont tenues. Dites avec --person qui ne peut pas venir.",
    ),
    "somebody who is not available": (
        ("replace", "2027-03-08", "--person", "claire", "--by", "bruno"),
        "Bruno Castel ne peut pas tenir cette place : Bruno Castel : pas disponible le lundi 8 mars 2027 (« Chacun "
        "tient les places de son rôle, les jours où il est disponible »). Sans autre changement, personne ne peut "
        "tenir cette place.",
    ),
    "somebody of another role": (
        ("replace", "2027-03-08", "--person", "claire", "--by", "denis"),
        "Denis Aubrac ne peut pas prendre cette place le lundi 8 mars 2027 : elle demande un autre service, ou lui "
        "revient déjà. Sans autre changement, personne ne peut tenir cette place.",
    ),
    "no such proposal": (
        ("replan", "--choose", "2"),
        "Il n’y a pas de proposition 2 : il y en a 1. Voyez-les avec cafeplan replan.",
    ),
    "a proposal that changes nothing": (
        ("replan", "--choose", "1"),
        "Cette proposition ne change rien. Gardez le planning publié tel qu’il est.",
    ),
    "an absence that ends before it begins": (
        ("absent", "anne", "2027-03-05", "2027-03-01"),
        "L’absence finit le lundi 1er mars 2027, avant de commencer. Donnez le premier jour, puis le dernier.",
    ),
    "no day of absence": (
        ("absent", "anne", "demain"),
        "« demain » n’est pas une date. Écrivez par exemple 2027-03-08.",
    ),
    "nothing to explain": (
        ("why",),
        "On ne sait pas ce qui est à expliquer. Donnez --session avec un jour, --person avec un nom, ou les deux.",
    ),
    "somebody else's cost for one person": (
        ("why", "--session", "2027-03-08", "--for", "claire", "--instead", "anne"),
        "Ce que coûterait quelqu’un d’autre ne se dit pas à une personne : --instead et --for ne vont pas ensemble. "
        "Retirez l’un des deux.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_makes_no_sense_is_refused(case: str, published: Path, refused: Run) -> None:
    """One sentence for what, one for what to do, and every file is as it was."""
    words, sentence = REFUSED[case]
    assert refused(*words, on=BEFORE) == [sentence]


def test_a_swap_that_breaks_a_must_is_refused_with_better_partners(published: Path, run: Run, refused: Run) -> None:
    """Bruno is not there on 8 March: looking tells so and whom to ask rather, agreeing does not help."""
    two = ("swap", "claire", "2027-03-08", "bruno", "2027-03-15")
    said = run(*two, on=BEFORE)
    assert said[0] == (
        "Échange refusé (Claire Monnet le lundi 15 mars 2027, Bruno Castel le lundi 8 mars 2027) : Bruno Castel : pas "
        "disponible le lundi 8 mars 2027 (« Chacun tient les places de son rôle, les jours où il est disponible »)."
    )
    assert all(line.startswith("Plutôt avec Anne Verdier, contre la séance du ") for line in said[1:])
    assert len(said) > 1
    assert refused(*two, "--agreed", on=BEFORE) == [f"{said[0]} {said[1]}"]


def test_before_publication_nothing_is_replanned(drafted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The verbs of a published rota need one, and say so in English too."""
    assert cli.main(["replan", "cafe", "--season", SEASON, "--on", "2026-12-01", "--lang", "en"]) == 2
    assert plain(capsys.readouterr().err) == (
        "Season “Saison 2026-2027” has no published rota yet. Publish a draft with cafeplan publish, or a rota made "
        "elsewhere with cafeplan adopt.\n"
    )


def test_of_two_people_who_edit_the_second_is_told(ill: Path) -> None:
    """Both read the season, both choose: the first change stands whole, the second is kept beside and loses nothing."""
    first, second = opened(ill), opened(ill)
    season.record(first, season.picked(first, (), 1, "indisponible"))
    written = (ill / SEASON / "rota.csv").read_bytes()
    bruno, claire = (season.person_meant(second, name) for name in ("bruno", "claire"))
    swap = season.swap(second, (bruno, date(2027, 3, 15)), (claire, date(2027, 4, 26)))
    with pytest.raises(CafeplanError) as told:
        season.record(second, season.swapped(second, swap))
    assert plain(told.value.into("fr")) == (
        "Quelqu’un a modifié « rota.csv » pendant ce temps ; rien n’a été remplacé. Votre version est à côté, dans « "
        "rota (2).csv ». Recommencez : le changement partira de ce qui est là maintenant."
    )
    assert (ill / SEASON / "rota.csv").read_bytes() == written
    assert (ill / SEASON / "rota (2).csv").is_file()


@pytest.mark.parametrize("verb", [("absent", "anne", "2027-03-01"), ("absences", "agenda.ics", "--of", "anne")])
def test_nothing_is_written_into_an_example(
    verb: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The examples that come with cafeplan get no absence."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "agenda.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    assert cli.main([verb[0], "instant-cafe-dijon", *verb[1:], "--season", SEASON]) == 2
    assert plain(capsys.readouterr().err).startswith("« instant-cafe-dijon » est un exemple de cafeplan")


# --- why, and to whom --------------------------------------------------------------------------------------------


def test_why_names_each_alternative_with_its_cost(published: Path, run: Run) -> None:
    """Claire holds 8 March: Bruno is away that day, Anne has two sessions in March; one name asks for one answer."""
    said = run("why", "--session", "2027-03-08", "--person", "claire", on=BEFORE)
    assert said[0].startswith("Claire Monnet tient la place « service social général » du lundi 8 mars 2027")
    assert said[-1].startswith("Aucun planning ne peut donner cette place à Bruno Castel : ")
    only = run("why", "--session", "2027-03-08", "--person", "claire", "--instead", "anne", on=BEFORE)
    assert only == [line for line in said if "Bruno Castel à" not in line and "à Bruno Castel" not in line]


@pytest.mark.parametrize("words", [("--session", "2027-03-08"), ()])
def test_what_one_person_is_told_names_no_reason(words: tuple[str, ...], ill: Path, run: Run) -> None:
    """Neither Anne's absence nor Bruno's, nobody's share or working time but Claire's own stands in her text."""
    text = " ".join(run("why", *words, "--for", "claire", on=BEFORE))
    assert text.startswith("Vous tenez ")
    assert not any(word in text for word in ("Anne", "Bruno", "indisponible", "absen", "80", "temps de travail de"))


# --- where people look -------------------------------------------------------------------------------------------


def test_two_rotas_stand_side_by_side_on_a_page(ill: Path, run: Run) -> None:
    """diff --out writes one page with seats, people and rules, old and new; it has no path and no absence on it."""
    run("replan", "--choose", "1", on=BEFORE)
    shutil.copy(ill / SEASON / "rota.csv", "ailleurs.csv")
    said = run("diff", "2026-11-21", str(Path("ailleurs.csv").resolve()), "--out", "comparaison", on=BEFORE)
    assert said[-1] == "comparaison/diff.html"
    html = plain(Path("comparaison/diff.html").read_text(encoding="utf-8"))
    assert "<h1>Deux plannings : 2026-11-21 → ailleurs.csv</h1>" in html
    captions = re.findall(r"<caption>(.*?)<", html)
    assert captions == ["Ce qui diffère, séance par séance", "Les mêmes différences, par personne", "Règle par règle"]
    cells = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", html, re.DOTALL)]
    assert cells[4:8] == ["01/03/2027", "service social général", "Anne Verdier", "Bruno Castel"]
    assert "indisponible" not in html and "absen" not in html.partition("</style>")[2]
    assert str(Path.cwd()) not in html


def mails(folder: Path) -> dict[str, str]:
    """The words of each draft, by person."""
    written = {}
    for path in sorted(folder.glob("mails/2027-02-25/*.eml")):
        body = message_from_bytes(path.read_bytes(), policy=policy.default).get_body()
        assert body is not None
        written[path.stem] = plain(body.get_content())
    return written


def test_what_is_exported_follows_every_change(ill: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """Anne's two events are cancelled under a higher SEQUENCE; each mail names its reader's changes and no others."""
    run("replan", "--choose", "1", on=BEFORE)
    run("move", "2027-03-15", "--venue", "mably", "--reason", "travaux", on=BEFORE)
    run("export", on=BEFORE)
    out = Path("reports/cafe") / SEASON
    events = vobject.readOne((out / "calendars/person-anne.ics").read_text(encoding="utf-8")).contents["vevent"]
    told = {event.dtstart.value.date().isoformat(): (event.status.value, event.sequence.value) for event in events}
    assert {day: told[day] for day in ANNES} == dict.fromkeys(ANNES, ("CANCELLED", "1"))
    assert {state for day, state in told.items() if day not in ANNES} == {("CONFIRMED", "0")}
    first_cafe = (out / "calendars/venue-declic.ics").read_text(encoding="utf-8")
    moved = [one for one in vobject.readOne(first_cafe).contents["vevent"] if "2027-03-15" in str(one.dtstart.value)]
    assert [(one.status.value, one.sequence.value) for one in moved] == [("CANCELLED", "1")]
    written = mails(out)
    assert written["anne"].count("Vous ne tenez plus la séance") == 2
    assert "Anne" not in "".join(text for person, text in written.items() if person != "anne").replace("avec Anne", "")
    assert not any("indisponible" in text for text in written.values())


# --- the ledger --------------------------------------------------------------------------------------------------


def test_accounts_balance_and_are_what_the_next_season_starts_from(ill: Path, run: Callable[..., list[str]]) -> None:
    """After an illness, a cover on the day, a cancelled and a moved session: turns and shares add up, person by person.

    21 sessions of two seats, one of them cancelled but counted: 42 turns, whoever holds them.
    """
    run("replan", "--choose", "1", on=BEFORE)
    run("cancel", "2027-04-05", "--reason", "travaux", on=BEFORE)
    run("move", "2027-04-26", "--to", "2027-04-27", "--reason", "travaux", on=BEFORE)
    rota = ill / SEASON / "rota.csv"
    text = rota.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("2027-06-28") and "general" in line)
    cover = "anne" if "bruno" in row else "bruno"
    files.write(rota, text.replace(row, row + cover))
    here = opened(ill)
    found = season.statements(here)
    assert sum(one.counted for one in found) == 42
    assert sum(one.share for one in found) == 42
    assert sum(one.taken_over for one in found) == sum(one.given_up for one in found) == 3
    assert sum(one.kept_free for one in found) == 2
    frames = here.asked.loaded.frames
    carried = rotas.balances([(frames["rota"], frames["sessions"], here.asked.question.people)])
    assert {one.person.id: one.after for one in found} == dict(carried)
    assert sum(carried.values()) == 0
