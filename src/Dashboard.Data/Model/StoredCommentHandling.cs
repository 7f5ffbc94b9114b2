using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>
/// What was done here about a comment, in the words of <see cref="StoredContactHandling"/>. They stand apart: of a response that has both, who
/// handles the one learns nothing of the other.
/// </summary>
internal sealed class StoredCommentHandling
{
    public long ResponseId { get; set; }

    /// <summary>Name or role.</summary>
    public required string Handler { get; set; }

    public DateOnly TakenOn { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}

internal sealed class StoredCommentHandlingConfiguration : IEntityTypeConfiguration<StoredCommentHandling>
{
    public void Configure(EntityTypeBuilder<StoredCommentHandling> builder)
    {
        builder.ToTable("comment_handling");
        builder.HasKey(handling => handling.ResponseId);
        builder.Property(handling => handling.ResponseId).ValueGeneratedNever();
        builder.HasOne<StoredResponse>().WithOne().HasForeignKey<StoredCommentHandling>(handling => handling.ResponseId);
    }
}
