using System.Globalization;

namespace Chengming.Data.Reading;

/// <summary>Where statements for the two databases differ.</summary>
internal abstract class ReadingDialect
{
    public static readonly ReadingDialect Sqlite = new SqliteDialect();

    public static readonly ReadingDialect PostgreSql = new PostgreSqlDialect();

    /// <summary>What a fresh connection is told first, so that nothing is written through it.</summary>
    public abstract string Beginning { get; }

    /// <summary>What begins to look at one state of the database; null where that would be one more way to the server.</summary>
    public abstract string? BeginningOfView { get; }

    /// <summary>What ends it.</summary>
    public abstract string? EndOfView { get; }

    /// <summary>
    /// Statements that are read at the same time; the others wait for their turn. SQLite keeps a processor and four megabytes while it reads,
    /// so that more of them would only get in each other's way.
    /// </summary>
    public abstract int MostAtOnce { get; }

    /// <summary>The name of the n-th value, from 1.</summary>
    public abstract string ParameterName(int number);

    /// <summary>A value as the database keeps it.</summary>
    public abstract object Value(object value);

    /// <summary>A condition: the column is one of the values of a list.</summary>
    /// <param name="column">The column, as the statement names it.</param>
    /// <param name="number">Number of the value that is the list (<see cref="IReadOnlyList{T}"/> of numbers).</param>
    public abstract string IsOneOf(string column, int number);

    /// <summary>True when a statement that is not prepared is planned for the values it is run with.</summary>
    public abstract bool PlansByValue { get; }

    private sealed class SqliteDialect : ReadingDialect
    {
        // The file is not mapped into memory: SQLite lets go of the map at each commit of others, and readers map it anew.
        public override string Beginning => "PRAGMA query_only = ON; PRAGMA cache_size = -4096;";

        public override string BeginningOfView => "BEGIN";

        public override string EndOfView => "COMMIT";

        public override bool PlansByValue => false;

        public override int MostAtOnce { get; } = Math.Max(4, 2 * Environment.ProcessorCount);

        public override string ParameterName(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

        public override object Value(object value) =>
            value switch
            {
                IReadOnlyList<long> numbers => $"[{string.Join(',', numbers)}]",
                DateTimeOffset instant => instant.UtcDateTime,
                _ => value,
            };

        public override string IsOneOf(string column, int number) =>
            $"{column} IN (SELECT value FROM json_each({ParameterName(number)}))";
    }

    private sealed class PostgreSqlDialect : ReadingDialect
    {
        public override string Beginning => "SET default_transaction_read_only = on";

        public override string? BeginningOfView => null;

        public override string? EndOfView => null;

        public override bool PlansByValue => true;

        // A third of the connections that the driver keeps for a process.
        public override int MostAtOnce => 32;

        // Values by place have no names.
        public override string ParameterName(int number) => "";

        public override object Value(object value) =>
            value switch
            {
                IReadOnlyList<long> numbers => numbers as long[] ?? [.. numbers],
                DateTimeOffset instant => instant.UtcDateTime,
                _ => value,
            };

        public override string IsOneOf(string column, int number) =>
            string.Create(CultureInfo.InvariantCulture, $"{column} = ANY(${number})");
    }
}
