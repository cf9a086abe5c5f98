using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>Keeps the last 10 KB of what a plug-in traces (Microsoft Learn: logging-tracing).</summary>
internal sealed class Tracing : ITracingService
{
    private const int Limit = 10 * 1024;
    private readonly StringBuilder _text = new();

    public string Text => _text.Length > Limit ? _text.ToString(_text.Length - Limit, Limit) : _text.ToString();

    public void Trace(string format, params object[] args) =>
        _text.AppendLine(args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format);
}
