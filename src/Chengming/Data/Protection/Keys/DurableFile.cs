namespace Chengming.Data.Protection.Keys;

/// <summary>A small file that is either the old one or the new one, whatever moment the power fails, and that only its owner reads.</summary>
internal static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var stream = new FileStream(unfinished, Options(FileMode.CreateNew)))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            FolderFlush.ToDisk(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>
    /// Keeps other threads and processes from changing <paramref name="path"/> until disposed. A lock of the operating system on
    /// a file beside it, which ends with its holder.
    /// </summary>
    public static FileStream Lock(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path + ".lock", Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (attempt < 500 && Directory.Exists(Path.GetDirectoryName(path)))
            {
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>Creates a folder that only its owner enters; one that is there keeps its rights.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
