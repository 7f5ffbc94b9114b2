using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>What a unit is called and where it hangs from a day on.</summary>
internal sealed class StoredUnitValidity
{
    public int UnitId { get; set; }

    /// <summary>The first day; <see cref="DateOnly.MinValue"/> when the file names none.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>The day after the last.</summary>
    public DateOnly? ValidTo { get; set; }

    public int? ParentId { get; set; }

    public string? Level { get; set; }

    public required string NameFi { get; set; }

    public string? NameSv { get; set; }

    public string? NameEn { get; set; }

    public int? MergedIntoId { get; set; }
}

internal sealed class StoredUnitValidityConfiguration : IEntityTypeConfiguration<StoredUnitValidity>
{
    public void Configure(EntityTypeBuilder<StoredUnitValidity> builder)
    {
        builder.ToTable("unit_validity");
        builder.HasKey(validity => new { validity.UnitId, validity.ValidFrom });
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(validity => validity.UnitId);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(validity => validity.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(validity => validity.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
    }
}
