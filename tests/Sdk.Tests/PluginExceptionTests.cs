using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests;

public sealed class PluginExceptionTests
{
    private const int ErrorOfDotNet = -2146233088;

    [Test]
    public void Message_is_what_the_user_reads() =>
        AssertException(new("text"), "text", OperationStatus.Failed, ErrorOfDotNet, PluginHttpStatusCode.NotSet);

    [Test]
    public void Status_alone_says_nothing() =>
        AssertException(new(OperationStatus.Canceled), "", OperationStatus.Canceled, ErrorOfDotNet, PluginHttpStatusCode.NotSet);

    [Test]
    public void Own_error_code_is_kept() =>
        AssertException(new(OperationStatus.Canceled, 5, "text"), "text", OperationStatus.Canceled, 5, PluginHttpStatusCode.NotSet);

    [Test]
    public void Http_status_is_kept() =>
        AssertException(new("text", PluginHttpStatusCode.Conflict), "text", OperationStatus.Failed, ErrorOfDotNet, PluginHttpStatusCode.Conflict);

    [Test]
    public void Cause_is_kept()
    {
        var cause = new TimeoutException();

        Assert.That(new InvalidPluginExecutionException("text", cause).InnerException, Is.SameAs(cause));
    }

    private static void AssertException(
        InvalidPluginExecutionException exception, string message, OperationStatus status, int errorCode, PluginHttpStatusCode httpStatus) =>
        Assert.That(
            (exception.Message, exception.Status, exception.ErrorCode, exception.HttpStatus),
            Is.EqualTo((message, status, errorCode, httpStatus)));
}
