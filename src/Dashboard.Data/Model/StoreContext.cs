using Dashboard.Data.Store.Postgres;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Model;

/// <summary>The store's schema, and the door for its small reads and writes. The many rows go past it, see Store and Rollup.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<StoredUnit> Units => Set<StoredUnit>();

    public DbSet<StoredUnitValidity> UnitValidities => Set<StoredUnitValidity>();

    public DbSet<StoredUnitClosure> UnitClosures => Set<StoredUnitClosure>();

    public DbSet<StoredPath> Paths => Set<StoredPath>();

    public DbSet<StoredStage> Stages => Set<StoredStage>();

    public DbSet<StoredMetric> Metrics => Set<StoredMetric>();

    public DbSet<StoredMetricVersion> MetricVersions => Set<StoredMetricVersion>();

    public DbSet<StoredTarget> Targets => Set<StoredTarget>();

    public DbSet<StoredGoal> Goals => Set<StoredGoal>();

    public DbSet<StoredGoalMetric> GoalMetrics => Set<StoredGoalMetric>();

    public DbSet<StoredSource> Sources => Set<StoredSource>();

    public DbSet<StoredBatch> Batches => Set<StoredBatch>();

    public DbSet<StoredRejectedRow> RejectedRows => Set<StoredRejectedRow>();

    public DbSet<StoredOlderRow> OlderRows => Set<StoredOlderRow>();

    public DbSet<StoredSameRows> SameRows => Set<StoredSameRows>();

    public DbSet<StoredStructureChange> StructureChanges => Set<StoredStructureChange>();

    public DbSet<StoredSegment> Segments => Set<StoredSegment>();

    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    public DbSet<StoredPrinciple> Principles => Set<StoredPrinciple>();

    public DbSet<StoredEventLine> EventLines => Set<StoredEventLine>();

    public DbSet<StoredStock> Stocks => Set<StoredStock>();

    public DbSet<StoredRebase> Rebases => Set<StoredRebase>();

    public DbSet<StoredAction> Actions => Set<StoredAction>();

    public DbSet<StoredActionChange> ActionChanges => Set<StoredActionChange>();

    public DbSet<StoredActionSource> ActionSources => Set<StoredActionSource>();

    public DbSet<StoredActionPublication> ActionPublications => Set<StoredActionPublication>();

    public DbSet<StoredContactHandling> ContactHandlings => Set<StoredContactHandling>();

    public DbSet<StoredTheme> Themes => Set<StoredTheme>();

    public DbSet<StoredCommentHandling> CommentHandlings => Set<StoredCommentHandling>();

    public DbSet<StoredCommentTheme> CommentThemes => Set<StoredCommentTheme>();

    public DbSet<StoredExplanation> Explanations => Set<StoredExplanation>();

    public DbSet<StoredTeamReview> TeamReviews => Set<StoredTeamReview>();

    /// <summary>Whether a row has other values than a stored one.</summary>
    public bool Differs<TEntity>(TEntity stored, TEntity row)
        where TEntity : class
        => Entry(stored).Properties.Any(property => !Equals(property.CurrentValue, property.Metadata.PropertyInfo!.GetValue(row)));

    /// <summary>Writes a row's values over those of a stored one. Returns whether anything changed.</summary>
    public bool Overwrite<TEntity>(TEntity stored, TEntity row)
        where TEntity : class
    {
        var changed = Differs(stored, row);
        Entry(stored).CurrentValues.SetValues(row);
        return changed;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
        if (Database.IsNpgsql())
        {
            PostgresModel.Apply(modelBuilder);
        }

        modelBuilder.NameColumnsInSnakeCase();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreWholeNumbersAndWords();
}
