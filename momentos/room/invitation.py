"""What a stage needs of a room: how people come in, and from where they can."""

from dataclasses import dataclass
from enum import StrEnum

from momentos.room.live import LiveRoom
from momentos.room.qr import qr_svg


class Reach(StrEnum):
    """Whose browsers reach the room: this machine's, the local network's, or whoever reaches the site."""

    MACHINE = "machine"
    NETWORK = "network"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A room as a stage shows it: `join` is what phones open and `qr` says, `token` the stage's own key.

    `expires` is in seconds of the clock.
    """

    code: str
    token: str
    join: str
    qr: str
    reach: Reach
    rehearsal: bool
    roles: tuple[str, ...]
    expires: float

    @classmethod
    def of(cls, room: LiveRoom, site: str, reach: Reach) -> "Invitation":
        """The invitation to a room that phones find at a site, for example ``http://192.168.1.20:8600``."""
        kept, bill = room.kept, room.playbill
        join = f"{site}/j/{kept.code}"
        roles = tuple(role.name for role in bill.roles)
        return cls(kept.code, kept.token, join, qr_svg(join), reach, bill.rehearsal, roles, kept.expires)
