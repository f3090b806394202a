using Chengming.Data.Protection;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;

namespace Chengming.Tests.Data.Protection;

/// <summary>A folder of keys of its own, gone with the test.</summary>
internal sealed class KeyFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("chengming-keys").FullName;

    public string Path => System.IO.Path.Combine(root, "keys");

    public string RingFile => System.IO.Path.Combine(Path, KeyRing.FileName);

    public KeyRing NewRing(CipherSuite? suite = null) =>
        KeyRing.ForNewPlatform(Path, suite ?? CipherSuite.AesGcm, TimeProvider.System);

    public KeyRing OpenRing() => KeyRing.Open(Path, TimeProvider.System);

    public PersonalDataVault NewVault(CipherSuite? suite = null) => new(NewRing(suite));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
