using Ironclad.Mapping;

namespace Ironclad.Plugins.Tests.Mapping;

/// <summary>What stays of Ironclad's and Dataverse's own words, and what may not.</summary>
internal sealed class PlainWordsTests
{
    [TestCase("missing required attribute")]
    [TestCase("couldn't find a record matching the id")]
    [TestCase("Document does not exists")]
    [TestCase("non-existent attribute")]
    [TestCase("webhook already exists for event workflow_completed")]
    [TestCase("counterpartySignerTitle is missing.")]
    [TestCase("A validation error occurred. The length of the 'icd_name' attribute of the 'icd_agreement' entity exceeded the maximum "
        + "allowed length of '200'.")]
    public void Words_that_are_nobodys_stay(string text) => Assert.That(PlainWords.Of(text), Is.EqualTo(text));

    [TestCase("no access for jane.doe@contoso.test", "no access for (an e-mail address)")]
    [TestCase("user Jane Doe does not exist", "user … does not exist")]
    [TestCase("Jane Doe does not exist", "… does not exist")]
    [TestCase("value 'jane' was not accepted", "value … was not accepted")]
    [TestCase("value \"Jane Doe\" was not accepted", "value … was not accepted")]
    [TestCase("The value Jane of 'icd_name' is wrong", "The value … of 'icd_name' is wrong")]
    [TestCase("token 3f9dk2l1 has expired", "token … has expired")]
    [TestCase("invalid eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIx.c2ln", "invalid …")]
    [TestCase("call +49 170 1234567", "call … 170 …")]
    [TestCase("", "")]
    public void Whoever_and_whatever_it_quotes_is_left_out(string text, string plain) => Assert.That(PlainWords.Of(text), Is.EqualTo(plain));

    [Test]
    public void A_long_text_is_cut() => Assert.That(PlainWords.Of(new string('a', 20) + string.Concat(Enumerable.Repeat(" word", 500))), Has.Length.LessThan(310));

    [TestCase("INVALID_PARAM", "INVALID_PARAM")]
    [TestCase("unauthorized_client", "unauthorized_client")]
    [TestCase("jane@contoso.test", null)]
    [TestCase("sk-12345", null)]
    [TestCase(null, null)]
    public void A_code_is_one_word(string? text, string? code) => Assert.That(PlainWords.Code(text), Is.EqualTo(code));
}
