"""A coalition's own wording wins over ours, and a mistake in it harms nothing."""

import gettext
from pathlib import Path

import pytest

from suar import cli
from suar.cli import texts

SHIPPED = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Ask for help"
msgstr "Minta bantuan"

msgid "Hello %(name)s"
msgstr "Halo %(name)s"

msgid "Write to <b>us</b>"
msgstr "Tulis kepada <b>kami</b>"

msgctxt "verb"
msgid "Open"
msgstr "Buka"

msgid "%(count)s day"
msgid_plural "%(count)s days"
msgstr[0] "%(count)s hari"

msgid "Not yet"
msgstr ""
"""


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """A data folder beside a package with a small catalogue."""
    catalogue = tmp_path / "package" / "locale" / "id" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(SHIPPED, encoding="utf-8")
    (tmp_path / "data" / "texts").mkdir(parents=True)
    return tmp_path


DAYS = 'msgid "%(count)s day"\nmsgid_plural "%(count)s days"\n'


def own(server: Path, language: str, entries: str) -> None:
    """Write the coalition's wording."""
    (server / "data" / "texts" / f"{language}.po").write_text(
        entries, encoding="utf-8", errors="surrogateescape"
    )


def built(
    server: Path, language: str = "id", again: bool = False
) -> tuple[gettext.GNUTranslations, list[str]]:
    """The compiled texts of a language, and what was said while compiling."""
    said: list[str] = []
    texts.build(server / "data", server / "package", said.append, again)
    path = server / "data" / "built-texts" / language / "LC_MESSAGES" / "django.mo"
    with path.open("rb") as file:
        return gettext.GNUTranslations(file), said


def test_without_own_wording_ours_is_spoken(server):
    spoken, said = built(server)
    assert spoken.gettext("Ask for help") == "Minta bantuan"
    assert spoken.pgettext("verb", "Open") == "Buka"
    assert spoken.ngettext("%(count)s day", "%(count)s days", 3) == "%(count)s hari"
    assert spoken.gettext("Not yet") == "Not yet"
    assert said == []


def test_the_coalitions_indonesian_wins(server):
    own(
        server,
        "id",
        'msgid "Ask for help"\nmsgstr "Tolong saya"\n\nmsgctxt "verb"\nmsgid "Open"\nmsgstr "Bukalah"\n',
    )
    spoken, said = built(server)
    assert spoken.gettext("Ask for help") == "Tolong saya"
    assert spoken.pgettext("verb", "Open") == "Bukalah"
    assert spoken.gettext("Hello %(name)s") == "Halo %(name)s"
    assert said == []


def test_the_coalitions_english_wins_and_all_else_stays_english(server):
    plural = DAYS + 'msgstr[0] "one day"\nmsgstr[1] "%(count)s sunrises"\n'
    own(server, "en", f'msgid "Ask for help"\nmsgstr "Get help"\n\n{plural}')
    spoken, said = built(server, "en")
    assert spoken.gettext("Ask for help") == "Get help"
    assert spoken.gettext("Hello %(name)s") == "Hello %(name)s"
    assert spoken.ngettext("%(count)s day", "%(count)s days", 1) == "one day"
    assert spoken.ngettext("%(count)s day", "%(count)s days", 2) == "%(count)s sunrises"
    assert said == []


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ('msgid "Gone"\nmsgstr "Hilang"\n', "not said anywhere"),
        ('#, fuzzy\nmsgid "Ask for help"\nmsgstr "Tolong"\n', "marked as a guess"),
        ('msgid "Hello %(name)s"\nmsgstr "Halo"\n', "must keep exactly %(name)s"),
        ('msgid "Hello %(name)s"\nmsgstr "Halo %(nama)s"\n', "must keep exactly %(name)s"),
        ('msgid "Hello %(name)s"\nmsgstr "%(name)s, %(name)s"\n', "must keep exactly %(name)s"),
        ('msgid "Ask for help"\nmsgstr "Minta %s"\n', "no placeholder"),
        ('msgid "Ask for help"\nmsgstr "<script>x</script>"\n', "no other placeholder or markup"),
        ('msgid "Ask for help"\nmsgstr "Minta <img src=x"\n', "no other placeholder or markup"),
        ('msgid "Write to <b>us</b>"\nmsgstr "Tulis kepada kami"\n', "must keep exactly <b> </b>"),
        ('msgid "Ask for help"\nmsgid_plural "s"\nmsgstr[0] "Tolong"\n', "counts differently"),
        (
            DAYS + 'msgstr[0] "hari"\n',
            "must keep exactly %(count)s",
        ),
        (
            DAYS + 'msgstr[0] "%(count)s"\nmsgstr[1] "%(count)s"\n',
            "needs 1 plural",
        ),
    ],
)
def test_a_text_that_cannot_be_used_is_named_and_ours_stays(server, entry, reason):
    own(server, "id", entry)
    spoken, said = built(server)
    assert len(said) == 1
    assert said[0].startswith("id.po, line ")
    assert reason in said[0]
    assert spoken.gettext("Ask for help") == "Minta bantuan"
    assert spoken.gettext("Hello %(name)s") == "Halo %(name)s"


@pytest.mark.parametrize("content", ['msgid "a"\nmgsstr "b"\n', "\0", "\udcff", 'msgid "a"\nmsgstr "b" c\n'])
def test_a_file_that_cannot_be_read_is_named_and_nothing_of_it_used(server, content):
    own(server, "id", content)
    spoken, said = built(server)
    assert spoken.gettext("Ask for help") == "Minta bantuan"
    assert len(said) == 1
    assert "cannot be read" in said[0]


def test_an_empty_entry_replaces_nothing(server):
    own(server, "id", 'msgid "Ask for help"\nmsgstr ""\n')
    spoken, said = built(server)
    assert spoken.gettext("Ask for help") == "Minta bantuan"
    assert said == []


def test_texts_are_compiled_again_only_when_something_changed(server):
    compiled = server / "data" / "built-texts" / "id" / "LC_MESSAGES" / "django.mo"
    built(server)
    first = compiled.stat().st_ino
    built(server)
    assert compiled.stat().st_ino == first
    own(server, "id", 'msgid "Ask for help"\nmsgstr "Tolong saya"\n')
    assert built(server)[0].gettext("Ask for help") == "Tolong saya"
    (server / "data" / "texts" / "id.po").unlink()
    assert built(server)[0].gettext("Ask for help") == "Minta bantuan"
    second = compiled.stat().st_ino
    built(server, again=True)
    assert compiled.stat().st_ino != second


def test_no_draft_is_left_beside_the_compiled_texts(server):
    built(server)
    folder = server / "data" / "built-texts" / "id" / "LC_MESSAGES"
    assert sorted(path.name for path in folder.iterdir()) == ["django.made-from", "django.mo"]


@pytest.mark.parametrize("words", ["minta BANTUAN", "ask for"])
def test_a_sentence_is_found_by_what_the_page_says(server, words):
    found = texts.find(words, server / "data", server / "package")
    assert found == ['msgid "Ask for help"\nmsgstr "Minta bantuan"\n']


def test_a_replaced_sentence_is_found_by_its_new_words(server):
    own(server, "id", 'msgid "Ask for help"\nmsgstr "Tolong saya"\n')
    assert texts.find("tolong", server / "data", server / "package") == [
        'msgid "Ask for help"\nmsgstr "Tolong saya"\n'
    ]
    assert texts.find("bantuan", server / "data", server / "package") == []


def test_what_was_found_can_be_put_into_an_own_file(server):
    own(server, "id", "\n".join(texts.find("o", server / "data", server / "package")))
    assert built(server)[1] == []


def test_a_page_speaks_the_coalitions_words_in_both_languages(tmp_path, settings, client, db):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "id.po").write_text('msgid "Sign in"\nmsgstr "Silakan masuk"\n', encoding="utf-8")
    (tmp_path / "texts" / "en.po").write_text('msgid "Sign in"\nmsgstr "Come in"\n', encoding="utf-8")
    texts.build(tmp_path)
    settings.LOCALE_PATHS = [tmp_path / "built-texts"]
    assert "Silakan masuk" in client.get("/sign-in/").content.decode()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = client.get("/sign-in/").content.decode()
    assert "Come in" in page
    assert "Sign-in name" in page


def test_the_server_reads_the_compiled_texts(settings):
    assert settings.DATA_DIR / "built-texts" in settings.LOCALE_PATHS


def test_the_command_compiles_and_finds(capsys, settings):
    assert cli.main(["texts"]) == 0
    assert capsys.readouterr().out == "compiled; a running server reads the texts at its next start\n"
    assert cli.main(["texts", "--find", "kalimat sandi"]) == 0
    assert 'msgid "Passphrase"\nmsgstr "Kalimat sandi"\n' in capsys.readouterr().out
    assert cli.main(["texts", "--find", "words that nobody says"]) == 1
    assert capsys.readouterr().out == "no text has these words\n"


def test_the_command_names_what_it_could_not_use(capsys, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "id.po").write_text('msgid "Gone"\nmsgstr "Hilang"\n', encoding="utf-8")
    assert cli.main(["texts"]) == 1
    assert capsys.readouterr().out.startswith("id.po, line 1: “Gone” is not said anywhere")
