using Chengming.Data;
using Chengming.Doctor;

namespace Chengming.Features.Operations.Doctor;

internal sealed class DiskHasRoom(IConfiguration configuration) : IDoctorCheck
{
    public string Name => "磁盘空间";

    public bool NeedsDatabase => false;

    public Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var (free, total) = DiskRoom.Of(configuration.DataPath());
        var found = FormattableString.Invariant(
            $"剩余 {free / 1073741824.0:0.0} GB（{100.0 * free / Math.Max(1, total):0}%）"
        );
        return Task.FromResult(
            free < DiskRoom.TooLittle ? Diagnosis.Bad(found, "空间将尽，保存会失败。请立即清理或扩容。")
            : free < DiskRoom.Little ? Diagnosis.Doubtful(found, "请清理旧备份，或把备份文件夹设到另一块磁盘。")
            : Diagnosis.Good(found)
        );
    }
}

/// <summary>Room on the disk of the data folder.</summary>
internal static class DiskRoom
{
    /// <summary>Below this saving may fail at any moment.</summary>
    public const long TooLittle = 200L << 20;

    /// <summary>Below this somebody should make room.</summary>
    public const long Little = 2L << 30;

    public static (long Free, long Total) Of(string folder)
    {
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var drive = new DriveInfo(folder);
        return (drive.AvailableFreeSpace, drive.TotalSize);
    }
}
