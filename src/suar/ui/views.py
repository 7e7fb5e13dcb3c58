"""The gallery's pages. Open to anyone, and only on servers that are not the real one."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template import engines
from django.utils.translation import gettext as _

from suar.ui import gallery, specimen_form


@login_not_required
def index(request: HttpRequest) -> HttpResponse:
    """The mark, the colours, the type, and the way to every other page."""
    values = {"title": _("The look of Suar"), "pages": gallery.PAGES, "colours": gallery.COLOURS}
    return render(request, "ui/gallery/index.html", values)


@login_not_required
def page(request: HttpRequest, name: str) -> HttpResponse:
    """One page of specimens, each run and shown with its code."""
    for found in gallery.PAGES:
        if found.slug == name:
            return render(request, "ui/gallery/page.html", _page(request, found))
    raise Http404


def _page(request: HttpRequest, found: gallery.Page) -> dict[str, object]:
    engine = engines["django"]
    shown = [
        (each, engine.from_string(each.code).render(dict(gallery.VALUES), request))
        for each in found.specimens
    ]
    return {"title": found.title, "page": found, "shown": shown, "crumbs": _crumbs(str(found.title))}


def _crumbs(title: str) -> list[tuple[str, str]]:
    return [(_("The look of Suar"), "../"), (title, "")]


@login_not_required
def forms(request: HttpRequest) -> HttpResponse:
    """Every kind of field in one form; sending it shows its errors."""
    sent = request.method == "POST"
    form = specimen_form.Everything(request.POST, request.FILES) if sent else specimen_form.Everything()
    form.is_valid()
    title = _("Forms")
    values = {"title": title, "form": form, "crumbs": _crumbs(title)}
    return render(request, "ui/gallery/forms.html", values, status=422 if form.errors else 200)


@login_not_required
def places(request: HttpRequest) -> JsonResponse:
    """What the specimen of the picker finds."""
    found = specimen_form.find(request.GET.get("q", ""))
    return JsonResponse({"options": [{"value": o.value, "label": o.label, "meta": o.meta} for o in found]})
