"""Simulated phones: sockets and nothing else, so that hundreds of them cost little beside the server."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(slots=True)
class Phone:
    """One connection that stays open, and the cookie that was given to it."""

    port: int
    streams: Streams
    cookie: str = ""

    @classmethod
    async def connect(cls, port: int) -> "Phone":
        """A phone whose connection stands."""
        return cls(port, await asyncio.open_connection("127.0.0.1", port))

    async def ask(self, way: str, path: str, said: object = None, **headers: str) -> tuple[int, Any]:
        """The status and the JSON of one request; the connection stays open for the next."""
        reader, writer = self.streams
        body = b"" if said is None else json.dumps(said).encode()
        writer.write(self._head(way, path, len(body), headers) + body)
        status, found = await _head_of(reader)
        self.cookie = found.get("set-cookie", self.cookie).partition(";")[0]
        return status, json.loads(await reader.readexactly(int(found["content-length"])))

    async def listen(self, path: str) -> asyncio.StreamReader:
        """The stream of server-sent events behind a path; it takes the whole connection."""
        reader, writer = self.streams
        writer.write(self._head("GET", path, 0, {}))
        status, _ = await _head_of(reader)
        if status != 200:
            raise ConnectionError(status)
        return reader

    def close(self) -> None:
        """Hang up."""
        self.streams[1].close()

    def _head(self, way: str, path: str, length: int, headers: dict[str, str]) -> bytes:
        site = f"127.0.0.1:{self.port}"
        lines = {
            "Host": site,
            "Origin": f"http://{site}",
            "Cookie": self.cookie,
            "Content-Type": "application/json",
            "Content-Length": str(length),
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        said = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
        return f"{way} {path} HTTP/1.1\r\n{said}\r\n".encode()


async def _head_of(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    named = (line.partition(": ") for line in lines[1:] if line)
    return int(lines[0].split()[1]), {name.lower(): value for name, _, value in named}


async def next_event(reader: asyncio.StreamReader) -> None:
    """Wait for the next event that says something; raises EOFError where the stream has ended."""
    while not (line := await reader.readline()).startswith(b"data:"):
        if not line:
            raise EOFError
