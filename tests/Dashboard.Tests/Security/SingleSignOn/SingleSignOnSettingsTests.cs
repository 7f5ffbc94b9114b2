using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Platform;
using Dashboard.Security.SingleSignOn;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Tests.Security.SingleSignOn;

public sealed class SingleSignOnSettingsTests
{
    private const string Authority = "https://login.example.org/county";

    [Fact]
    public void Read_WhatMustBeThere_GivesTheDefaultsOfTheRest()
    {
        var settings = Read(Whole())!;

        Assert.Equal((new Uri(Authority), "dashboard", "secret"), (settings.Authority, settings.ClientId, settings.ClientSecret));
        Assert.Equal(("groups", "SSO"), (settings.GroupsClaim, settings.Name));
        Assert.Equal(["openid", "profile"], settings.Scopes);
        var grant = Assert.Single(settings.Groups);
        Assert.Equal(("Esihenkilöt", Role.Manager, false), (grant.Group, grant.Role, grant.WholeTree));
        Assert.Equal(["ward", "clinic"], grant.Units);
        Assert.DoesNotContain("secret", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAnAuthority_IsOffWhateverElseIsSaid() => Assert.Null(Read(Whole(("Authority", " "), ("Groups:0:Role", "owner"))));

    [Fact]
    public void Read_SeveralWrongValues_NamesEachByItsKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new()
        {
            ["SingleSignOn:Authority"] = "http://login.example.org",
            ["SingleSignOn:Scopes"] = "profile email",
            ["SingleSignOn:Groups:0:Role"] = "owner",
            ["SingleSignOn:Groups:1:Group"] = "analysts",
            ["SingleSignOn:Groups:1:Role"] = "analyst",
            ["SingleSignOn:Groups:1:Units"] = "ward,*",
            ["SingleSignOn:Groups:2:Group"] = "analysts",
            ["SingleSignOn:Groups:2:Role"] = "analyst",
            ["SingleSignOn:Groups:2:Units"] = "*",
        }));

        Assert.Equal(
            [
                "SingleSignOn:Authority", "SingleSignOn:ClientId", "SingleSignOn:ClientSecret", "SingleSignOn:Scopes", "SingleSignOn:Groups:0:Group",
                "SingleSignOn:Groups:0:Role", "SingleSignOn:Groups:0:Units", "SingleSignOn:Groups:1:Units", "SingleSignOn:Groups",
            ],
            fault.Faults.Select(sentence => sentence.Split(' ')[0]));
    }

    [Theory]
    [InlineData("https://login.example.org", true)]
    [InlineData("http://localhost:8080/realms/county", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("login.example.org", false)]
    [InlineData("ftp://login.example.org", false)]
    [InlineData("https://login.example.org/?tenant=1", false)]
    [InlineData("https://name:word@login.example.org", false)]
    public void Read_AnAuthority_DemandsHttpsExceptOfThisMachine(string authority, bool good)
    {
        var values = Whole(("Authority", authority));

        if (good)
        {
            Assert.Equal(new Uri(authority), Read(values)!.Authority);
        }
        else
        {
            Assert.StartsWith("SingleSignOn:Authority is ", Assert.Single(Assert.Throws<SettingsException>(() => Read(values)).Faults), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_WithoutGroups_NamesTheMissingKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new()
        {
            ["SingleSignOn:Authority"] = Authority, ["SingleSignOn:ClientId"] = "dashboard", ["SingleSignOn:ClientSecret"] = "secret",
        }));

        Assert.StartsWith("SingleSignOn:Groups ", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, "")]
    [InlineData("staff", null, "")]
    [InlineData("LEADERS", null, "")]
    [InlineData("leaders", Role.Viewer, "*")]
    [InlineData("ward", Role.Manager, "ward")]
    [InlineData("clinic ward", Role.Manager, "ward,clinic")]
    [InlineData("leaders ward", Role.Manager, "ward")]
    [InlineData("keepers leaders", Role.Viewer, "*")]
    public void BindingOf_SeveralGroups_IsOfTheFirstOnesRoleAndReachesNoFurther(string groups, Role? role, string units)
    {
        var settings = Read(Whole(
            ("Groups:0:Group", "ward"), ("Groups:0:Units", "ward"),
            ("Groups:1:Group", "clinic"), ("Groups:1:Role", "manager"), ("Groups:1:Units", "clinic, WARD"),
            ("Groups:2:Group", "leaders"), ("Groups:2:Role", "viewer"), ("Groups:2:Units", "*"),
            ("Groups:3:Group", "keepers"), ("Groups:3:Role", "administrator"), ("Groups:3:Units", "*")))!;

        var binding = settings.BindingOf(groups.Split(' '));

        Assert.Equal(role, binding?.Role);
        Assert.Equal(units, binding is null ? "" : binding.WholeTree ? "*" : string.Join(',', binding.Units));
    }

    [Theory]
    [InlineData("false", Role.Viewer, false, true)]
    [InlineData("false", Role.Administrator, false, true)]
    [InlineData("true", Role.Viewer, false, false)]
    [InlineData("true", Role.Analyst, true, false)]
    [InlineData("true", Role.Administrator, false, false)]
    [InlineData("true", Role.Administrator, true, true)]
    public void TakesPasswordOf_WithPasswordsOff_IsForAnAdministratorsOneTimePassword(string only, Role role, bool oneTime, bool taken) =>
        Assert.Equal(taken, Read(Whole(("Only", only)))!.TakesPasswordOf(new Account { Name = "maija", Role = role, MustChangePassword = oneTime }));

    [Fact]
    public void Read_OnlyThatIsNoFlag_IsNamedByItsKey() => Assert.StartsWith(
        "SingleSignOn:Only is 'always'", Assert.Single(Assert.Throws<SettingsException>(() => Read(Whole(("Only", "always")))).Faults), StringComparison.Ordinal);

    private static Dictionary<string, string?> Whole(params (string Key, string Value)[] others)
    {
        var values = new Dictionary<string, string?>
        {
            ["SingleSignOn:Authority"] = Authority,
            ["SingleSignOn:ClientId"] = "dashboard",
            ["SingleSignOn:ClientSecret"] = "secret",
            ["SingleSignOn:Groups:0:Group"] = "Esihenkilöt",
            ["SingleSignOn:Groups:0:Role"] = "manager",
            ["SingleSignOn:Groups:0:Units"] = "ward, clinic",
        };
        foreach (var (key, value) in others)
        {
            values[$"SingleSignOn:{key}"] = value;
        }

        return values;
    }

    private static SingleSignOnSettings? Read(Dictionary<string, string?> values) =>
        DashboardSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).SingleSignOn;
}
