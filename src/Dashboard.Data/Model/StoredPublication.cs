using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>By what the published days have been made; there is one row.</summary>
internal sealed class StoredPublication
{
    /// <summary>k; 0 before they have been made for the first time.</summary>
    public int MinimumRespondents { get; set; }
}

internal sealed class StoredPublicationConfiguration : IEntityTypeConfiguration<StoredPublication>
{
    public void Configure(EntityTypeBuilder<StoredPublication> builder) => builder.ToTable("publication").HasNoKey();
}
