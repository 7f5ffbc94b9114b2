using Dashboard.Data.Model;
using Dashboard.Data.Office.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office;

/// <summary>The schema of the office, and the door to it.</summary>
internal sealed class OfficeContext(DbContextOptions<OfficeContext> options) : DbContext(options)
{
    public DbSet<AuditLine> Audit => Set<AuditLine>();

    public DbSet<KeyRingEntry> KeyRing => Set<KeyRingEntry>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

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
        modelBuilder.NameColumnsInSnakeCase();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreWholeNumbersAndWords();
}
