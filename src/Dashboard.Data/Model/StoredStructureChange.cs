using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>What a batch did to a row of the structure.</summary>
internal enum StructureTouch
{
    /// <summary>It added the row.</summary>
    Added,

    /// <summary>It added the row because other rows named it; undone, it stays where others have come to use it.</summary>
    AddedByTheWay,

    /// <summary>It changed the row.</summary>
    Changed,

    /// <summary>It said what the store already held.</summary>
    Same,
}

/// <summary>One row of units, paths, metrics, targets or goals that a batch touched.</summary>
internal sealed class StoredStructureChange
{
    public long BatchId { get; set; }

    /// <summary>1, 2, 3 … in the order of the batch.</summary>
    public int Number { get; set; }

    public StructureTouch Touch { get; set; }

    /// <summary>The table.</summary>
    public required string Kind { get; set; }

    /// <summary>The primary key's values, separated by colons.</summary>
    public required string RowKey { get; set; }

    /// <summary>The row before a change, as JSON.</summary>
    public string? Before { get; set; }
}

internal sealed class StoredStructureChangeConfiguration : IEntityTypeConfiguration<StoredStructureChange>
{
    public void Configure(EntityTypeBuilder<StoredStructureChange> builder)
    {
        builder.ToTable("structure_change");
        builder.HasKey(change => new { change.BatchId, change.Number });
        builder.HasIndex(change => new { change.Kind, change.RowKey });
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(change => change.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}
