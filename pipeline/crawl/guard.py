"""No request forgery: a feed or a redirect may not lead the crawl into a private network.

Every connection goes to an address that was looked up and checked here, so that a name cannot point
elsewhere between the check and the connection (DNS rebinding).
"""

from __future__ import annotations

import asyncio
import socket
from ipaddress import ip_address

import httpx


class PrivateAddressError(httpx.TransportError):
    """The host lies in a private network, or is this machine."""


class GuardedTransport(httpx.AsyncBaseTransport):
    """An HTTP transport that connects to public addresses only, unless `allow_private`."""

    def __init__(self, *, allow_private: bool, limits: httpx.Limits) -> None:
        self._inner = httpx.AsyncHTTPTransport(limits=limits, retries=0)
        self._allow_private = allow_private

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request to the checked address of its host."""
        if not self._allow_private:
            host = request.url.host
            address = await _public_address(host, request.url.port or 443)
            request.extensions = {**request.extensions, "sni_hostname": host}
            request.url = request.url.copy_with(host=address)
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


async def _public_address(host: str, port: int) -> str:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpx.ConnectError(f"the host {host} was not found ({error.strerror})") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        # Any private address among them is one too many: the site's name would lead inside.
        if not ip_address(address.partition("%")[0]).is_global:
            raise PrivateAddressError(
                f"the host {host} is at the private address {address}; "
                "allow it with --allow-private if that is meant"
            )
    return addresses[0]
