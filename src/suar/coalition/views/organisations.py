"""Pages of organisations, and of the one acted for."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suar.access import NotFound
from suar.access.posts import Request, page, post, sent
from suar.coalition import commands, forms, queries


def organisations(request: Request) -> HttpResponse:
    """The organisations I may see."""
    listed = queries.organisations(actor=request.actor)
    return render(request, "coalition/organisations.html", {"listed": listed})


def organisation(request: Request, organisation_id: UUID) -> HttpResponse:
    """One organisation."""
    shown = queries.organisation_page(actor=request.actor, organisation_id=organisation_id)
    return render(request, "coalition/organisation.html", {"organisation": shown})


def mine(request: Request) -> HttpResponse:
    """The organisation I act for."""
    if request.actor.organisation is None:
        raise NotFound
    return organisation(request, request.actor.organisation)


def admit(request: Request) -> HttpResponse:
    """Take an organisation in."""
    queries.admitting(actor=request.actor)
    form = forms.Admit(sent(request))
    if done := post(request, form, commands.admit_organisation):
        messages.success(
            request, _("The organisation is in the coalition. Now invite its first administrator.")
        )
        return redirect("coalition:organisation", organisation_id=done.result)
    return page(request, "coalition/admit.html", {"form": form})


def rename(request: Request, organisation_id: UUID) -> HttpResponse:
    """Correct an organisation's name."""
    shown = queries.organisation_page(
        actor=request.actor, organisation_id=organisation_id, action="organisation.rename"
    )
    form = forms.Rename(sent(request), initial={"name": shown.name})
    if post(request, form, commands.rename_organisation, organisation_id=organisation_id):
        return redirect("coalition:organisation", organisation_id=organisation_id)
    return page(request, "coalition/rename.html", {"form": form, "organisation": shown})


def suspend(request: Request, organisation_id: UUID) -> HttpResponse:
    """Shut an organisation out, or let it in again."""
    shown = queries.organisation_page(
        actor=request.actor, organisation_id=organisation_id, action="organisation.suspend"
    )
    form = forms.Confirm(sent(request))
    change = commands.reinstate_organisation if shown.suspended else commands.suspend_organisation
    if post(request, form, change, organisation_id=organisation_id):
        return redirect("coalition:organisation", organisation_id=organisation_id)
    return page(request, "coalition/suspend.html", {"form": form, "organisation": shown})


def acting(request: Request) -> HttpResponse:
    """Choose the organisation to act for."""
    form = forms.ActFor(sent(request), organisations=queries.acting(actor=request.actor))
    if done := post(request, form, commands.act_for):
        request.session["organisation"] = done.result
        return redirect("web:home")
    return page(request, "coalition/acting.html", {"form": form})
