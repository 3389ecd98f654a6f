"""An empty folder in; one page of every kind that cafeplan makes, each written there by its command, out."""

import shlex
import shutil
from pathlib import Path

import pytest
from test_bilan_page import THIN, thin

from cafeplan import cli, files
from cafeplan import programme as programmes
from cafeplan.desk import contents

ON = "2026-11-21"
EXAMPLES = files.shipped("examples")
DIJON = "instant-cafe-dijon"
USER = "jeanne.hachette"
# « mon-cafe » and « mince » are copies of Dijon's example: somebody's own, and one with next to nothing in its season.
COMMANDS = f"""
plan mon-cafe --season 2026-2027
publish mon-cafe --season 2026-2027
swap mon-cafe anne 2027-05-03 bruno 2027-06-28 --season 2026-2027 --agreed
diff mon-cafe brouillon publié --season 2026-2027 --out reports/mon-cafe/2026-2027
sheets mon-cafe --season 2026-2027
bilan mince --season 2016-2017
export {DIJON} --season 2016-2017
note {DIJON} --session 2017-06-12
bilan {DIJON} --season 2016-2017
bilan {DIJON} --season 2016-2017 --edition internal
bilan {DIJON} --season 2016-2017 --for rfvaa
bilan {DIJON} --season 2016-2017 --for rfvaa --edition internal --recipient RFVAA
compare {DIJON} --season 2016-2017
compare {DIJON} --season 2016-2017 --edition internal
bilan aller-vers --season 2013-2014
bilan cafes-des-rencontres --season 2025-2026 --edition internal
bilan miroir-de-soi --season 2012-2013 --edition internal
bilan partenaires-un-cafe --season 2009-2010 --edition internal
livret partenaires-un-cafe --season 2026-2027
network {DIJON} partenaires-un-cafe miroir-de-soi
network {DIJON} partenaires-un-cafe miroir-de-soi --edition internal
bilan {DIJON} --season 2016-experimentale --lang en --out en/{DIJON}/2016-experimentale
bilan {DIJON} --season 2016-2017 --edition internal --lang en --out en/{DIJON}/2016-2017
export {DIJON} --season 2016-2017 --lang en --out en/{DIJON}/2016-2017
"""
_WITHOUT_A_DAY = ("diff", "sheets")
PAGES = (
    "reports/index.html",
    "reports/mon-cafe/2026-2027/rota.html",
    "reports/mon-cafe/2026-2027/diff.html",
    "reports/mon-cafe/2026-2027/feuilles-de-presence.html",
    "reports/mon-cafe/2026-2027/accueil.html",
    "reports/mince/2016-2017/bilan-partners.html",
    f"reports/{DIJON}/2016-2017/rota-published.html",
    f"reports/{DIJON}/2016-2017/leaflet.html",
    f"reports/{DIJON}/2016-2017/wall.html",
    f"reports/{DIJON}/2016-2017/note-2017-06-12.html",
    f"reports/{DIJON}/2016-2017/bilan-partners.html",
    f"reports/{DIJON}/2016-2017/bilan-internal.html",
    f"reports/{DIJON}/2016-2017/fiche-rfvaa-partners.html",
    f"reports/{DIJON}/2016-2017/fiche-rfvaa-internal.html",
    f"reports/{DIJON}/2016-2017/comparaison-partners.html",
    f"reports/{DIJON}/2016-2017/comparaison-internal.html",
    "reports/aller-vers/2013-2014/bilan-partners.html",
    "reports/cafes-des-rencontres/2025-2026/bilan-internal.html",
    "reports/miroir-de-soi/2012-2013/bilan-internal.html",
    "reports/partenaires-un-cafe/2009-2010/bilan-internal.html",
    "reports/partenaires-un-cafe/2026-2027/livret.html",
    "reports/reseau/reseau-partners.html",
    "reports/reseau/reseau-internal.html",
    f"en/{DIJON}/2016-experimentale/bilan-partners.html",
    f"en/{DIJON}/2016-2017/bilan-internal.html",
    f"en/{DIJON}/2016-2017/rota-published.html",
    f"en/{DIJON}/2016-2017/leaflet.html",
    f"en/{DIJON}/2016-2017/wall.html",
)


def written(folder: Path) -> None:
    """Every command has run in this folder, one after the other, and the list of the pages was made."""
    for name in ("mon-cafe", "mince"):
        shutil.copytree(EXAMPLES / DIJON, folder / name)
    thin(folder / "mince", THIN["one session, nobody identified"][0])
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("LOGNAME", USER)
        for command in COMMANDS.strip().splitlines():
            words = shlex.split(command)
            day = [] if words[0] in _WITHOUT_A_DAY else ["--on", ON]
            assert cli.main([*words, *day]) == 0, command
        folders = sorted(path.parent for path in EXAMPLES.glob("*/programme.toml"))
        contents.written(Path("reports"), map(programmes.load, folders), ON, "fr")
