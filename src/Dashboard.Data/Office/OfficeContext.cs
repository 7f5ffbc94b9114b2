using Dashboard.Data.Model;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Office.Packs;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office;

/// <summary>The schema of the office, and the door to it.</summary>
internal sealed class OfficeContext(DbContextOptions<OfficeContext> options) : DbContext(options)
{
    public DbSet<AuditLine> Audit => Set<AuditLine>();

    public DbSet<KeyRingEntry> KeyRing => Set<KeyRingEntry>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<StoredPack> Packs => Set<StoredPack>();

    public DbSet<StoredDecision> PackDecisions => Set<StoredDecision>();

    public DbSet<StoredSchedule> PackSchedules => Set<StoredSchedule>();

    public DbSet<StoredRun> PackRuns => Set<StoredRun>();

    public DbSet<StoredSubscription> AlertSubscriptions => Set<StoredSubscription>();

    public DbSet<StoredSignal> AlertSignals => Set<StoredSignal>();

    public DbSet<StoredAlertMail> AlertMail => Set<StoredAlertMail>();

    public DbSet<StoredDelivery> Deliveries => Set<StoredDelivery>();

    public DbSet<StoredRhythm> Rhythms => Set<StoredRhythm>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditLine>(line =>
        {
            line.ToTable("audit");
            line.HasIndex(audit => audit.At);
            line.HasIndex(audit => new { audit.Who, audit.At });
        });
        modelBuilder.Entity<KeyRingEntry>().ToTable("key_ring");
        modelBuilder.AddAccountTables();
        modelBuilder.AddPackTables();
        modelBuilder.AddAlertTables();
        modelBuilder.AddDeliveryTables();
        modelBuilder.NameColumnsInSnakeCase();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreWholeNumbersAndWords();
}
