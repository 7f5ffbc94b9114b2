using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;

namespace Dashboard.Data.Office.Packs;

/// <summary>A pack that is made again and again.</summary>
internal sealed class StoredSchedule
{
    public int Id { get; set; }

    public ReadyPack Pack { get; set; }

    public required string UnitCode { get; set; }

    public Language Language { get; set; }

    public ReportAudience Audience { get; set; }

    /// <summary>Addresses that get it by mail, separated by spaces; empty for none.</summary>
    public required string Recipients { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    public List<StoredRun> Runs { get; set; } = [];
}

/// <summary>One time that a schedule was due. Its row is written before the work begins, so that two servers do not do it twice.</summary>
internal sealed class StoredRun
{
    public int ScheduleId { get; set; }

    /// <summary>The day on which it was due.</summary>
    public DateOnly Due { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>The pack it made; <c>null</c> while it runs, and where it failed.</summary>
    public int? PackId { get; set; }

    /// <summary>What went wrong; <c>null</c> where nothing did.</summary>
    public string? Fault { get; set; }
}
