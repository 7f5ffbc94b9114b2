using System.Reflection;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;

namespace Dashboard.Data.Tests.Queries;

/// <summary>A question without a scope does not compile; a new query that takes none fails here.</summary>
public sealed class QueryScopeTests
{
    /// <summary>
    /// Batches and the audit are of the whole organisation: only for who may import, and for administrators. Lessons are for all who have an account.
    /// What everybody sees has one scope, which its query brings along: that of <see cref="Access.Public"/>.
    /// </summary>
    private static readonly Type[] WithoutScope = [typeof(BatchQuery), typeof(AuditQuery), typeof(LessonQuery), typeof(OpenQuery)];

    [Fact]
    public void Query_EachOne_TakesAScopeFirst()
    {
        var queries = typeof(UnitQuery).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.Name.EndsWith("Query", StringComparison.Ordinal) && !WithoutScope.Contains(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .ToList();

        Assert.True(queries.Count > 8, "The queries were not found.");
        Assert.All(queries, query => Assert.True(
            query.GetParameters() is [{ ParameterType: var first, IsOptional: false }, ..] && first == typeof(Scope), $"{query.DeclaringType!.Name}.{query.Name}"));
    }
}
