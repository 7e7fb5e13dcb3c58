"""Numbers, money, days, hours, lists and telephone numbers, in both languages."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from suar.ui import words
from suar.ui.words.numbers import CURRENCIES, MINUS
from suar.ui.words.tables import ENGLISH, INDONESIAN

AT = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "places", "indonesian", "english"),
    [
        (0, None, "0", "0"),
        (999, None, "999", "999"),
        (1000, None, "1.000", "1,000"),
        (1234567, None, "1.234.567", "1,234,567"),
        (1234567.5, None, "1.234.567,5", "1,234,567.5"),
        (Decimal("1234567.50"), None, "1.234.567,50", "1,234,567.50"),
        (-1234, None, f"{MINUS}1.234", f"{MINUS}1,234"),
        (0.05, None, "0,05", "0.05"),
        (2.345, 2, "2,35", "2.35"),
        (2.5, 0, "3", "3"),
        (999.96, 1, "1.000,0", "1,000.0"),
        (-0.004, 2, "0,00", "0.00"),
        (Decimal("1E+6"), None, "1.000.000", "1,000,000"),
        (284973643, None, "284.973.643", "284,973,643"),
    ],
)
def test_numbers_carry_the_separators_of_the_language(value, places, indonesian, english):
    assert words.number(value, "id", places) == indonesian
    assert words.number(value, "en", places) == english


@pytest.mark.parametrize(
    ("share", "places", "indonesian", "english"),
    [
        (0, 0, "0%", "0%"),
        (0.125, 1, "12,5%", "12.5%"),
        (0.07, 0, "7%", "7%"),
        (1, 0, "100%", "100%"),
        (-0.031, 1, f"{MINUS}3,1%", f"{MINUS}3.1%"),
        (12.5, 0, "1.250%", "1,250%"),
    ],
)
def test_a_share_is_written_as_a_percentage(share, places, indonesian, english):
    assert words.percent(share, "id", places) == indonesian
    assert words.percent(share, "en", places) == english


@pytest.mark.parametrize(
    ("minor", "currency", "indonesian", "english"),
    [
        (125_000_000, "IDR", "Rp1.250.000", "Rp1,250,000"),
        (0, "IDR", "Rp0", "Rp0"),
        (125_000_050, "IDR", "Rp1.250.000,50", "Rp1,250,000.50"),
        (-5_000_000, "IDR", f"{MINUS}Rp50.000", f"{MINUS}Rp50,000"),
        (100, "USD", "US$1,00", "US$1.00"),
        (2_100_000, "USD", "US$21.000,00", "US$21,000.00"),
        (5, "USD", "US$0,05", "US$0.05"),
        (123_456, "EUR", "€1.234,56", "€1,234.56"),
        (123_456, "GBP", "£1.234,56", "£1,234.56"),
        (123_456, "AUD", "A$1.234,56", "A$1,234.56"),
        (123_456, "NZD", "NZ$1.234,56", "NZ$1,234.56"),
        (123_456, "CAD", "C$1.234,56", "C$1,234.56"),
        (123_456, "SGD", "S$1.234,56", "S$1,234.56"),
        (123_456, "HKD", "HK$1.234,56", "HK$1,234.56"),
        (123_456, "MYR", "RM1.234,56", "RM1,234.56"),
        (123_456, "JPY", "¥123.456", "¥123,456"),
        (123_456, "CHF", "CHF 1.234,56", "CHF 1,234.56"),
    ],
)
def test_money_is_written_from_its_minor_units(minor, currency, indonesian, english):
    assert words.money(minor, currency, "id") == indonesian
    assert words.money(minor, currency, "en") == english


def test_no_two_currencies_share_a_sign():
    signs = [currency.sign for currency in CURRENCIES.values()]
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize(
    ("month", "indonesian", "short_indonesian", "english", "short_english"),
    [
        (1, "Januari", "Jan", "January", "Jan"),
        (2, "Februari", "Feb", "February", "Feb"),
        (3, "Maret", "Mar", "March", "Mar"),
        (4, "April", "Apr", "April", "Apr"),
        (5, "Mei", "Mei", "May", "May"),
        (6, "Juni", "Jun", "June", "Jun"),
        (7, "Juli", "Jul", "July", "Jul"),
        (8, "Agustus", "Agu", "August", "Aug"),
        (9, "September", "Sep", "September", "Sep"),
        (10, "Oktober", "Okt", "October", "Oct"),
        (11, "November", "Nov", "November", "Nov"),
        (12, "Desember", "Des", "December", "Dec"),
    ],
)
def test_every_month_has_its_name(month, indonesian, short_indonesian, english, short_english):
    value = date(2026, month, 5)
    assert words.day(value, "id") == f"5 {indonesian} 2026"
    assert words.day(value, "en") == f"5 {english} 2026"
    assert words.short_day(value, "id") == f"5 {short_indonesian} 2026"
    assert words.short_day(value, "en") == f"5 {short_english} 2026"
    assert words.day_month(value, "id") == f"5 {indonesian}"
    assert words.day_month(value, "en") == f"5 {english}"
    assert words.month(value, "id") == f"{indonesian} 2026"
    assert words.month(value, "en") == f"{english} 2026"


@pytest.mark.parametrize(
    ("offset", "indonesian", "english"),
    [
        (0, "Senin, 23 November 2026", "Monday, 23 November 2026"),
        (1, "Selasa, 24 November 2026", "Tuesday, 24 November 2026"),
        (2, "Rabu, 25 November 2026", "Wednesday, 25 November 2026"),
        (3, "Kamis, 26 November 2026", "Thursday, 26 November 2026"),
        (4, "Jumat, 27 November 2026", "Friday, 27 November 2026"),
        (5, "Sabtu, 28 November 2026", "Saturday, 28 November 2026"),
        (6, "Minggu, 29 November 2026", "Sunday, 29 November 2026"),
    ],
)
def test_every_weekday_has_its_name(offset, indonesian, english):
    value = DAY + timedelta(days=offset)
    assert words.weekday(value, "id") == indonesian
    assert words.weekday(value, "en") == english


@pytest.mark.parametrize(
    ("name", "label", "hour"),
    [
        ("Asia/Jakarta", "WIB", "13"),
        ("Asia/Pontianak", "WIB", "13"),
        ("Asia/Makassar", "WITA", "14"),
        ("Asia/Ujung_Pandang", "WITA", "14"),
        ("Asia/Jayapura", "WIT", "15"),
        ("UTC", "UTC", "06"),
        ("Asia/Singapore", "UTC+8", "14"),
        ("Australia/Darwin", "UTC+9:30", "16"),
        ("America/Sao_Paulo", f"UTC{MINUS}3", "03"),
    ],
)
def test_a_time_of_day_always_names_its_zone(name, label, hour):
    minute = "00" if name == "Australia/Darwin" else "30"
    assert words.zone(name, AT) == label
    assert words.clock(AT, "id", name) == f"{hour}.{minute} {label}"
    assert words.clock(AT, "en", name) == f"{hour}:{minute} {label}"


def test_a_zone_with_summer_time_is_labelled_by_the_moment():
    assert words.zone("Europe/Amsterdam", AT) == "UTC+1"
    assert words.zone("Europe/Amsterdam", AT.replace(month=7)) == "UTC+2"


def test_a_moment_is_told_on_the_day_of_the_readers_zone():
    late = datetime(2026, 11, 22, 23, 5, tzinfo=UTC)
    assert words.moment(late, "id", "Asia/Makassar") == "23 November 2026, 07.05 WITA"
    assert words.moment(late, "en", "Asia/Makassar") == "23 November 2026, 07:05 WITA"
    assert words.moment(late, "id", "Europe/London") == "22 November 2026, 23.05 UTC"


@pytest.mark.parametrize(
    ("span", "indonesian", "english"),
    [
        (timedelta(minutes=1), "1 menit", "1 minute"),
        (timedelta(minutes=59, seconds=59), "59 menit", "59 minutes"),
        (timedelta(hours=1), "1 jam", "1 hour"),
        (timedelta(hours=23), "23 jam", "23 hours"),
        (timedelta(days=1), "1 hari", "1 day"),
        (timedelta(days=2), "2 hari", "2 days"),
        (timedelta(days=7), "1 minggu", "1 week"),
        (timedelta(days=21), "3 minggu", "3 weeks"),
        (timedelta(days=30), "1 bulan", "1 month"),
        (timedelta(days=364), "12 bulan", "12 months"),
        (timedelta(days=365), "1 tahun", "1 year"),
        (timedelta(days=800), "2 tahun", "2 years"),
    ],
)
def test_distance_from_now_is_told_in_the_largest_unit(span, indonesian, english):
    assert words.ago(AT - span, AT, "id") == f"{indonesian} lalu"
    assert words.ago(AT - span, AT, "en") == f"{english} ago"
    assert words.ago(AT + span, AT, "id") == f"{indonesian} lagi"
    assert words.ago(AT + span, AT, "en") == f"in {english}"


def test_less_than_a_minute_is_now():
    assert words.ago(AT, AT, "id") == "baru saja"
    assert words.ago(AT - timedelta(seconds=59), AT, "en") == "just now"
    assert words.ago(AT + timedelta(seconds=59), AT, "id") == "sebentar lagi"
    assert words.ago(AT + timedelta(seconds=59), AT, "en") == "in a moment"


@pytest.mark.parametrize(
    ("days", "indonesian", "english"),
    [
        (0, "hari ini", "today"),
        (1, "besok", "tomorrow"),
        (-1, "kemarin", "yesterday"),
        (2, "2 hari lagi", "in 2 days"),
        (-2, "2 hari lalu", "2 days ago"),
        (7, "7 hari lagi", "in 7 days"),
        (8, "1 Desember 2026", "1 December 2026"),
        (-8, "15 November 2026", "15 November 2026"),
    ],
)
def test_a_near_day_is_told_as_people_say_it(days, indonesian, english):
    assert words.near_day(DAY + timedelta(days=days), DAY, "id") == indonesian
    assert words.near_day(DAY + timedelta(days=days), DAY, "en") == english


@pytest.mark.parametrize(
    ("span", "indonesian", "english"),
    [
        (timedelta(), "0 menit", "0 minutes"),
        (timedelta(seconds=59), "0 menit", "0 minutes"),
        (timedelta(minutes=1), "1 menit", "1 minute"),
        (timedelta(hours=2, minutes=30), "2 jam 30 menit", "2 hours 30 minutes"),
        (timedelta(hours=72), "3 hari", "3 days"),
        (timedelta(days=1, hours=1, minutes=1), "1 hari 1 jam", "1 day 1 hour"),
    ],
)
def test_a_duration_is_told_in_two_units(span, indonesian, english):
    assert words.duration(span, "id") == indonesian
    assert words.duration(span, "en") == english


@pytest.mark.parametrize(
    ("items", "last", "indonesian", "english"),
    [
        ([], "and", "tidak ada", "none"),
        (["a"], "and", "a", "a"),
        (["a", "b"], "and", "a dan b", "a and b"),
        (["a", "b", "c"], "and", "a, b, dan c", "a, b and c"),
        (["a", "b", "c"], "or", "a, b, atau c", "a, b or c"),
        ([1, 2], "or", "1 atau 2", "1 or 2"),
    ],
)
def test_things_in_a_row_are_joined(items, last, indonesian, english):
    assert words.listing(items, "id", last) == indonesian
    assert words.listing(iter(items), "en", last) == english


@pytest.mark.parametrize(
    ("place", "english"),
    [
        *((1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th")),
        *((21, "21st"), (102, "102nd"), (111, "111th")),
    ],
)
def test_places_in_a_row_have_their_ending(place, english):
    assert words.ordinal(place, "id") == f"ke-{place}"
    assert words.ordinal(place, "en") == english


def test_progress_is_told_in_words():
    assert words.progress(3, 9, "id") == "3 dari 9"
    assert words.progress(3, 9, "en") == "3 of 9"
    assert words.progress(1200, 5000, "id") == "1.200 dari 5.000"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("081234567890", "0812-3456-7890"),
        ("0812 3456 7890", "0812-3456-7890"),
        ("+62 812-3456-7890", "+62 812-3456-7890"),
        ("6281234567890", "+62 812-3456-7890"),
        ("0812345678", "0812-345-678"),
        ("08123456789", "0812-3456-789"),
        ("0812345678901", "0812-3456-78901"),
        ("129", "129"),
        ("0800-1000", "0800-1000"),
        ("(0370) 123456", "(0370) 123456"),
        ("+65 6123 4567", "+65 6123 4567"),
        (" 0812 3456 7890 (Ibu Sari) ", "0812 3456 7890 (Ibu Sari)"),
        ("", ""),
    ],
)
def test_an_indonesian_mobile_number_is_grouped_and_any_other_text_left_alone(written, shown):
    assert words.phone(written) == shown


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("0812-3456-7890", "tel:081234567890"),
        ("+62 (21) 2924 4800", "tel:+622129244800"),
        ("129", "tel:129"),
        ("129 (24 jam)", "tel:129"),
        ("0812 3456 7890, malam 110", "tel:081234567890"),
        ("", "tel:"),
    ],
)
def test_the_first_number_of_a_text_can_be_dialled(written, address):
    assert words.dial(written) == address


def test_an_unknown_language_is_answered_in_indonesian_and_a_regional_english_in_english():
    assert words.day(DAY.replace(month=8), "fr") == "23 Agustus 2026"
    assert words.day(DAY.replace(month=8), "en-gb") == "23 August 2026"


def test_both_languages_know_the_same_units_and_conjunctions():
    assert INDONESIAN.units.keys() == ENGLISH.units.keys()
    assert INDONESIAN.conjunctions.keys() == ENGLISH.conjunctions.keys()


def rendered(source: str, language: str, **values: object) -> str:
    template = Template("{% load words %}" + source)
    with translation.override(language), timezone.override("Asia/Makassar"):
        return template.render(Context(values))


@pytest.mark.parametrize(
    ("source", "value", "indonesian", "english"),
    [
        ("{{ it|number }}", 1234.5, "1.234,5", "1,234.5"),
        ("{{ it|number:1 }}", 1234.56, "1.234,6", "1,234.6"),
        ("{{ it|percent:1 }}", 0.125, "12,5%", "12.5%"),
        ('{{ it|money:"IDR" }}', 125_000_000, "Rp1.250.000", "Rp1,250,000"),
        ("{{ it|ordinal }}", 3, "ke-3", "3rd"),
        ("{{ it|progress:9 }}", 3, "3 dari 9", "3 of 9"),
        ("{{ it|listing }}", ["a", "b", "c"], "a, b, dan c", "a, b and c"),
        ('{{ it|listing:"or" }}', ["a", "b"], "a atau b", "a or b"),
        ("{{ it|phone }}", "081234567890", "0812-3456-7890", "0812-3456-7890"),
        ("{{ it|dial }}", "0812-3456-7890", "tel:081234567890", "tel:081234567890"),
        ("{{ it|day }}", date(2026, 8, 5), "5 Agustus 2026", "5 August 2026"),
        ("{{ it|day }}", datetime(2026, 8, 4, 20, 0, tzinfo=UTC), "5 Agustus 2026", "5 August 2026"),
        ("{{ it|short_day }}", date(2026, 8, 5), "5 Agu 2026", "5 Aug 2026"),
        ("{{ it|day_month }}", date(2026, 8, 5), "5 Agustus", "5 August"),
        ("{{ it|month }}", date(2026, 8, 5), "Agustus 2026", "August 2026"),
        ("{{ it|weekday }}", DAY, "Senin, 23 November 2026", "Monday, 23 November 2026"),
        ("{{ it|clock }}", AT, "14.30 WITA", "14:30 WITA"),
        ("{{ it|moment }}", AT, "23 November 2026, 14.30 WITA", "23 November 2026, 14:30 WITA"),
        ("{{ it|duration }}", timedelta(minutes=90), "1 jam 30 menit", "1 hour 30 minutes"),
    ],
)
def test_filters_write_in_the_language_and_zone_of_the_reader(source, value, indonesian, english):
    assert rendered(source, "id", it=value) == indonesian
    assert rendered(source, "en", it=value) == english


def test_filters_that_need_the_clock_read_it_from_django():
    now = timezone.now()
    assert rendered("{{ it|ago }}", "id", it=now - timedelta(days=2, minutes=1)) == "2 hari lalu"
    with timezone.override("Asia/Makassar"):
        today = timezone.localdate()
    assert rendered("{{ it|near_day }}", "en", it=today) == "today"


FILTERS = ["number", "percent", 'money:"IDR"', "phone", "day", "short_day", "day_month", "month", "weekday"]


@pytest.mark.parametrize("name", [*FILTERS, "near_day", "clock", "moment", "ago", "duration"])
def test_an_empty_value_stays_empty(name):
    assert rendered(f"{{{{ it|{name} }}}}", "id", it=None) == ""
