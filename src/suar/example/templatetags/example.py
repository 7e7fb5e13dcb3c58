"""Gives the sign-in page of an example server the cast to choose from."""

from django import template
from django.conf import settings

from suar.example import cast

register = template.Library()


@register.simple_tag
def cast_to_try() -> tuple[cast.Group, ...]:
    """The cast by organisation; nobody on a real server."""
    return cast.groups() if settings.EXAMPLE else ()


@register.simple_tag
def words_to_type() -> str:
    """The passphrase that all of the cast share."""
    return cast.PASSPHRASE
