using System.Text.Json;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Model;

/// <summary>
/// An expectation as the store keeps it beside a rejected row: a JSON array of its name and its arguments, to be worded in the reader's
/// language. Rows of before there were names hold an English sentence, which stays as it is.
/// </summary>
internal static class StoredExpectation
{
    private const string Opening = "[\"";

    public static string Write(Expectation expectation) =>
        JsonSerializer.Serialize<string[]>([expectation.Wanted.ToString(), .. expectation.Arguments]);

    public static Expectation Read(string stored) =>
        stored.StartsWith(Opening, StringComparison.Ordinal)
        && JsonSerializer.Deserialize<string[]>(stored) is [var name, .. var arguments]
        && Enum.TryParse<Wanted>(name, out var wanted)
            ? new(wanted, arguments)
            : new(Wanted.AsWritten, stored);
}
