"""The coordinator's panel, its buttons pressed in Python: from draft to second illness without a line of code."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import SEASON, plain
from ipywidgets import Widget

from cafeplan import files, rota_panel
from cafeplan.language import LANGUAGES, Language, Text, replan, reseating, season
from cafeplan.language.panel import FIELDS, WISHES
from cafeplan.panel import Panel, board
from cafeplan.panel.wording import in_the_panel


def panel(folder: Path, on: str = "2027-02-25", lang: str = "fr") -> Panel:
    """The panel on a day."""
    return rota_panel(folder=str(folder), season=SEASON, lang=lang, on=on)


def want(shown: Panel, wish: str) -> dict[str, Any]:
    """The controls, by their labels, of what is chosen in the panel's list."""
    shown.wish.value = dict(shown.wish.options)[wish]
    return {control.description: control for control in shown.asks.children}


def choose(control: Any, start: str) -> None:
    """Chooses the first of a list's options that begins so."""
    control.value = next(value for label, value in control.options if plain(label).startswith(start))


def said(shown: Panel) -> list[str]:
    """What the panel says, a line a paragraph."""
    paragraphs = re.findall(r"<p>(.*?)</p>", shown.says.value)
    return [plain(paragraph).replace("&#34;", '"').replace("&#39;", "'") for paragraph in paragraphs]


def proposals(shown: Panel) -> list[tuple[str, str, list[str]]]:
    """The rows of the table of proposals: number, price, and the changes that can be opened."""
    row = r"<tr><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td></tr>"
    found = re.findall(row, shown.says.value)
    return [(number, plain(price), re.findall(r"<li>(.*?)</li>", plain(cell))) for number, price, cell in found]


def last_change(folder: Path) -> str:
    """The last row of the season's history."""
    return (folder / SEASON / "history.csv").read_text(encoding="utf-8").splitlines()[-1]


def test_from_draft_to_second_illness(drafted: Path) -> None:
    """Published, an absence, the fewest changes, a second absence, a replacement: each is entered and dated."""
    shown = panel(drafted, on="2026-11-21")
    assert plain(shown.stands.value) == (
        "<p><strong>Saison 2026-2027 : rien n’est encore publié. Nous sommes le samedi 21 novembre 2026.</strong></p>"
    )
    want(shown, "publier le brouillon")
    shown.look.click()
    assert said(shown)[0] == "21 séances, 42 places tenues, 0 place vide."
    assert not (drafted / SEASON).exists(), "looking writes nothing"
    shown.enter.click()
    assert said(shown)[0] == "Le planning de « Saison 2026-2027 » est publié, daté du samedi 21 novembre 2026."

    shown = panel(drafted)
    controls = want(shown, "noter une absence")
    choose(controls["Qui"], "Anne")
    controls["Du"].value, controls["au"].value = date(2027, 3, 1), date(2027, 3, 31)
    shown.enter.click()
    assert "Séances à reprendre : lundi 1er mars 2027 et lundi 22 mars 2027." in said(shown)
    controls = want(shown, "reprendre le planning")
    shown.look.click()
    assert said(shown) == [
        "Part réduite, pour une absence notée après la publication : Anne Verdier du lundi 1er mars 2027 au mercredi "
        "31 mars 2027.",
        f"{len(controls['Proposition'].options)} propositions, de celle qui change le moins à la meilleure :",
    ]
    number, price, changes = proposals(shown)[0]
    assert (number, len(changes)) == ("1", 2)
    assert price.startswith("2 changements ; ")
    assert [line.partition(",")[0] for line in changes] == ["lundi 1er mars 2027", "lundi 22 mars 2027"]
    choose(controls["Proposition"], "1. 2 changements")
    shown.enter.click()
    assert last_change(drafted).startswith("2;2027-02-25;replan;2027-03-22;09:30;boeuf-blanc;general;anne;")

    controls = want(shown, "noter une absence")
    choose(controls["Qui"], "Bruno")
    controls["Du"].value = date(2027, 3, 1)
    shown.enter.click()
    assert "Séance à reprendre : lundi 1er mars 2027." in said(shown)
    controls = want(shown, "trouver un remplacement")
    choose(controls["Place"], "lundi 1er mars 2027, La Comédie, Bruno")
    shown.look.click()
    assert said(shown)[0] == "- Sans autre changement, personne ne peut tenir cette place."
    controls = want(shown, "reprendre le planning")
    shown.look.click()
    choose(controls["Proposition"], "1. 2 changements")
    shown.enter.click()
    assert last_change(drafted) == "3;2027-02-25;replan;2027-03-22;09:30;boeuf-blanc;general;claire;bruno;indisponible"
    assert "planning publié, 2 modifications depuis" in plain(shown.stands.value)


def test_somebody_comes_in_the_place_of_another(published: Path) -> None:
    """Who cannot is not in the list to choose from; who is chosen enters the history."""
    shown = panel(published)
    controls = want(shown, "trouver un remplacement")
    choose(controls["Place"], "lundi 1er mars 2027, La Comédie, Anne")
    shown.look.click()
    assert {plain(label) for label, _ in controls["Remplacé par"].options} <= {"Bruno Castel", "Claire Monnet"}
    choose(controls["Remplacé par"], "Claire")
    shown.enter.click()
    assert last_change(published) == (
        "2;2027-02-25;replacement;2027-03-01;09:30;comedie;general;anne;claire;indisponible"
    )


def test_sessions_are_cancelled_moved_and_added(published: Path) -> None:
    """Each with its few words of reason; the lists are those of the season as it then stands."""
    shown = panel(published)
    controls = want(shown, "annuler une séance")
    choose(controls["Séance"], "lundi 8 mars 2027")
    controls["Pourquoi"].value = "salle indisponible"
    shown.enter.click()
    assert last_change(published).endswith("2027-03-08;09:30;mably;;planned;cancelled;salle indisponible")
    controls = want(shown, "déplacer une séance")
    assert not any(plain(label).startswith("lundi 8 mars 2027") for label, _ in controls["Séance"].options)
    choose(controls["Séance"], "lundi 15 mars 2027")
    choose(controls["Lieu"], "La Comédie")
    controls["Pourquoi"].value = "travaux"
    shown.enter.click()
    assert last_change(published).endswith("2027-03-15;09:30;comedie;;planned;planned;travaux")
    controls = want(shown, "ajouter une séance")
    controls["Jour"].value = date(2027, 3, 30)
    choose(controls["Rendez-vous"], "4e lundi")
    controls["Pourquoi"].value = "fête du quartier"
    shown.enter.click()
    assert last_change(published).endswith("2027-03-30;09:30;boeuf-blanc;;;planned;fête du quartier")


def test_a_pinned_session_is_not_touched_and_states_are_compared(published: Path) -> None:
    """A swap is looked at, made, and seen beside the rota as it was published."""
    shown = panel(published)
    controls = want(shown, "échanger deux séances")
    choose(controls["Séance de l’un"], "lundi 1er mars 2027, La Comédie, Anne")
    choose(controls["Séance de l’autre"], "lundi 5 avril 2027, La Comédie, Bruno")
    shown.look.click()
    assert said(shown)[0].startswith("Échange possible : ")
    shown.enter.click()
    controls = want(shown, "comparer deux états")
    shown.look.click()
    assert said(shown)[0] == "« 1. 21/11/2026, publication » → « 2. 25/02/2027, échange »"
    assert "- lundi 1er mars 2027, La Comédie, service social général : Anne Verdier → Bruno Castel" in said(shown)
    controls = want(shown, "reprendre le planning")
    days = dict(controls["Ne pas toucher à"].options)
    controls["Ne pas toucher à"].value = tuple(days.values())
    shown.look.click()
    assert said(shown) == ["Rien n’est à reprendre : aucun planning ne serait meilleur."]


WRONG = {
    "no day": ("noter une absence", {}, "⚠ Il manque le jour. Choisissez-le dans « Du »."),
    "no words": (
        "annuler une séance",
        {},
        "⚠ Il manque la raison. Dites-la dans « Pourquoi », par exemple « salle indisponible », sans nommer personne.",
    ),
    "a name": (
        "annuler une séance",
        {"Pourquoi": "Anne malade"},
        "⚠ La raison nomme Anne Verdier ; elle paraît dans le bilan, et pourquoi quelqu’un est absent ne se dit pas. "
        "Écrivez-la sans nommer personne, par exemple « intervenant indisponible ».",
    ),
    "nowhere to go": (
        "déplacer une séance",
        {"Pourquoi": "travaux"},
        "⚠ La séance du lundi 1er mars 2027 à 9 h 30 est déjà là et à cette heure. Donnez le nouveau jour dans "
        "« Nouveau jour », l’heure dans « Nouvelle heure » ou le lieu dans « Lieu ».",
    ),
    "nothing looked at": (
        "reprendre le planning",
        {},
        "⚠ Rien n’est choisi dans « Proposition ». Choisissez-y, ou appuyez d’abord sur « Regarder d’abord ».",
    ),
    "a session on that day": (
        "déplacer une séance",
        {"Pourquoi": "travaux", "Nouveau jour": date(2027, 3, 8)},
        "⚠ Il y a déjà une séance le lundi 8 mars 2027 à 9 h 30. Choisissez un autre jour ou une autre heure.",
    ),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_name_the_panels_fields(lang: Language) -> None:
    """What a sentence says to do with an option or a command is said with a field or a wish, where there is one."""
    texts = [one for room in (season, reseating, replan) for one in vars(room).values() if isinstance(one, Text)]
    only_typed = (reseating.WHY_WHAT_REMEDY,)
    told = [in_the_panel(one, lang) for one in texts if "\n\n" not in one.fr and one not in only_typed]
    left = {name for words in told for name in re.findall(r"--[a-z]+|(?<=cafeplan )[a-z]+", words)}
    assert left.isdisjoint(FIELDS) and left.isdisjoint(WISHES)
    assert plain(in_the_panel(reseating.NO_OPTION_REMEDY, "fr")) == "Voyez-les avec « reprendre le planning »."


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_a_sentence_in_the_panel(case: str, published: Path) -> None:
    """An alert that names the field, and not one file is touched."""
    wish, given, sentence = WRONG[case]
    before = {path: path.read_bytes() for path in published.rglob("*") if path.is_file()}
    shown = panel(published)
    controls = want(shown, wish)
    for label, value in given.items():
        controls[label].value = value
    shown.enter.click()
    assert said(shown) == [sentence]
    assert 'role="alert"' in shown.says.value
    assert {path: path.read_bytes() for path in published.rglob("*") if path.is_file()} == before
    assert not shown.enter.disabled


def test_somebody_else_wrote_meanwhile(published: Path) -> None:
    """A folder that somebody else is writing in is told with who holds it; afterwards it works."""
    shown = panel(published)
    controls = want(shown, "annuler une séance")
    controls["Pourquoi"].value = "travaux"
    with files.locked(published / SEASON):
        shown.enter.click()
        assert said(shown)[0].startswith("⚠ ")
    shown.enter.click()
    assert said(shown)[0] == "La séance est annulée."


def test_what_somebody_else_wrote_is_told_before_anything_is_entered(published: Path) -> None:
    """Two panels: the second to cancel the same session is told, nothing is written, and its list is that of now.

    What can still be chosen stays chosen, so that pressing again enters it; a look renews the lists, too.
    """
    first, second = panel(published), panel(published)
    for shown in (first, second):
        controls = want(shown, "annuler une séance")
        choose(controls["Séance"], "lundi 8 mars 2027")
        controls["Pourquoi"].value = "salle indisponible"
    first.enter.click()
    history = last_change(published)
    second.enter.click()
    assert said(second) == [
        "⚠ Quelqu’un d’autre a modifié la saison entre-temps ; rien n’a été enregistré. Les listes sont à jour : "
        "relisez votre choix, puis appuyez de nouveau sur « Enregistrer »."
    ]
    assert last_change(published) == history
    controls = {control.description: control for control in second.asks.children}
    assert not any(plain(label).startswith("lundi 8 mars 2027") for label, _ in controls["Séance"].options)
    assert (controls["Séance"].value, controls["Pourquoi"].value) == (None, "salle indisponible")
    choose(controls["Séance"], "lundi 15 mars 2027")
    second.enter.click()
    assert last_change(published).endswith("2027-03-15;09:30;declic;;planned;cancelled;salle indisponible")
    controls = want(second, "échanger deux séances")
    choose(controls["Séance de l’un"], "lundi 1er mars 2027, La Comédie, Anne")
    choose(controls["Séance de l’autre"], "lundi 5 avril 2027, La Comédie, Bruno")
    want(first, "noter une absence")["Du"].value = date(2027, 6, 1)
    choose({control.description: control for control in first.asks.children}["Qui"], "Denis")
    first.enter.click()
    second.look.click()
    assert said(second)[0] == "Quelqu’un d’autre a modifié la saison entre-temps : les listes sont à jour."
    assert said(second)[1].startswith("Échange possible : Anne Verdier tient la séance du lundi 5 avril 2027, Bruno")


def test_a_bug_of_ours_is_a_sentence_too(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever happens, no traceback reaches the coordinator."""
    shown = panel(published)
    want(shown, "comparer deux états")
    monkeypatch.setattr(board.Panel, "_looked", lambda self: 1 / 0)
    shown.look.click()
    assert said(shown) == [
        "⚠ cafeplan a rencontré une erreur qui lui est propre (ZeroDivisionError) ; rien d’autre n’a été fait."
    ]


def test_the_panel_speaks_english_and_labels_every_control(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each control of each form has its words; all are the browser's own, which the keyboard reaches."""
    shown = panel(published, lang="en")
    assert [label for label, _ in shown.wish.options][:2] == ["note an absence", "mend the rota"]
    native = {"Dropdown", "SelectMultiple", "DatePicker", "TimePicker", "Text"}
    for label, _ in shown.wish.options:
        for words, control in want(shown, label).items():
            assert words
            assert type(control).__name__ in native
    assert isinstance(shown.box, Widget)
    displayed: list[Any] = []
    monkeypatch.setattr(board, "display", lambda *things: displayed.extend(things))
    shown._ipython_display_()
    assert displayed[1] is shown.box


def test_names_in_the_data_are_no_markup(published: Path) -> None:
    """A name that looks like a tag is shown as it is written."""
    people = published / "facilitators.csv"
    files.write(people, people.read_text(encoding="utf-8").replace("Claire Monnet", "<b>Claire</b> Monnet"))
    shown = panel(published)
    controls = want(shown, "trouver un remplacement")
    choose(controls["Place"], "lundi 1er mars 2027, La Comédie, Anne")
    shown.look.click()
    assert "&lt;b&gt;Claire" in shown.says.value
    assert "<b>" not in shown.says.value
