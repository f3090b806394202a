using System.Data.Common;

namespace Chengming.Data.Reading;

/// <summary>A statement by hand, to be read alone or with others (<see cref="ReadingSession"/>).</summary>
/// <param name="sql">The statement; its values are $1, $2 …</param>
/// <param name="values">The values: numbers, texts, identities, instants in UTC.</param>
internal abstract class Statement(string sql, IReadOnlyList<object> values)
{
    public string Sql => sql;

    public IReadOnlyList<object> Values => values;

    /// <summary>Takes over the rows that the database answered.</summary>
    public abstract Task TakeAsync(DbDataReader rows, CancellationToken cancel);
}

/// <summary>A statement and what is made of each of its rows.</summary>
/// <param name="sql">The statement; its values are $1, $2 …</param>
/// <param name="row">Makes a thing of a row.</param>
/// <param name="values">The values: numbers, texts, identities, instants in UTC.</param>
internal sealed class Statement<T>(string sql, Func<DbDataReader, T> row, params IReadOnlyList<object> values)
    : Statement(sql, values)
{
    /// <summary>What was read.</summary>
    public List<T> Rows { get; } = [];

    public override async Task TakeAsync(DbDataReader rows, CancellationToken cancel)
    {
        // One that is read anew, because the server had closed the connection, begins anew.
        Rows.Clear();
        while (await rows.ReadAsync(cancel))
        {
            Rows.Add(row(rows));
        }
    }
}
