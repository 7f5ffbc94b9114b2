using System.Globalization;

namespace Dashboard.Cli;

/// <summary>
/// A progress bar that rewrites its own line on a terminal and stays quiet elsewhere, so that logs hold no control characters. It writes to
/// stderr: stdout is data only.
/// </summary>
internal sealed class ProgressLine(TextWriter output, bool isTerminal)
{
    private const int Width = 28;
    private readonly Lock gate = new();
    private int lastLength;
    private int lastTenth = -1;

    /// <summary>The progress line of this process.</summary>
    public static ProgressLine OnStandardError() => new(Console.Error, !Console.IsErrorRedirected);

    /// <summary>Shows how much is done (0–1) and a few words. Off a terminal one line is written for every tenth.</summary>
    public void Show(double done, string words)
    {
        var share = double.IsFinite(done) ? Math.Clamp(done, 0, 1) : 0;
        lock (gate)
        {
            if (isTerminal)
            {
                var filled = (int)(share * Width);
                var line = string.Create(CultureInfo.InvariantCulture,
                    $"[{new string('#', filled)}{new string('.', Width - filled)}] {share * 100,3:F0} %  {words}");
                output.Write('\r' + line.PadRight(lastLength));
                lastLength = line.Length;
            }
            else if ((int)(share * 10) > lastTenth)
            {
                lastTenth = (int)(share * 10);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share * 100,3:F0} %  {words}"));
            }
        }
    }

    /// <summary>Leaves the line.</summary>
    public void End()
    {
        lock (gate)
        {
            if (isTerminal && lastLength > 0)
            {
                output.WriteLine();
            }
        }
    }
}
