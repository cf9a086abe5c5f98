using Ironclad.Reliability.Ledgers;

namespace Ironclad.Reliability.Tests;

public sealed class ApprovalKeyTests
{
    [Test]
    public void A_delivery_and_its_note_have_the_same_key()
    {
        var delivery = ApprovalKey.OfDelivery("""{"payload":{"status":"approved"},"timestamp":"2026-07-30T12:13:25.629Z"}""");
        var note = ApprovalKey.OfNote("Legal: approved by Lena Legal on 2026-07-30 12:13 UTC. Ironclad workflow: MSA");

        Assert.That(note, Is.EqualTo(delivery));
    }

    [Test]
    public void Another_text_has_none() => Assert.That(ApprovalKey.OfNote("Please call back on 2026-07-30"), Is.Null);
}
