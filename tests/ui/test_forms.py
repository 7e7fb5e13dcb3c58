"""Forms: every field is named, hinted and corrected in words, and a date or place can be given in one's own way."""

import re
from datetime import date
from typing import Any

import pytest
from django import forms
from django.http import QueryDict
from django.template import Context, Template
from django.test import Client
from django.utils.translation import override

from suar.ui.forms import DateParts, month_number
from suar.ui.specimen_form import Everything, find

FILLED = {
    "case_name": "Melati",
    "born_0": "27",
    "born_1": "3",
    "born_2": "1998",
    "regency": "52.03",
    "regency_search": "Lombok Timur",
    "safe_now": "yes",
    "language": "sas",
    "email": "sari@example.org",
    "secret": "enam kata yang mudah diingat saya",
    "agreed": "on",
    "from_page": "gallery",
}


def sent(**changes: str) -> Everything:
    data = QueryDict(mutable=True)
    for name, value in {**FILLED, **changes}.items():
        data.appendlist(name, value)
    return Everything(data)


def html(form: forms.Form, code: str = "{% form form %}{% endform %}", **values: Any) -> str:
    with override("en"):
        return Template(code).render(Context({"form": form, "csrf_token": "t", **values}))


def test_a_filled_form_is_valid() -> None:
    form = sent()
    assert form.is_valid(), form.errors
    assert form.cleaned_data["born"] == date(1998, 3, 27)
    assert form.cleaned_data["regency"] == "52.03"


def test_a_form_carries_its_token_and_its_hidden_fields() -> None:
    page = html(Everything(), once="abc")
    assert '<form method="post" novalidate enctype="multipart/form-data">' in page
    assert 'name="csrfmiddlewaretoken" value="t"' in page
    assert '<input type="hidden" name="once" value="abc">' in page
    assert '<input type="hidden" name="from_page" value="gallery"' in page


def test_every_control_has_a_label() -> None:
    page = html(Everything())
    ids = re.findall(r'<(?:input|select|textarea)(?![^>]*type="hidden")[^>]* id="([^"]+)"', page)
    assert len(ids) > 15
    assert [each for each in ids if f'for="{each}"' not in page] == []


def test_what_may_stay_empty_says_so_and_what_must_not_says_nothing() -> None:
    page = html(Everything())
    assert re.search(r'What happened\? <span class="maybe">\(may stay empty\)', page)
    assert "Your e-mail</label>" in page
    assert "*" not in re.sub(r"<[^>]+>", "", page)


def test_a_hint_belongs_to_its_field() -> None:
    page = html(Everything())
    assert '<p class="hint" id="id_case_name_helptext">An invented name is fine.</p>' in page
    assert 'aria-describedby="id_case_name_helptext"' in page


def test_an_error_is_told_at_the_top_and_at_the_field() -> None:
    page = html(sent(case_name="", safe_now=""))
    assert '<div class="summary" role="alert" tabindex="-1"' in page
    assert '<a href="#id_case_name">Name she wants to be called: This field is required.</a>' in page
    assert '<a href="#id_safe_now_0">Is she safe now? This field is required.</a>' in page
    assert 'id="id_case_name_error"' in page
    assert 'aria-describedby="id_case_name_helptext id_case_name_error"' in page
    assert page.count('aria-invalid="true"') >= 2


def test_every_line_of_the_summary_leads_to_a_control() -> None:
    page = html(Everything({}))
    targets = re.findall(r'<li><a href="#([^"]+)">', page)
    assert len(targets) == 7
    assert [each for each in targets if f'id="{each}"' not in page] == []


def test_a_form_without_a_word_of_its_own_has_one_button_that_says_save() -> None:
    assert '<button class="beacon">Save</button>' in html(Everything())
    assert '<button class="beacon">Send</button>' in html(
        Everything(), '{% form form save="Send" %}{% endform %}'
    )
    assert "Save</button>" not in html(Everything(), "{% form form %}<button>Go</button>{% endform %}")


def test_fields_can_be_placed_one_by_one() -> None:
    page = html(
        Everything(), "{% form form fields=False %}{% field form.email %}<button>Go</button>{% endform %}"
    )
    assert "id_email" in page
    assert "id_story" not in page


@pytest.mark.parametrize(
    ("month", "number"),
    [("3", 3), ("03", 3), ("Maret", 3), ("maret", 3), ("March", 3), ("Mei", 5), ("MAY", 5)],
)
def test_a_month_may_be_a_number_or_a_name_in_either_language(month: str, number: int) -> None:
    assert month_number(month) == number


@pytest.mark.parametrize(
    "parts", [["31", "2", "1998"], ["27", "", "1998"], ["27", "Sunday", "1998"], ["x", "1", "1"]]
)
def test_a_date_that_does_not_exist_is_refused(parts: list[str]) -> None:
    with pytest.raises(forms.ValidationError):
        DateParts(required=False).clean(parts)


def test_a_date_may_stay_empty_where_the_field_says_so() -> None:
    assert DateParts(required=False).clean(["", "", ""]) is None


def test_a_place_may_be_typed_in_full() -> None:
    assert sent(regency="", regency_search="lombok timur").data["regency"] == ""
    form = sent(regency="", regency_search="lombok timur")
    assert form.is_valid(), form.errors
    assert form.cleaned_data["regency"] == "52.03"


def test_searching_is_not_choosing() -> None:
    form = sent(regency_find="1", regency_search="lombok")
    assert not form.is_valid()
    page = html(form)
    assert page.count('type="radio" name="regency"') == 4
    assert 'value="lombok"' in page


def test_words_that_fit_several_places_choose_none() -> None:
    assert not sent(regency="", regency_search="lombok").is_valid()


def test_words_changed_after_choosing_are_not_overruled_by_the_old_choice() -> None:
    form = sent(regency="52.03", regency_search="Kupang")
    assert form.is_valid()
    assert form.cleaned_data["regency"] == "53.71"


def test_a_place_is_found_by_its_letters_or_its_code() -> None:
    assert [each.value for each in find("timur")] == ["52.03", "53.06"]
    assert [each.label for each in find("53.71")] == ["Kupang"]
    assert find(" ") == []


@pytest.mark.django_db
def test_the_gallery_sends_its_form_back_with_what_was_typed(client: Client) -> None:
    page = client.post("/ui/forms/", {**FILLED, "email": "not an address"})
    assert page.status_code == 422
    assert 'value="Melati"' in page.content.decode()
    assert "enam kata" not in page.content.decode()


@pytest.mark.django_db
def test_the_script_of_the_picker_is_answered(client: Client) -> None:
    found = client.get("/ui/places/", {"q": "flores"}).json()
    assert found == {"options": [{"value": "53.06", "label": "Flores Timur", "meta": "Nusa Tenggara Timur"}]}
