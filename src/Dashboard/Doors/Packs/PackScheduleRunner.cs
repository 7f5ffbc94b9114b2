using System.Data.Common;
using System.Globalization;
using System.Net.Mail;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Doors.Mail;
using Dashboard.Export;
using Dashboard.Platform;
using Microsoft.Extensions.Localization;

namespace Dashboard.Doors.Packs;

/// <summary>Makes the packs whose time has come: into the archive, and into the folder and the mail where they are set.</summary>
internal sealed class PackScheduleRunner(
    PackSchedules schedules,
    ReadyPackContent ready,
    PackStore packs,
    PackFiles files,
    AccountBook accounts,
    StoreSnapshots snapshots,
    DataVersions versions,
    DashboardSettings settings,
    AuditLog audit,
    IStringLocalizer<PackTexts> text,
    TimeProvider clock)
{
    /// <summary>Makes what is due and not done; a fault of one is written down with it and does not keep back the others.</summary>
    /// <returns>How many were made.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellation)
    {
        var made = 0;
        foreach (var schedule in await schedules.ListAsync(Scope.WholeTree, cancellation))
        {
            if (schedule.DueAt(clock.GetUtcNow()) is { } due && await schedules.ClaimAsync(schedule.Id, due, cancellation))
            {
                var (pack, fault) = await RunAsync(schedule, due, cancellation);
                await schedules.FinishAsync(schedule.Id, due, pack, fault, cancellation);
                made += pack is null ? 0 : 1;
            }
        }

        return made;
    }

    private async Task<(int? Pack, string? Fault)> RunAsync(PackSchedule schedule, DateOnly due, CancellationToken cancellation)
    {
        int? pack = null;
        try
        {
            return await audit.RunAsync(
                Actor.OfProgram,
                "pack",
                schedule.Pack.Slug(),
                async () =>
                {
                    await RequireAuthorAsync(schedule, cancellation);
                    (pack, var report) = await ArchiveAsync(schedule, due, cancellation);
                    await DeliverAsync(schedule, report, cancellation);
                    return (pack, (string?)null);
                },
                _ => new { schedule.Unit, Schedule = schedule.Id, Pack = pack });
        }
        catch (Exception fault) when (fault is PackFaultyException or UnknownNameException or StoreRuleException or ChromiumException or TemplateException or SmtpException or IOException
            or UnauthorizedAccessException or DbException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (pack, fault.Message);
        }
    }

    /// <summary>What somebody may no longer see, nobody is sent in their name.</summary>
    private async Task RequireAuthorAsync(PackSchedule schedule, CancellationToken cancellation)
    {
        var access = (await accounts.ListAsync(cancellation)).FirstOrDefault(account => account.Name == schedule.Created.By)?.Access ?? Access.Nobody;
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        if (!access.May(Right.Export) || tree.Find(schedule.Unit) is not { } unit || !access.Scope.Covers(tree, unit))
        {
            throw new StoreRuleException($"The account '{schedule.Created.By}', which set this up, is closed or no longer sees '{schedule.Unit}': somebody who does must set it up anew.");
        }
    }

    private async Task<(int Pack, Report Report)> ArchiveAsync(PackSchedule schedule, DateOnly due, CancellationToken cancellation)
    {
        var (content, built) = await ready.MakeAsync(schedule.Pack, schedule.Unit, schedule.Pack.LastComplete(due), schedule.Language, schedule.Audience, cancellation);
        if (built.Faults.Count > 0 || built.Items.Count == 0)
        {
            throw new PackFaultyException(built.Faults.Count > 0 ? built.Faults : [new PackItemFault(null, PackItemProblem.NoFigures)]);
        }

        var (scope, by) = (Scope.Of(schedule.Unit), schedule.Created.By);
        var report = built.Report with { Author = by };
        var version = await versions.CurrentAsync(cancellation);
        var id = await packs.AddAsync(scope, content, by, cancellation);
        await packs.PublishAsync(scope, id, revision: 1, report, version, by, cancellation);
        return (id, report);
    }

    private async Task DeliverAsync(PackSchedule schedule, Report report, CancellationToken cancellation)
    {
        if (settings.Packs.Folder is null && (schedule.Recipients.Count == 0 || settings.Packs.Mail is null))
        {
            return;
        }

        var made = new List<PackFile>();
        foreach (var format in Enum.GetValues<PackFormat>().Where(format => format != PackFormat.Pdf || files.HasPdf))
        {
            using var buffer = new MemoryStream();
            await files.WriteAsync(report, format, buffer, cancellation: cancellation);
            made.Add(new PackFile(PackFiles.NameOf(report, format), PackFiles.TypeOf(format), buffer.ToArray(), report.Items.Count));
        }

        await StoreAsync(made, cancellation);
        await MailAsync(schedule, report, made, cancellation);
    }

    private async Task StoreAsync(IReadOnlyList<PackFile> made, CancellationToken cancellation)
    {
        if (settings.Packs.Folder is not { } folder)
        {
            return;
        }

        foreach (var file in made)
        {
            // Whoever watches the folder sees whole files only.
            var path = Path.Combine(folder, file.Name);
            await File.WriteAllBytesAsync(path + ".part", file.Bytes, cancellation);
            File.Move(path + ".part", path, overwrite: true);
        }
    }

    private async Task MailAsync(PackSchedule schedule, Report report, IReadOnlyList<PackFile> made, CancellationToken cancellation)
    {
        if (settings.Packs.Mail is not { } mail || schedule.Recipients.Count == 0)
        {
            return;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = schedule.Language.Culture();
        var body = text["MailBody", report.Title, report.Unit, report.Period ?? ""];
        var enclosed = made.Select(file => new Enclosure(file.Name, file.Type, file.Bytes)).ToList();
        await MailSender.SendAsync(
            mail,
            schedule.Recipients.Select(recipient => new Letter(recipient, $"{report.Title}, {report.Unit}, {report.Period}", body) { Files = enclosed }),
            cancellation);
    }
}
