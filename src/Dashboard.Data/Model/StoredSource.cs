using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A system that rows come from.</summary>
internal sealed class StoredSource
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public bool IsDemo { get; set; }
}

internal sealed class StoredSourceConfiguration : IEntityTypeConfiguration<StoredSource>
{
    public void Configure(EntityTypeBuilder<StoredSource> builder)
    {
        builder.ToTable("source");
        builder.HasIndex(source => source.Name).IsUnique();
    }
}
