"""Pages for whoever invites."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suar.access.posts import Request, page, post, sent
from suar.accounts import mail
from suar.coalition import commands, forms, queries


def invite(request: Request, organisation_id: UUID) -> HttpResponse:
    """Invite somebody to an organisation."""
    shown = queries.organisation_page(
        actor=request.actor, organisation_id=organisation_id, action="organisation.invite"
    )
    if request.method != "POST" and not shown.may_invite:
        raise commands.NotFirst
    form = forms.Invite(sent(request), roles=shown.roles, mail=mail.is_on())
    if done := post(request, form, commands.invite, organisation_id=organisation_id):
        return redirect("coalition:invitation", invitation_id=done.result)
    return page(request, "coalition/invite.html", {"form": form, "organisation": shown})


@never_cache
def invitation(request: Request, invitation_id: UUID) -> HttpResponse:
    """One invitation, with its link for whoever made it."""
    shown = queries.invitation_page(actor=request.actor, invitation_id=invitation_id)
    return render(request, "coalition/invitation.html", {"invitation": shown, "mail": mail.is_on()})


def withdraw(request: Request, invitation_id: UUID) -> HttpResponse:
    """Make a link useless."""
    shown = queries.invitation_page(
        actor=request.actor, invitation_id=invitation_id, action="invitation.withdraw"
    )
    form = forms.Confirm(sent(request))
    if post(request, form, commands.withdraw_invitation, invitation_id=invitation_id):
        messages.success(request, _("The invitation is withdrawn. Its link opens nothing any more."))
        return redirect("coalition:organisation", organisation_id=shown.organisation)
    return page(request, "coalition/withdraw.html", {"form": form, "invitation": shown})
