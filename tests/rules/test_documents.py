"""What the documents say is so: links lead somewhere, settings and subcommands are explained, paths and code exist."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from suar.cli import COMMANDS
from tests.rules.house import ROOT, sources

ELSEWHERE = {".venv", "data", "build"}  # what git does not keep
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
WORD_OF_CODE = re.compile(r"`([^`\n]+)`")
SETTING = re.compile(r"\bSUAR_[A-Z_]+\b")
LONELY = {"SUAR_TEST_DATABASE"}  # read by the tests alone


def documents(root: Path = ROOT) -> list[Path]:
    """Every page of ours."""
    return [path for path in sorted(root.rglob("*.md")) if not ELSEWHERE & set(path.relative_to(root).parts)]


def prose(path: Path) -> str:
    """A page without its blocks of code."""
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def dead_links(paths: Iterable[Path]) -> list[str]:
    """Links to a file, or to a heading of one, that is not there."""
    return [
        f"{path.name}: {target}"
        for path in paths
        for target in LINK.findall(prose(path))
        if "://" not in target and not target.startswith("mailto:") and not _leads(path, target)
    ]


def _leads(path: Path, target: str) -> bool:
    name, _, heading = target.partition("#")
    there = path.parent / name if name else path
    return there.exists() and (not heading or heading in _headings(there))


def _headings(path: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def settings_read(paths: Iterable[Path]) -> set[str]:
    """The names of settings that code reads."""
    return {
        name for path in paths for name in re.findall(r"[\"'](SUAR_[A-Z_]+)[\"']", path.read_text("utf-8"))
    }


def unexplained_settings(read: set[str], page: str) -> list[str]:
    """Settings that no row of the page's table explains, and settings it names that nobody reads."""
    explained = set(re.findall(r"^\| `(SUAR_[A-Z_]+)` \|", page, re.MULTILINE))
    known = read | {f"{name}_FILE" for name in read}
    return sorted((read - explained) | (set(SETTING.findall(page)) - known))


def unexplained_commands(names: Iterable[str], pages: str) -> list[str]:
    """Subcommands that no page names as `suar …`, and names a page gives that are none."""
    named = set(re.findall(r"`(?:\S*/)?suar ([a-z]+)", pages))
    return sorted(named ^ set(names))


def missing_paths(paths: Iterable[Path], root: Path = ROOT) -> list[str]:
    """Words of code that look like a path in the repository, or in the package, and are none."""
    return [
        f"{path.name}: {word}"
        for path in paths
        for word in _paths(prose(path), root)
        if not _stands(word, root)
    ]


def _paths(text: str, root: Path) -> Iterator[str]:
    ours = {each.name for each in root.iterdir()} - ELSEWHERE
    rooms = {each.name for each in (root / "src/suar").iterdir()} if (root / "src/suar").exists() else set()
    for word in WORD_OF_CODE.findall(text):
        first, slash, _ = word.partition("/")
        plain = re.fullmatch(r"[\w./-]+", word)
        if plain and slash and (first in ours or (first in rooms and "." in word)):
            yield word


def _stands(word: str, root: Path) -> bool:
    return (root / word).exists() or (root / "src/suar" / word).exists()


def invented_code(page: str, written: str) -> list[str]:
    """Pieces of Python on a page that do not stand in the code word for word."""
    return [code for language, code in FENCE.findall(page) if language == "python" and code not in written]


def newest_version(changelog: str) -> str:
    """The version of the changelog's first section."""
    found = re.search(r"^## \[([^\]]+)\]", changelog, re.MULTILINE)
    return found[1] if found else ""


def test_every_link_leads_somewhere(tmp_path):
    assert dead_links(documents()) == []
    page = tmp_path / "page.md"
    page.write_text(
        "# One thing\n[a](gone.md) [b](#one-thing) [c](#another) [d](https://example.org) [e](page.md)"
    )
    assert dead_links(documents(tmp_path)) == ["page.md: gone.md", "page.md: #another"]


def test_every_setting_is_explained_and_every_explained_one_is_read(tmp_path):
    page = (ROOT / "docs/deploy.md").read_text(encoding="utf-8")
    assert unexplained_settings(settings_read(sources()), page) == []
    (tmp_path / "a.py").write_text("env.text('SUAR_ONE'); env.secret(\"SUAR_TWO\")")
    read = settings_read(tmp_path.iterdir())
    assert unexplained_settings(read, "| `SUAR_ONE` | x |\nSUAR_TWO_FILE, SUAR_THREE") == [
        "SUAR_THREE",
        "SUAR_TWO",
    ]


def test_no_page_names_a_setting_that_nobody_reads():
    named = {name for path in documents() for name in SETTING.findall(path.read_text(encoding="utf-8"))}
    read = settings_read(sources()) | LONELY
    assert named - read - {f"{name}_FILE" for name in read} == set()


def test_every_subcommand_is_explained():
    pages = "\n".join(path.read_text(encoding="utf-8") for path in documents())
    assert unexplained_commands(COMMANDS, pages) == []
    assert unexplained_commands(["run", "fly"], "`suar run` `suar swim`") == ["fly", "swim"]


def test_every_path_a_page_names_exists(tmp_path):
    assert missing_paths(documents()) == []
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/page.md"
    page.write_text("`docs/page.md` `docs/gone.md` `docs/<name>.md` `else/where.md`")
    assert missing_paths([page], tmp_path) == ["page.md: docs/gone.md"]


def test_the_code_that_contributing_shows_stands_in_the_code_word_for_word():
    written = "\n".join(path.read_text(encoding="utf-8") for path in (*sources(), *sources(ROOT / "tests")))
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert invented_code(page, written) == []
    assert len(FENCE.findall(page)) > 8
    assert invented_code("```python\nx = 1\n```\n", "x = 2\n") == ["x = 1\n"]


def test_the_changelog_begins_with_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert newest_version((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")) == version
    assert newest_version("# Changelog\n## [9.9.9] - x\n## [0.1.0]") != version
    assert newest_version("nothing yet") == ""
