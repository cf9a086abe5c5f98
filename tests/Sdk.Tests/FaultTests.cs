using System.ServiceModel;
using System.Xml.Linq;
using Ironclad.Sdk.Tests.Loopback;
using Ironclad.Sdk.Tests.Wire;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Ironclad.Sdk.Tests;

public sealed class FaultTests
{
    [Test]
    public async Task Fault_arrives_as_an_exception_with_code_details_and_trace()
    {
        var fault = await Caught(Sample.Response("Fault"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(-2147015902));
            Assert.That(fault.Message, Does.StartWith("Number of requests exceeded the limit of 6000"));
            Assert.That(fault.ErrorDetails["Retry-After"], Is.EqualTo(TimeSpan.FromSeconds(17)));
            Assert.That(fault.Timestamp, Is.EqualTo(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
            Assert.That(fault.TraceText, Is.EqualTo("trace"));
            Assert.That(fault.InnerFault, Is.Null);
        }
    }

    [Test]
    public async Task Fault_of_a_transaction_names_the_request_that_failed()
    {
        var sent = new ExecuteTransactionFault { ErrorCode = -2147088254, Message = "Version mismatch", FaultedRequestIndex = 1 };
        sent.InnerFault = new OrganizationServiceFault { Message = "Inner" };

        var fault = await Caught(Serialized.Write<OrganizationServiceFault>(sent, FaultName).ToString());

        Assert.That(fault, Is.TypeOf<ExecuteTransactionFault>().With.Property(nameof(sent.FaultedRequestIndex)).EqualTo(1));
        Assert.That(fault.InnerFault.Message, Is.EqualTo("Inner"));
    }

    [Test]
    public void Host_writes_a_fault_as_recorded()
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = -2147015902,
            Message = "Number of requests exceeded the limit of 6000 over time window of 300 seconds.",
            Timestamp = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            TraceText = "trace",
        };
        fault.ErrorDetails["Retry-After"] = TimeSpan.FromSeconds(17);

        Assert.That(CanonicalXml.Of(Serialized.Write(fault, FaultName)), Is.EqualTo(CanonicalXml.Of(Sample.Response("Fault"))));
    }

    private static XName FaultName => XName.Get("OrganizationServiceFault", "http://schemas.microsoft.com/xrm/2011/Contracts");

    private static async Task<OrganizationServiceFault> Caught(string detail)
    {
        await using var server = await CaptureServer.Start(Soap.Fault(detail), status: 500);
        using var client = server.Client();

        var request = new CreateRequest { Target = Rows.Note() };

        var exception = Assert.Throws<FaultException<OrganizationServiceFault>>(() => client.Execute(request));

        Assert.That(exception.Message, Is.EqualTo("Refused"));
        return exception.Detail;
    }
}
