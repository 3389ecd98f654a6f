"""A kind of fault in; what was read and expected, and what to do, in French and English out.

The kind of a fault is its name everywhere: here, in `Fault.kind`, in `check --json`.
"""

from collections.abc import Mapping

from cafeplan.language import Text
from cafeplan.language.faults.cells import CELLS
from cafeplan.language.faults.files import FILES, HEADER, IMPORTS
from cafeplan.language.faults.rows import ROWS, SESSIONS
from cafeplan.language.faults.sentences import Sentences

QUOTED = Text(fr="« {it} »", en="“{it}”")
DID_YOU_MEAN = Text(fr="Vouliez-vous dire « {near} » ? ", en="Did you mean “{near}”? ")
PROGRAMME_FOLDER = Text(fr="le dossier du programme", en="the programme’s folder")
SEASON_FOLDER = Text(fr="le dossier de la saison (« {id} »)", en="the season’s folder (“{id}”)")
FAULTS_FOUND = Text(
    fr="Les tableaux ont {count:faute|fautes} à corriger :\n{faults}",
    en="The tables have {count:fault|faults} to put right:\n{faults}",
)
CORRECT_THEM = Text(fr="Corrigez, enregistrez, puis relancez.", en="Put them right, save, and run again.")

SENTENCES: Mapping[str, Sentences] = {**FILES, **IMPORTS, **HEADER, **CELLS, **ROWS, **SESSIONS}
