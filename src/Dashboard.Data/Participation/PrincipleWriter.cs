using System.Globalization;
using Dashboard.Core.Participation;
using Dashboard.Data.Model;
using Dashboard.Data.Store;

namespace Dashboard.Data.Participation;

/// <summary>Writes the principles of participation, against which every event is held.</summary>
public sealed class PrincipleWriter(StoreDatabase database)
{
    /// <summary>
    /// Writes a principle over the one of its slug; one without a slug is added behind the others, unless one in the same words asks the same.
    /// </summary>
    /// <returns>Whether anything changed; <c>false</c> too when it names none there is, or there are <see cref="Principle.Most"/> already.</returns>
    public Task<bool> WriteAsync(Principle principle, CancellationToken cancellation) => database.WriteAsync(
        connection =>
        {
            using var context = connection.Context();
            if (principle.Slug.Length > 0)
            {
                if (context.Principles.SingleOrDefault(known => known.Slug == principle.Slug) is { } stored)
                {
                    context.Overwrite(stored, RowOf(principle, stored.Slug, stored.Place));
                }
            }
            else if (context.Principles.ToList() is { Count: < Principle.Most } all && !all.Exists(known => known.TextFi == principle.Text.Fi && known.Rule == principle.Rule))
            {
                var place = all.Select(known => known.Place).DefaultIfEmpty().Max() + 1;
                context.Principles.Add(RowOf(principle, string.Create(CultureInfo.InvariantCulture, $"own-{place}"), place));
            }

            return context.SaveChanges() > 0;
        },
        cancellation);

    /// <summary>Takes a principle away: events are no longer held against it.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string slug, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.Execute("DELETE FROM principle WHERE slug = @slug", ("@slug", slug)) > 0, cancellation);

    private static StoredPrinciple RowOf(Principle principle, string slug, int place) => new()
    {
        Slug = slug,
        Place = place,
        TextFi = principle.Text.Fi,
        TextSv = principle.Text.Sv,
        TextEn = principle.Text.En,
        Rule = principle.Rule,
    };
}
