using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dashboard.Data.Store;

/// <summary>Rows of one table that name rows of another which are not there.</summary>
internal sealed record BrokenReferences(string Table, string Parent, long Rows)
{
    /// <summary>All of them, by the references of the model: also where the database itself does not check each row.</summary>
    public static IReadOnlyList<BrokenReferences> Find(StoreConnection connection)
    {
        using var context = connection.Context();
        return [.. context.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Select(reference => Find(connection, reference)).Where(broken => broken.Rows > 0)];
    }

    private static BrokenReferences Find(StoreConnection connection, IForeignKey reference)
    {
        var (table, column) = Place(reference.DeclaringEntityType, reference.Properties);
        var (parent, key) = Place(reference.PrincipalEntityType, reference.PrincipalKey.Properties);
        return new BrokenReferences(table, parent, connection.Scalar(
            $"""
            SELECT count(*) FROM {table} c
            WHERE c.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{key} = c.{column})
            """));
    }

    private static (string Table, string Column) Place(IReadOnlyEntityType entity, IReadOnlyList<IReadOnlyProperty> columns) =>
        (entity.GetTableName()!, columns.Single().GetColumnName());
}
