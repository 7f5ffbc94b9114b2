using Dashboard.Core.Participation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A goal of the programme.</summary>
internal sealed class StoredGoal
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public int GoalOrder { get; set; }

    public Floor? Floor { get; set; }

    public required string TitleFi { get; set; }

    public string? TitleSv { get; set; }

    public string? TitleEn { get; set; }

    public string? WordsFi { get; set; }

    public string? WordsSv { get; set; }

    public string? WordsEn { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public int SourceId { get; set; }
}

/// <summary>A metric of a goal. One that is left out again keeps its row, so that an undo finds what it has to bring back.</summary>
internal sealed class StoredGoalMetric
{
    public int GoalId { get; set; }

    public int MetricId { get; set; }

    /// <summary>From 1; 0 of one that was left out.</summary>
    public int Place { get; set; }
}

internal sealed class StoredGoalConfiguration : IEntityTypeConfiguration<StoredGoal>
{
    public void Configure(EntityTypeBuilder<StoredGoal> builder)
    {
        builder.ToTable("programme_goal");
        builder.HasIndex(goal => goal.Slug).IsUnique();
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(goal => goal.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredGoalMetricConfiguration : IEntityTypeConfiguration<StoredGoalMetric>
{
    public void Configure(EntityTypeBuilder<StoredGoalMetric> builder)
    {
        builder.ToTable("programme_goal_metric");
        builder.HasKey(metric => new { metric.GoalId, metric.MetricId });
        builder.HasOne<StoredGoal>().WithMany().HasForeignKey(metric => metric.GoalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredMetric>().WithMany().HasForeignKey(metric => metric.MetricId).OnDelete(DeleteBehavior.Restrict);
    }
}
