using Dashboard.Data.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A tally, event or level as a batch brought it, before a later batch replaced it.</summary>
internal sealed class StoredOlderRow
{
    public ImportKind Kind { get; set; }

    public long RowId { get; set; }

    /// <summary>The batch that brought this version.</summary>
    public long BatchId { get; set; }

    /// <summary>The values as JSON.</summary>
    public required string Content { get; set; }
}

/// <summary>Rows of which a batch said what the store already held.</summary>
internal sealed class StoredSameRows
{
    public ImportKind Kind { get; set; }

    public long BatchId { get; set; }

    public long FirstId { get; set; }

    public long LastId { get; set; }
}

internal sealed class StoredOlderRowConfiguration : IEntityTypeConfiguration<StoredOlderRow>
{
    public void Configure(EntityTypeBuilder<StoredOlderRow> builder)
    {
        builder.ToTable("older_row");
        builder.HasKey(older => new { older.Kind, older.RowId, older.BatchId });
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(older => older.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredSameRowsConfiguration : IEntityTypeConfiguration<StoredSameRows>
{
    public void Configure(EntityTypeBuilder<StoredSameRows> builder)
    {
        builder.ToTable("same_rows");
        builder.HasKey(same => new { same.Kind, same.BatchId, same.FirstId });
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(same => same.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}
