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

    /// <summary>
    /// True where a list must be asked for as a stretch of an index, from row to row, and not as what equals a value: PostgreSQL plans a statement once
    /// for all values and then takes a rare value for as common as the others. It would walk the newest of everything until enough of it came by.
    /// </summary>
    public abstract bool AsksForStretches { get; }

    /// <summary>A condition: the column is one of the values of a list.</summary>
    /// <param name="column">The column, as the statement names it.</param>
    /// <param name="number">Number of the value that is the list (<see cref="IReadOnlyList{T}"/> of numbers).</param>
    public abstract string IsOneOf(string column, int number);

    private sealed class SqliteDialect : ReadingDialect
    {
        // The file is not mapped into memory: SQLite lets go of the map at each commit of others, and readers map it anew.
        public override string Beginning => "PRAGMA query_only = ON; PRAGMA cache_size = -4096;";

        public override string BeginningOfView => "BEGIN";

        public override string EndOfView => "COMMIT";

        public override int MostAtOnce { get; } = Math.Max(4, 2 * Environment.ProcessorCount);

        public override string ParameterName(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

        public override object Value(object value) =>
            value switch
            {
                IReadOnlyList<long> numbers => $"[{string.Join(',', numbers)}]",
                DateTimeOffset instant => instant.UtcDateTime,
                _ => value,
            };

        public override bool AsksForStretches => false;

        public override string IsOneOf(string column, int number) =>
            $"{column} IN (SELECT value FROM json_each({ParameterName(number)}))";
    }

    private sealed class PostgreSqlDialect : ReadingDialect
    {
        // A statement is planned once and not for each value: planning takes longer than reading, and each has one good way only. The limits that a
        // plan knows nothing of would make it look long enough to be compiled.
        public override string Beginning =>
            "SET default_transaction_read_only = on; SET plan_cache_mode = force_generic_plan; SET jit = off";

        public override string? BeginningOfView => null;

        public override string? EndOfView => null;

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

        public override bool AsksForStretches => true;

        public override string IsOneOf(string column, int number) =>
            string.Create(CultureInfo.InvariantCulture, $"{column} = ANY(${number})");
    }
}
