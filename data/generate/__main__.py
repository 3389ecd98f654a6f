"""The programmes of data/ in; their fictional tables out, always the same: python data/generate"""

from pathlib import Path

import aller_vers
import cafes_des_rencontres
import instant_cafe_dijon
import miroir_de_soi
import partenaires_un_cafe

PROGRAMMES = [aller_vers, cafes_des_rencontres, instant_cafe_dijon, miroir_de_soi, partenaires_un_cafe]

if __name__ == "__main__":
    for each in PROGRAMMES:
        each.write(Path(__file__).parent.parent)
