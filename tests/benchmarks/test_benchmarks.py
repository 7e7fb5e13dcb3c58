"""The benchmarks themselves: each says what it measures, and their small parts count right."""

import importlib
import time

import pytest

from benchmarks import bench_pages, example, run
from tests.rules.house import ROOT

MODULES = sorted(path.stem for path in (ROOT / "benchmarks").glob("bench_*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_every_benchmark_says_what_it_measures_and_stands_on_the_page(name):
    module = importlib.import_module(f"benchmarks.{name}")
    assert callable(module.run)
    assert len(module.__doc__.split()) > 15
    assert f"`{name}.py`" in (ROOT / "docs/benchmarks.md").read_text(encoding="utf-8")


def test_what_is_over_its_budget_is_marked():
    figures = [
        run.Figure("quick", 3, "ms", 5, "peer", 1.5),
        run.Figure("slow", 9, "ms", 5),
    ]
    lines = run.table(figures).splitlines()
    assert [" !" in line for line in lines] == [False, False, True]
    assert lines[1].split() == ["quick", "3", "ms", "5", "peer", "1.50"]


@pytest.mark.slow
def test_time_is_the_median_so_that_one_slow_turn_does_not_count():
    turns = iter([0, *[0] * 5, 0.2, *[0] * 5])
    assert example.milliseconds(lambda: time.sleep(next(turns)), 11) < 50


def test_everything_a_page_asks_for_is_found():
    html = '<link rel="icon" href="/static/a.css"><script type="module" src="/static/b.js"></script><a href="/c/">'
    assert bench_pages.ASKED_FOR.findall(html) == ["/static/a.css", "/static/b.js"]
    text = 'import { x } from "./c.js"; import "./d.js"; a{background:url(e.svg)}'
    assert [one or other for one, other in bench_pages.LED_ON.findall(text)] == ["./c.js", "./d.js", "e.svg"]


def test_a_page_is_weighed_as_it_travels(db):
    client = example.browser()
    whole = len(client.get("/sign-in/").content) / 1000
    assert 1 < bench_pages._kilobytes(client, "/sign-in/") < whole
