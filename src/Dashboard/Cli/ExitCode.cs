namespace Dashboard.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed, and nothing was changed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is not understood, or a newer program wrote the store: it fails the same way again.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some rows were rejected.</summary>
    public const int DoneWithRejected = 3;
}
