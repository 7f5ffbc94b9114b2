namespace Dashboard.Platform;

/// <summary>This run of the server. Circuits end with it, now and then without a word to their page: a page with an island sees by it that it must be loaded anew.</summary>
internal static class ServerRun
{
    /// <summary>Names the run in an answer of <see cref="Security.Sessions.CheckPath"/>.</summary>
    public const string Header = "Server-Run";

    /// <summary>Another one after each start.</summary>
    public static string Id { get; } = Guid.NewGuid().ToString("N");
}
