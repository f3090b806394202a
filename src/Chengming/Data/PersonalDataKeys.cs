using Chengming.Data.Protection;
using Chengming.Data.Protection.Contents;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Data;

/// <summary>Where the keys of personal data come from (docs/adr/0005).</summary>
internal static class PersonalDataKeys
{
    private const string CipherSetting = "PersonalData:Cipher";

    public static void AddPersonalDataVault(this WebApplicationBuilder builder)
    {
        var folder = FolderIn(builder.Configuration);
        builder.Services.AddSingleton(s => KeyRing.Open(folder, s.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<PersonalDataVault>();
        builder.Services.AddSingleton<ContentVault>();
        builder.Services.AddSingleton(s => new Lazy<PersonalDataVault>(s.GetRequiredService<PersonalDataVault>));
    }

    /// <summary>
    /// Makes the first keys of an empty platform, of the suite that <c>PersonalData:Cipher</c> names. Where there is data already,
    /// missing keys stop the start.
    /// </summary>
    public static async Task PrepareKeysAsync(this WebApplication app)
    {
        var folder = FolderIn(app.Configuration);
        if (KeyRing.Exists(folder))
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (await db.StaffAccounts.AnyAsync())
        {
            throw new KeyFileException(
                $"数据库里已有数据，但密钥文件 {Path.Combine(folder, KeyRing.FileName)} 不在。请把单独保管的密钥文件夹复制到 {folder} 再启动；不要新建，新密钥读不出已有的加密内容。"
            );
        }

        KeyRing.ForNewPlatform(folder, SuiteIn(app.Configuration), app.Services.GetRequiredService<TimeProvider>());
    }

    private static CipherSuite SuiteIn(IConfiguration configuration) =>
        configuration[CipherSetting] is { Length: > 0 } code ? CipherSuite.Of(code) : CipherSuite.AesGcm;

    /// <summary>The folder of all keys that are not in the database.</summary>
    internal static string FolderIn(IConfiguration configuration) => Path.Combine(configuration.DataPath(), "keys");
}
