"""The small harbour drawings that stand above an empty, loading, failed, locked, offline or closed page.

Line art in the stroke of the mark; `lit` is the lamp, the only colour.
"""

from suar.ui.markup import Markup

SEA = "M8 62q8-5 16 0t16 0t16 0t16 0t16 0"
LOW_SEA = "M24 70q8-5 16 0t16 0"
_LINES = {
    "empty": (f"{SEA}{LOW_SEA}M34 54h28l-5 8M34 54l5 8M48 54V22l16 24H48", ""),
    "loading": (
        f"{SEA}{LOW_SEA}M41 62l3-30h8l3 30M42 52h12M41 32h14",
        '<circle class="lit" cx="48" cy="24" r="4"/>',
    ),
    "error": ("M8 66q8-5 16 0t16 0t16 0t16 0t16 0M30 50l34 10-8 6M30 50l2 12M46 54L56 20l6 34", ""),
    "locked": ("M32 36h32v26H32zM38 36v-8a10 10 0 0 1 20 0v8M48 46v7", ""),
    "offline": (
        "M10 58q10-14 22-4h6M58 54h6q12-10 22 4M26 50V34M70 50V34M26 34l-6 4M26 34l6 4M70 34l-6 4M70 34l6 4",
        "",
    ),
    "denied": ("M20 66V34M76 66V34M14 66h12M70 66h12M20 40q28 26 56 0M20 46q28 26 56 0", ""),
}
_LAMP = {"empty": (48, 16), "locked": (48, 12), "offline": (48, 54), "denied": (48, 22), "error": (74, 20)}


def drawing(kind: str) -> Markup:
    """The drawing for one kind of page, for decoration only: the words beside it say everything."""
    lines, extra = _LINES[kind]
    if kind in _LAMP:
        x, y = _LAMP[kind]
        extra += f'<circle class="lit" cx="{x}" cy="{y}" r="3"/>'
    stroke = (
        'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    )
    return Markup(f'<svg viewBox="0 0 96 76" aria-hidden="true"><path {stroke} d="{lines}"/>{extra}</svg>')
