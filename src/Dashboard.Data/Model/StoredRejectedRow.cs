using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A row that was not taken, with its first error.</summary>
internal sealed class StoredRejectedRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public long Line { get; set; }

    public string? Column { get; set; }

    public string? Value { get; set; }

    public required string Expected { get; set; }

    public required string Raw { get; set; }
}

internal sealed class StoredRejectedRowConfiguration : IEntityTypeConfiguration<StoredRejectedRow>
{
    public void Configure(EntityTypeBuilder<StoredRejectedRow> builder)
    {
        builder.ToTable("rejected_row");
        builder.HasIndex(row => row.BatchId);
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(row => row.BatchId);
    }
}
