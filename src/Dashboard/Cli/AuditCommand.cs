using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>audit</c>: the lines of the audit, the newest first.</summary>
internal static class AuditCommand
{
    private const int UsualLimit = 1000;

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var who = new Option<string?>("--who") { Description = "Only what this account, key or user of the operating system did." };
        var kind = new Option<string?>("--kind") { Description = $"Only {Kinds}." };
        var from = new Option<string?>("--from") { Description = "The first day, YYYY-MM-DD." };
        var to = new Option<string?>("--to") { Description = "The day after the last, YYYY-MM-DD." };
        var text = new Option<string?>("--text") { Description = "Only lines that hold this." };
        var limit = new Option<int>("--limit") { Description = "So many of the newest.", DefaultValueFactory = _ => UsualLimit };
        var format = new Option<string?>("--format") { Description = "json (the default) or csv." };
        var command = new Command("audit", "Prints who did what, when and from where.") { who, kind, from, to, text, limit, format };
        command.SetAction(async (line, cancellation) =>
        {
            var question = new AuditQuestion(line.GetValue(who), Kind(line.GetValue(kind)), Days(line.GetValue(from), line.GetValue(to)), line.GetValue(text));
            var (most, asCsv) = (Limit(line.GetValue(limit)), WantsCsv(line.GetValue(format)));
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            var query = store.Get<AuditQuery>();
            var (frozen, total) = await store.AuditedAsync(
                AuditActions.Export,
                "audit",
                () => query.FreezeAsync(question, cancellation),
                found => new
                {
                    question.Who, Kind = question.Kind?.Slug(), From = question.Period?.Start, To = question.Period?.LastDay, Search = question.Text, Lines = Math.Min(found.Lines, most),
                });
            if (asCsv)
            {
                await AuditCsv.WriteAsync(query.ReadAsync(frozen, cancellation).Take(most), terminal.Output, cancellation);
            }
            else
            {
                DoorJson.Write(terminal.Output, new { Total = total, Lines = await query.ReadAsync(frozen, cancellation).Take(most).Select(Told).ToListAsync(cancellation) });
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Kinds => string.Join(", ", Enum.GetValues<AuditKind>().Select(kind => kind.Slug()));

    private static object Told(AuditEntry line) => new
    {
        Time = AuditCsv.Time(line.At),
        line.Who,
        From = line.Origin,
        line.Action,
        line.Subject,
        line.Outcome,
        Details = line.Details is { } details ? JsonSerializer.Deserialize<JsonElement>(details) : (JsonElement?)null,
    };

    private static AuditKind? Kind(string? word) => word is null ? null
        : AuditActions.Parse(word) ?? throw new UsageException($"--kind is '{word}'; expected {Kinds}.");

    private static int Limit(int most) => most >= 1 ? most : throw new UsageException($"--limit is {most}; expected a whole number from 1.");

    private static bool WantsCsv(string? word) => word switch
    {
        null or "json" => false,
        "csv" => true,
        _ => throw new UsageException($"--format is '{word}'; expected json or csv."),
    };

    private static Period? Days(string? from, string? to)
    {
        if (from is null && to is null)
        {
            return null;
        }

        var (start, end) = (Day("--from", from) ?? Earliest, Day("--to", to) ?? Latest);
        return start < end ? new Period(start, end) : throw new UsageException($"--from is '{from}' and --to '{to}'; expected a day before the other.");
    }

    private static DateOnly? Day(string option, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day <= Latest ? day
        : throw new UsageException($"{option} is '{text}'; expected a day as 2026-01-31.");
}
