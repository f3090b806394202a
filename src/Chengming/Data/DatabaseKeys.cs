using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Data;

/// <summary>Keeps the keys of cookies and forms in the database, so that what one process signs every other accepts.</summary>
internal sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var keys = scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<StoredKey>().AsNoTracking();
        return [.. keys.OrderBy(k => k.Name).Select(k => k.Content).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        // The framework asks for a key in the middle of a request and cannot wait for it.
        Task.Run(() => StoreAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task StoreAsync(XElement element, string friendlyName)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        db.Add(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        await db.SaveChangesAsync();
    }
}
