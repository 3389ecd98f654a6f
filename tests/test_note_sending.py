"""A note sent to every service once, whatever the server or the machine does in between."""

import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import plain
from mail_servers import Office, free_port, listening

from cafeplan import cli, programme, tables
from cafeplan.desk.sending import Posting, send, send_again
from cafeplan.model import CafeplanError

SESSION = "2017-06-12"
GENERAL = "service-social-general@ccas-dijon.example"
ELDERLY = "service-social-gerontologique@ccas-dijon.example"
Mailing = Callable[[int], Path]
LOCK = ".cafeplan-lock"


@pytest.fixture
def mailing(rewritten: Callable[[str, str, str], Path]) -> Mailing:
    """A function that gives the café, its note of 12 June not sent yet, and a mail server at a port."""
    folder = rewritten("2016-2017/notes.csv", "2017-06-13", "")
    own = (folder / "programme.toml").read_text(encoding="utf-8")

    def at(port: int) -> Path:
        mail = f'[mail]\nhost = "localhost"\nport = {port}\nsecurity = "none"\nfrom = "cafe@ccas-dijon.example"\n'
        (folder / "programme.toml").write_text(f"{own}\n{mail}", encoding="utf-8")
        return folder

    return at


def given(folder: Path, on: str = "2017-06-13", **more: str) -> dict[str, Any]:
    """The parameters of a note on a day."""
    return {"folder": str(folder), "lang": "fr", "on": on, **more}


def sent(folder: Path, received: bool | None = None, on: str = "2017-06-13") -> Posting:
    """The note of 12 June sent."""
    return send(given(folder, on, session=SESSION), "", received)


def steps(folder: Path) -> list[tuple[str, ...]]:
    """The steps in the season's log: address, state, day and the server's answer."""
    with (folder / "2016-2017" / "sendings.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert {(row["date"], row["start"]) for row in rows} == {(SESSION, "09:30")}
    return [(row["address"], row["state"], row["on"], row["reply"]) for row in rows]


def day_sent(folder: Path) -> date | None:
    """When the tables say that the note was sent; IND-23 counts nothing else."""
    dijon = programme.load(folder)
    loaded = tables.load(dijon, programme.season(dijon, "2016-2017"))
    assert loaded.faults == ()
    notes = loaded.frames["notes"]
    day: date | None = notes[notes["date"] == date(2017, 6, 12)]["sent"].iloc[0]
    return day


def said(texts: Any) -> list[str]:
    """Sentences in French, with plain spaces."""
    return [plain(text.into("fr")) for text in texts]


def refused(call: Callable[[], object]) -> str:
    """The complaint of a call that is refused."""
    with pytest.raises(CafeplanError) as error:
        call()
    return plain(error.value.into("fr"))


def test_a_note_goes_to_every_service_and_is_noted_as_sent(mailing: Mailing) -> None:
    """Each service gets one mail to itself; the log has every step in order, and the note its day."""
    office = Office()
    with listening(office) as port:
        folder = mailing(port)
        assert day_sent(folder) is None
        posting = sent(folder)
    assert said(posting.told) == [
        "Compte rendu du lundi 12 juin 2017 : envoyé à service social général.",
        "Compte rendu du lundi 12 juin 2017 : envoyé à service social gérontologique.",
    ]
    assert [one["To"].addresses[0].addr_spec for one in office.messages()] == [GENERAL, ELDERLY]
    assert steps(folder) == [
        (GENERAL, "queued", "2017-06-13", ""),
        (ELDERLY, "queued", "2017-06-13", ""),
        (GENERAL, "sending", "2017-06-13", ""),
        (GENERAL, "sent", "2017-06-13", "250"),
        (ELDERLY, "sending", "2017-06-13", ""),
        (ELDERLY, "sent", "2017-06-13", "250"),
    ]
    assert day_sent(folder) == date(2017, 6, 13)


def test_a_note_is_not_sent_twice(mailing: Mailing) -> None:
    """A second order is refused, and a retry finds nothing to do; neither reaches the server."""
    office = Office()
    with listening(office) as port:
        folder = mailing(port)
        sent(folder)
        assert refused(lambda: sent(folder)) == (
            "Le compte rendu du lundi 12 juin 2017 a déjà été envoyé le mardi 13 juin 2017. Pour une correction, "
            "faites un brouillon sans --send et envoyez-le vous-même."
        )
        assert send_again(given(folder), "") == Posting()
    assert len(office.received) == 2


def test_a_note_whose_day_was_typed_is_not_sent(mailing: Mailing) -> None:
    """Whoever sent the draft and noted the day has sent it."""
    folder = mailing(free_port())
    later = given(folder, "2017-06-30", session="2017-06-19")
    assert refused(lambda: send(later, "")).startswith(
        "Le compte rendu du lundi 19 juin 2017 a déjà été envoyé le mardi 20 juin 2017."
    )


def test_nothing_is_lost_where_the_server_is_away(mailing: Mailing) -> None:
    """The note waits in the log; a retry on another day sends it, once, and that is its day."""
    folder = mailing(free_port())
    posting = sent(folder)
    assert posting.error is not None
    assert plain(posting.error.into("fr")).startswith("Le serveur localhost ne répond pas")
    assert "Le compte rendu reste à envoyer ; rien n’est perdu." in plain(posting.error.into("fr"))
    assert [state for _, state, *_ in steps(folder)] == ["queued", "queued"]
    office = Office()
    with listening(office) as port:
        again = send_again(given(mailing(port), "2017-06-15"), "")
    assert (len(again.told), again.left, len(office.received)) == (2, (), 2)
    assert day_sent(folder) == date(2017, 6, 15)


def test_a_refused_address_is_corrected_and_gets_the_note(mailing: Mailing) -> None:
    """The others have it already and get it no second time; the note is sent once the last service has it."""
    office = Office(refuses=frozenset({ELDERLY}))
    with listening(office) as port:
        folder = mailing(port)
        assert said(sent(folder).left) == [
            "Compte rendu du lundi 12 juin 2017 : le serveur l’a refusé pour service social gérontologique (réponse "
            "550). Vérifiez l’adresse dans le tableau des destinataires, puis recommencez avec --retry."
        ]
        assert day_sent(folder) is None
        recipients = folder / "recipients.csv"
        recipients.write_text(recipients.read_text("utf-8").replace(ELDERLY, "ssg@ccas-dijon.example"), "utf-8")
        again = send_again(given(folder, "2017-06-14"), "")
    assert (len(again.told), again.left) == (1, ())
    assert [to for to, _ in office.received] == [GENERAL, "ssg@ccas-dijon.example"]
    assert day_sent(folder) == date(2017, 6, 14)


def test_a_server_that_hangs_up_is_tried_again(mailing: Mailing) -> None:
    """What had not begun to leave is sent by a retry, with the same Message-ID as it would have had."""
    with listening(Office(hangs_up_at="MAIL")) as port:
        folder = mailing(port)
        posting = sent(folder)
    assert said(posting.left)[0] == (
        "Compte rendu du lundi 12 juin 2017 : le serveur a coupé avant que rien ne parte pour service social général. "
        "Rien n’est perdu : recommencez plus tard avec --retry."
    )
    assert len(posting.left) == 2 and [state for _, state, *_ in steps(folder)] == ["queued", "queued"]
    office = Office()
    with listening(office) as port:
        send_again(given(mailing(port)), "")
    assert len({one["Message-ID"] for one in office.messages()}) == 2


DOUBT = (
    "Compte rendu du lundi 12 juin 2017 : on ne sait pas s’il est arrivé à service social général ; le serveur n’a pas "
    "répondu. Demandez au service, puis recommencez avec --received oui ou --received non."
)


@pytest.mark.parametrize("arrived", [True, False])
def test_what_may_have_arrived_waits_for_an_answer(mailing: Mailing, arrived: bool) -> None:
    """The server took the words and never answered. A retry leaves that service alone; the answer decides."""
    with listening(Office(hangs_up_at="DATA")) as port:
        folder = mailing(port)
        assert said(sent(folder).left)[0] == DOUBT
    office = Office()
    with listening(office) as port:
        mailing(port)
        again = send_again(given(folder), "")
        assert said(again.left) == [DOUBT] and [to for to, _ in office.received] == [ELDERLY]
        answered = sent(folder, received=arrived)
    assert answered.left == ()
    assert [to for to, _ in office.received] == ([ELDERLY] if arrived else [ELDERLY, GENERAL])
    assert day_sent(folder) == date(2017, 6, 13)
    assert refused(lambda: sent(folder, received=True)) == (
        "Aucun courriel du compte rendu du lundi 12 juin 2017 n’est en doute. Recommencez sans --received."
    )


def test_a_machine_that_stops_after_the_server_took_the_mail(mailing: Mailing) -> None:
    """Killed between the server's « taken » and the log, the mail is in doubt, and is not sent a second time."""
    office = Office()
    with listening(office) as port:
        folder = mailing(port)
        words = f"from cafeplan.desk.sending import send; send({given(folder, session=SESSION)!r}, '')"
        child = subprocess.Popen([sys.executable, "-c", words])
        office.then = lambda: os.kill(child.pid, signal.SIGKILL)
        assert child.wait(timeout=60) == -signal.SIGKILL
        assert [state for _, state, *_ in steps(folder)] == ["queued", "queued", "sending"]
        lock = folder / "2016-2017" / LOCK
        an_hour_ago = time.time() - 3600
        os.utime(lock, (an_hour_ago, an_hour_ago))
        office.then = lambda: None
        assert said(send_again(given(folder), "").left) == [DOUBT]
    assert [to for to, _ in office.received] == [GENERAL, ELDERLY]


def test_no_server_no_password_and_no_example(rewritten: Callable[[str, str, str], Path]) -> None:
    """Each is one sentence, before anything is written."""
    folder = rewritten("2016-2017/notes.csv", "2017-06-13", "")
    assert refused(lambda: sent(folder)) == (
        'programme.toml ne dit pas par quel serveur envoyer le courriel. Ajoutez [mail] avec host = "…" et from = '
        '"…" (demandez-les à votre service informatique), ou envoyez vous-même le brouillon que fait la commande sans '
        "--send."
    )
    assert refused(lambda: sent(Path("instant-cafe-dijon"))).startswith("« instant-cafe-dijon » est un exemple")
    own = (folder / "programme.toml").read_text(encoding="utf-8")
    mail = '[mail]\nhost = "smtp.a.example"\nfrom = "cafe@a.example"\nuser = "cafe"\n'
    (folder / "programme.toml").write_text(f"{own}\n{mail}", encoding="utf-8")
    assert refused(lambda: sent(folder)) == (
        "Il manque le mot de passe de « cafe » pour smtp.a.example. Mettez-le dans la variable d’environnement "
        "CAFEPLAN_MAIL_PASSWORD, jamais dans un fichier."
    )
    assert not (folder / "2016-2017" / "sendings.csv").exists()


def test_the_command_says_what_left_and_what_did_not(
    mailing: Mailing, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One service on the output, the refused one on the error output, exit code 2; the page has both, and no draft."""
    out = tmp_path / "out"
    with listening(Office(refuses=frozenset({ELDERLY}))) as port:
        words = ["note", str(mailing(port)), "--session", SESSION, "--on", "2017-06-13", "--send", "--out", str(out)]
        assert cli.main(words) == 2
    captured = capsys.readouterr()
    assert "envoyé à service social général." in plain(captured.out)
    assert "le serveur l’a refusé pour service social gérontologique (réponse 550)" in plain(captured.err)
    html = plain((out / "note-2017-06-12.html").read_text(encoding="utf-8"))
    assert "envoyé le 13/06/2017" in html and "refusé le 13/06/2017" in html
    assert not (out / "mails").exists()
