using Dashboard.Core.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>What every written row has. Rows are only added; withdrawing one sets its last two columns, once.</summary>
internal abstract class StoredNote
{
    /// <summary>The tables of all kinds.</summary>
    public static readonly IReadOnlyList<string> Tables = ["rebase", "explanation", "team_review"];

    public int Id { get; set; }

    public int UnitId { get; set; }

    public DateOnly WrittenOn { get; set; }

    public required string WrittenBy { get; set; }

    public DateOnly? WithdrawnOn { get; set; }

    public string? WithdrawnBy { get; set; }

    /// <summary>The source whose rows it goes with, as those of the demo; <c>null</c> of what people have written.</summary>
    public int? SourceId { get; set; }
}

/// <summary>A new baseline of one series.</summary>
internal sealed class StoredRebase : StoredNote
{
    public int MetricId { get; set; }

    public int? StageId { get; set; }

    public DateOnly Date { get; set; }

    public required string Reason { get; set; }
}

/// <summary>A unit's own explanation of what a metric shows.</summary>
internal sealed class StoredExplanation : StoredNote
{
    public int MetricId { get; set; }

    public required string Text { get; set; }
}

/// <summary>A team sheet that was discussed.</summary>
internal sealed class StoredTeamReview : StoredNote
{
    /// <summary>The Monday of the sheet's week.</summary>
    public DateOnly Week { get; set; }
}

internal sealed class StoredRebaseConfiguration : IEntityTypeConfiguration<StoredRebase>
{
    public void Configure(EntityTypeBuilder<StoredRebase> builder)
    {
        builder.ToTable("rebase").IsNote();
        builder.HasOne<StoredMetric>().WithMany().HasForeignKey(rebase => rebase.MetricId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredStage>().WithMany().HasForeignKey(rebase => rebase.StageId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredExplanationConfiguration : IEntityTypeConfiguration<StoredExplanation>
{
    public void Configure(EntityTypeBuilder<StoredExplanation> builder)
    {
        builder.ToTable("explanation").IsNote();
        builder.HasOne<StoredMetric>().WithMany().HasForeignKey(explanation => explanation.MetricId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredTeamReviewConfiguration : IEntityTypeConfiguration<StoredTeamReview>
{
    public void Configure(EntityTypeBuilder<StoredTeamReview> builder) => builder.ToTable("team_review").IsNote();
}

internal static class StoredNoteConfiguration
{
    /// <summary>The references that all notes have.</summary>
    public static void IsNote<TNote>(this EntityTypeBuilder<TNote> builder)
        where TNote : StoredNote
    {
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(note => note.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(note => note.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
