using System.Buffers.Text;
using System.IO.Compression;

namespace Ironclad.Emulator.Http;

/// <summary>Sends the body of an answer; what pads a document is made while it is sent.</summary>
internal static class BodyWriter
{
    private const int LineLength = 16;
    private const int LinesAtOnce = 4096;

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
                // The server closes a connection whose answer ends before its length.
                await Write(answer.Half(), response.Body);
                return;
        }
    }

    private static async Task Write(Answer answer, Stream body)
    {
        await body.WriteAsync(answer.Body);
        var lines = new byte[LineLength * LinesAtOnce];
        for (var sent = 0L; sent < answer.Padding; sent += lines.Length)
        {
            Fill(lines, sent / LineLength);
            await body.WriteAsync(lines.AsMemory(0, (int)Math.Min(answer.Padding - sent, lines.Length)));
        }
    }

    /// <summary>Numbered comments of PDF, so that a piece that is missing, doubled or displaced can be seen.</summary>
    private static void Fill(Span<byte> lines, long first)
    {
        for (var line = 0; line < LinesAtOnce; line++)
        {
            var text = lines.Slice(line * LineLength, LineLength);
            text[0] = (byte)'%';
            Utf8Formatter.TryFormat(first + line, text[1..], out _, new('D', LineLength - 2));
            text[LineLength - 1] = (byte)'\n';
        }
    }
}
