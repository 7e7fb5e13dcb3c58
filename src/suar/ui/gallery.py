"""The specimens of the gallery as data: the name of each component, when to use it, code to copy.

The code is what the page itself runs, so it cannot be out of date. Its words are Indonesian, as on pages.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suar.ui.maps import Spot


@dataclass(frozen=True, slots=True)
class Specimen:
    """One component: its name, a sentence on when to use it, and its code."""

    name: str | Promise
    when: str | Promise
    code: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the gallery: what its address ends with, its title, what it is about, what it shows."""

    slug: str
    title: str | Promise
    about: str | Promise
    specimens: tuple[Specimen, ...]


ACTIONS = Page(
    "actions",
    _("Buttons and questions"),
    _("What a person can do on a page, and how loudly it is said."),
    (
        Specimen(
            _("The beacon"),
            _("The one next step of a page. If a page seems to need two, it is two pages."),
            '{% primary "Kirim rujukan" %}',
        ),
        Specimen(
            _("Buttons in a row"),
            _("Everything else one may do here. The next step stands first."),
            """{% actions %}
  {% button "Simpan dulu" name="act" value="keep" %}
  {% button "Lihat berkas" url="#main" %}
  {% button "Nanti saja" url="#main" kind="link" %}
{% endactions %}""",
        ),
        Specimen(
            _("An act that may harm"),
            _("Red is for danger to a person: a name that would be shown, help that would be cut off."),
            '{% danger "Cabut akses Polres" %}',
        ),
        Specimen(
            _("Dialog"),
            _("Asks again before what cannot be taken back. Without a script it unfolds in the page."),
            """{% dialog "recall" label="Tarik rujukan" title="Tarik rujukan ini?" kind="risk" %}
  <p>Rumah Aman Melati belum membukanya. Setelah ditarik, mereka tidak bisa membukanya.</p>
  <form method="post">{% csrf_token %}{% danger "Ya, tarik" %}</form>
{% enddialog %}""",
        ),
        Specimen(
            _("Disclosure"),
            _("What only some readers need, folded away."),
            """{% disclosure "Mengapa kami menanyakan ini?" %}
  <p>Rumah aman hanya bisa menerima jika kamarnya sesuai.</p>
{% enddisclosure %}""",
        ),
        Specimen(
            _("Choices that lead on"),
            _("One question whose answers are different pages."),
            """{% choice "Saya butuh bantuan" url="#main" hint="Untuk diri sendiri" %}
{% choice "Saya melihat sesuatu" url="#main" hint="Tanpa menyebut nama Anda" %}""",
        ),
    ),
)

CONTENT = Page(
    "content",
    _("Cards, notes and lists"),
    _("How things lie on the paper."),
    (
        Specimen(
            _("Card"),
            _("One thing with its name. The lit edge marks the one that waits for the reader."),
            """{% cards %}
  {% card "Rujukan dari Lombok Timur" url="#main" meta="Menunggu jawaban sejak kemarin" kind="next" %}
    <p>Satu tempat tidur, kamar perempuan, malam ini.</p>
    {% tag "Menunggu jawaban" "wait" %}
  {% endcard %}
  {% card "Jejaring Lombok" url="#main" meta="11 lembaga" %}
    <p>Rapat berikutnya Kamis, 26 November.</p>
  {% endcard %}
{% endcards %}""",
        ),
        Specimen(
            _("Numbers"),
            _("A number with the words that say what it counts. Three at most in a row."),
            """{% cards %}
  {% figure "214" "orang pulang dengan selamat" %}
  {% figure "38" "berkas terbuka" url="#main" %}
  {% figure "9" "pulau terhubung" %}
{% endcards %}""",
        ),
        Specimen(
            _("Note"),
            _("Something to know before going on. Danger only when somebody may come to harm."),
            """{% note title="Yang dibagikan" %}<p>Hanya umur kira-kira dan kebutuhan kamar.</p>{% endnote %}
{% note "kept" title="Tersimpan" %}<p>Terkunci di HP ini. Terkirim begitu ada sinyal.</p>{% endnote %}
{% note "warn" title="Belum ada cadangan" %}<p>Siapkan kode pemulihan sebelum membuka berkas.</p>{% endnote %}
{% note "danger" title="Jangan menelepon" %}<p>Ia tinggal bersama orang yang mengancamnya.</p>{% endnote %}""",
        ),
        Specimen(
            _("Tag"),
            _("A state in one or two words. Each kind has its own shape, so colour is never alone."),
            """{% tag "Draf" %} &ensp; {% tag "Menunggu" "wait" %} &ensp; {% tag "Diterima" "kept" %} &ensp;
{% tag "Terlambat" "warn" %} &ensp; {% tag "Bahaya" "danger" %}""",
        ),
        Specimen(
            _("List"),
            _("Things to open, each with a line that tells it from the others."),
            """{% listing %}
  {% entry "Rumah Aman Melati" url="#main" meta="Kupang · 4 kasur" %}{% tag "Buka" "kept" %}{% endentry %}
  {% entry "LBH Bumi Gora" url="#main" meta="Mataram · hukum" %}{% tag "Penuh" "wait" %}{% endentry %}
{% endlisting %}""",
        ),
        Specimen(
            _("Facts"),
            _("What is known of one thing, as pairs."),
            """{% facts %}
  {% fact "Penanggung jawab" %}Maria Bere{% endfact %}
  {% fact "Wilayah kerja" %}Lombok Timur, Lombok Tengah{% endfact %}
  {% fact "Siapa memegang kunci" %}Dua orang di lembaga ini{% endfact %}
{% endfacts %}""",
        ),
    ),
)

ORDER = Page(
    "order",
    _("Tables, steps and the logbook"),
    _("What has rows, what has an order, what has happened."),
    (
        Specimen(
            _("Table"),
            _("Things compared by the same questions. On a phone each row becomes a small card."),
            '{% table head rows caption="Rujukan bulan ini" numbers="4" %}',
        ),
        Specimen(
            _("Steps"),
            _("Where one is in a series of questions: in words first, in lights second."),
            '{% steps 3 9 label="Tempat tinggal" %}',
        ),
        Specimen(
            _("Logbook"),
            _("What happened, in order. Nothing is overwritten; a correction is a line of its own."),
            """{% timeline %}
  {% moment when="21 November 2026, 20.15 WITA" title="Kontak pertama" %}<p>Lewat telepon.</p>{% endmoment %}
  {% moment when="22 November 2026, 09.40 WITA" title="Persetujuan" kind="kept" %}
    <p>Setuju: nama dan kebutuhan kamar, untuk Rumah Aman Melati.</p>
  {% endmoment %}
  {% moment when="22 November 2026, 10.05 WITA" title="Rujukan dikirim" kind="wait" %}{% endmoment %}
{% endtimeline %}""",
        ),
    ),
)

STATES = Page(
    "states",
    _("When there is nothing to show"),
    _("Every such page says what happened, what was kept and what to do."),
    (
        Specimen(
            _("Empty"),
            _("Nothing yet: say what to do first."),
            """{% state "empty" title="Belum ada rujukan" action="Buat rujukan" url="#main" %}
  <p>Rujukan yang Anda kirim atau terima akan ada di sini.</p>
{% endstate %}""",
        ),
        Specimen(
            _("Loading"),
            _("Longer than a second: say what is being done and that one may go away."),
            """{% state "loading" title="Sedang membuka kunci" %}
  <p>120 dari 400 berkas. Anda boleh menutup halaman ini.</p>
{% endstate %}""",
        ),
        Specimen(
            _("Error"),
            _("Say what happened, what was kept, what to do now. Never blame."),
            """{% state "error" title="Belum terkirim" action="Coba lagi" url="#main" %}
  <p>Server tidak menjawab. Tulisan Anda tetap tersimpan di sini.</p>
{% endstate %}""",
        ),
        Specimen(
            _("Locked"),
            _("After a quarter of an hour without use. What was being written is kept."),
            """{% state "locked" title="Terkunci" action="Buka dengan kalimat sandi" url="#main" %}
  <p>Sudah 15 menit tidak dipakai. Yang Anda tulis tidak hilang.</p>
{% endstate %}""",
        ),
        Specimen(
            _("Offline"),
            _("No signal: say what still works and what waits to be sent."),
            """{% state "offline" title="Tidak ada sinyal" %}
  <p>Kontak pertama dan skrining tetap bisa dicatat. 2 catatan menunggu dikirim.</p>
{% endstate %}""",
        ),
        Specimen(
            _("Not allowed"),
            _("Says what the rule is and whom to ask. Absent and not-yours read the same."),
            """{% state "denied" title="Tidak ada di sini" action="Kembali ke beranda" url="/" %}
  <p>Halaman ini tidak ada, atau bukan untuk lembaga Anda. Tanyakan penanggung jawab.</p>
{% endstate %}""",
        ),
    ),
)

PAPER = Page(
    "paper",
    _("Letters and quick exit"),
    _("What leaves the screen: on paper, or in a hurry."),
    (
        Specimen(
            _("Letter"),
            _("Prints alone on the sheet: header, footer and buttons stay behind."),
            """{% letter sender="Cahaya Rinjani" to="Rumah Aman Melati" subject="Pengantar" place_date="Selong" %}
  <p>Dengan hormat,</p>
  <p>Kami mengantar seorang klien yang telah menyetujui surat ini.</p>
  <p>Maria Bere<br>Penanggung jawab</p>
{% endletter %}""",
        ),
        Specimen(
            _("Quick exit"),
            _("On every page a survivor may see. The shell adds it when the view sets survivor_page."),
            "{% quick_exit %}",
        ),
    ),
)

CHARTS = Page(
    "charts",
    _("Charts"),
    _("Drawn on the server, coloured by the page, with the numbers behind them."),
    (
        Specimen(
            _("Bars"),
            _("How much of each. Put them in the order that helps the reader."),
            '{% bars "Rujukan per layanan" services "Layanan" "Rujukan" %}',
        ),
        Specimen(
            _("Stacked bars"),
            _("Parts of a whole, for a few things."),
            '{% stacked "Jawaban atas rujukan" answers "Pulau" "Diterima" "Ditolak" "Belum dijawab" %}',
        ),
        Specimen(
            _("Lines"),
            _("How something went over time. Each line has its own stroke."),
            '{% lines "Kontak pertama per bulan" months "Bulan" "Lombok" "Sumba" %}',
        ),
        Specimen(
            _("Sparkline"),
            _("A line the size of a word, beside its number."),
            '<p>Rujukan tahun ini: <b>96</b> {% sparkline "naik dari 4 menjadi 12 per bulan" run %}</p>',
        ),
    ),
)

MAPS = Page(
    "maps",
    _("Maps"),
    _("Equal squares for rates, the islands for places."),
    (
        Specimen(
            _("Tile map"),
            _("One square for each of the 38 provinces: small ones are seen, borders are not drawn."),
            '{% tile_map "Rujukan per provinsi" provinces "Provinsi" "Rujukan" %}',
        ),
        Specimen(
            _("Outline map"),
            _("Where things are. The area of a circle grows with its number."),
            '{% outline_map "Tempat tidur rumah aman" spots "Tempat" "Tempat tidur" %}',
        ),
    ),
)

PAGES = (ACTIONS, CONTENT, ORDER, STATES, CHARTS, MAPS, PAPER)

# The names of the colours in the style sheet, and what each is for.
COLOURS = (
    ("paper", _("the page")),
    ("sheet", _("cards and fields")),
    ("sunk", _("notes and the foot")),
    ("ink", _("words")),
    ("sea", _("links")),
    ("lamp", _("the next step")),
    ("danger", _("danger to a person")),
    ("warn", _("look again")),
    ("kept", _("saved, safe")),
)

# What the specimens show: invented.
VALUES: dict[str, object] = {
    "head": ("Penerima", "Tempat", "Keadaan", "Hari"),
    "rows": (
        ("Rumah Aman Melati", "Kupang", "Diterima", 3),
        ("LBH Bumi Gora", "Mataram", "Menunggu jawaban", 9),
        ("UPTD PPA Flores Timur", "Larantuka", "Ditolak: penuh", 1),
    ),
    "services": (("Rumah aman", 41), ("Bantuan hukum", 27), ("Layanan kesehatan", 18), ("Pemulangan", 10)),
    "answers": (
        ("Lombok", (24, 5, 3)),
        ("Sumbawa", (11, 2, 6)),
        ("Timor", (19, 8, 1)),
        ("Flores", (7, 1, 4)),
    ),
    "months": (
        *(("Januari", (12, 4)), ("Februari", (14, 3)), ("Maret", (11, 6)), ("April", (18, 7))),
        *(("Mei", (22, 9)), ("Juni", (19, 12)), ("Juli", (27, 11)), ("Agustus", (31, 16))),
    ),
    "run": (4, 5, 4, 7, 6, 9, 8, 12),
    "provinces": {
        "52": 38,
        "53": 31,
        "32": 22,
        "35": 19,
        "33": 17,
        "12": 14,
        "21": 12,
        "61": 9,
        "31": 8,
        "73": 5,
    },
    "spots": (
        *(
            Spot("Kupang", -10.18, 123.6, 34),
            Spot("Mataram", -8.58, 116.12, 18),
            Spot("Batam", 1.08, 104.03, 22),
        ),
        *(
            Spot("Nunukan", 4.14, 117.66, 16),
            Spot("Jakarta", -6.2, 106.85, 27),
            Spot("Medan", 3.59, 98.67, 10),
        ),
        *(
            Spot("Larantuka", -8.34, 122.98, 8),
            Spot("Makassar", -5.15, 119.43, 9),
            Spot("Jayapura", -2.53, 140.7, 6),
        ),
    ),
}
