"""Fills the template of one component."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe


def draw(name: str, /, **values: object) -> SafeString:
    """The finished HTML of `ui/_<name>.html`."""
    return mark_safe(render_to_string(f"ui/_{name}.html", values).strip())  # noqa: S308 (our own templates escape)
