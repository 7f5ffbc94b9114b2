using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>The merged tallies of one slice of one unit in one month, see <see cref="Rollup.RollupFold"/>.</summary>
internal sealed class StoredRollup
{
    /// <summary>See <see cref="Rollup.RollupGrain"/>.</summary>
    public int Grain { get; set; }

    public int UnitId { get; set; }

    /// <summary>0 for all.</summary>
    public int StageId { get; set; }

    /// <summary>0 for all.</summary>
    public int SegmentId { get; set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Start { get; set; }

    /// <summary>See <see cref="Rollup.SheetCodec"/>.</summary>
    public required byte[] Sheet { get; set; }
}

internal sealed class StoredRollupConfiguration : IEntityTypeConfiguration<StoredRollup>
{
    public void Configure(EntityTypeBuilder<StoredRollup> builder)
    {
        builder.ToTable("rollup");
        builder.HasKey(cell => new { cell.Grain, cell.UnitId, cell.StageId, cell.SegmentId, cell.Start });
    }
}
