"""Pages of who works in an organisation."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from suar.access.posts import Request, opens, page, post, sent
from suar.accounts.words import please_open
from suar.coalition import commands, forms, queries


def give_role(request: Request, organisation_id: UUID) -> HttpResponse:
    """Give a role to somebody who signs in already."""
    shown = queries.organisation_page(
        actor=request.actor, organisation_id=organisation_id, action="organisation.give_role"
    )
    if request.method != "POST" and not shown.may_give_role:
        raise commands.NotFirst
    form = forms.GiveRole(sent(request), roles=shown.roles)
    if done := post(request, form, commands.give_role, organisation_id=organisation_id):
        messages.success(request, _("The role is given and counts from the next page on."))
        request.session["role_given"] = {"organisation": str(organisation_id), "code": done.result}
        return redirect("coalition:role_given", organisation_id=organisation_id)
    return page(request, "coalition/give_role.html", {"form": form, "organisation": shown})


@never_cache
def role_given(request: Request, organisation_id: UUID) -> HttpResponse:
    """What to pass on to whoever was just given a role: the code of her notice, and nothing else."""
    shown = queries.organisation_page(actor=request.actor, organisation_id=organisation_id)
    given = request.session.get("role_given") or {}
    if given.get("organisation") != str(organisation_id) or not given["code"]:
        return redirect("coalition:organisation", organisation_id=organisation_id)
    told = {"sentence": please_open(given["code"]), "organisation": shown}
    return render(request, "coalition/role_given.html", told)


@opens
@require_POST
def people(request: Request, organisation_id: UUID) -> HttpResponse:
    """Read, and be seen reading, who works in an organisation."""
    opened = queries.named(
        actor=request.actor, people=commands.open_people(actor=request.actor, organisation_id=organisation_id)
    )
    return render(request, "coalition/people.html", {"people": opened, "organisation_id": organisation_id})


def colleague(request: Request, organisation_id: UUID, person_id: UUID) -> HttpResponse:
    """One person, with her roles, for an administrator."""
    shown = queries.colleague(actor=request.actor, organisation_id=organisation_id, person_id=person_id)
    return render(
        request, "coalition/colleague.html", {"colleague": shown, "organisation_id": organisation_id}
    )


def remove_person(request: Request, organisation_id: UUID, person_id: UUID) -> HttpResponse:
    """End all of somebody's roles here."""
    ids = {"organisation_id": organisation_id, "person_id": person_id}
    shown = queries.colleague(actor=request.actor, **ids)
    form = forms.Confirm(sent(request))
    if post(request, form, commands.remove_person, **ids):
        messages.success(request, _("This person is out, with her very next page."))
        return redirect("coalition:organisation", organisation_id=organisation_id)
    return page(request, "coalition/remove_person.html", {"form": form, "colleague": shown, **ids})


def end_membership(request: Request, membership_id: UUID) -> HttpResponse:
    """End somebody's role."""
    shown = queries.membership(actor=request.actor, membership_id=membership_id)
    form = forms.Confirm(sent(request))
    if post(request, form, commands.end_membership, membership_id=membership_id):
        messages.success(request, _("The role has ended. It stops with that person's next page."))
        return redirect("coalition:organisation", organisation_id=shown.organisation)
    return page(request, "coalition/end_membership.html", {"form": form, "membership": shown})
