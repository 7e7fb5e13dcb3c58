"""What the hall's coded words are called on a page."""

from django.utils.translation import gettext_lazy as _

from suar.access import Role

KIND_NAMES = {
    "backbone": _("Backbone organisation"),
    "ngo": _("Non-governmental organisation"),
    "community": _("Community group"),
    "police": _("Police unit"),
    "government": _("Government service"),
    "faith": _("Faith body"),
    "health": _("Health service"),
    "other": _("Other"),
}

ROLE_NAMES = {
    Role.CASE_WORKER: _("Case worker"),
    Role.SUPERVISOR: _("Supervisor"),
    Role.ORGANISATION_ADMINISTRATOR: _("Organisation administrator"),
    Role.TASK_FORCE_COORDINATOR: _("Task-force coordinator"),
    Role.BACKBONE_STAFF: _("Backbone staff"),
    Role.DATA_STEWARD: _("Data steward"),
    Role.PLATFORM_ADMINISTRATOR: _("Platform administrator"),
}
