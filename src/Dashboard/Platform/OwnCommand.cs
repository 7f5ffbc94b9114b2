using Microsoft.Extensions.Hosting.Systemd;

namespace Dashboard.Platform;

/// <summary>How a verb of this program is typed on the machine that it runs on, for pages that name one.</summary>
internal static class OwnCommand
{
    /// <summary>The verb as it is typed where the program runs like this one.</summary>
    /// <param name="environment">That of development is the sources'.</param>
    /// <param name="verb">The verb with its options.</param>
    public static string Of(IHostEnvironment environment, string verb) => Of(environment.IsDevelopment(), SystemdHelpers.IsSystemdService(), verb);

    /// <summary>As docs/command-line.md tells; a service's settings reach its verbs by <c>deploy/dashboard.sh</c> only.</summary>
    internal static string Of(bool isFromSources, bool isService, string verb) =>
        isFromSources ? $"dotnet run --project src/Dashboard -- {verb}"
        : isService ? $"dashboard {verb}"
        : $"dotnet Dashboard.dll {verb}";
}
