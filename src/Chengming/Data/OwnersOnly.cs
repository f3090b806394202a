namespace Chengming.Data;

/// <summary>Files and folders that only the user who runs the platform may read; Windows leaves that to the folder's access list.</summary>
internal static class OwnersOnly
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder unless it is there.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, ReadAndWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens a new or emptied file for writing and reading.</summary>
    public static FileStream CreateFile(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ReadAndWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>True when others may get at it.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows()
        && Path.Exists(path)
        && (File.GetUnixFileMode(path) & ~(ReadAndWrite | UnixFileMode.UserExecute)) != UnixFileMode.None;
}
