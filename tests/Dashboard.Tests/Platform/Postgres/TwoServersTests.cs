using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Platform.Postgres;

public sealed class TwoServersTests
{
    [PostgresFact]
    public async Task Import_IntoOneServer_IsOnThePagesOfTheOther()
    {
        await using var one = new DashboardHost();
        await using var other = new DashboardHost { Beside = one };
        await ImportAsync(one, "Vanha nimi");
        Assert.Contains("Vanha nimi", await other.CreateClient().GetStringAsync("/units"), StringComparison.Ordinal);

        await ImportAsync(one, "Uusi nimi");

        Assert.Contains("Uusi nimi", await other.CreateClient().GetStringAsync("/units"), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Cookie_OfOneServer_IsReadByTheOther()
    {
        await using var one = new DashboardHost();
        await using var other = new DashboardHost { Beside = one };

        var cookie = one.Services.GetDataProtector("cookie").Protect("anna");

        Assert.Equal("anna", other.Services.GetDataProtector("cookie").Unprotect(cookie));
    }

    private static async Task ImportAsync(DashboardHost host, string name)
    {
        await using var batch = await host.Services.GetRequiredService<BatchStore>()
            .StageAsync(new BatchOrigin(ImportKind.Units, "test", "units.csv", FileHash: null), CancellationToken.None);
        batch.Add(SampleCounty.Unit("county", parent: null) with { Name = new LocalizedText(name) });
        await batch.ApplyAsync(CancellationToken.None);
    }
}
