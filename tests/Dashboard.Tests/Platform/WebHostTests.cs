using System.Net;
using System.Net.Sockets;
using Dashboard.Cli;
using Dashboard.Tests.Docs;

namespace Dashboard.Tests.Platform;

public sealed class WebHostTests
{
    [Fact]
    public async Task Serve_AddressThatAnotherProgramHas_NamesTheSetting()
    {
        using var folder = new CommandFolder();
        using var other = new TcpListener(IPAddress.Loopback, folder.Port);
        other.Start();

        var (exit, _, error) = await folder.RunAsync($"dotnet Dashboard.dll serve --urls http://127.0.0.1:{folder.Port}");

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains($"The server cannot listen at Urls (http://127.0.0.1:{folder.Port}): ", error, StringComparison.Ordinal);
    }
}
