using System.Globalization;
using System.Text;

namespace Ironclad.Emulator.Documents;

/// <summary>A valid PDF 1.4 of one page with one line of text (ISO 32000-1, annex H.2, "simple text string example").</summary>
internal static class PdfFile
{
    public static byte[] Of(string line)
    {
        var content = $"BT /F1 18 Tf 72 720 Td ({Escape(line)}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];

        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = objects.Select((text, index) => Append(pdf, index + 1, text)).ToList();
        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static int Append(StringBuilder pdf, int number, string text)
    {
        var offset = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{text}\nendobj\n");
        return offset;
    }

    private static string Escape(string line) =>
        string.Concat(line.Select(character => character switch
        {
            '(' or ')' or '\\' => $"\\{character}",
            < ' ' or > '~' => "?",
            _ => character.ToString(),
        }));
}
