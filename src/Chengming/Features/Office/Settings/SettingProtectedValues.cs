using Chengming.Data;
using Chengming.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Settings;

/// <summary>The secrets of settings, e.g. the password of the mail server, under rotation of the keys.</summary>
internal sealed class SettingProtectedValues(
    PlatformDb db,
    SettingContent content,
    IEnumerable<SettingRegistration> registrations
) : IProtectedValues
{
    public string Title => "系统设置中的密码";

    public async Task<long> CountAsync(string cipherPrefix, CancellationToken cancel)
    {
        var entries = await db.Set<SettingEntry>().AsNoTracking().ToListAsync(cancel);
        return entries
            .SelectMany(e => SettingContent.Ciphers(TypeOf(e), e.Content))
            .LongCount(c => c.StartsWith(cipherPrefix, StringComparison.Ordinal));
    }

    public async Task<long> ReprotectAsync(CancellationToken cancel)
    {
        var done = 0L;
        foreach (var entry in await db.Set<SettingEntry>().AsNoTracking().ToListAsync(cancel))
        {
            var (renewed, count) = content.Reprotect(TypeOf(entry), entry.Content);
            if (count > 0)
            {
                var written = await db.Set<SettingEntry>()
                    .Where(e => e.Id == entry.Id && e.Content == entry.Content)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.Content, renewed), cancel);
                done += count * written;
            }
        }

        return done;
    }

    private Type TypeOf(SettingEntry entry) => registrations.Single(r => r.Type.Name == entry.Group).Type;
}
