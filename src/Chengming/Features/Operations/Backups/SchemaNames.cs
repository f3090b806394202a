namespace Chengming.Features.Operations.Backups;

/// <summary>Migrations bear the same names in both databases; only the time before the name differs.</summary>
internal static class SchemaNames
{
    /// <summary>Name of a migration, e.g. <c>Initial</c> of <c>20261125193711_Initial</c>.</summary>
    public static string Of(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
