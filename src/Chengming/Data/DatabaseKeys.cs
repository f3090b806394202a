using System.Xml.Linq;
using Chengming.Data.Reading;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Chengming.Data;

/// <summary>Keeps the keys of cookies and forms in the database, so that what one process signs every other accepts.</summary>
internal sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        // The framework cannot wait for them either.
        [.. Task.Run(ReadAsync).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        // The framework asks for a key in the middle of a request and cannot wait for it.
        Task.Run(() => StoreAsync(element, friendlyName)).GetAwaiter().GetResult();

    /// <summary>By hand: every start reads them, and need not wait until the object mapper has learned its model.</summary>
    private async Task<List<string>> ReadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ReadingSession>()
            .ListAsync(
                """SELECT k."Content" FROM "StoredKeys" k ORDER BY k."Name" """,
                r => r.GetString(0),
                [],
                CancellationToken.None
            );
    }

    private async Task StoreAsync(XElement element, string friendlyName)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        db.Add(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        await db.SaveChangesAsync();
    }
}
