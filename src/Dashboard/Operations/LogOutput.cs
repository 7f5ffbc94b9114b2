using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace Dashboard.Operations;

/// <summary>Where the log goes and how it looks. What a reader asks for is not in it: an address is logged without its query, whatever the levels.</summary>
internal static class LogOutput
{
    /// <summary>The signs are quoted: a colon that is not is the reader's language's, which is a dot in Finnish.</summary>
    private const string Moment = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'";

    /// <summary>The log goes to stderr only: stdout is data.</summary>
    public static ILoggingBuilder ToStandardError(this ILoggingBuilder logging, LogFormat format)
    {
        logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // Its lines on requests hold the query, in which people search for words.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        return format == LogFormat.Json ? logging.AddJsonConsole(Json)
            : SystemdHelpers.IsSystemdService() ? logging.AddSystemdConsole(Scoped)
            : logging.AddSimpleConsole(Timed);
    }

    /// <summary>The scope has the request's number, which the page of an error tells its reader.</summary>
    private static void Scoped(ConsoleFormatterOptions options) => options.IncludeScopes = true;

    private static void Timed(ConsoleFormatterOptions options)
    {
        Scoped(options);
        options.UseUtcTimestamp = true;
        options.TimestampFormat = Moment + " ";
    }

    private static void Json(JsonConsoleFormatterOptions options)
    {
        Timed(options);
        options.TimestampFormat = Moment;
    }
}
