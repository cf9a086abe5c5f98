using System.Text.Json;
using Ironclad.Plugins.Ironclad;

namespace Ironclad.Plugins.Tests.Ironclad;

public sealed class JsonTests
{
    [TestCase("Zoë \"the\" <b> & \\ / Ünïcode 日本 😀")]
    [TestCase("line\r\nbreak\tand \u0001 control \u2028 \u007f")]
    [TestCase("half \ud83d of a pair")]
    [TestCase("")]
    [TestCase(" ")]
    public void A_text_survives_being_written_and_read(string text) =>
        Assert.That(
            JsonReader.Read(JsonWriter.Write(new Dictionary<string, object?> { ["text"] = text })),
            Is.EqualTo(new Dictionary<string, object?> { ["text"] = text }));

    [Test]
    public void What_is_written_is_JSON_to_others()
    {
        var json = JsonWriter.Write(new Dictionary<string, object?>
        {
            ["1 odd \"name\""] = new object?[] { "a", 1250.50m, true, false, null, 7 },
            ["object"] = new Dictionary<string, object?> { ["empty"] = Array.Empty<string>(), ["none"] = new Dictionary<string, object?>() },
        });

        Assert.That(JsonElement.DeepEquals(
            JsonDocument.Parse(json).RootElement,
            JsonDocument.Parse("""{"1 odd \"name\"":["a",1250.5,true,false,null,7],"object":{"empty":[],"none":{}}}""").RootElement), json);
    }

    [TestCase("0.0001", "0.0001")]
    [TestCase("1250.5000", "1250.5")]
    [TestCase("922337203685477.5807", "922337203685477.5807")]
    [TestCase("-12", "-12")]
    [SetCulture("de-DE")]
    public void A_number_is_written_the_same_in_every_culture(string number, string json) =>
        Assert.That(JsonWriter.Write(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(json));

    [Test]
    public void A_value_that_JSON_does_not_know_is_refused() =>
        Assert.That(
            () => JsonWriter.Write(new Uri("https://ironcladapp.com")),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("Uri"));

    [Test]
    public void Every_kind_of_value_is_read()
    {
        var read = JsonReader.ReadObject("""{"text":" ","number":1.5e3,"huge":1e999,"yes":true,"no":false,"null":null,"list":["a",{"b":[]}],"a b":1,"1":2}""");

        Assert.That(read, Is.EqualTo(new Dictionary<string, object?>
        {
            ["text"] = " ",
            ["number"] = 1500m,
            ["huge"] = "1e999",
            ["yes"] = true,
            ["no"] = false,
            ["null"] = null,
            ["list"] = new List<object?> { "a", new Dictionary<string, object?> { ["b"] = new List<object?>() } },
            ["a b"] = 1m,
            ["1"] = 2m,
        }));
    }

    [Test]
    public void Escapes_and_blanks_are_read() =>
        Assert.That(
            JsonReader.Read(" [ \"\\u00e9\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\" , -0.5E-1 ]\r\n"),
            Is.EqualTo(new object[] { "é😀/\b\f\n\r\t", -0.05m }));

    [Test]
    public void The_last_of_two_equal_names_counts() =>
        Assert.That(JsonReader.ReadObject("""{"a":1,"a":2}""")!["a"], Is.EqualTo(2m));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("<html><body>502 Bad Gateway</body></html>")]
    [TestCase("""{"id":"6a6b3fe5""")]
    [TestCase("""{"id":"6a6b3fe5" """)]
    [TestCase("""{"id":"6a6b3fe5","title":""")]
    [TestCase("""{"id":"6a6b3fe5",}""")]
    [TestCase("""["a" "b"]""")]
    [TestCase("""["\u12"]""")]
    [TestCase("""["\x"]""")]
    [TestCase("\"line\nbreak\"")]
    [TestCase("tru")]
    [TestCase("""{"id":"6a6b3fe5"} trailing""")]
    [TestCase("""{id:1}""")]
    [TestCase("not found")]
    public void What_is_no_JSON_is_read_as_nothing(string? text) =>
        Assert.That(JsonReader.Read(text), Is.Null);

    [Test]
    public void A_bomb_of_brackets_is_no_JSON() =>
        Assert.That(JsonReader.Read(new string('[', 100_000)), Is.Null);

    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("7")]
    public void Only_an_object_is_an_object(string json) =>
        Assert.That(JsonReader.ReadObject(json), Is.Null);
}
