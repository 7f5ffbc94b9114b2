using Dashboard.Core.Feedback.Masking;
using Dashboard.Data.Import.Mappings;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Import.Parsing;

/// <summary>
/// What is kept of a rejected row. Of responses it is masked like a comment, wherever in the row somebody may have written: in all cells but those
/// of the id and of the unit's, path's and stage's names, by which the row is found again when it has been mended.
/// </summary>
internal sealed class RejectedText(TableReader table, TableBinding binding, ImportKind kind)
{
    private static readonly string[] Kept = ["id", "unit", "path", "stage"];

    private readonly HashSet<int> kept =
    [
        .. Kept.SelectMany(name => binding.Sources.GetValueOrDefault(name)?.Columns ?? []),
        .. binding.Units?.Columns ?? [],
    ];

    /// <summary>The current row as CSV text.</summary>
    public string Raw()
    {
        if (kind != ImportKind.Responses)
        {
            return table.Raw();
        }

        // A row that is broken has no cells that could be told apart.
        if (table.Error is not null)
        {
            return CommentMask.Of(table.Raw()).Text;
        }

        var fields = Enumerable.Range(0, table.Header.Count).Select(column => table.Field(column).ToString()).ToList();
        var masked = fields.Select((field, column) => kept.Contains(column) ? field : CommentMask.Of(field).Text).ToList();
        return masked.SequenceEqual(fields, StringComparer.Ordinal) ? table.Raw() : table.RawWith(masked);
    }

    /// <summary>The row's error, with its value masked: before it is cut, or half a number would stand at its end.</summary>
    public RowError Error(RowError error)
    {
        if (kind != ImportKind.Responses || error.Value is not { } value)
        {
            return error;
        }

        var column = table.Error is null && error.Column is { } name ? binding.Row.IndexOf(name) : -1;
        return column >= 0 && kept.Contains(column) ? error
            : error with { Value = RowError.Cut(CommentMask.Of(column >= 0 && column < table.Header.Count ? table.Field(column).Trim().ToString() : value).Text) };
    }
}
