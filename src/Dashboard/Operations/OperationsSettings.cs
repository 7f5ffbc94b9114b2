using System.Net;
using Dashboard.Platform;

namespace Dashboard.Operations;

/// <summary>How the log is written.</summary>
public enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,
}

/// <summary>How the server is watched and stopped.</summary>
/// <param name="MetricsFrom"><c>Operations:MetricsFrom</c>: who may read <c>/health/metrics</c>.</param>
/// <param name="Drain"><c>Operations:DrainSeconds</c>: how long a server that is told to stop goes on answering, so that a proxy sends new requests elsewhere.</param>
/// <param name="Shutdown"><c>Operations:ShutdownSeconds</c>: how long requests and work may take to end after that.</param>
/// <param name="LogFormat"><c>Logging:Format</c>.</param>
public sealed record OperationsSettings(IReadOnlyList<IPNetwork> MetricsFrom, TimeSpan Drain, TimeSpan Shutdown, LogFormat LogFormat)
{
    private const string ThisMachine = "127.0.0.0/8, ::1";
    private const string Levels = "Logging:LogLevel";
    private const int MostSeconds = 3600;

    internal static OperationsSettings Read(SettingsReader settings)
    {
        var read = new OperationsSettings(
            settings.Networks("Operations:MetricsFrom", ThisMachine),
            TimeSpan.FromSeconds(settings.Whole("Operations:DrainSeconds", 0, 0, MostSeconds)),
            TimeSpan.FromSeconds(settings.Whole("Operations:ShutdownSeconds", 30, 1, MostSeconds)),
            settings.Parsed<LogFormat?>("Logging:Format", "text", FormatOf, "text or json") ?? LogFormat.Text);
        CheckLevels(settings);
        return read;
    }

    /// <summary>The framework reads them itself, at all outputs and at each, and ends the process where it does not know one.</summary>
    private static void CheckLevels(SettingsReader settings)
    {
        foreach (var level in settings.Entries("Logging").SelectMany(entry => settings.Entries(entry == Levels ? entry : $"{entry}:LogLevel")))
        {
            settings.Parsed(level, null, LevelOf, string.Join(", ", Enum.GetNames<LogLevel>()));
        }
    }

    private static LogLevel? LevelOf(string text) => Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level) ? level : null;

    private static LogFormat? FormatOf(string text) => text.ToLowerInvariant() switch
    {
        "text" => Operations.LogFormat.Text,
        "json" => Operations.LogFormat.Json,
        _ => null,
    };
}
