"""`suar setup` writes secrets once."""

import stat
from pathlib import Path

import pytest

from suar import cli
from suar.config import env


def _settings(path: Path) -> dict[str, str]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)


def test_it_writes_four_different_secrets_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    assert cli.main(["setup", "--file", str(path)]) == 0
    written = _settings(path)
    assert written["SUAR_MODE"] == "example"
    names = ("SUAR_SECRET_KEY", "SUAR_AUDIT_KEY", "SUAR_SERVER_KEY", "SUAR_PEPPER")
    assert len({written[name] for name in names}) == 4
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_every_machine_gets_its_own_secrets(tmp_path: Path) -> None:
    for name in ("one", "two"):
        cli.main(["setup", "--file", str(tmp_path / name)])
    assert _settings(tmp_path / "one")["SUAR_SECRET_KEY"] != _settings(tmp_path / "two")["SUAR_SECRET_KEY"]


def test_it_never_changes_an_existing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / ".env"
    path.write_text("SUAR_MODE=production\n", encoding="utf-8")
    assert cli.main(["setup", "--file", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == "SUAR_MODE=production\n"
    assert "stays as it is" in capsys.readouterr().out


def test_what_it_wrote_is_what_the_server_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / ".env"
    cli.main(["setup", "--file", str(path)])
    monkeypatch.delenv("SUAR_SECRET_KEY")
    env.load(path)
    assert env.secret("SUAR_SECRET_KEY") == _settings(path)["SUAR_SECRET_KEY"]
