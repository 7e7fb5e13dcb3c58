"""One derivation, two halves that say nothing of each other."""

from uuid import UUID

import pytest

from suar.accounts import passphrase

RANI, KOMANG = UUID(int=1), UUID(int=2)


def test_the_same_words_check_and_open_alike_and_other_words_do_not():
    first = passphrase.new("ikan asin di atas atap", RANI)
    again = passphrase.check("ikan asin di atas atap", RANI, first.stored)
    assert again == first
    assert passphrase.check("ikan asin di atas ata", RANI, first.stored) is None


def test_what_is_stored_says_nothing_of_what_opens():
    derived = passphrase.new("ikan asin di atas atap", RANI)
    assert derived.opening.hex() not in derived.stored
    assert "opening" not in repr(derived) and derived.opening.hex() not in repr(derived)


def test_two_people_with_the_same_words_have_nothing_in_common():
    one, two = passphrase.new("ikan asin di atas atap", RANI), passphrase.new("ikan asin di atas atap", RANI)
    assert one.stored != two.stored and one.opening != two.opening


def test_another_pepper_makes_the_table_useless(settings):
    derived = passphrase.new("ikan asin di atas atap", RANI)
    settings.PEPPER = "ab" * 32
    assert passphrase.check("ikan asin di atas atap", RANI, derived.stored) is None


def test_the_same_sentence_from_another_keyboard_is_the_same():
    derived = passphrase.new("café ﬁsh", RANI)
    assert passphrase.check("cafe\u0301 fish", RANI, derived.stored) == derived


@pytest.mark.parametrize("stored", ["", "!", "pbkdf2_sha256$1$a$b", "suar1"])
def test_what_is_no_check_of_ours_lets_nobody_in_but_takes_its_time(stored):
    assert passphrase.check("", RANI, stored) is None


def test_a_check_copied_over_another_persons_lets_nobody_in():
    own = passphrase.new("ikan asin di atas atap", KOMANG)
    assert passphrase.check("ikan asin di atas atap", RANI, own.stored) is None
