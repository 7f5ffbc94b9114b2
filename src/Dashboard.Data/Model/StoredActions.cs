using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>What a unit decided to do. The row is never changed; what becomes of it stands in <see cref="StoredActionChange"/>.</summary>
internal sealed class StoredAction
{
    public int Id { get; set; }

    public int UnitId { get; set; }

    public int? MetricId { get; set; }

    public Direction? Wanted { get; set; }

    public int? StageId { get; set; }

    /// <summary>The stage that a seam leads to.</summary>
    public int? ToStageId { get; set; }

    public UnitActionKind Kind { get; set; }

    public required string Title { get; set; }

    public required string Words { get; set; }

    /// <summary>By when, as it was written down.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>Who answered for it, as it was written down.</summary>
    public required string Owner { get; set; }

    /// <summary>The source whose rows it goes with, as those of the demo; <c>null</c> of what people have written.</summary>
    public int? SourceId { get; set; }
}

/// <summary>One line of an action's history; lines are only added.</summary>
internal sealed class StoredActionChange
{
    public int ActionId { get; set; }

    /// <summary>From 1. Two who write at once write the same number, and the second is refused.</summary>
    public int Number { get; set; }

    public ActionStatus Status { get; set; }

    public DateOnly? DoneOn { get; set; }

    public required string Reason { get; set; }

    /// <summary>What was learnt, as it stands from this line on.</summary>
    public string? Lesson { get; set; }

    /// <summary>Whom other units may ask, as it stands from this line on.</summary>
    public string? Contact { get; set; }

    /// <summary>The day by which it is to be done from this line on; <c>null</c> where the line leaves it.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>Who answers for it from this line on; <c>null</c> where the line leaves it.</summary>
    public string? Owner { get; set; }

    /// <summary>What it is called from this line on; <c>null</c> where the line leaves it.</summary>
    public string? Title { get; set; }

    /// <summary>The other words from this line on; <c>null</c> where the line leaves them.</summary>
    public string? Words { get; set; }

    public DateOnly WrittenOn { get; set; }

    public required string WrittenBy { get; set; }
}

/// <summary>What an action goes back to, by name.</summary>
internal sealed class StoredActionSource
{
    public int ActionId { get; set; }

    /// <summary>From 1.</summary>
    public int Number { get; set; }

    public ActionSourceKind Kind { get; set; }

    public required string Reference { get; set; }
}

internal sealed class StoredActionConfiguration : IEntityTypeConfiguration<StoredAction>
{
    public void Configure(EntityTypeBuilder<StoredAction> builder)
    {
        builder.ToTable("action");
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(action => action.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredMetric>().WithMany().HasForeignKey(action => action.MetricId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredStage>().WithMany().HasForeignKey(action => action.StageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredStage>().WithMany().HasForeignKey(action => action.ToStageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(action => action.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredActionChangeConfiguration : IEntityTypeConfiguration<StoredActionChange>
{
    public void Configure(EntityTypeBuilder<StoredActionChange> builder)
    {
        builder.ToTable("action_change");
        builder.HasKey(change => new { change.ActionId, change.Number });
        builder.HasOne<StoredAction>().WithMany().HasForeignKey(change => change.ActionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredActionSourceConfiguration : IEntityTypeConfiguration<StoredActionSource>
{
    public void Configure(EntityTypeBuilder<StoredActionSource> builder)
    {
        builder.ToTable("action_source");
        builder.HasKey(source => new { source.ActionId, source.Number });
        builder.HasOne<StoredAction>().WithMany().HasForeignKey(source => source.ActionId).OnDelete(DeleteBehavior.Restrict);
    }
}
