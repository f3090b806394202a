using Chengming.Data;
using Chengming.Tests.Data;

namespace Chengming.Tests.Web;

/// <summary>The demonstration, loaded once in a run: every site that shows it begins with a copy of its folder and its database.</summary>
internal static class FilledSite
{
    private static readonly Lazy<string> Filled = new(Fill);

    public static void CopyTo(string folder)
    {
        var from = Filled.Value;
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

    private static string Fill()
    {
        var folder = Directory.CreateTempSubdirectory("chengming-filled-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using (var site = new PortalServer { LeftFolder = folder })
        {
            // No copy may begin before what was written.
            site.Clock.Stands = true;
            _ = site.Server;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return folder;
    }
}
