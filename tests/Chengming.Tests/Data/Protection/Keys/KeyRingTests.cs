using System.Runtime.Versioning;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;

namespace Chengming.Tests.Data.Protection.Keys;

public sealed class KeyRingTests : IDisposable
{
    private readonly KeyFolder folder = new();

    [Fact]
    public void ForNewPlatform_OnAnEmptyFolder_MakesOneCurrentKeyThatOpenFinds()
    {
        var made = folder.NewRing();

        var found = Assert.Single(folder.OpenRing().Keys);
        Assert.True(found.IsCurrent);
        Assert.Equal(made.Current, found);
    }

    [Fact]
    public void ForNewPlatform_OverAnExistingRing_KeepsIt()
    {
        var first = folder.NewRing(CipherSuite.Sm4).Current;

        Assert.Equal(first, folder.NewRing(CipherSuite.AesGcm).Current);
    }

    [Fact]
    public async Task ForNewPlatform_ByManyThreadsAtOnce_MakesOneRing()
    {
        var rings = new KeyRing[8];
        await AtOnce(rings.Length, i => rings[i] = folder.NewRing());

        Assert.Single(rings.Select(r => r.Current.Id).Distinct(StringComparer.Ordinal));
        Assert.Single(rings.Select(r => Convert.ToHexString(r.FingerprintKey.Key)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void File_AfterCreationAndRotation_IsReadByItsOwnerOnlyAndStandsAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has rights of another kind.");
        var ring = folder.NewRing();
        ring.Rotate(CipherSuite.AesGcm);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.RingFile));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(folder.Path)
        );
        Assert.Equal(
            [KeyRing.FileName, KeyRing.FileName + ".lock"],
            Directory.EnumerateFiles(folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void OthersCanRead_AfterARestoreWithWideRights_IsSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has rights of another kind.");
        var ring = folder.NewRing();
        Assert.False(ring.OthersCanRead);

        File.SetUnixFileMode(folder.RingFile, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Assert.True(ring.OthersCanRead);
    }

    [Fact]
    public void Open_WithoutAFile_RefusesAndMakesNone()
    {
        var refused = Assert.Throws<KeyFileException>(folder.OpenRing);

        Assert.Contains(folder.RingFile, refused.Message, StringComparison.Ordinal);
        Assert.Contains("单独保管密钥的地方", refused.Message, StringComparison.Ordinal);
        Assert.False(KeyRing.Exists(folder.Path));
    }

    [Fact]
    public void Open_WithAnyByteChangedOrMissing_RefusesAndLeavesTheFile()
    {
        folder.NewRing();
        var sound = File.ReadAllBytes(folder.RingFile);
        for (var i = 0; i < sound.Length; i++)
        {
            byte[] changed = [.. sound];
            changed[i] ^= 1;
            File.WriteAllBytes(folder.RingFile, changed);
            Assert.Throws<KeyFileException>(folder.OpenRing);

            File.WriteAllBytes(folder.RingFile, sound[..i]);
            Assert.Throws<KeyFileException>(folder.OpenRing);
            Assert.Throws<KeyFileException>(() => folder.NewRing());
        }

        File.WriteAllBytes(folder.RingFile, sound);
        Assert.Single(folder.OpenRing().Keys);
    }

    [Fact]
    public void Use_WhenTheFileWasTakenAway_Refuses()
    {
        var ring = folder.NewRing();
        File.Delete(folder.RingFile);

        Assert.Throws<KeyFileException>(() => ring.Current);
        Assert.Throws<KeyFileException>(() => ring.Rotate(CipherSuite.AesGcm));
        Assert.False(File.Exists(folder.RingFile));
    }

    [Fact]
    public void Rotate_InAnotherProcess_IsSeenAtOnce()
    {
        var server = folder.NewRing();
        var old = server.Current;

        var added = folder.OpenRing().Rotate(CipherSuite.Sm4);

        Assert.Equal(added, server.Current);
        Assert.Equal([old.Id, added.Id], server.Keys.Select(k => k.Id));
        Assert.Equal(CipherSuite.Sm4, server.Current.Suite);
    }

    [Fact]
    public async Task Rotate_ByManyAtOnce_LosesNoKey()
    {
        folder.NewRing();
        await AtOnce(8, _ => folder.OpenRing().Rotate(CipherSuite.AesGcm));

        Assert.Equal(9, folder.OpenRing().Keys.Count);
    }

    [Fact]
    public void Retire_AnOldKeyThatNothingUses_DestroysItAndKeepsItsName()
    {
        var ring = folder.NewRing();
        var old = ring.Current;
        ring.Rotate(CipherSuite.AesGcm);

        ring.Retire(old.Id, ciphersLeft: 0);

        Assert.NotNull(folder.OpenRing().Keys[0].RetiredAt);
        Assert.Null(folder.OpenRing().Find(old.Id)!.Key);
    }

    [Fact]
    public void Retire_TheCurrentKeyOrOneInUseOrOneUnknown_IsRefused()
    {
        var ring = folder.NewRing();
        var old = ring.Current.Id;
        Assert.Throws<InvalidOperationException>(() => ring.Retire(old, ciphersLeft: 0));
        ring.Rotate(CipherSuite.AesGcm);

        Assert.Throws<InvalidOperationException>(() => ring.Retire(old, ciphersLeft: 1));
        Assert.Throws<InvalidOperationException>(() => ring.Retire("000000000000", ciphersLeft: 0));
        Assert.All(folder.OpenRing().Keys, k => Assert.Null(k.RetiredAt));
    }

    public void Dispose() => folder.Dispose();

    private static async Task AtOnce(int count, Action<int> act)
    {
        using var start = new Barrier(count);
        await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            start.SignalAndWait();
                            act(i);
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
    }
}
