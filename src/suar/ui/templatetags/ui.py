"""Every component of the look as a template tag; registered as a builtin, so no page loads it.

Block tags wrap what they hold: `{% card "Title" %}…{% endcard %}`. The gallery at `/ui/` shows each with
its code.
"""

from collections.abc import Iterable, Sequence

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from suar.ui.drawings import drawing
from suar.ui.templatetags import ui_charts, ui_forms
from suar.ui.templatetags.ui_draw import draw

register = template.Library()
for part in (ui_charts, ui_forms):
    register.tags.update(part.register.tags)

# A weather forecast: what anybody might have been reading.
EXIT_ADDRESS = "https://www.bmkg.go.id/cuaca/prakiraan-cuaca"


# --- containers ------------------------------------------------------------------------------------
@register.simple_block_tag
def card(
    content: str, title: str = "", url: str = "", meta: str = "", kind: str = "", level: int = 2
) -> SafeString:
    """A sheet of paper: one thing with its name. `kind="next"` marks the one that waits for the reader."""
    return draw("card", content=content, title=title, url=url, meta=meta, kind=kind, level=level)


@register.simple_block_tag
def cards(content: str) -> SafeString:
    """Cards side by side where there is room."""
    return format_html('<div class="cards">{}</div>', content)


@register.simple_block_tag
def hero(content: str, title: str, lead: str = "") -> SafeString:
    """The cover of a first page: its heading on night water. Goes into the block `heading`."""
    return draw("hero", content=content, title=title, lead=lead)


@register.simple_block_tag
def note(content: str, kind: str = "info", title: str = "") -> SafeString:
    """Something to know before going on: `info`, `kept` (saved, safe), `warn`, `danger` (to a person)."""
    return draw("note", content=content, kind=kind, title=title)


@register.simple_block_tag
def timeline(content: str) -> SafeString:
    """The logbook: what happened, in order. Holds `{% moment %}`s."""
    return format_html('<ol class="log">{}</ol>', content)


@register.simple_block_tag
def moment(content: str, when: str = "", title: str = "", kind: str = "") -> SafeString:
    """One line of the logbook."""
    return draw("moment", content=content, when=when, title=title, kind=kind)


@register.simple_block_tag
def listing(content: str) -> SafeString:
    """A list of things to open. Holds `{% entry %}`s."""
    return format_html('<ul class="list">{}</ul>', content)


@register.simple_block_tag
def entry(content: str, title: str, url: str = "", meta: str = "") -> SafeString:
    """One thing in a list; what the block holds (a tag, a button) stands at its end."""
    return draw("entry", content=content, title=title, url=url, meta=meta)


@register.simple_block_tag
def facts(content: str) -> SafeString:
    """What is known of one thing, as pairs. Holds `{% fact %}`s."""
    return format_html('<dl class="facts">{}</dl>', content)


@register.simple_block_tag
def fact(content: str, label: str) -> SafeString:
    """One pair: its name and, inside the block, its value."""
    return format_html("<dt>{}</dt><dd>{}</dd>", label, content)


@register.simple_block_tag
def actions(content: str) -> SafeString:
    """Buttons in a row, the next step first."""
    return format_html('<div class="actions">{}</div>', content)


@register.simple_block_tag
def disclosure(content: str, title: str, unfolded: bool = False) -> SafeString:
    """What only some readers need, folded away."""
    return draw("disclosure", content=content, title=title, unfolded=unfolded)


@register.simple_block_tag
def dialog(content: str, key: str, label: str, title: str, kind: str = "", close: str = "") -> SafeString:
    """A button (`label`) and the question it opens; without a script the question unfolds in the page.

    Args:
        key: a word that is unique on the page, for the address of the question.
    """
    values = {"key": key, "label": label, "title": title, "kind": kind, "close": close or _("Close")}
    return draw("dialog", content=content, **values)


@register.simple_block_tag
def state(
    content: str, kind: str, title: str = "", action: str = "", url: str = "", level: int = 2
) -> SafeString:
    """A page or part with nothing to show yet: `empty`, `loading`, `error`, `locked`, `offline`, `denied`."""
    beacon = kind in ("empty", "locked")
    values = {"title": title, "action": action, "url": url, "level": level, "beacon": beacon}
    return draw("state", content=content, kind=kind, drawing=drawing(kind), **values)


@register.simple_block_tag
def letter(content: str, sender: str, to: str = "", subject: str = "", place_date: str = "") -> SafeString:
    """A letter or form as it comes out of the printer."""
    return draw("letter", content=content, sender=sender, to=to, subject=subject, place_date=place_date)


# --- small parts -----------------------------------------------------------------------------------
@register.simple_tag
def tag(label: str, kind: str = "plain") -> SafeString:
    """A state in one or two words, with a shape of its own: `plain`, `wait`, `kept`, `warn`, `danger`."""
    return format_html('<span class="tag is-{}">{}</span>', kind, label)


@register.simple_tag
def figure(number: object, label: str, url: str = "") -> SafeString:
    """One number worth a card, with the words that say what it counts."""
    words = format_html('<a href="{}">{}</a>', url, label) if url else label
    return format_html('<div class="card figure"><b>{}</b> {}</div>', number, words)


@register.simple_tag
def steps(now: int, total: int, label: str = "") -> SafeString:
    """Where one is in a series of questions, in words first: "Step 3 of 9"."""
    return draw("steps", now=now, total=total, label=label, lights=[n < now for n in range(total)])


@register.simple_tag
def table(
    head: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "", numbers: str = ""
) -> SafeString:
    """A table whose rows become small cards on a phone.

    Args:
        head: the column names; the first column names the row.
        rows: cells in the order of `head`.
        numbers: the columns set as numbers, counted from 1, parted by spaces.
    """
    columns = [
        {"label": label, "number": str(place) in numbers.split()} for place, label in enumerate(head, 1)
    ]
    body = [[{**column, "value": value} for column, value in zip(columns, row, strict=True)] for row in rows]
    return draw("table", head=columns, rows=body, caption=caption)


@register.simple_tag
def button(
    label: str, url: str = "", kind: str = "", name: str = "", value: str = "", about: str = ""
) -> SafeString:
    """An act (or, with `url`, a way on).

    Args:
        kind: empty, `risk` or `link`.
        about: said only to screen readers, where several buttons of a list have the same words.
    """
    return draw("button", label=label, url=url, kind=kind, name=name, value=value, about=about)


@register.simple_tag
def primary(label: str, url: str = "", name: str = "", value: str = "") -> SafeString:
    """The beacon: the one next step of a page. Never two."""
    return button(label, url, "beacon", name, value)


@register.simple_tag
def danger(label: str, url: str = "", name: str = "", value: str = "") -> SafeString:
    """An act that may harm a person or cannot be undone."""
    return button(label, url, "risk", name, value)


@register.simple_tag
def choice(label: str, url: str, hint: str = "") -> SafeString:
    """A choice that leads to another page, as a card."""
    small = format_html("<small>{}</small>", hint) if hint else ""
    return format_html('<a class="choice" href="{}"><span><b>{}</b>{}</span></a>', url, label, small)


@register.simple_tag(takes_context=True)
def notices(context: Context) -> SafeString:
    """What just happened: Django's messages, read aloud by screen readers."""
    return draw("notices", messages=context.get("messages"))


@register.simple_tag
def exit_address() -> str:
    """Where leaving quickly leads: a page that gives nothing away."""
    return EXIT_ADDRESS


@register.simple_tag
def quick_exit() -> SafeString:
    """Leaves at once for a weather page; also by pressing Shift three times."""
    return draw("quick_exit", address=EXIT_ADDRESS)
