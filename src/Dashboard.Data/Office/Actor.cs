namespace Dashboard.Data.Office;

/// <summary>Who does something, as the audit names them.</summary>
/// <param name="Who">The account; of the command line the user of the operating system.</param>
/// <param name="Origin">Where they do it from: a network address, or <c>command line</c>.</param>
public sealed record Actor(string Who, string Origin)
{
    /// <summary>The program itself, for what it does when its time has come.</summary>
    public static Actor OfProgram { get; } = new("dashboard", "schedule");

    /// <summary>Whoever runs this process.</summary>
    public static Actor OfCommandLine { get; } = new(Environment.UserName, "command line");
}
