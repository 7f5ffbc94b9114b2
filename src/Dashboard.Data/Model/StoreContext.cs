using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

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

    public DbSet<StoredSource> Sources => Set<StoredSource>();

    public DbSet<StoredBatch> Batches => Set<StoredBatch>();

    public DbSet<StoredRejectedRow> RejectedRows => Set<StoredRejectedRow>();

    public DbSet<StoredSegment> Segments => Set<StoredSegment>();

    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    public DbSet<StoredStock> Stocks => Set<StoredStock>();

    /// <summary>Writes a row's values over those of a stored one. Returns whether anything changed.</summary>
    public bool Overwrite<TEntity>(TEntity stored, TEntity row)
        where TEntity : class
    {
        var entry = Entry(stored);
        var changed = entry.Properties.Any(property => !Equals(property.CurrentValue, property.Metadata.PropertyInfo!.GetValue(row)));
        entry.CurrentValues.SetValues(row);
        return changed;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // An index that nothing reads is paid for by each of millions of rows: indexes are named one by one.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<bool>().HaveConversion<int>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, i) =>
        char.IsUpper(letter) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Days are whole numbers (days since 1.1.0001): small in keys, and the same on every database.</summary>
    private sealed class DayNumberConverter()
        : ValueConverter<DateOnly, int>(day => day.DayNumber, number => DateOnly.FromDayNumber(number));

    /// <summary>Instants are milliseconds since 1970 in UTC.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
