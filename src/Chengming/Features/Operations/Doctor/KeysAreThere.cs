using Chengming.Data;
using Chengming.Data.Protection.Keys;
using Chengming.Doctor;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Keys;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Doctor;

/// <summary>Without its keys the platform reads no personal data and proves no audit; they cannot be made again.</summary>
internal sealed class KeysAreThere(IServiceProvider services, PlatformDb db, AuditHeadSeal seal) : IDoctorCheck
{
    private const string ToDo = "从单独保管的地方取回 DataPath/keys 文件夹；不要新建，新建的密钥读不出旧内容。";

    public string Name => "密钥文件";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        try
        {
            // Opened here and not at start: a platform without keys is examined too.
            var ring = services.GetRequiredService<KeyRing>();
            return !seal.HasKey ? Diagnosis.Bad($"审计封印密钥 {seal.KeyPath} 不在", ToDo)
                : ring.OthersCanRead
                    ? Diagnosis.Bad("其他系统用户可以读取密钥文件", "收回权限：chmod -R go= DataPath/keys。")
                : await FitAsync(ring, cancel);
        }
        catch (Exception e) when (e is KeyFileException or IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Bad(e.Message.ReplaceLineEndings(" "), ToDo);
        }
    }

    /// <summary>Keys that are there may still be another platform's, or a copy that is older than the data.</summary>
    private async Task<Diagnosis> FitAsync(KeyRing ring, CancellationToken cancel)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancel);
        if (head is { Sequence: > 0 } && !seal.Holds(head.Sequence, head.Hash, head.Seal))
        {
            return Diagnosis.Bad(
                "审计封印与审计封印密钥对不上：密钥属于另一个平台，或者审计记录被改动",
                "先核对 DataPath/keys 是不是这个平台的；确是，则保留现场，由审计管理员运行 audit verify。"
            );
        }

        var lost = await services.GetRequiredService<KeyInventory>().WithoutKeyAsync(cancel);
        return lost.Count > 0
            ? Diagnosis.Bad(
                $"密钥文件里没有打开它们的密钥：{KeyWords.Of(lost)}",
                "密钥文件比数据旧。从单独保管密钥的地方取回较新的一份。"
            )
            : Diagnosis.Good($"个人信息密钥 {ring.Keys.Count} 把，审计封印密钥 1 把，加密内容都有密钥");
    }
}
