using System.Runtime.InteropServices;

namespace Dashboard.Tests.Doors.Imports;

/// <summary>Does something with the rights to files of a user who has none of their own: tests often run as root, for whom modes do not hold.</summary>
internal static class PlainUser
{
    private const int Nobody = 65534;

    /// <summary>On this thread alone, so nothing asynchronous. Whoever is no root is plain already.</summary>
    public static void Run(Action work)
    {
        var own = SetFileUser(Nobody);
        try
        {
            work();
        }
        finally
        {
            _ = SetFileUser(own);
        }
    }

    /// <returns>The user of before.</returns>
    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetFileUser(int user);
}
