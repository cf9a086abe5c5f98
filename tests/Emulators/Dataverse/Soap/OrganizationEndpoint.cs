using System.Reflection;
using System.ServiceModel;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Limits;
using Dataverse.Emulator.Trouble;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Soap;

/// <summary>The Organization service at the address that OrganizationWebProxyClient uses.</summary>
internal sealed class OrganizationEndpoint(Organization organization, BearerTokens tokens, Traffic traffic, Throttle throttle)
{
    public const string Path = "/XRMServices/2011/Organization.svc/web";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Post);

    private async Task Post(HttpContext context)
    {
        if (tokens.UserOf(context.Request) is not { } user)
        {
            BearerTokens.Challenge(context.Response);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        // The engine blocks while another transaction writes or a plug-in calls out: on a thread of its own, not one of the pool.
        var answer = await Task.Factory.StartNew(
            () => Answer(context.Response, user, body), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await answer.SendTo(context);
    }

    private SoapAnswer Answer(HttpResponse response, Guid user, Stream body)
    {
        try
        {
            using var admission = throttle.Admit(user, response);
            using var underWay = traffic.Begin();
            var call = Envelope.Read(body);
            if (call.CallerId != Guid.Empty)
                throw Fault.NotEmulated("the header CallerId", "impersonation to Soap/OrganizationEndpoint.cs");
            var result = call.Operation.Invoke(organization.ServiceFor(user), BindingFlags.DoNotWrapExceptions, null, call.Arguments, null);
            return SoapAnswer.Ok(Envelope.Write(call.Operation, result));
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            refused.Detail.Timestamp = organization.Clock.GetUtcNow().UtcDateTime;
            return SoapAnswer.Refused(Envelope.Write(refused.Detail));
        }
        catch (ConnectionFault broken)
        {
            return SoapAnswer.Broken(broken);
        }
        catch (Exception unexpected)
        {
            return SoapAnswer.Refused(Envelope.Write(Fault.Unexpected(unexpected).Detail));
        }
    }
}
