"""A season's records and who reads in; what this edition may say of it out, protected where it travels."""

from cafeplan.editions.made import internal, outline, partners
from cafeplan.editions.told import Protection, Told

__all__ = ["Protection", "Told", "internal", "outline", "partners"]
