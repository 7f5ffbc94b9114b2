using Dashboard.Data.Store;
using Dashboard.Testing;
using Dashboard.Testing.Attack;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Privacy;

/// <summary>The attack of the store's queries on what leaves the program: the JSON and the CSV of the API, and the files of pages.</summary>
public sealed class ExportAttackTests
{
    private const int Minimum = 5;

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    public async Task Figures_OfEveryExport_AreSumsOfWholeBlocksThatGiveNoHiddenCellAway(int seed)
    {
        var county = RandomCounty.Changing(seed, Minimum);
        await using var host = new SecurityHost(
            services => services.AddSingleton<TimeProvider>(new FixedClock(RandomCounty.Today)), ("Limits:ApiPerMinute", "100000"));
        await county.ImportAsync(host.Services.GetRequiredService<BatchStore>(), _ => Task.CompletedTask);

        var seen = await ExportDoors.LookAsync(county, host.CreateClient());

        var oracle = new Oracle(county, county.Rows);
        var figures = seen.Select(figure => (Seen: figure, Blocks: oracle.BlocksOf(figure))).ToList();
        var faults = figures.Select(figure => oracle.FaultOf(figure.Seen, figure.Blocks)).OfType<string>().ToList();
        var recovered = new Attacker(county).Recover(figures, Minimum, Asked.Metrics.Select(metric => new[] { metric }));
        Assert.All(ExportDoors.All, door => Assert.Contains(figures, figure => figure.Seen.Door == door && figure.Blocks.Count > 0));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(8)));
        Assert.True(recovered.Count == 0, $"{recovered.Count} cells are given away:\n{string.Join('\n', recovered.Take(8))}");
    }
}
