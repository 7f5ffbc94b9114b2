using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Platform;

public sealed class KeyRingServicesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-keys-");

    [Fact]
    public async Task Cookie_OfYesterday_IsReadAfterARestart()
    {
        string cookie;
        await using (var yesterday = Start())
        {
            cookie = Protector(yesterday).Protect("anna");
        }

        await using var today = Start();

        Assert.Equal("anna", Protector(today).Unprotect(cookie));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private WebApplicationFactory<Program> Start() => new WebApplicationFactory<Program>().WithWebHostBuilder(
        host => host.UseSetting("Store:Path", Path.Combine(folder.FullName, "store.db")));

    private static IDataProtector Protector(WebApplicationFactory<Program> program) => program.Services.GetDataProtector("cookie");
}
