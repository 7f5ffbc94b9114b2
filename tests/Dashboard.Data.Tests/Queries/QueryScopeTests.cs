using System.Reflection;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;

namespace Dashboard.Data.Tests.Queries;

/// <summary>A question without a scope does not compile; a new query that takes none fails here.</summary>
public sealed class QueryScopeTests
{
    /// <summary>Batches and the audit are of the whole organisation: only for who may import, and for administrators.</summary>
    private static readonly Type[] OfTheWholeTree = [typeof(BatchQuery), typeof(AuditQuery)];

    [Fact]
    public void Query_EachOne_TakesAScopeFirst()
    {
        var queries = typeof(UnitQuery).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.Name.EndsWith("Query", StringComparison.Ordinal) && !OfTheWholeTree.Contains(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .ToList();

        Assert.True(queries.Count > 8, "The queries were not found.");
        Assert.All(queries, query => Assert.True(
            query.GetParameters() is [{ ParameterType: var first, IsOptional: false }, ..] && first == typeof(Scope), $"{query.DeclaringType!.Name}.{query.Name}"));
    }
}
