using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Metrics;

/// <summary>Takes a catalogue form into the store, as the row of a file that it stands for.</summary>
internal sealed class CatalogueWriter(
    Importer importer, StoreSnapshots snapshots, AuditLog audit, IAntiforgery antiforgery, TimeProvider clock, IStringLocalizer<MetricTexts> text)
{
    private const string Source = "catalogue";

    public Task<bool> IsTrustedAsync(HttpContext context) => antiforgery.IsRequestValidAsync(context);

    /// <summary>The form with what was wrong with it; without faults it was taken.</summary>
    public async Task<MetricForm> WriteAsync(ImportKind kind, MetricForm form, Actor actor)
    {
        var language = ViewContexts.CurrentLanguage;
        var row = CatalogueRow.Of(form, await KindAsync(kind, form), clock.Today(), language, text);
        if (row.Faults.Count > 0)
        {
            return form with { Faults = row.Faults };
        }

        try
        {
            // Whoever has asked may leave: the row is taken as a whole or not at all.
            var taken = await audit.RunAsync(
                actor,
                "catalogue",
                $"{kind.ToString().ToLowerInvariant()} {form["metric"]}",
                () => importer.ImportRowAsync(kind, Source, form["metric"], row.Fields, CancellationToken.None),
                result => new
                {
                    result.Result?.Batch,
                    result.Result?.Accepted,
                    result.Result?.Corrected,
                    PeerVisible = row.Fields.GetValueOrDefault("peer_visible"),
                    Public = row.Fields.GetValueOrDefault("public"),
                    Refused = result.Error?.Column,
                });
            return taken.Error is null ? form : form.With(taken.Error);
        }
        catch (ImportFileException refusal)
        {
            // The form is the one row: its line in a file means nothing here.
            return form with { Faults = [new(null, FileFaultText.Of(refusal.Fault with { Line = 0 }, language))] };
        }
    }

    private async Task<MetricKind?> KindAsync(ImportKind kind, MetricForm form) =>
        kind == ImportKind.Targets ? (await snapshots.CurrentAsync(CancellationToken.None)).Metrics.Newest(form["metric"])?.Kind
        : Enum.TryParse<MetricKind>(form["kind"], ignoreCase: true, out var named) ? named
        : null;
}
