using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chengming.Benchmarks.Site;

/// <summary>
/// Fills the database with invented applications of the demonstration's bureau, past the actions of the platform. Each is a closed case of the
/// demonstration with other numbers and days; one in a hundred is open.
/// </summary>
internal sealed class CaseSeed(SeedDatabase database)
{
    private const int Batch = 5_000;
    private const int CasesADay = 20;
    private const int OpenOneIn = 100;

    private static readonly string[] Kinds = ["naturalPerson", "legal.commercial", "legal.research", "legal.other"];
    private static readonly string[] Decisions = ["D1", "D2", "P1", "R6", "U1a", "U1b", "U2", "N1", "O3"];
    private static readonly DateOnly Last = new(2026, 11, 1);

    /// <summary>The identity of a case.</summary>
    public static Guid IdOf(int number) => Of($"case {number}");

    public void GrowTo(int count)
    {
        using var connection = database.Open();
        var known = Convert.ToInt32(
            Scalar(connection, """SELECT COUNT(*) FROM "DisclosureRequests" WHERE "Serial" >= 1000000"""),
            CultureInfo.InvariantCulture
        );
        if (known >= count)
        {
            return;
        }

        var (whole, party, happened) = Templates(connection);
        var (cases, parties, events) = (
            new RowsOfTemplate(connection, whole),
            new RowsOfTemplate(connection, party),
            new RowsOfTemplate(connection, happened)
        );
        for (var first = known + 1; first <= count; first += Batch)
        {
            using var transaction = connection.BeginTransaction();
            for (var n = first; n < Math.Min(first + Batch, count + 1); n++)
            {
                AddCase(cases, transaction, n);
                parties.Add(transaction, "RequestParties", ("Id", Of($"party {n}")), ("RequestId", IdOf(n)));
                events.Add(transaction, "RequestEvents", ("Id", Of($"event {n}")), ("RequestId", IdOf(n)));
            }

            transaction.Commit();
            Console.Error.Write($"\r{database.Name}: {first + Batch - 1} of {count}   ");
        }

        using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE";
        command.ExecuteNonQuery();
        Console.Error.WriteLine();
    }

    private static void AddCase(RowsOfTemplate cases, DbTransaction transaction, int n)
    {
        var arrived = Last.AddDays(-(n / CasesADay));
        var isOpen = n % OpenOneIn == 0;
        cases.Add(
            transaction,
            "DisclosureRequests",
            ("Id", IdOf(n)),
            ("Year", arrived.Year),
            ("Serial", 1_000_000 + n),
            ("Number", string.Create(CultureInfo.InvariantCulture, $"{arrived.Year}-{1_000_000 + n}")),
            ("ArrivedOn", arrived),
            ("ReceivedOn", arrived),
            ("DueOn", arrived.AddDays(28)),
            ("ClosedOn", isOpen ? DBNull.Value : arrived.AddDays(1 + (n % 25))),
            ("State", isOpen ? "Running" : "Closed"),
            ("AnsweredInTime", isOpen ? DBNull.Value : true),
            ("DecisionCode", isOpen ? "" : Decisions[n % Decisions.Length]),
            ("RequesterKindCode", Kinds[n % Kinds.Length]),
            ("WantedFingerprint", $"seed {n}"),
            ("QueryCodeFingerprint", $"seed {n}")
        );
    }

    private static (Guid Case, Guid Party, Guid Event) Templates(DbConnection connection)
    {
        var id = Scalar(
            connection,
            """SELECT "Id" FROM "DisclosureRequests" WHERE "State" = 'Closed' ORDER BY "Serial" LIMIT 1"""
        );
        return (
            AsGuid(id),
            AsGuid(Scalar(connection, """SELECT "Id" FROM "RequestParties" WHERE "RequestId" = @id LIMIT 1""", id)),
            AsGuid(
                Scalar(connection, """SELECT "Id" FROM "RequestEvents" WHERE "RequestId" = @id AND "Number" = 1""", id)
            )
        );
    }

    private static object Scalar(DbConnection connection, string sql, object? id = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (id is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("id", id);
            command.Parameters.Add(parameter);
        }

        return command.ExecuteScalar()!;
    }

    private static Guid AsGuid(object id) => id is Guid guid ? guid : Guid.Parse((string)id);

    private static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
