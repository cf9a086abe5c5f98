using Ironclad.Emulator.Http;

namespace Ironclad.Emulator.Control;

/// <summary>A control call that cannot be done is answered as the public API would answer it.</summary>
internal sealed class RefusedResult(Answer answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => answer.WriteTo(httpContext.Response);
}
