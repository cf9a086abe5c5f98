using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Backends;

/// <summary>A Dataverse environment in which the step of the plug-in is registered.</summary>
internal interface IBackend
{
    /// <summary>With all privileges.</summary>
    IOrganizationService Administrator { get; }

    /// <summary>Sets an environment variable of the solution.</summary>
    void Set(string setting, string? value);

    /// <summary>Sets the secure configuration of the step.</summary>
    void SetSecureConfiguration(string? secureConfiguration);

    /// <summary>Sets the language that the sales person chose, 0 for none.</summary>
    void SetLanguage(int lcid);

    /// <summary>Sets the base language of the organization.</summary>
    void SetBaseLanguage(int lcid);

    /// <summary>Creates the row as a sales person, the plug-in included.</summary>
    Creation Create(Entity agreement);
}
