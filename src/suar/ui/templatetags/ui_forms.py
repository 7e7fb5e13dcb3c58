"""Whole forms, single fields and the error summary as template tags.

`templatetags/ui.py` carries these tags along; no page loads this module itself.
"""

from typing import Any

from django import template
from django.forms import BaseForm, BoundField
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from suar.ui.templatetags.ui_draw import draw

register = template.Library()


@register.simple_block_tag(takes_context=True, name="form")
def form_tag(
    context: Context,
    content: str,
    form: BaseForm | None = None,
    save: str = "",
    action: str = "",
    fields: bool = True,
) -> SafeString:
    """A whole form: error summary, fields, then what the block holds, or one button when it is empty.

    Args:
        save: the words on that button; "Save" when the block is empty.
        fields: False when the block places the fields itself with `{% field %}`.
    """
    values = {
        "csrf_token": context.get("csrf_token"),
        "once": context.get("once"),
        "summary": error_summary(form) if form is not None else "",
        "multipart": form is not None and form.is_multipart(),
        "kind": "beacon",
        "save": save or ("" if content.strip() else _("Save")),
    }
    return draw(
        "form", form=form, fields=fields and form is not None, content=content, action=action, **values
    )


@register.simple_tag
def field(bound: BoundField) -> SafeString:
    """One field with label, hint and errors."""
    return bound.as_field_group()


@register.simple_tag
def error_summary(*forms: BaseForm) -> SafeString:
    """All that has to be looked at again, at the top, each line leading to its field."""
    problems: list[dict[str, Any]] = []
    for form in forms:
        problems += [{"text": text, "target": ""} for text in form.non_field_errors()]
        problems += [
            {"text": f"{_called(b)} {text}", "target": _target(b)} for b in form for text in b.errors
        ]
    return draw("error_summary", problems=problems)


def _called(bound: BoundField) -> str:
    label = str(bound.label)
    return label if label.endswith("?") else f"{label}:"


def _target(bound: BoundField) -> str:
    """The id of the control that takes the focus: the first one of a group; none for what is not shown."""
    if bound.is_hidden:
        return ""
    return f"{bound.auto_id}_0" if bound.use_fieldset else bound.id_for_label
