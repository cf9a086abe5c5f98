namespace Ironclad.Emulator;

/// <summary>The company every emulator starts with: its credentials, people and templates.</summary>
public static class DefaultCompany
{
    public const string CompanyId = "68dc3ef957dfe647e41e47df";
    public const string CompanyName = "Acme";

    /// <summary>Legacy access token: it acts for the company, so a request body has to name the user.</summary>
    public const string ApiToken = "emulator-legacy-token";

    /// <summary>For the client credentials grant: every request names its user in <c>x-as-user-email</c> or <c>x-as-user-id</c>.</summary>
    public const string OAuthClientId = "4f9d2c1e-7a53-4b0e-9c86-1d2e3f405162";
    public const string OAuthClientSecret = "emulator-client-secret";

    public const string IntegrationUserId = "68dc41166622f04ca177be37";
    public const string IntegrationUserEmail = "ironclad.integration@acme.test";
    public const string LegalUserId = "68dc41166622f04ca177be38";
    public const string LegalUserEmail = "lena.legal@acme.test";
    public const string SigningUserId = "68dc41166622f04ca177be39";
    public const string SigningUserEmail = "sam.signer@acme.test";

    /// <summary>Template "MSA": the guide's attributes under the guide's ids.</summary>
    public const string MsaTemplateId = "68dc41e5a7987b1e623e4711";

    /// <summary>Template "NDA": its signer attributes have <c>role…</c> ids, as older templates have.</summary>
    public const string NdaTemplateId = "68dc41bca7cfaf5e9c51d842";
    public const string NdaSignerNameAttribute = "role05214514a05a417b9f952e014db84927";
    public const string NdaSignerEmailAttribute = "role8b6358fbf5c841b99fa1a0d4e23c642a";

    /// <summary>The approver role "Legal" of both templates.</summary>
    public const string LegalRoleId = "approver137e74661e0b40e38e3a52dff067cd0c";
    public const string InternalSignerRoleId = "signerd49e5bda9d7944f78f5954493eab138e";
}
