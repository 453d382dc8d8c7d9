"""What clients and agents of the tests put around gRPC, on either SDK: credentials, deadlines, paths, and notes of what came."""

import json

import grpc
from google.protobuf.json_format import MessageToDict


class Dress:
    """What every request of a client bears."""

    def __init__(self, metadata, deadline=None, path=""):
        self.metadata, self.deadline, self.path = metadata, deadline, path

    def dressed(self, details):
        metadata = grpc.aio.Metadata(*(details.metadata or []), *self.metadata)
        method = details.method if isinstance(details.method, str) else details.method.decode()
        timeout = self.deadline or details.timeout
        return details._replace(metadata=metadata, timeout=timeout, method=f"{self.path}{method}".encode())


class Unary(Dress, grpc.aio.UnaryUnaryClientInterceptor):
    async def intercept_unary_unary(self, continuation, details, request):
        return await continuation(self.dressed(details), request)


class Streaming(Dress, grpc.aio.UnaryStreamClientInterceptor):
    async def intercept_unary_stream(self, continuation, details, request):
        return await continuation(self.dressed(details), request)


class Witness(grpc.aio.ServerInterceptor):
    """Notes every request to an agent, and turns away those without the token."""

    def __init__(self, seen: list, token: str | None):
        self.seen, self.token = seen, token

    async def intercept_service(self, continuation, details):
        headers = {key: value for key, value in details.invocation_metadata if isinstance(value, str)}
        self.seen.append({"path": details.method, "method": "GRPC", "headers": headers, "body": ""})
        handler = await continuation(details)
        if handler is None or not self.token or headers.get("authorization") == f"Bearer {self.token}":
            return handler and noted(handler, self.seen[-1])

        async def refuse(_request, context):
            await context.abort(grpc.StatusCode.UNAUTHENTICATED, "who are you?")

        return grpc.unary_unary_rpc_method_handler(refuse)


def noted(handler, into: dict):
    """`handler`, with what it was asked written down."""

    def note(request) -> None:
        into["body"] = json.dumps(MessageToDict(request))

    if handler.response_streaming:

        async def stream(request, context):
            note(request)
            async for one in handler.unary_stream(request, context):
                yield one

        return grpc.unary_stream_rpc_method_handler(stream, handler.request_deserializer, handler.response_serializer)

    async def unary(request, context):
        note(request)
        return await handler.unary_unary(request, context)

    return grpc.unary_unary_rpc_method_handler(unary, handler.request_deserializer, handler.response_serializer)
