using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>
/// What was done here about a contact request. The response says when it was answered, whoever says so; this is what was said here, so that a
/// file that knows nothing of it takes nothing away.
/// </summary>
internal sealed class StoredContactHandling
{
    public long ResponseId { get; set; }

    /// <summary>Name or role.</summary>
    public required string Handler { get; set; }

    public DateOnly TakenOn { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}

internal sealed class StoredContactHandlingConfiguration : IEntityTypeConfiguration<StoredContactHandling>
{
    public void Configure(EntityTypeBuilder<StoredContactHandling> builder)
    {
        builder.ToTable("contact_handling");
        builder.HasKey(handling => handling.ResponseId);
        builder.Property(handling => handling.ResponseId).ValueGeneratedNever();
        builder.HasOne<StoredResponse>().WithOne().HasForeignKey<StoredContactHandling>(handling => handling.ResponseId);
    }
}
