using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>The operator API, described for people and tools (OpenAPI 3.1). It is made when somebody asks for it.</summary>
internal static class ApiDocument
{
    /// <summary>There is one; its name shows in no path.</summary>
    public const string Name = "v1";

    private const string KeyScheme = "Admin key";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            foreach (var converter in OperatorJson.Options.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        // What is told about is the operator API; the relay has other paths.
        services.Configure<OpenApiOptions>(Name, options => options.ShouldInclude =
            endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<IEndpointSummaryMetadata>().Any());
        return services.AddOpenApi(Name, options => options
            .AddDocumentTransformer((document, _, _) =>
            {
                Introduce(document);
                return Task.CompletedTask;
            })
            .AddOperationTransformer(async (operation, context, cancellation) =>
            {
                NamePath(operation, context.Description.RelativePath!);
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakenRequest>().SingleOrDefault() is { } taken)
                    operation.RequestBody = Body(await context.GetOrCreateSchemaAsync(taken.Type, parameterDescription: null, cancellation));
            }));
    }

    /// <summary>Only endpoints that name a method are described at all.</summary>
    public static IEndpointConventionBuilder Describes(this IEndpointConventionBuilder endpoint, MethodInfo method) => endpoint.WithMetadata(method);

    /// <summary>Tells what the endpoint reads, without making anybody else refuse it.</summary>
    public static IEndpointConventionBuilder Takes<T>(this IEndpointConventionBuilder endpoint) => endpoint.WithMetadata(new TakenRequest(typeof(T)));

    public static void Tells<T>(this IEndpointConventionBuilder endpoint, string summary) => endpoint.WithSummary(summary).WithMetadata(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]),
        Refusal(StatusCodes.Status400BadRequest),
        Refusal(StatusCodes.Status401Unauthorized));

    private static ProducesResponseTypeMetadata Refusal(int status) => new(status, typeof(ProblemDetails), ["application/problem+json"]);

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Ironclad for Dataverse: the relay's operator API",
            Version = RelayVersion.Text,
            Description = "Whoever has the admin key may look, replay, set aside and erase. What is refused says why and what to do.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The relay's setting Operations:AdminKey.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
    }

    private static OpenApiRequestBody Body(OpenApiSchema schema) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
    };

    private static void NamePath(OpenApiOperation operation, string path)
    {
        foreach (var part in path.Split('/').Where(part => part.StartsWith('{')))
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = part.Trim('{', '}'),
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
    }

    private sealed record TakenRequest(Type Type);
}
