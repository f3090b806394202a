using Chengming.Data.Protection.Keys;
using Chengming.Doctor;
using Chengming.Features.Audit;

namespace Chengming.Features.Operations.Doctor;

/// <summary>Without its keys the platform reads no personal data and proves no audit; they cannot be made again.</summary>
internal sealed class KeysAreThere(IServiceProvider services, AuditHeadSeal seal) : IDoctorCheck
{
    private const string ToDo = "从单独保管的地方取回 DataPath/keys 文件夹；不要新建，新建的密钥读不出旧内容。";

    public string Name => "密钥文件";

    public Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        try
        {
            // Opened here and not at start: a platform without keys is examined too.
            var ring = services.GetRequiredService<KeyRing>();
            return Task.FromResult(
                !seal.HasKey ? Diagnosis.Bad("审计封印密钥不在", ToDo)
                : ring.OthersCanRead
                    ? Diagnosis.Bad("其他系统用户可以读取密钥文件", "收回权限：chmod -R go= DataPath/keys。")
                : Diagnosis.Good($"个人信息密钥 {ring.Keys.Count} 把，审计封印密钥 1 把")
            );
        }
        catch (Exception e) when (e is KeyFileException or IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Diagnosis.Bad(e.Message.ReplaceLineEndings(" "), ToDo));
        }
    }
}
