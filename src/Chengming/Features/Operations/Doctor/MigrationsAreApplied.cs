using Chengming.Data;
using Chengming.Doctor;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Doctor;

internal sealed class MigrationsAreApplied(PlatformDb db) : IDoctorCheck
{
    public string Name => "数据库结构";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        var strange = (await db.Database.GetAppliedMigrationsAsync(cancel))
            .Except(db.Database.GetMigrations())
            .ToList();
        return strange.Count > 0
                ? Diagnosis.Bad(
                    $"比本程序新：{string.Join('、', strange)}",
                    "请换用更新的程序；旧程序不要连接这个数据库。"
                )
            : pending.Count > 0 ? Diagnosis.Doubtful($"有 {pending.Count} 步未升级", "先备份，再启动平台，会自动升级。")
            : Diagnosis.Good("与本程序一致");
    }
}
