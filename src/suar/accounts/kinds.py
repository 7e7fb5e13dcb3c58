"""What a notice can be about, and when mail goes out: coded words that say nothing of anybody's work."""

from datetime import time
from enum import StrEnum


class NoticeKind(StrEnum):
    """Why somebody should look into Suar; never more than this."""

    SOMETHING_TO_READ = "something_to_read"
    TASK = "task"
    INVITATION = "invitation"
    SECURITY = "security"


class Window(StrEnum):
    """When a person's mail goes out, in her own zone; whoever watches the hour learns nothing."""

    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    NEVER = "never"


HOURS = {Window.MORNING: time(7, 30), Window.NOON: time(12, 30), Window.EVENING: time(17, 30)}
