namespace Dashboard.Benchmarks.Load;

/// <summary>What <c>load</c> puts onto a server.</summary>
/// <param name="Users">How many people use it at once; several numbers are tried in turn.</param>
/// <param name="Circuits">How many pages with an open circuit are held meanwhile.</param>
/// <param name="Minutes">How long each number is measured.</param>
/// <param name="WarmUp">Minutes before that; in the first half of them people come.</param>
/// <param name="Responses">The demo county's.</param>
/// <param name="Program">The folder of a program that is published already; <c>null</c> to publish it.</param>
/// <param name="Soak">Whether it is a test: it fails when there is an error, or memory is not flat.</param>
internal sealed record LoadOptions(IReadOnlyList<int> Users, int Circuits, double Minutes, double WarmUp, int Responses, string? Program, bool Soak)
{
    public const string Usage = "load [--users 1000,1500] [--circuits 500] [--minutes 3] [--warm-up 6] [--responses 400000] [--program FOLDER] [--soak]";

    /// <exception cref="UsageException">An option is not understood.</exception>
    public static LoadOptions Of(Arguments given) => new(
        given.Numbers("--users", 1000),
        given.Number("--circuits", 500),
        given.Minutes("--minutes", 3),
        given.Minutes("--warm-up", 6),
        given.Number("--responses", 400_000),
        given.Text("--program"),
        given.Has("--soak"));
}
