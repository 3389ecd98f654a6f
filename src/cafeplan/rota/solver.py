"""Nothing in; a CP-SAT solver that stops where it is told to, and nowhere else, out."""

from ortools.sat.python.cp_model import CpSolver


def solver() -> CpSolver:
    """A solver that leaves Ctrl-C alone: its own way is to hand out what it has by then, as if nothing had happened."""
    made = CpSolver()
    made.parameters.catch_sigint_signal = False
    return made
