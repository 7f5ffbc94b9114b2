using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A unit: its code stays; its name and its place in the tree are in its validities.</summary>
internal sealed class StoredUnit
{
    public int Id { get; set; }

    public required string Code { get; set; }

    /// <summary>The source that brought it.</summary>
    public int SourceId { get; set; }
}

internal sealed class StoredUnitConfiguration : IEntityTypeConfiguration<StoredUnit>
{
    public void Configure(EntityTypeBuilder<StoredUnit> builder)
    {
        builder.ToTable("unit");
        builder.Property(unit => unit.Code).UseCollation("NOCASE");
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(unit => unit.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
