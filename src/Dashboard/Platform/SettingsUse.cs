namespace Dashboard.Platform;

/// <summary>What settings are read for: what is wrong with others does not matter then.</summary>
public enum SettingsUse
{
    /// <summary>The server: all of them.</summary>
    Server,

    /// <summary>A verb on the store, such as the nightly backup: where the store is, and what it protects and keeps.</summary>
    Store,

    /// <summary>A verb that makes files of charts and packs: the store's, and how such files are made.</summary>
    Files,
}

/// <summary>Which sections belong to a use.</summary>
internal static class SettingsUses
{
    private static readonly string[] OfStore = ["Store", "Privacy", "Audit"];
    private static readonly string[] OfFiles = [.. OfStore, "Packs", "Chromium", "Culture"];

    /// <summary>Whether a fault of a key of this section stands in the way.</summary>
    public static bool Heeds(this SettingsUse use, string section) => use switch
    {
        SettingsUse.Store => OfStore.Contains(section, StringComparer.OrdinalIgnoreCase),
        SettingsUse.Files => OfFiles.Contains(section, StringComparer.OrdinalIgnoreCase),
        _ => true,
    };
}
