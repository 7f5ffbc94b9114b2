using Dashboard.Core.Charts;
using Dashboard.Layout;

namespace Dashboard.Components.Charts;

/// <summary>
/// How a page's charts are rebuilt for a file, from the same address and by the same model as the page itself. A page registers one.
/// </summary>
/// <param name="Page">The page's name in the file's address.</param>
/// <param name="LoadAsync">All charts of the page; empty when its unit or path is not found.</param>
public sealed record PageCharts(string Page, Func<IServiceProvider, ViewContext, CancellationToken, Task<IEnumerable<ChartModel>>> LoadAsync);
