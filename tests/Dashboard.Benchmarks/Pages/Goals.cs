namespace Dashboard.Benchmarks.Pages;

/// <summary>Whether a measured value keeps within what was set as its goal.</summary>
internal static class Goals
{
    public static string Verdict(double milliseconds, double goal) => Verdict(milliseconds <= goal, Timings.Text(goal));

    public static string Verdict(bool met, string goal) => met ? $"{goal}: met" : $"**{goal}: not met**";
}
