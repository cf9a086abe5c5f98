using System.IO.Compression;

namespace Ironclad.Emulator.Http;

/// <summary>Sends the body of an answer; what pads a document is never in memory as a whole.</summary>
internal static class BodyWriter
{
    private static readonly byte[] LineFeeds = [.. Enumerable.Repeat((byte)'\n', 65536)];

    public static async Task Write(Answer answer, HttpResponse response)
    {
        switch (answer.Transfer)
        {
            case Transfer.Told:
                response.ContentLength = answer.Length;
                await Write(answer, response.Body);
                return;
            case Transfer.Untold:
                await Write(answer, response.Body);
                return;
            case Transfer.Gzip:
                response.Headers.ContentEncoding = "gzip";
                await using (var gzip = new GZipStream(response.Body, CompressionLevel.Fastest))
                    await Write(answer, gzip);
                return;
            case Transfer.BrokenOff:
                response.ContentLength = answer.Length;
                await Write(answer.Half(), response.Body);
                await response.Body.FlushAsync();
                response.HttpContext.Abort();
                return;
        }
    }

    private static async Task Write(Answer answer, Stream body)
    {
        await body.WriteAsync(answer.Body);
        for (var left = answer.Padding; left > 0; left -= LineFeeds.Length)
            await body.WriteAsync(LineFeeds.AsMemory(0, (int)Math.Min(left, LineFeeds.Length)));
    }
}
