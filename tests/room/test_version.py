"""A version wakes whoever waits, from any thread, and lets nobody wait for what has happened."""

import asyncio
from threading import Thread

from momentos.room.version import Version


def test_who_waits_is_woken_from_another_thread() -> None:
    version = Version(7)

    async def wait() -> list[int]:
        waiting = [asyncio.create_task(version.beyond(7, 10)) for _ in range(50)]
        await asyncio.sleep(0)
        thread = Thread(target=version.rise)
        thread.start()
        heard = await asyncio.gather(*waiting)
        thread.join()
        return heard

    assert asyncio.run(wait()) == [8] * 50
    assert not version._waiting


def test_what_was_not_seen_is_told_at_once_and_patience_ends() -> None:
    version = Version(7)
    assert asyncio.run(version.beyond(6, 10)) == 7
    assert asyncio.run(version.beyond(7, 0.01)) == 7
    assert not version._waiting


def test_who_goes_away_is_forgotten() -> None:
    version = Version()

    async def leave() -> None:
        task = asyncio.create_task(version.beyond(0, 10))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(leave())
    assert not version._waiting
    version.rise()
    assert version.number == 1
