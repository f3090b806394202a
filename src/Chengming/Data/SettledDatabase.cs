using System.Data.Common;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Reading;
using Chengming.Features.Audit;

namespace Chengming.Data;

/// <summary>
/// Nearly every start finds the database as this version of the program left it. That is seen by three short statements, without the object mapper,
/// which needs seconds to learn its model; it learns it while the first pages are already served.
/// </summary>
internal static class SettledDatabase
{
    /// <summary>True when the structure is this version's, the keys are there and somebody can sign in: nothing is left to prepare.</summary>
    public static Task<bool> IsSettledAsync(this WebApplication app) =>
        IsSettledAsync(app.Services, app.Lifetime.ApplicationStopping);

    internal static async Task<bool> IsSettledAsync(IServiceProvider services, CancellationToken cancel)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (
            !KeyRing.Exists(PersonalDataKeys.FolderIn(configuration))
            || !services.GetRequiredService<AuditHeadSeal>().HasKey
        )
        {
            return false;
        }

        var reading = new ReadingSession(services.GetRequiredService<ReadingConnections>());
        try
        {
            var applied = await reading.ListAsync(
                """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""",
                r => r.GetString(0),
                [],
                cancel
            );
            return applied.Order(StringComparer.Ordinal).SequenceEqual(KnownMigrations.Of(configuration.IsPostgreSql()))
                && await HasAnyAsync("StaffAccounts")
                && await HasAnyAsync("Agencies");
        }
        catch (DbException)
        {
            // No database yet, or one that is being made: the long way tells what is the matter.
            return false;
        }

        async Task<bool> HasAnyAsync(string table) =>
            (await reading.ListAsync($"""SELECT 1 FROM "{table}" LIMIT 1""", _ => true, [], cancel)).Count > 0;
    }
}
