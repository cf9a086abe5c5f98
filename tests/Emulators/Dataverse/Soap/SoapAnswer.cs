using Dataverse.Emulator.Trouble;
using Microsoft.AspNetCore.Http;

namespace Dataverse.Emulator.Soap;

/// <summary>What goes back over HTTP. A fault of SOAP 1.1 has status 500; anything else a WCF client takes for a broken connection.</summary>
internal sealed record SoapAnswer(int Status, byte[] Body)
{
    /// <summary>The connection breaks without an answer.</summary>
    public bool Lost { get; private init; }

    public static SoapAnswer Ok(byte[] body) => new(StatusCodes.Status200OK, body);

    public static SoapAnswer Refused(byte[] fault) => new(StatusCodes.Status500InternalServerError, fault);

    public static SoapAnswer Broken(ConnectionFault fault) => new(fault.Status ?? 0, []) { Lost = fault.Status is null };

    public async Task SendTo(HttpContext context)
    {
        if (Lost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.ContentLength = Body.Length;
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
