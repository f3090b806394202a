using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Settings;

/// <summary>The settings in force, read once a unit of work.</summary>
public sealed class PlatformSettings(PlatformDb db, SettingContent content)
{
    private readonly Dictionary<Type, KeptSettings> read = [];

    /// <summary>A group of settings; its defaults while nobody changed it.</summary>
    public async Task<T> GetAsync<T>(CancellationToken cancel)
        where T : SettingGroup, new() => (T)(await KeptAsync(typeof(T), cancel)).Group;

    /// <summary>A group of settings with its version.</summary>
    internal async Task<KeptSettings> KeptAsync(Type type, CancellationToken cancel)
    {
        if (!read.TryGetValue(type, out var kept))
        {
            var entry = await db.Set<SettingEntry>()
                .AsNoTracking()
                .SingleOrDefaultAsync(s => s.Group == type.Name, cancel);
            kept = entry is null
                ? new KeptSettings(SettingForm.Of(type).Defaults(), null, 0)
                : new KeptSettings(content.Read(type, entry.Content), entry.Id, entry.Version);
            read.Add(type, kept);
        }

        return kept;
    }
}

/// <summary>A group of settings as it stands.</summary>
/// <param name="Group">The values.</param>
/// <param name="EntryId">Its entry; null while nobody changed it.</param>
/// <param name="Version">Version of the entry; 0 while nobody changed it.</param>
internal sealed record KeptSettings(SettingGroup Group, Guid? EntryId, int Version);
