"""Static files carry their content in their names, also inside our own modules."""

from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from django.test import Client

from suar.config.static import Storage


def _collected(folder: Path, files: dict[str, str]) -> dict[str, str]:
    """What collecting these files leaves: the contents by their new names' beginnings."""
    storage = Storage(location=str(folder), base_url="/static/")
    for name, content in files.items():
        storage.save(name, ContentFile(content.encode()))
    done = storage.post_process({name: (storage, name) for name in files})
    new = {old: str(path) for old, path, processed in done if processed}
    return {old: (folder / path).read_text(encoding="utf-8") for old, path in new.items()}


def test_an_import_between_our_modules_is_renamed(tmp_path: Path) -> None:
    files = {"ui/send.js": 'import { seal } from "./seal.js";\n', "ui/seal.js": "export const seal = 1;\n"}
    sent = _collected(tmp_path, files)["ui/send.js"]
    assert "./seal.js" not in sent
    assert 'from "./seal.' in sent


def test_modules_of_others_are_left_as_they_came(tmp_path: Path) -> None:
    content = '// import("./absent.js") is only a remark\n'
    assert _collected(tmp_path, {"other/lib.js": content})["other/lib.js"] == content


def test_pages_name_the_collected_files(built: None) -> None:
    assert staticfiles_storage.url("ui/suar.css") != "/static/ui/suar.css"


@pytest.mark.django_db
def test_static_files_may_be_kept_for_ever(client: Client) -> None:
    answer = client.get(staticfiles_storage.url("ui/suar.css"), headers={"accept-encoding": "br"})
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] == "br"
    answer.close()
