"""Passphrases as people in Indonesia choose them: what is refused, what passes, and the one hint that helps."""

import random
import time

import pytest

from suar.accounts.strength import Hint, Step, judge
from suar.accounts.words import STRENGTH_HINTS
from suar.example.cast import PASSPHRASE

RANI = ("Rani Contoh", "rani")


@pytest.mark.parametrize(
    ("passphrase", "hint"),
    [
        ("", Hint.LONGER),
        ("jendela", Hint.LONGER),
        ("sayang123", Hint.WELL_KNOWN),
        ("Garuda1945!", Hint.WELL_KNOWN),
        ("Bismillah123!", Hint.WELL_KNOWN),
        ("P@ssw0rd2024!!", Hint.WELL_KNOWN),
        ("S4y4ng Kamu 2020", Hint.WELL_KNOWN),
        ("bhinneka tunggal ika", Hint.WELL_KNOWN),
        ("aku cinta kamu selamanya", Hint.WELL_KNOWN),
        ("correct horse battery staple", Hint.WELL_KNOWN),
        ("abcdefghijklmnop", Hint.RUN),
        ("aaaaaaaaaaaaaaaa", Hint.RUN),
        ("kucing kucing kucing kucing", Hint.RUN),
        ("5201014107900001", Hint.DIGITS),
        ("17-08-1945 01-06-1945", Hint.DIGITS),
        ("rani contoh lombok", Hint.OWN_NAME),
        ("ranicontoh1990", Hint.OWN_NAME),
        ("Jakarta Bandung Surabaya", Hint.ONE_MORE_WORD),
        ("kucing terbang biru", Hint.ONE_MORE_WORD),
    ],
)
def test_what_a_guesser_tries_early_is_refused_with_the_one_hint_that_helps(passphrase, hint):
    verdict = judge(passphrase, own=RANI)
    assert not verdict.enough
    assert verdict.hint is hint
    assert STRENGTH_HINTS[verdict.hint]


@pytest.mark.parametrize(
    ("passphrase", "step"),
    [
        ("sendok payung gunung merah", Step.FAIR),
        ("ikan asin di atas atap", Step.GOOD),
        ("kopi tubruk sepeda jendela", Step.GOOD),
        (PASSPHRASE, Step.GOOD),
        ("xK9#mQ2$vL7p", Step.GOOD),
        ("lampu kuning menari pelan sekali di dapur nenek", Step.STRONG),
        ("tetanggaku memelihara komodo cadel", Step.STRONG),
    ],
)
def test_words_that_do_not_belong_together_pass_without_any_sign(passphrase, step):
    assert judge(passphrase, own=RANI).step is step


def test_every_refusal_has_a_hint_in_words():
    assert set(STRENGTH_HINTS) == set(Hint) - {Hint.NONE}
    assert judge("lampu kuning menari pelan sekali di dapur nenek").hint is Hint.NONE


def test_one_more_word_never_makes_it_worse():
    words = ["obeng", "kenari", "telaga", "rantai", "mendung", "sepuluh", "garam", "biola"]
    steps = [judge(" ".join(words[: count + 1])).step for count in range(len(words))]
    assert steps == sorted(steps)
    assert steps[0] is Step.TOO_EASY and steps[-1] is Step.STRONG


def test_another_keyboard_s_form_of_the_same_letters_counts_the_same():
    assert judge("caf\u00e9 obeng telaga biola") == judge("cafe\u0301 obeng telaga biola")


@pytest.mark.parametrize("letters", ["a", "ab", "ab1 ", "qwertyuiop12345", "aeiou\u00e9"])
def test_the_longest_passphrase_is_judged_at_once(letters):
    chosen = "".join(random.Random(7).choice(letters) for _ in range(200))
    before = time.perf_counter()
    judge(chosen, own=RANI)
    assert time.perf_counter() - before < 0.5
