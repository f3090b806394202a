using System.Security.Cryptography;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Keys;

namespace Chengming.Tests.Data.Protection;

public sealed class AuditSealTests : IDisposable
{
    private readonly KeyFolder folder = new();

    [Fact]
    public void Verify_TheSealedBytes_HoldsAlsoAfterARestart()
    {
        var head = RandomNumberGenerator.GetBytes(32);
        var seal = AuditSeal.ForNewPlatform(folder.Path, TimeProvider.System).Seal(head);

        Assert.True(AuditSeal.Open(folder.Path).Verify(head, seal));
        Assert.True(AuditSeal.ForNewPlatform(folder.Path, TimeProvider.System).Verify(head, seal));
    }

    [Fact]
    public void Verify_OtherBytesSealOrKey_Fails()
    {
        using var elsewhere = new KeyFolder();
        var auditSeal = AuditSeal.ForNewPlatform(folder.Path, TimeProvider.System);
        var seal = auditSeal.Seal([1, 2, 3]);

        Assert.False(auditSeal.Verify([1, 2, 4], seal));
        Assert.False(auditSeal.Verify([1, 2, 3], seal[..^1]));
        Assert.False(auditSeal.Verify([1, 2, 3], ""));
        Assert.False(AuditSeal.ForNewPlatform(elsewhere.Path, TimeProvider.System).Verify([1, 2, 3], seal));
    }

    [Fact]
    public void Open_WithoutOrWithADamagedKey_RefusesAndMakesNone()
    {
        Assert.Throws<KeyFileException>(() => AuditSeal.Open(folder.Path));
        Assert.False(AuditSeal.Exists(folder.Path));

        AuditSeal.ForNewPlatform(folder.Path, TimeProvider.System);
        File.WriteAllText(Path.Combine(folder.Path, AuditSeal.FileName), "");
        Assert.Throws<KeyFileException>(() => AuditSeal.Open(folder.Path));
        Assert.Throws<KeyFileException>(() => AuditSeal.ForNewPlatform(folder.Path, TimeProvider.System));
    }

    public void Dispose() => folder.Dispose();
}
