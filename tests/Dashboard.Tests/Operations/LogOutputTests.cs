using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Dashboard.Core.Text;
using Dashboard.Layout;
using Dashboard.Operations;
using Dashboard.Testing;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Dashboard.Tests.Operations;

/// <summary>What the log says, with levels that tell more than those that ship.</summary>
public sealed class LogOutputTests
{
    private static readonly (string, string)[] Talkative = [("Logging:LogLevel:Default", "Information"), ("Logging:LogLevel:Microsoft", "Information")];

    [Fact]
    public async Task Log_OfPeoplesDoings_HasNothingOfThem()
    {
        using var log = new LogBook();
        await using var host = new SecurityHost(services => services.AddSingleton<ILoggerProvider>(log), Talkative) { IsSignedIn = false };
        var visitor = host.Visitor();
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", await SecurityHost.TokenAsync(visitor, "/sign-in")), new("name", "matti.meikalainen@example.fi"), new("password", "salasana-hunter2"),
        ]);

        using var refused = await visitor.PostAsync("/sign-in", form);
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        using var search = await visitor.GetAsync("/feedback?q=diabeteshaava&unit=county");
        using var unknown = await visitor.GetAsync("/sign-in?return=%2Faccounts%3Fname%3Dmaija-virtanen");
        using var key = new HttpRequestMessage(HttpMethod.Get, "/api/v1/series?metric=nps&unit=kyselyteksti");
        key.Headers.Add("Authorization", "Bearer avain-0123456789");
        using var wrong = await visitor.SendAsync(key);
        await host.ImportUnitsAsync("code,name_fi,name_sv,name_en,level,parent,valid_from,valid_to,merged_into\nosasto,Yksityinen sana,,,osasto,,,,\n");

        Assert.NotEmpty(log.Lines);
        foreach (var word in new[] { "meikalainen", "hunter2", "diabeteshaava", "203.0.113.77", "maija-virtanen", "kyselyteksti", "avain-0123456789", "Yksityinen" })
        {
            Assert.DoesNotContain(log.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData(LogFormat.Json, ConsoleFormatterNames.Json)]
    [InlineData(LogFormat.Text, ConsoleFormatterNames.Simple)]
    public void Moment_OfALineForAFinnishReader_IsIso(LogFormat format, string name)
    {
        using var services = new ServiceCollection().AddLogging(logging => logging.ToStandardError(format)).BuildServiceProvider();
        using var line = new StringWriter();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Language.Fi.Culture();
            services.GetServices<ConsoleFormatter>().Single(one => one.Name == name)
                .Write(new LogEntry<string>(LogLevel.Warning, "Category", 0, "words", null, (words, _) => words), scopeProvider: null, line);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Matches(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line.ToString());
    }

    [Fact]
    public async Task ErrorPage_NamesANumber_ThatStandsInTheLogWithTheFault()
    {
        using var log = new LogBook();
        await using var host = new SecurityHost(services => services
            .AddSingleton<ILoggerProvider>(log)
            .AddScoped<ViewContexts>(_ => throw new InvalidOperationException("the reason")));

        using var answer = await host.Visitor().GetAsync("/?q=diabeteshaava");
        var page = await SecurityHost.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var number = page.QuerySelector("main p.small")!.TextContent.Split(' ')[^1].TrimEnd('.');
        var line = Assert.Single(log.Lines, line => line.Contains("ExceptionHandler", StringComparison.Ordinal));
        Assert.Contains("the reason", line, StringComparison.Ordinal);
        Assert.Contains(number, line, StringComparison.Ordinal);
        Assert.DoesNotContain("diabeteshaava", line, StringComparison.Ordinal);
    }
}
