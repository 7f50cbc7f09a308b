"""A simulated phone does over real HTTP what a phone does."""

import asyncio

from momentos.room.simulated import Phone, next_event
from room.audience import VOTE, Audience
from room.listening import listening


def test_a_simulated_phone_joins_votes_and_listens(hall: Audience) -> None:
    facilitator = hall.asked()

    async def take_part(port: int) -> tuple[object, object]:
        phone, ear = await Phone.connect(port), await Phone.connect(port)
        status, state = await phone.ask("GET", f"/room/{hall.code}/state")
        assert (status, state["mine"]) == (200, None)
        reader = await ear.listen(f"/room/{hall.code}/events")
        await next_event(reader)
        voted = await phone.ask("PUT", f"/room/{hall.code}/vote", VOTE)
        await asyncio.to_thread(facilitator.act, "close")
        await asyncio.wait_for(next_event(reader), 20)
        late = await phone.ask("PUT", f"/room/{hall.code}/vote", VOTE)
        for one in (phone, ear):
            one.close()
        return voted, late

    with listening(hall) as site:
        voted, late = asyncio.run(take_part(int(site.rpartition(":")[2])))
    assert voted == (200, {"counted": True, "value": 4, "seq": 1})
    assert late == (409, {"error": "closed"})
