using Chengming.Data;
using Chengming.Doctor;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Doctor;

/// <summary>Writes a file and a row and reads them again; both are gone afterwards.</summary>
internal sealed class DataCanBeWritten(PlatformDb db, IConfiguration configuration) : IDoctorCheck
{
    public string Name => "读写试验";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var probe = Path.Combine(configuration.DataPath(), $".doctor-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(probe, probe, cancel);
            if (await File.ReadAllTextAsync(probe, cancel) != probe)
            {
                return Diagnosis.Bad("文件写入后读出的内容不同", "磁盘可能损坏，请立即备份并更换。");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Bad(
                $"数据文件夹不能写入（{e.Message}）",
                "检查文件夹的所有者和权限，以及磁盘是否已满或只读。"
            );
        }
        finally
        {
            File.Delete(probe);
        }

        await using var undone = await db.Database.BeginTransactionAsync(cancel);
        var name = $"doctor-{Guid.NewGuid():N}";
        db.Add(new Chengming.Jobs.JobLease(name, DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(cancel);
        var isThere = await db.Set<Chengming.Jobs.JobLease>().AsNoTracking().AnyAsync(l => l.Name == name, cancel);
        await undone.RollbackAsync(cancel);
        db.ChangeTracker.Clear();
        return isThere
            ? Diagnosis.Good("文件和数据库都能写入并读出")
            : Diagnosis.Bad("数据库写入后读不到", "检查连接字符串是否指向只读副本。");
    }
}
