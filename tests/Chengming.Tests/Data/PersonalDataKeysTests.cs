using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;
using Chengming.Tests.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Data;

/// <summary>The keys of personal data when the platform starts.</summary>
public sealed class PersonalDataKeysTests
{
    [Theory]
    [InlineData(null, "AES-256-GCM")]
    [InlineData("SM4-CTR-HMAC-SM3", "SM4-CTR-HMAC-SM3")]
    public async Task Start_OfANewPlatform_MakesKeysOfTheSuiteThatIsSet(string? setting, string expected)
    {
        await using var server = new ServerWithSuite(setting) { Demo = false };

        var keys = server.Services.GetRequiredService<KeyRing>();

        Assert.Equal(CipherSuite.Of(expected), keys.Current.Suite);
        Assert.False(keys.OthersCanRead);
    }

    [Fact]
    public async Task Start_WithASuiteThatDoesNotExist_StopsAndMakesNoKeys()
    {
        await using var server = new ServerWithSuite("ROT13") { Demo = false };

        var stopped = Record.Exception(() => server.Services);

        Assert.Contains("ROT13", stopped!.Message, StringComparison.Ordinal);
        Assert.False(KeyRing.Exists(Path.Combine(server.Folder, "keys")));
    }

    [Fact]
    public async Task Start_WithDataAndWithoutKeys_StopsAndMakesNoNewOnes()
    {
        await using var first = new PortalServer();
        Assert.NotNull(first.Services);
        var keys = Path.Combine(first.Folder, "keys");
        File.Delete(Path.Combine(keys, KeyRing.FileName));
        await using var second = new PortalServer { LeftFolder = first.Folder };

        var stopped = Record.Exception(() => second.Services);

        // What it says at the console is held by SealedPapersTests.
        Assert.NotNull(stopped);
        Assert.False(KeyRing.Exists(keys));
    }

    private sealed class ServerWithSuite(string? suite) : PortalServer
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("PersonalData:Cipher", suite);
        }
    }
}
