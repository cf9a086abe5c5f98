using System.IO.Compression;

namespace Ironclad.RelayApi.Ironclad;

/// <summary>
/// A document on its way in. It is read piece by piece, so that none is ever in memory as a whole. All waiting for Ironclad together
/// is bounded; the time in which the pieces are written elsewhere does not count.
/// </summary>
internal sealed class IncomingDocument : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private TimeSpan _patience;

    private IncomingDocument(HttpResponseMessage response, Stream stream, TimeSpan patience, TimeProvider time)
    {
        (_response, _stream, _patience, _time) = (response, stream, patience, time);
        Length = stream is GZipStream ? null : response.Content.Headers.ContentLength;
    }

    /// <summary>Null when Ironclad does not tell it.</summary>
    public long? Length { get; }

    public static async Task<IncomingDocument> OpenAsync(
        HttpResponseMessage response, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation);
        // Not asked for, but a proxy may compress what it passes on.
        var isGzip = response.Content.Headers.ContentEncoding.Contains("gzip", StringComparer.OrdinalIgnoreCase);
        return new IncomingDocument(response, isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream, patience, time);
    }

    /// <returns>How many bytes were read: fewer than there is room for only at the document's end.</returns>
    public async Task<int> ReadAsync(Memory<byte> room, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(_patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var started = _time.GetTimestamp();
        try
        {
            return await _stream.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, either.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new DocumentInterruptedException("The document comes in too slowly from Ironclad. It is fetched again; if it lasts, "
                + "raise Ironclad:DownloadTimeout.", late);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            throw new DocumentInterruptedException("The connection broke before the whole document had come from Ironclad. It is "
                + "fetched again.", broken);
        }
        finally
        {
            var left = _patience - _time.GetElapsedTime(started);
            _patience = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _response.Dispose();
    }
}
