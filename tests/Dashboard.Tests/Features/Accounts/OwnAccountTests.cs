using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Dashboard.Tests.Security;

namespace Dashboard.Tests.Features.Accounts;

public sealed class OwnAccountTests : IDisposable
{
    private const string Fresh = "toinen kuusi mäen päällä";

    private readonly SecurityHost host = new(("Limits:SignInsPerMinute", "1000")) { IsSignedIn = false };

    [Fact]
    public async Task Password_Changed_EndsOtherSessionsAndKeepsThisOne()
    {
        await Visitor.AddAsync(host, "maija");
        var (one, other) = (await new Visitor(host).InAsync("maija"), await new Visitor(host).InAsync("maija"));

        using var answer = await ChangeAsync(one, Visitor.Password, Fresh, Fresh);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("maija", (await SecurityHost.ReadAsync(answer)).QuerySelector(".account-menu b")!.TextContent);
        Assert.True(await one.IsInAsync());
        Assert.False(await other.IsInAsync());
        using var old = await other.SignInAsync("maija");
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        await other.InAsync("maija", Fresh);
    }

    [Theory]
    [InlineData("wrong", Fresh, Fresh, "Nykyinen salasana ei täsmää.")]
    [InlineData(Visitor.Password, Fresh, "another one of them", "Uudet salasanat eivät ole samat.")]
    [InlineData(Visitor.Password, "short", "short", "Uusi salasana on liian lyhyt: vähintään 12 merkkiä.")]
    [InlineData(Visitor.Password, Visitor.Password, Visitor.Password, "Uusi salasana on sama kuin nykyinen.")]
    [InlineData(Visitor.Password, "maija on täällä", "maija on täällä", "Uudessa salasanassa ei saa olla käyttäjätunnusta.")]
    public async Task Password_ThatIsNotTaken_IsExplained(string current, string fresh, string again, string words)
    {
        await Visitor.AddAsync(host, "maija");
        var visitor = await new Visitor(host).InAsync("maija");

        using var answer = await ChangeAsync(visitor, current, fresh, again);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(words, (await SecurityHost.ReadAsync(answer)).QuerySelector("[role=alert] li")!.TextContent);
        await new Visitor(host).InAsync("maija");
    }

    [Fact]
    public async Task Authenticator_OnceConfirmed_IsAskedForAtSignIn()
    {
        await Visitor.AddAsync(host, "maija");
        var visitor = await new Visitor(host).InAsync("maija");
        using var begun = await visitor.SendAsync("/account", "/account", ("form", "begin"));
        var key = (await SecurityHost.ReadAsync(begun)).QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.StartsWith("M4 4h1v1h-1z", (await visitor.ReadAsync("/account")).QuerySelector("svg.qr path")!.GetAttribute("d"), StringComparison.Ordinal);
        using (var wrong = await visitor.SendAsync("/account", "/account", ("form", "confirm"), ("code", "12345")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        using var confirmed = await visitor.SendAsync("/account", "/account", ("form", "confirm"), ("code", CodeOf(key)));
        var codes = (await SecurityHost.ReadAsync(confirmed)).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        var next = new Visitor(host);
        using var asked = await next.SignInAsync("maija", back: "/metrics");
        Assert.Equal("/sign-in/code?return=%2Fmetrics", asked.Headers.Location!.OriginalString);
        Assert.False(await next.IsInAsync());
        using (var wrong = await next.SendAsync("/sign-in/code", "/sign-in/code", ("code", "12345")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        using var entered = await next.SendAsync("/sign-in/code", "/sign-in/code", ("code", CodeOf(key)), ("return", "/metrics"));
        Assert.Equal("/metrics", entered.Headers.Location!.OriginalString);
        Assert.True(await next.IsInAsync());

        var last = new Visitor(host);
        using var again = await last.SignInAsync("maija");
        using var recovered = await last.SendAsync("/sign-in/code", "/sign-in/code", ("code", codes[0]));
        Assert.True(await last.IsInAsync());

        using (var wrong = await last.SendAsync("/account", "/account", ("form", "renew"), ("current", "not this")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        Assert.Contains("jäljellä 9.", (await last.ReadAsync("/account")).Body!.TextContent, StringComparison.Ordinal);
        using var renewed = await last.SendAsync("/account", "/account", ("form", "renew"), ("current", Visitor.Password));
        var fresh = (await SecurityHost.ReadAsync(renewed)).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, fresh.Count);
        var one = new Visitor(host);
        using var asks = await one.SignInAsync("maija");
        using (var old = await one.SendAsync("/sign-in/code", "/sign-in/code", ("code", codes[1])))
        {
            Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        }

        using var taken = await one.SendAsync("/sign-in/code", "/sign-in/code", ("code", fresh[1]));
        Assert.True(await one.IsInAsync());

        using var off = await last.SendAsync("/account", "/account", ("form", "off"), ("current", Visitor.Password));
        Assert.Equal(HttpStatusCode.OK, off.StatusCode);
        await new Visitor(host).InAsync("maija");
        Assert.True(await last.IsInAsync());
    }

    [Fact]
    public async Task Code_WithoutAPasswordBefore_LeadsToTheDoor()
    {
        await Visitor.AddAsync(host, "maija");

        using var answer = await new Visitor(host).SendAsync("/sign-in", "/sign-in/code", ("code", "123456"));

        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
    }

    public void Dispose() => host.Dispose();

    private static Task<HttpResponseMessage> ChangeAsync(Visitor visitor, string current, string fresh, string again) =>
        visitor.SendAsync("/account", "/account", ("form", "password"), ("current", current), ("new", fresh), ("again", again));

    /// <summary>What an authenticator shows now (RFC 6238: SHA-1, 30 seconds, six digits).</summary>
    private static string CodeOf(string key)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What authenticators use.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
