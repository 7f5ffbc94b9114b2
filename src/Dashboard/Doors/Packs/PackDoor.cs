using System.Text;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Platform;

namespace Dashboard.Doors.Packs;

/// <summary>A file that a door hands out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">What is in it.</param>
/// <param name="Items">How many items it has; of a text 0.</param>
internal sealed record PackFile(string Name, string Type, byte[] Bytes, int Items);

/// <summary>Makes a ready-made pack as a file, for the command line and the API alike.</summary>
internal sealed class PackDoor(ReadyPackContent ready, SelfMonitoring monitoring, PackFiles files, StoreSnapshots snapshots, AuditLog audit)
{
    private const string Text = "text/plain; charset=utf-8";

    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    /// <exception cref="PackFaultyException">Nothing is left of the pack, or the unit itself may not be named in public.</exception>
    /// <exception cref="ChromiumException">There is no Chromium for a PDF, or it fails.</exception>
    public async Task<PackFile> MakeAsync(Actor actor, Access access, PackQuestion question, IProgress<int>? progress, CancellationToken cancellation)
    {
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        var unit = tree.Find(question.Unit) ?? throw Names.Unknown("unit", question.Unit, tree.All.Select(known => known.Code));
        if (!access.Scope.Covers(tree, unit))
        {
            throw new OutOfScopeException(question.Unit);
        }

        return await audit.RunAsync(
            actor,
            "pack",
            PeriodName.Of(question.Period),
            () => question.Format is { } format ? FileAsync(question, format, progress, cancellation) : TextAsync(question, progress, cancellation),
            file => new { question.Unit, Pack = question.Pack.Slug(), question.Audience, file.Items, Bytes = file.Bytes.Length });
    }

    private async Task<PackFile> FileAsync(PackQuestion question, PackFormat format, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (_, built) = await ready.MakeAsync(question.Pack, question.Unit, question.Period, question.Language, question.Audience, cancellation);
        var report = built switch
        {
            { Faults: [_, ..] } => throw new PackFaultyException(built.Faults),
            { Report.Items: [] } => throw new PackFaultyException([new PackItemFault(null, PackItemProblem.NoFigures)]),
            _ => built.Report,
        };
        using var buffer = new MemoryStream();
        await files.WriteAsync(report, format, buffer, question.Paper, progress, cancellation);
        return new PackFile(PackFiles.NameOf(report, format), PackFiles.TypeOf(format), buffer.ToArray(), report.Items.Count);
    }

    /// <summary>With a mark of its encoding: it is opened by programs that would guess.</summary>
    private async Task<PackFile> TextAsync(PackQuestion question, IProgress<int>? progress, CancellationToken cancellation)
    {
        var text = await monitoring.WriteAsync(question.Unit, question.Period, question.Language, progress, cancellation);
        var name = $"self-monitoring {question.Unit} {PeriodName.Of(question.Period)} {question.Language.ToString().ToLowerInvariant()}.txt";
        return new PackFile(name, Text, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))], 0);
    }
}
