using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests;

/// <summary>Laws that hold for generated values. The seed is fixed, so that a run can be repeated.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> values, Func<T, bool> law, int tests = 500) =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(20_261_121UL, 7UL).WithMaxTest(tests),
            Prop.ForAll(values.ToArbitrary(), law));
}
