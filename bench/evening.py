"""An evening in one process: 500 of 1,000 phones vote within 2 s while a stage shows it and a designer works.

How long after the last vote the stage shows them all, and a designer's page run again meanwhile against the
same page while nobody votes.
"""

import asyncio
import shutil
import statistics
import time
from concurrent.futures import Future
from threading import Thread

from playwright.sync_api import Page

from bench.browser import chromium
from bench.clock import against, show
from bench.page import RERUN, ROOT, App, let_rest, opened, serving
from bench.room import PHONES, SECONDS, VOTES, in_turns, spread
from momentos.room.simulated import Phone

ROUNDS = 4
IDLE = "the map run again, nobody votes"
BUSY = "the same while 500 phones vote"

_QUESTION = {"scene": "cuenta", "aspect": "expected", "round": 1}


class Crowd:
    """The phones of a room in a thread of their own; each vote of a round is another mark than the last."""

    def __init__(self, port: int, code: str) -> None:
        self.port, self.code = port, code
        self.loop = asyncio.new_event_loop()
        Thread(target=self.loop.run_forever, daemon=True).start()
        self.phones: list[Phone] = []
        self.round = 0

    def join(self) -> None:
        """Let everybody in."""
        asyncio.run_coroutine_threadsafe(self._join(), self.loop).result()

    def vote(self) -> Future[float]:
        """Begin a round; what is given tells in the end when its last vote was acknowledged."""
        self.round += 1
        return asyncio.run_coroutine_threadsafe(self._vote(), self.loop)

    async def _join(self) -> None:
        self.phones = [await Phone.connect(self.port) for _ in range(PHONES)]
        await in_turns(self.phones, lambda phone: phone.ask("GET", f"/room/{self.code}/state"))

    async def _again(self, phone: Phone) -> Phone:
        phone.close()
        again = await Phone.connect(self.port)
        again.cookie = phone.cookie
        return again

    async def _vote(self) -> float:
        said = {**_QUESTION, "value": self.round, "seq": self.round}

        async def cast(phone: Phone) -> int:
            status, answer = await phone.ask("PUT", f"/room/{self.code}/vote", said)
            return status if answer.get("counted") else 0

        # A server hangs up on phones that are silent for some seconds: they come again.
        voters = [await self._again(phone) for phone in self.phones[:VOTES]]
        _, statuses = await spread(voters, cast)
        if statuses.count(200) != VOTES:
            raise ConnectionError(statuses)
        return time.perf_counter()


def measure() -> tuple[float, dict[str, float]]:
    """Seconds until the stage shows all votes of the first round, and the median reruns in the others."""
    with chromium() as (browser, folder):
        films = folder / "films"
        films.mkdir()
        shutil.copyfile(ROOT / "examples" / "restaurant" / "journey.yaml", films / "restaurant.yaml")
        with serving(App(ROOT / "app.py", "", ""), films) as address:
            stage = opened(
                browser, f"{address}/stage?lang=en&journey=restaurant&scene=cuenta", ".stage .shot"
            )
            crowd = Crowd(int(address.rpartition(":")[2]), _room_on(stage))
            crowd.join()
            stage.keyboard.press("Escape")
            stage.keyboard.press("v")
            stage.get_by_role("button", name="Close the vote").wait_for()
            voting = crowd.vote()
            stage.wait_for_function(_ALL, timeout=30_000)
            late = max(0.0, time.perf_counter() - voting.result())
            designer = opened(browser, f"{address}/map?lang=en&journey=restaurant", ".map .scene")
            seconds: dict[str, list[float]] = {IDLE: [], BUSY: []}
            for _ in range(ROUNDS):
                for _ in range(8):
                    seconds[IDLE].append(_rerun(designer))
                voting = crowd.vote()
                while not voting.done():
                    seconds[BUSY].append(_rerun(designer))
                voting.result()
            return late, {name: statistics.median(taken) for name, taken in seconds.items()}


_ALL = f"""() => [...document.querySelectorAll('*')].some(
  (node) => node.shadowRoot?.querySelector('.room-votes')?.textContent.startsWith('{VOTES} '))"""


def _room_on(stage: Page) -> str:
    """Open a room as a facilitator does; gives its code."""
    stage.keyboard.press("j")
    stage.get_by_role("button", name="Open the room").click()
    code = stage.locator(".room-code")
    code.wait_for()
    return code.inner_text().replace(" ", "")


def _rerun(page: Page) -> float:
    taken: float = page.evaluate(RERUN) / 1e3
    let_rest(page)
    return taken


def main() -> None:
    """Print both."""
    late, reruns = measure()
    show(
        f"a designer's page while {VOTES} of {PHONES} phones vote in {SECONDS:g} s (median)",
        against(IDLE, reruns),
        IDLE,
    )
    print(f"  the stage shows all votes after the last one was acknowledged: {late * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
