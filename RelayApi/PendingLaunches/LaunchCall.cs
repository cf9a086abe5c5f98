using System.Text.Json;
using Ironclad.Launching;
using Ironclad.RelayApi.Credentials;
using Ironclad.RelayApi.Ironclad;
using Polly.Timeout;

namespace Ironclad.RelayApi.PendingLaunches;

/// <summary>Asks Ironclad once to launch.</summary>
internal sealed class LaunchCall(IWorkflowApi ironclad, Rotation<IroncladCredential> credentials)
{
    /// <summary>Not cancelled with the relay: a launch that was sent goes on in Ironclad, and its answer is worth waiting for.</summary>
    public async Task<LaunchAnswer> SendAsync(LaunchRequest request, string creatorEmail)
    {
        var isUser = credentials.InUse.UsesOAuth;
        var workflow = new NewWorkflow(
            request.TemplateId, request.Attributes.Values, isUser ? null : WorkflowCreator.OfEmail(creatorEmail));
        try
        {
            var launched = await ironclad.LaunchAsync(workflow, isUser ? creatorEmail : null, CancellationToken.None);
            return launched is { Id.Length: > 0 } ? new(Launched: launched) : new(Failure: LaunchFailure.Unreadable);
        }
        catch (IroncladException refused) when ((int)refused.Status is 400 or 422 && refused is { Error.IsFromApi: true, IsTokenRefusal: false })
        {
            return new(Refusal: new(
                request, refused.Error.Code ?? $"HTTP {(int)refused.Status}", refused.Error.Text ?? "", refused.Error.Parameters));
        }
        catch (IroncladException refused)
        {
            return new(Failure: LaunchFailure.Of(refused));
        }
        catch (JsonException)
        {
            return new(Failure: LaunchFailure.Unreadable);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException)
        {
            return new(Failure: LaunchFailure.NoAnswer);
        }
    }
}

/// <summary>One of the three.</summary>
internal sealed record LaunchAnswer(Workflow? Launched = null, Refusal? Refusal = null, LaunchFailure? Failure = null);
