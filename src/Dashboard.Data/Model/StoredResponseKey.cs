using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>
/// A response's key, and the place of its row. It is a table of its own so that a batch can write its keys in their order and its rows in
/// theirs, and because a table that is parted by month can promise no unique key without the month.
/// </summary>
internal sealed class StoredResponseKey
{
    public int SourceId { get; set; }

    public required string ExternalId { get; set; }

    public long Id { get; set; }

    /// <summary>The day of the row, by which its part is found.</summary>
    public DateOnly Day { get; set; }
}

internal sealed class StoredResponseKeyConfiguration : IEntityTypeConfiguration<StoredResponseKey>
{
    public void Configure(EntityTypeBuilder<StoredResponseKey> builder)
    {
        builder.ToTable("response_key");
        builder.HasKey(key => new { key.SourceId, key.ExternalId });
    }
}
