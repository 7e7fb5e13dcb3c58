"""Closing somebody's sign-in, for platform administrators: by its exact name, without a word of where she works."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from suar.access.posts import Request, page, post, sent
from suar.accounts import commands, forms, queries


def find(request: Request) -> HttpResponse:
    """Ask whose sign-in is to be closed."""
    queries.closing(actor=request.actor)
    form = forms.Find(sent(request))
    if form.is_valid():
        person_id = queries.person_called(actor=request.actor, **form.cleaned_data)
        if person_id is not None:
            return redirect("accounts:close", person_id)
        form.add_error("sign_in", _("Nobody signs in with this name. Check the spelling."))
    return page(request, "accounts/find.html", {"form": form})


def close(request: Request, person_id: UUID) -> HttpResponse:
    """Close a sign-in for good."""
    shown = queries.sign_in_to_close(actor=request.actor, person_id=person_id)
    form = forms.Confirm(sent(request))
    if post(request, form, commands.close_person, person_id=person_id):
        messages.success(request, _("The sign-in is closed."))
        return redirect("accounts:find")
    return page(request, "accounts/close.html", {"form": form, "shown": shown})
