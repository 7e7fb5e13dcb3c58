"""Settings that are missing or dangerous stop the start, and say which and what to do."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import suar
from suar.config import env

SAFE = {
    "SUAR_MODE": "production",
    "SUAR_DATA_DIR": "/var/lib/suar",
    "SUAR_SECRET_KEY": "1" * 64,
    "SUAR_AUDIT_KEY": "2" * 64,
    "SUAR_SERVER_KEY": "3" * 64,
    "SUAR_PEPPER": "4" * 64,
    "SUAR_ORIGIN": "https://suar.example",
    "SUAR_DATABASE_URL": "postgresql://suar_app:p%40ss@db.example:5433/suar?sslmode=verify-full",
    "SUAR_OWNER_DATABASE_URL": "postgresql://suar_owner@db.example/suar",
}
UNSAFE = [
    ({"SUAR_MODE": "demo"}, "SUAR_MODE must be one of production, example"),
    ({"SUAR_DATA_DIR": ""}, "SUAR_DATA_DIR is not set"),
    ({"SUAR_SECRET_KEY": ""}, "SUAR_SECRET_KEY is not set"),
    ({"SUAR_SECRET_KEY": "short"}, "SUAR_SECRET_KEY is too short"),
    ({"SUAR_AUDIT_KEY": ""}, "SUAR_AUDIT_KEY is not set"),
    ({"SUAR_AUDIT_KEY": "1" * 64}, "are the same"),
    ({"SUAR_SERVER_KEY": "x" * 64}, "SUAR_SERVER_KEY must be written in hexadecimal"),
    ({"SUAR_PEPPER": "ab" * 31}, "SUAR_PEPPER is too short"),
    ({"SUAR_ORIGIN": ""}, "SUAR_ORIGIN must be"),
    ({"SUAR_ORIGIN": "http://suar.example"}, "begin with https://"),
    ({"SUAR_PORT": "eighty"}, "SUAR_PORT must be a whole number"),
    ({"SUAR_DATABASE_URL": ""}, "SUAR_DATABASE_URL is not set"),
    ({"SUAR_DATABASE_URL": "mysql://db/suar"}, "must begin with postgresql://"),
    ({"SUAR_AS_OWNER": "perhaps"}, "SUAR_AS_OWNER must be one of"),
]


def _settings(monkeypatch: pytest.MonkeyPatch, **changed: str) -> ModuleType:
    """The settings as a server with this environment would read them."""
    for name, value in {**SAFE, **changed}.items():
        monkeypatch.setenv(name, value)
    path = Path(suar.__file__).parent / "config" / "settings.py"
    spec = importlib.util.spec_from_file_location("trial_settings", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("changed", "words"), UNSAFE)
def test_an_unsafe_setting_stops_with_its_reason(
    changed: dict[str, str], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(env.Unsafe) as reason:
        _settings(monkeypatch, **changed)
    assert words in str(reason.value)


def test_safe_settings_are_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    settings: Any = _settings(monkeypatch)
    assert settings.DEBUG is False
    assert settings.ALLOWED_HOSTS == ["suar.example"]
    assert settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE
    assert settings.SESSION_COOKIE_NAME.startswith("__Host-")


def test_the_database_is_named_by_one_address(monkeypatch: pytest.MonkeyPatch) -> None:
    served = _settings(monkeypatch).DATABASES["default"]
    assert (served["USER"], served["PASSWORD"], served["HOST"]) == ("suar_app", "p@ss", "db.example")
    assert (served["PORT"], served["NAME"], served["OPTIONS"]["sslmode"]) == ("5433", "suar", "verify-full")


def test_only_the_commands_that_move_tables_connect_as_their_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    owned = _settings(monkeypatch, SUAR_AS_OWNER="yes").DATABASES["default"]
    assert owned["USER"] == "suar_owner"


def test_the_folder_of_a_socket_can_be_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    local = _settings(monkeypatch, SUAR_DATABASE_URL="postgresql://suar_app@/suar?host=/run/PostgreSQL")
    assert local.DATABASES["default"]["HOST"] == "/run/PostgreSQL"
