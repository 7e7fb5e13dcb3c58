"""No text stands in the code where it can't be translated."""

from pathlib import Path

import pytest

from tests.texts import unmarked_in_python, unmarked_in_scripts, unmarked_in_templates

SOURCE = Path(__file__).resolve().parents[2] / "src" / "suar"
TEMPLATES = sorted(
    path for path in SOURCE.rglob("*") if path.suffix in (".html", ".svg") and "templates" in path.parts
)
SCRIPTS = sorted(SOURCE.rglob("*.js"))
# Rooms whose words are read by those who run a server, in English only.
FOR_OPERATORS = {"cli", "config"}
MODULES = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if path.relative_to(SOURCE).parts[0] not in FOR_OPERATORS and "migrations" not in path.parts
]


def test_every_text_in_a_template_is_marked():
    found = {path: unmarked_in_templates.unmarked(path.read_text(encoding="utf-8")) for path in TEMPLATES}
    assert {str(path.relative_to(SOURCE)): texts for path, texts in found.items() if texts} == {}


def test_every_text_said_by_python_is_marked():
    found = {path: unmarked_in_python.unmarked(path.read_text(encoding="utf-8")) for path in MODULES}
    assert {str(path.relative_to(SOURCE)): texts for path, texts in found.items() if texts} == {}


def test_no_script_brings_texts_of_its_own():
    found = {path: unmarked_in_scripts.unmarked(path.read_text(encoding="utf-8")) for path in SCRIPTS}
    assert SCRIPTS
    assert {path.name: texts for path, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("<p>Ask for help</p>", "Ask for help"),
        ("<h1>{{ name }} has left</h1>", "… has left"),
        ("<p>{% if a %}Members{% endif %}</p>", "… Members …"),
        ('<a href="/" title="Home">x</a>', "Home"),
        ('<img src="a.svg" alt="A beacon">', "A beacon"),
        ('<input placeholder="Your name">', "Your name"),
        ('<input type="submit" value="Send">', "Send"),
        ('<nav aria-label="Main">x</nav>', "Main"),
        ('<div data-text-sent="Sent">x</div>', "Sent"),
        ('<meta name="description" content="The backbone">', "The backbone"),
        ('<p {% if a %}title="Home"{% endif %} class="x">x</p>', "Home"),
        ("<{% if a %}h2{% else %}p{% endif %} id='x'>Members</p>", "Members"),
        ("<svg><title>A map</title></svg>", "A map"),
        ('{% card title="Members" %}{% endcard %}', "Members"),
        ('{% primary "Send" %}', "Send"),
        ('{% tag "no signal yet" "wait" %}', "no signal yet"),
        ("{% include 'ui/_empty.html' with heading='Nobody yet' %}", "Nobody yet"),
        ('{{ name|default:"nobody" }}', "nobody"),
        ("{% blocktranslate %}Hello{% endblocktranslate %} and good day", "… and good day"),
    ],
)
def test_a_planted_text_in_a_template_is_found(template, text):
    assert unmarked_in_templates.unmarked(template) == [text]


@pytest.mark.parametrize(
    "template",
    [
        '<p>{% translate "Ask for help" %}</p>',
        "{% blocktranslate trimmed with n=count %}You have {{ n }} letters{% endblocktranslate %}",
        "{# a remark #}{% comment %}<p>another</p>{% endcomment %}",
        '<p class="lead note" id="main-text" data-island="lombok">{{ text }}</p>',
        "<title>{% block title %}{% endblock %} · Suar</title>",
        '<input type="hidden" value="some words"><input value="typed words">',
        "<style>p { color: red }</style><script>const a = 1</script><code>make run</code>",
        "<p>&nbsp;&middot;&mdash; 1.234 / 5 %</p>",
        '{% card title=_("Members") %}{% endcard %}{% primary _("Send") %}{% tag word "wait" %}',
        '<a lang="en" href="?language=en">English</a>',
        '{% url "coalition:list" as where %}{% if a == "draft" %}x{% endif %}',
        '<p class="note {{ kind|default:"info" }}">x</p>',
        "<br/><img alt='' src='x'/>",
    ],
)
def test_what_is_marked_or_not_read_by_people_is_left_alone(template):
    assert unmarked_in_templates.unmarked(template) == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ('forms.CharField(label="Name")', "Name"),
        ('forms.CharField(help_text=f"At most {n} letters")', "At most  letters"),
        ('raise ValidationError("That is too long")', "That is too long"),
        ('messages.success(request, "Saved")', "Saved"),
        ('forms.ChoiceField(choices=[("a", "Shelter")])', "Shelter"),
        ('forms.CharField(error_messages={"required": "Write a name"})', "Write a name"),
        ('class Kind(models.TextChoices):\n    SHELTER = "shelter", "Shelter"', "Shelter"),
        ('class Left(Refused):\n    sentence = "This person has left."', "This person has left."),
        ('raise Refused("Not today")', "Not today"),
        ('HttpResponse("Not here", status=404)', "Not here"),
        ('Page(title="Mem" + "bers")', "Members"),
    ],
)
def test_a_planted_text_in_python_is_found(module, text):
    assert unmarked_in_python.unmarked(module) == [text]


@pytest.mark.parametrize(
    "module",
    [
        'forms.CharField(label=_("Name"), help_text=ngettext_lazy("a", "b", "n"))',
        'raise ValidationError(_("That is too long"))',
        'raise ValueError("only for programmers")',
        'logger.error("for the log"); logger.info("event", "for the log")',
        'messages.success(request, _("Saved"))',
        'class Kind(models.TextChoices):\n    SHELTER = "shelter", _("Shelter")',
        'class Kind(StrEnum):\n    SHELTER = "shelter"',
        "forms.CharField(label='')",
        'HttpResponse(body, content_type="text/plain")',
    ],
)
def test_what_is_wrapped_or_not_shown_is_left_alone(module):
    assert unmarked_in_python.unmarked(module) == []


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ('node.textContent = "Nothing found";', "Nothing found"),
        ("if (confirm('Leave this page?')) go()", "Leave this page?"),
        ("list.append(`${count} places`)", "${count} places"),
        ('button.setAttribute("aria-label", "Close")', "Close"),
    ],
)
def test_a_planted_text_in_a_script_is_found(script, text):
    assert unmarked_in_scripts.unmarked(script) == [text]


@pytest.mark.parametrize(
    "script",
    [
        "node.textContent = root.dataset.textNone",
        'node.className = "Is open"',
        'node.textContent = ""',
        "x.append(a)",
    ],
)
def test_a_script_that_takes_its_texts_from_the_page_is_left_alone(script):
    assert unmarked_in_scripts.unmarked(script) == []
