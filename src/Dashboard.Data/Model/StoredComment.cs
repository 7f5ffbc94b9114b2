using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>What a person wrote.</summary>
internal sealed class StoredComment
{
    public long ResponseId { get; set; }

    public required string Text { get; set; }
}

internal sealed class StoredCommentConfiguration : IEntityTypeConfiguration<StoredComment>
{
    public void Configure(EntityTypeBuilder<StoredComment> builder)
    {
        builder.ToTable("comment");
        builder.HasKey(comment => comment.ResponseId);
        builder.Property(comment => comment.ResponseId).ValueGeneratedNever();
        builder.HasOne<StoredResponse>().WithOne().HasForeignKey<StoredComment>(comment => comment.ResponseId);
    }
}
