"""Every address of the server was asked for by some test; runs last, and only when all tests run."""

import pytest
from django.urls import get_resolver

from tests.rules import house, visited

pytestmark = pytest.mark.last


def test_every_route_was_exercised():
    never = set(house.routes(get_resolver().url_patterns)) - visited.names
    assert sorted(never) == []


def test_a_route_nobody_visits_would_be_found():
    from django.urls import path

    assert set(house.routes([path("x/", lambda request: None, name="x")])) - visited.names == {"x"}
