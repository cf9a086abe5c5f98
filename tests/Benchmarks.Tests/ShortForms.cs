namespace Ironclad.Benchmarks.Tests;

/// <summary>Every measurement runs, and what it measures has its effect; what its figures say is for the full form.</summary>
public sealed class ShortForms
{
    [TestCase("pure")]
    [TestCase("load")]
    [TestCase("document")]
    [TestCase("start")]
    [TestCase("journal")]
    public async Task The_short_form_of_a_measurement_holds(string measurement)
    {
        var order = Order.Parse([measurement, "--short"])!;

        Assert.That(await new Session(order, TestContext.Out, TimeProvider.System).RunAsync(), Is.True);
    }

    [Test]
    public void All_measurements_are_run_when_none_is_named() =>
        Assert.That(Order.Parse([])!.Measurements, Is.EqualTo(Order.All));

    [Test]
    public void What_cannot_be_understood_is_not_run() => Assert.That(Order.Parse(["loud"]), Is.Null);
}
