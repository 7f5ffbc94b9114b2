using Dashboard.Core.Reports;
using Dashboard.Core.Text;

namespace Dashboard.Data.Office.Packs;

/// <summary>A pack as its authors last wrote it. It names its unit by code: the office knows nothing of the store's numbers.</summary>
internal sealed class StoredPack
{
    public int Id { get; set; }

    /// <summary>Tells it from packs of other offices, when a backup is put back.</summary>
    public required string Key { get; set; }

    public required string UnitCode { get; set; }

    public required string Title { get; set; }

    public DateOnly? Meeting { get; set; }

    public DateOnly PeriodStart { get; set; }

    public DateOnly PeriodEnd { get; set; }

    public Language Language { get; set; }

    public ReportAudience Audience { get; set; }

    /// <summary>The items as JSON: they are always read and written together.</summary>
    public required string Items { get; set; }

    public int Revision { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public StoredEdition? Edition { get; set; }

    public List<StoredDecision> Decisions { get; set; } = [];
}

/// <summary>A pack as it was published. Its row is written once: the database itself refuses another.</summary>
internal sealed class StoredEdition
{
    public int PackId { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public required string PublishedBy { get; set; }

    public required string DataVersion { get; set; }

    /// <summary>The report, see <see cref="ReportJson"/>.</summary>
    public required string Report { get; set; }
}

/// <summary>Something a meeting decided on a pack.</summary>
internal sealed class StoredDecision
{
    public int Id { get; set; }

    public int PackId { get; set; }

    public required string What { get; set; }

    public string? Who { get; set; }

    /// <summary>By when, in words.</summary>
    public string? Due { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public required string WrittenBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }
}
