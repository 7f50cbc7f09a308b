"""By which names a page may be of this server.

A browser tells of which site a page is (`Origin`) and which one it asks (`Host`). For our own pages the two
agree; but so they do where somebody makes a name of theirs point at this machine (DNS rebinding). So the name
has to be one that nobody else can have here:

- an address, for which no DNS is asked;
- ``localhost``, or this machine's own name;
- any name over TLS, for which a browser wants a certificate: behind most proxies that is enough;
- a name that the server was told. That one may differ from the `Host`, which some proxies replace.
"""

import socket
from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from momentos.room.refusal import Refusal


def objection_to(origin: str | None, host: str | None, told: Collection[str]) -> Refusal | None:
    """What stands against a page: STRANGER for another site's, and for none; FOREIGN_NAME for such a name.

    `told` are names as they stand in an address, in lower case, with the port where that is unusual.
    """
    try:
        site = urlsplit(origin or "")
    except ValueError:
        return Refusal.STRANGER
    if site.netloc in told:
        return None
    if not site.netloc or site.netloc != host:
        return Refusal.STRANGER
    return None if _is_ours_alone(site) else Refusal.FOREIGN_NAME


def _is_ours_alone(site: SplitResult) -> bool:
    name = site.hostname or ""
    own = socket.gethostname().lower()
    return site.scheme == "https" or name in ("localhost", own, f"{own}.local") or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
