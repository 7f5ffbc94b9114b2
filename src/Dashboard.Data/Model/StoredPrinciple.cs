using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A principle of participation; those shipped come with the schema, and a county changes them to its own on their page.</summary>
internal sealed class StoredPrinciple
{
    public required string Slug { get; set; }

    /// <summary>Where it stands among them.</summary>
    public int Place { get; set; }

    public required string TextFi { get; set; }

    public string? TextSv { get; set; }

    public string? TextEn { get; set; }

    public PrincipleRule Rule { get; set; }

    /// <summary>All of them in their order.</summary>
    public static IReadOnlyList<Principle> Read(StoreConnection connection) => connection.All(
        "SELECT slug, text_fi, text_sv, text_en, rule FROM principle ORDER BY place, slug",
        row => new Principle(row.Text(0)!, new LocalizedText(row.Text(1)!, row.Text(2), row.Text(3)), row.Word<PrincipleRule>(4)));
}

internal sealed class StoredPrincipleConfiguration : IEntityTypeConfiguration<StoredPrinciple>
{
    public void Configure(EntityTypeBuilder<StoredPrinciple> builder)
    {
        builder.ToTable("principle");
        builder.HasKey(principle => principle.Slug);
    }
}
