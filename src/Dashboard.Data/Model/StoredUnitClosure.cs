using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>One row for a unit and each unit above it (itself too) in the tree of the day the row was made.</summary>
internal sealed class StoredUnitClosure
{
    public int AncestorId { get; set; }

    public int UnitId { get; set; }

    /// <summary>0 for the unit itself, 1 for its parent and so on.</summary>
    public int Depth { get; set; }
}

internal sealed class StoredUnitClosureConfiguration : IEntityTypeConfiguration<StoredUnitClosure>
{
    public void Configure(EntityTypeBuilder<StoredUnitClosure> builder)
    {
        builder.ToTable("unit_closure");
        builder.HasKey(closure => new { closure.AncestorId, closure.UnitId });
        builder.HasIndex(closure => closure.UnitId);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(closure => closure.AncestorId);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(closure => closure.UnitId);
    }
}
