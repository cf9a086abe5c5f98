using Ironclad.RelayApi.Handlers;

namespace Ironclad.RelayApi.Tests.Handlers;

internal sealed class PdfFileNameTests
{
    [TestCase("MSA - Contoso.pdf", "MSA - Contoso.pdf")]
    [TestCase("MSA - Contoso.PDF", "MSA - Contoso.pdf")]
    [TestCase("MSA v1.2", "MSA v1.2.pdf")]
    [TestCase("../../etc/passwd", "_.._etc_passwd.pdf")]
    [TestCase("a:b*c?\"<d>|\n.pdf", "a_b_c___d___.pdf")]
    [TestCase("Verträge Ünïcode.pdf", "Verträge Ünïcode.pdf")]
    [TestCase(" . .pdf", "Signed agreement.pdf")]
    [TestCase("", "Signed agreement.pdf")]
    [TestCase(null, "Signed agreement.pdf")]
    public void A_name_is_safe_and_ends_in_pdf(string? name, string expected) => Assert.That(PdfFileName.From(name), Is.EqualTo(expected));

    [Test]
    public void A_long_name_fits_the_column_and_keeps_its_extension() =>
        Assert.That(PdfFileName.From(new string('x', 400) + ".pdf"), Has.Length.LessThanOrEqualTo(255).And.EndsWith("x.pdf"));
}
