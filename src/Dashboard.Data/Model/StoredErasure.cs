using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A response that was erased, known only by a salted hash of its source and id.</summary>
internal sealed class StoredErasedResponse
{
    public required byte[] Hash { get; set; }

    public DateTimeOffset ErasedAt { get; set; }
}

/// <summary>The salt of the hashes: without it they cannot be tried against lists of ids.</summary>
internal sealed class StoredErasureSalt
{
    public int Id { get; set; }

    public required byte[] Salt { get; set; }
}

internal sealed class StoredErasedResponseConfiguration : IEntityTypeConfiguration<StoredErasedResponse>
{
    public void Configure(EntityTypeBuilder<StoredErasedResponse> builder)
    {
        builder.ToTable("erased_response");
        builder.HasKey(erased => erased.Hash);
    }
}

internal sealed class StoredErasureSaltConfiguration : IEntityTypeConfiguration<StoredErasureSalt>
{
    public void Configure(EntityTypeBuilder<StoredErasureSalt> builder)
    {
        builder.ToTable("erasure_salt");
        builder.Property(salt => salt.Id).ValueGeneratedNever();
    }
}
