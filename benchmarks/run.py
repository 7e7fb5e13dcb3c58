"""Runs every benchmark in an example server of its own, prints a table and writes JSON for comparison."""

import importlib
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
LATEST = HERE / "results" / "latest.json"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number.

    Attributes:
        name: what was measured
        value: how much
        unit: of what, such as "ms" or "kB"
        budget: the most it may be, in the same unit; none when nothing was promised
        peer: who else does the same thing, for comparison
        ratio: value divided by the peer's
    """

    name: str
    value: float
    unit: str
    budget: float | None = None
    peer: str = ""
    ratio: float | None = None


def main() -> int:
    """Measure everything; returns 1 when there was nothing to measure."""
    from benchmarks import example
    from dev import stage

    with stage.rooms():
        stage.prepare()
        example.loaded()
        figures = [figure for module in _modules() for figure in _measured(module)]
    print("\n" + table(figures))
    LATEST.parent.mkdir(exist_ok=True)
    said = {"machine": _machine(), "figures": [asdict(figure) for figure in figures]}
    LATEST.write_text(json.dumps(said, indent=1), encoding="utf-8")
    print(f"\nwrote {LATEST.relative_to(HERE.parent)}")
    return 0 if figures else 1


def table(figures: list[Figure]) -> str:
    """The figures as aligned columns; what is over its budget is marked."""
    rows = [("what", "value", "unit", "budget", "peer", "ratio")]
    for each in figures:
        over = " !" if each.budget is not None and each.value > each.budget else ""
        budget = "" if each.budget is None else f"{each.budget:g}"
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        rows.append((each.name, f"{each.value:.4g}{over}", each.unit, budget, each.peer, ratio))
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    lines = (
        "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
    return "\n".join(lines)


def _modules() -> list[ModuleType]:
    return [importlib.import_module(f"benchmarks.{path.stem}") for path in sorted(HERE.glob("bench_*.py"))]


def _measured(module: ModuleType) -> list[Figure]:
    print(f"… {module.__name__.removeprefix('benchmarks.bench_')}", flush=True)
    return list(module.run())


def _machine() -> dict[str, object]:
    return {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count()}


if __name__ == "__main__":
    sys.exit(main())
