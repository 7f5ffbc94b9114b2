using Dashboard.Core.Participation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>
/// What somebody wrote of an event at once; lines are only added. They name the event as its files do, so that they find it again after an undo
/// and another import. What is <c>null</c> was not said; an empty text takes back what was said before.
/// </summary>
internal sealed class StoredEventLine
{
    public int SourceId { get; set; }

    public required string ExternalId { get; set; }

    /// <summary>From 1. Two who write at once write the same number, and the second is refused.</summary>
    public int Number { get; set; }

    public EventState? State { get; set; }

    public DateOnly? Date { get; set; }

    public int? Participants { get; set; }

    /// <summary>Why it was called off.</summary>
    public string? Reason { get; set; }

    public string? PlannedUse { get; set; }

    public string? Owner { get; set; }

    public string? Decision { get; set; }

    public string? Undecided { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? ToldOn { get; set; }

    public string? ToldWhere { get; set; }

    public string? Lesson { get; set; }

    public string? Contact { get; set; }

    public DateOnly WrittenOn { get; set; }

    public required string WrittenBy { get; set; }
}

internal sealed class StoredEventLineConfiguration : IEntityTypeConfiguration<StoredEventLine>
{
    public void Configure(EntityTypeBuilder<StoredEventLine> builder)
    {
        builder.ToTable("event_line");
        builder.HasKey(line => new { line.SourceId, line.ExternalId, line.Number });
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(line => line.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
