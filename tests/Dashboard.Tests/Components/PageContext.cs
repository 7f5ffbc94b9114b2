using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Components;

/// <summary>Renders components with the product's own texts, in one language.</summary>
public abstract class PageContext : BunitContext
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected PageContext()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fi-FI");
        Services.AddLocalization();
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }
}
