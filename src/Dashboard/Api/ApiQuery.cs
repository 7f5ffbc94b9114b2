using System.Reflection;
using Dashboard.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Api;

/// <summary>The query of a question: a name that is not known is an error and not a silence.</summary>
internal static class ApiQuery
{
    /// <summary>The names that a record of parameters takes.</summary>
    public static IReadOnlyList<string> NamesOf<T>() =>
        [.. typeof(T).GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()];

    /// <exception cref="InputException">The query holds a name that is not one of <paramref name="names"/>.</exception>
    public static void RequireKnown(HttpRequest request, IReadOnlyList<string> names)
    {
        if (request.Query.Keys.FirstOrDefault(key => !names.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw InputException.OfParameter(unknown, request.Query[unknown], $"no parameter of this name; there are {Given.Either(names)}");
        }
    }
}
