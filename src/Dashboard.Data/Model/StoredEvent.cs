using Dashboard.Core.Participation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A participation event as it stands: what a file said of it, and laid over that what was written of it here (<see cref="StoredEventLine"/>).</summary>
internal sealed class StoredEvent
{
    public long Id { get; set; }

    public int SourceId { get; set; }

    public required string ExternalId { get; set; }

    /// <summary>The batch that brought it; <c>null</c> of what was planned in the application.</summary>
    public long? BatchId { get; set; }

    public required string Title { get; set; }

    public required string Method { get; set; }

    public required string Floor { get; set; }

    public string? Mode { get; set; }

    public int UnitId { get; set; }

    public int? PathId { get; set; }

    public string? Partner { get; set; }

    public DateOnly? PlannedOn { get; set; }

    public string? PlannedUse { get; set; }

    public DateOnly Date { get; set; }

    public int? Invited { get; set; }

    public int Participants { get; set; }

    /// <summary><c>band:n;…</c></summary>
    public required string AgeBands { get; set; }

    /// <summary><c>code:n;…</c></summary>
    public required string Languages { get; set; }

    public string? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? ToldOn { get; set; }

    public string? ToldWhere { get; set; }

    public int? HeardYes { get; set; }

    public int? HeardAsked { get; set; }

    public string? Lesson { get; set; }

    public EventState State { get; set; }

    public string? Owner { get; set; }

    /// <summary>Why nothing was decided.</summary>
    public string? Undecided { get; set; }

    public string? Contact { get; set; }
}

internal sealed class StoredEventConfiguration : IEntityTypeConfiguration<StoredEvent>
{
    public void Configure(EntityTypeBuilder<StoredEvent> builder)
    {
        builder.ToTable("participation_event");
        builder.HasIndex(held => new { held.SourceId, held.ExternalId }).IsUnique();
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(held => held.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(held => held.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(held => held.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredPath>().WithMany().HasForeignKey(held => held.PathId).OnDelete(DeleteBehavior.Restrict);
    }
}
