using System.Globalization;
using Dashboard.Core.Notes;
using Dashboard.Core.Open;
using Dashboard.Core.Text;
using Dashboard.Data.Store;

namespace Dashboard.Data.Model;

/// <summary>What residents were told, as the domain has it.</summary>
internal static class PublicationRecords
{
    /// <summary>All of it, or what was told of one action.</summary>
    public static PublicationBook Read(StoreConnection connection, int? action = null) => new(connection.All(
        "SELECT action_id, number, said_fi, said_sv, said_en, did_fi, did_sv, did_en, written_on, written_by FROM action_publication"
            + (action is { } id ? string.Create(CultureInfo.InvariantCulture, $" WHERE action_id = {id}") : ""),
        row => (row.Int(0), new PublicationLine(
            row.Int(1),
            row.Text(2) is { } said ? new ResidentWords(new LocalizedText(said, row.Text(3), row.Text(4)), new LocalizedText(row.Text(5)!, row.Text(6), row.Text(7))) : null,
            new Signature(row.Day(8), row.Text(9)!)))));
}
