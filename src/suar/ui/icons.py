"""Draws the mark as PNG and ICO files: `python -m suar.ui.icons`. Only the standard library.

The mark is a lamp and its path on night water; sizes and colours are those of `static/ui/mark.svg`.
"""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

NIGHT, LAMP, MOON = (15, 33, 56), (255, 181, 69), (248, 239, 223)
Colour = tuple[int, int, int, int]
CLEAR: Colour = (0, 0, 0, 0)
FINER = 3  # points looked at along each side of a pixel


def _near_line(x: float, y: float, line: tuple[float, float, float], half: float) -> bool:
    """Whether a point lies on a level stroke with round ends: (from, to, height)."""
    start, end, height = line
    along = min(max(x, start), end)
    return (x - along) ** 2 + (y - height) ** 2 <= half**2


def mark(x: float, y: float, *, full: bool) -> Colour:
    """The colour of the mark at a point of its 32 by 32 field; `full` fills the corners too."""
    if (x - 16) ** 2 + (y - 8.5) ** 2 <= 4.2**2:
        return (*LAMP, 255)
    strokes = ((13.5, 18.5, 16.0), (11.0, 21.0, 20.5), (8.0, 24.0, 25.0))
    if any(_near_line(x, y, stroke, 1.3) for stroke in strokes):
        return (*MOON, 255)
    dx, dy = max(7 - x, x - 25, 0), max(7 - y, y - 25, 0)
    return (*NIGHT, 255) if full or dx * dx + dy * dy <= 49 else CLEAR


def maskable(x: float, y: float) -> Colour:
    """The mark within the safe circle of an icon that a phone may cut to any shape."""
    return mark(16 + (x - 16) * 1.35, 16 + (y - 16) * 1.35, full=True)


def _pixel(shape: Callable[[float, float], Colour], column: int, row: int, scale: float) -> bytes:
    steps = [(part + 0.5) / FINER for part in range(FINER)]
    seen = [shape((column + dx) * scale, (row + dy) * scale) for dy in steps for dx in steps]
    cover = sum(colour[3] for colour in seen)
    mixed = [sum(c[channel] * c[3] for c in seen) // max(cover, 1) for channel in range(3)]
    return bytes([*mixed, cover // len(seen)])


def png(shape: Callable[[float, float], Colour], side: int) -> bytes:
    """A square PNG with transparency, `side` pixels wide."""
    scale = 32 / side
    rows = b"".join(
        b"\0" + b"".join(_pixel(shape, column, row, scale) for column in range(side)) for row in range(side)
    )
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def ico(image: bytes, side: int) -> bytes:
    """An ICO file that holds one PNG."""
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, side, side, 0, 0, 1, 32, len(image), 22) + image


def main(folder: Path = Path(__file__).parent / "static" / "ui") -> None:
    """Write every icon file into the folder of static files."""

    def rounded(x: float, y: float) -> Colour:
        return mark(x, y, full=False)

    (folder / "favicon.ico").write_bytes(ico(png(rounded, 32), 32))
    (folder / "icon-192.png").write_bytes(png(rounded, 192))
    (folder / "icon-512.png").write_bytes(png(rounded, 512))
    (folder / "icon-maskable.png").write_bytes(png(maskable, 512))


if __name__ == "__main__":
    main()
