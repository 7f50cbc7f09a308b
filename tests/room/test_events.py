"""Events as a browser hears them, from a server that really listens."""

import json
from collections.abc import Iterator

import httpx2

from room.audience import SITE, Audience
from room.listening import listening


def versions(lines: Iterator[str]) -> Iterator[int]:
    return (json.loads(line.removeprefix("data: "))["version"] for line in lines if line.startswith("data"))


def test_phones_hear_of_acts_and_not_of_votes_and_the_stage_of_both(hall: Audience) -> None:
    facilitator, phone = hall.asked(), hall.phone()
    token = hall.room.kept.token
    with listening(hall) as site, httpx2.Client(base_url=site, timeout=20) as browser:
        streams = f"/room/{hall.code}/events", f"/room/{hall.code}/stage/events?token={token}"
        with browser.stream("GET", streams[0]) as of_phone, browser.stream("GET", streams[1]) as of_stage:
            assert of_phone.headers["content-type"].startswith("text/event-stream")
            phone_hears, stage_hears = versions(of_phone.iter_lines()), versions(of_stage.iter_lines())
            begin = next(phone_hears), next(stage_hears)
            assert begin == (hall.room.of_phones.number, hall.room.of_stage.number)
            phone.vote()
            assert next(stage_hears) > begin[1]
            assert hall.room.of_phones.number == begin[0]
            facilitator.act("close")
            assert next(phone_hears) == begin[0] + 1


def test_a_page_of_the_server_itself_may_vote_and_another_not(hall: Audience) -> None:
    hall.asked()
    with listening(hall) as site, httpx2.Client(base_url=site, timeout=20) as browser:
        browser.get(f"/room/{hall.code}/state")
        vote = {"scene": "paga", "aspect": "expected", "round": 1, "value": 3, "seq": 1}
        statuses = [
            browser.put(f"/room/{hall.code}/vote", json=vote, headers={"origin": origin}).status_code
            for origin in (site, SITE)
        ]
    assert statuses == [200, 403]
