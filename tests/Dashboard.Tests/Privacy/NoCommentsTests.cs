using Dashboard.Core.Privacy;
using Dashboard.Testing.Attack;

namespace Dashboard.Tests.Privacy;

/// <summary>
/// To whom comments are closed nothing tells whether anybody wrote, or what: every page, file and answer of the API is letter by letter the same
/// in a county where people write and in one where the same people answer the same and leave the words out.
/// </summary>
public sealed class NoCommentsTests
{
    /// <summary>Filters of comments, and searches for words that stand in some.</summary>
    private static readonly string[] Filters = ["", "&kind=complaint&score=promoter&contact=waiting", "&q=hoidettu&kind=thanks&page=2", "&q=hyvin&path=hip&stage=s1"];

    [Fact]
    public async Task Pages_OfWhoMayReadNoComments_AreTheSameWhetherAnybodyWrote()
    {
        var county = RandomCounty.Of(seed: 7, minimum: 5);
        await using var twins = await TwinHosts.OfAsync(county, Twin.Silent(county));
        foreach (var role in new[] { Role.Viewer, Role.Administrator })
        {
            var (faults, answered) = await twins.CompareAsync(role, twins.Urls(role, ["county"], Filters));

            Assert.True(faults.Count == 0, string.Join('\n', faults.Take(8)));
            Assert.True(answered.Count > 30, string.Join('\n', answered));
        }

        Assert.NotEmpty((await twins.CompareAsync(Role.Analyst, ["/feedback"])).Faults);
    }
}
