using Microsoft.AspNetCore.Http;

namespace Ironclad.Reliability.World;

/// <summary>Every message between the relay and the two services passes here, where it can be seen and cut.</summary>
internal sealed class Wire
{
    /// <summary>Asked at each moment; true cuts the connection there and then.</summary>
    public Func<Moment, bool>? Cut { get; set; }

    public Func<HttpContext, RequestDelegate, Task> Between(Moment arrived, Moment answered) =>
        (context, next) => PassAsync(context, next, arrived, answered);

    private async Task PassAsync(HttpContext context, RequestDelegate next, Moment arrived, Moment answered)
    {
        if (IsCut(arrived))
        {
            context.Abort();
            return;
        }

        var body = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        await next(context);
        if (IsCut(answered))
            context.Abort();
        if (context.RequestAborted.IsCancellationRequested)
            return;
        context.Response.Body = body;
        await body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), context.RequestAborted);
    }

    private bool IsCut(Moment moment) => Cut?.Invoke(moment) == true;
}
