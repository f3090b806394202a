using Chengming.Tests.Data;

namespace Chengming.Tests.Web;

/// <summary>
/// A site with the demonstration's data, set up once in a run. The sites of the tests begin with a copy of its folder and of its database, which
/// takes a twentieth of the time of setting one up.
/// </summary>
internal static class DemoSite
{
    private static readonly Lazy<string> Prepared = new(Prepare);

    /// <summary>Folder of the site: settings, keys and, with SQLite, the database.</summary>
    public static string Folder => Prepared.Value;

    /// <summary>Copies the folder into that of a new site.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var part in Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Directory.CreateDirectory(Path.Combine(folder, Path.GetRelativePath(Folder, part)));
            if (!OperatingSystem.IsWindows())
            {
                copy.UnixFileMode = new DirectoryInfo(part).UnixFileMode;
            }
        }

        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(Folder, file)));
        }
    }

    private static string Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("chengming-demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using (var site = new PortalServer { LeftFolder = folder })
        {
            // What was there before a test began must not lie in its future.
            site.Clock.Forward(TimeSpan.FromMinutes(-10));
            _ = site.Services;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        TestPostgreSql.CloseOf(folder);
        return folder;
    }
}
