using System.Reflection;
using System.ServiceModel;
using Dataverse.Emulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Soap;

/// <summary>The Organization service at the address that OrganizationWebProxyClient uses.</summary>
internal static class OrganizationEndpoint
{
    public const string Path = "/XRMServices/2011/Organization.svc/web";

    public static void MapOrganizationService(this IEndpointRouteBuilder routes, Organization organization, BearerTokens tokens) =>
        routes.MapPost(Path, async context =>
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
            var (status, answer) = await Task.Factory.StartNew(() => Answer(organization, user, body), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await Send(context.Response, status, answer);
        });

    private static (int Status, byte[] Body) Answer(Organization organization, Guid user, Stream body)
    {
        try
        {
            var call = Envelope.Read(body);
            if (call.CallerId != Guid.Empty)
                throw Fault.NotEmulated("the header CallerId", "impersonation to Soap/OrganizationEndpoint.cs");
            return (StatusCodes.Status200OK, Envelope.Write(call.Operation, call.Operation.Invoke(organization.ServiceFor(user), BindingFlags.DoNotWrapExceptions, null, call.Arguments, null)));
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return (StatusCodes.Status500InternalServerError, Envelope.Write(refused.Detail));
        }
        catch (Exception unexpected)
        {
            return (StatusCodes.Status500InternalServerError, Envelope.Write(Fault.Unexpected(unexpected).Detail));
        }
    }

    private static async Task Send(HttpResponse response, int status, byte[] answer)
    {
        response.StatusCode = status;
        response.ContentType = "text/xml; charset=utf-8";
        response.ContentLength = answer.Length;
        await response.Body.WriteAsync(answer);
    }
}
