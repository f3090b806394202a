using Chengming.Data;
using Chengming.Tests.Data;

namespace Chengming.Tests.Web;

/// <summary>The demonstration, loaded once in a run: every site that shows it begins with a copy of its folder and its database.</summary>
internal static class FilledSite
{
    private static readonly Lazy<string> AsOfTheTests = new(() => Fill(_ => { }));

    private static readonly Lazy<string> AsOfToday = new(() =>
        Fill(clock => clock.Forward(TimeProvider.System.GetUtcNow() - clock.GetUtcNow()))
    );

    /// <summary>For a site with the clock of the tests.</summary>
    public static void CopyTo(string folder) => Copy(AsOfTheTests.Value, folder);

    /// <summary>For a process of its own, which has the clock of the machine.</summary>
    public static void CopyOfTodayTo(string folder) => Copy(AsOfToday.Value, folder);

    private static void Copy(string from, string folder)
    {
        foreach (var below in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            OwnersOnly.CreateFolder(Path.Combine(folder, Path.GetRelativePath(from, below)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(from, file)));
        }

        if (TestPostgreSql.IsThere)
        {
            TestPostgreSql.Copy(from, folder);
        }
    }

    private static string Fill(Action<ShiftableClock> set)
    {
        var folder = Directory.CreateTempSubdirectory("chengming-filled-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using (var site = new PortalServer { LeftFolder = folder })
        {
            set(site.Clock);
            // No copy may begin before what was written.
            site.Clock.Stands = true;
            _ = site.Server;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return folder;
    }
}
