"""Loaded tables in; the same without the rows that have a fault, and what was left out, out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pandas import DataFrame

from cafeplan.tables.loading import Loaded
from cafeplan.tables.sessions import AT_SESSIONS


@dataclass(frozen=True)
class Remainder:
    """The tables without their faulty rows, and how many rows of each table were left out."""

    loaded: Loaded
    left_out: Mapping[str, int]


def without_faulty_rows(loaded: Loaded) -> Remainder:
    """Every row that a blocking fault names is left out, and so is what was recorded at a session left out.

    Faults that name no row, such as a missing column or file, stay: no row is to blame for them.
    """
    faulty: dict[str, set[int]] = {}
    for fault in loaded.faults:
        if fault.blocks and fault.line and fault.line in loaded.frames[fault.table].index:
            faulty.setdefault(fault.table, set()).add(fault.line)
    frames = {name: frame.drop(index=sorted(faulty.get(name, ()))) for name, frame in loaded.frames.items()}
    for name in AT_SESSIONS if "sessions" in faulty else ():
        frames[name] = _at_known_sessions(frames[name], frames["sessions"])
    left = {name: len(loaded.frames[name]) - len(frame) for name, frame in frames.items()}
    faults = tuple(one for one in loaded.faults if one.line not in faulty.get(one.table, ()))
    return Remainder(replace(loaded, frames=frames, faults=faults), {name: n for name, n in left.items() if n})


def _at_known_sessions(frame: DataFrame, sessions: DataFrame) -> DataFrame:
    """The rows whose session is still there, by its day and, where both give one, its start."""
    known = set(zip(sessions["date"], sessions["start"], strict=True)) | {(day, None) for day in sessions["date"]}
    return frame.loc[[moment in known for moment in zip(frame["date"], frame["start"], strict=True)]]
