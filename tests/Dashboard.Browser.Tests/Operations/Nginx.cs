using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dashboard.Testing;

namespace Dashboard.Browser.Tests.Operations;

/// <summary>A real nginx with <c>deploy/nginx.conf</c>, this machine's ports and a certificate of its own.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly Process process;
    private readonly string log;

    private Nginx(Process process, string log, Uri address, string certificate) =>
        (this.process, this.log, Address, Certificate) = (process, log, address, certificate);

    /// <summary>Where readers reach it.</summary>
    public Uri Address { get; }

    /// <summary>What its certificate is known by.</summary>
    public string Certificate { get; }

    /// <summary>What it has written about requests.</summary>
    public string Log => File.ReadAllText(log);

    /// <summary>Where it is, or <c>null</c>: it may lie where only root looks.</summary>
    public static string? Program => Programs.Find("nginx") ?? (File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : null);

    /// <summary>Starts it before a server.</summary>
    /// <param name="folder">A folder for its files.</param>
    /// <param name="server">The server.</param>
    public static async Task<Nginx> StartAsync(string folder, Uri server)
    {
        var (plain, secure) = (FreePort(), FreePort());
        var log = Path.Combine(folder, "nginx.log");
        var certificate = WriteCertificate(folder);
        var site = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "nginx.conf"));
        site = string.Join('\n', site.Split('\n').Where(line => !line.Contains("[::]", StringComparison.Ordinal)))
            .Replace("listen 80;", Invariant($"listen 127.0.0.1:{plain};"), StringComparison.Ordinal)
            .Replace("listen 443 ", Invariant($"listen 127.0.0.1:{secure} "), StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", server.Authority, StringComparison.Ordinal)
            .Replace("/etc/ssl/dashboard", folder, StringComparison.Ordinal)
            .Replace("/var/log/nginx/dashboard.log", log, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), site);
        var main = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(main, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { }
            http {
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                include {{folder}}/site.conf;
            }
            """);
        var process = Process.Start(new ProcessStartInfo(Program!, ["-c", main, "-e", Path.Combine(folder, "error.log")]))!;
        await ListeningAsync(process, secure);
        return new Nginx(process, log, new Uri(Invariant($"https://127.0.0.1:{secure}")), certificate);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static async Task ListeningAsync(Process process, int port)
    {
        while (true)
        {
            Assert.False(process.HasExited, "nginx did not start.");
            try
            {
                using var caller = new TcpClient();
                await caller.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(Path.Combine(folder, "fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate.GetCertHashString();
    }
}

/// <summary>A test that needs nginx and a browser; skipped with a word where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NginxFactAttribute : FactAttribute
{
    /// <summary>Skips the test without them.</summary>
    public NginxFactAttribute() => Skip =
        Nginx.Program is null ? "No nginx is installed (Debian's package nginx-light)."
        : Chromium.Path is null ? "No Chromium is installed (Debian's package chromium)."
        : null;
}
