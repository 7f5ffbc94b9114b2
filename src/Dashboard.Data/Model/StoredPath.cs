using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A service path.</summary>
internal sealed class StoredPath
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public required string NameFi { get; set; }

    public string? NameSv { get; set; }

    public string? NameEn { get; set; }

    public int SourceId { get; set; }
}

internal sealed class StoredPathConfiguration : IEntityTypeConfiguration<StoredPath>
{
    public void Configure(EntityTypeBuilder<StoredPath> builder)
    {
        builder.ToTable("path");
        builder.Property(path => path.Code).UseCollation("NOCASE");
        builder.HasIndex(path => path.Code).IsUnique();
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(path => path.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
