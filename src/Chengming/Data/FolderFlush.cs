using System.Runtime.InteropServices;

namespace Chengming.Data;

/// <summary>Makes names in a folder last: on Unix a renamed file is safe from a power cut only when its folder was flushed too.</summary>
internal static partial class FolderFlush
{
    public static void ToDisk(string folder)
    {
        // NTFS writes names ahead in its own log and has no call for this; the framework opens no folders.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, flags: 0);
        if (descriptor < 0)
        {
            throw new IOException($"Cannot open {folder}: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        var done = Sync(descriptor);
        var reason = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(descriptor);
        if (done != 0)
        {
            throw new IOException($"Cannot flush {folder}: {reason}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
