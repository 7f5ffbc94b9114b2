using Dashboard.Core.Paths;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Paths;

/// <summary>Asks what the path pages show, for the pages and for their files alike.</summary>
public sealed class PathPages(PathQuery paths, IStringLocalizer<PathTexts> text)
{
    public async Task<PathModel> LoadAsync(ViewContext view, ServicePath path, CancellationToken cancellation) =>
        PathModel.Build(await paths.AskAsync(view.Scope, PathModel.Question(view, path), cancellation), view, text);

    public async Task<IReadOnlyList<PathListItem>> ListAsync(ViewContext view, CancellationToken cancellation)
    {
        var items = new List<PathListItem>();
        foreach (var path in view.Snapshot.Paths)
        {
            items.Add(PathListItem.Build(await paths.AskAsync(view.Scope, PathListItem.Question(view, path), cancellation), view));
        }

        return items;
    }
}
