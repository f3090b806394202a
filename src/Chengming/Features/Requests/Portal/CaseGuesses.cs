using System.Collections.Concurrent;
using Chengming.Law;

namespace Chengming.Features.Requests.Portal;

/// <summary>
/// 查询失败次数: who guessed wrong too often is shut out for an hour, by network address and by query code, whether there is such a code or not.
/// Counted in this process only; several processes each count for themselves.
/// </summary>
[Term("查询失败次数")]
public sealed class CaseGuesses(TimeProvider clock)
{
    /// <summary>Wrong guesses that one address or one code may have within the time.</summary>
    internal const int Most = 10;

    internal static readonly TimeSpan ShutOut = TimeSpan.FromHours(1);

    private const int MostKept = 100_000;

    private readonly ConcurrentDictionary<string, Count> wrong = new(StringComparer.Ordinal);

    /// <summary>True when one of these was wrong too often.</summary>
    internal bool AreTooMany(params IReadOnlyList<string> keys) =>
        keys.Any(k => wrong.TryGetValue(k, out var count) && count.Until > clock.GetUtcNow() && count.Times >= Most);

    /// <summary>One more wrong guess for each of these.</summary>
    internal void Add(params IReadOnlyList<string> keys)
    {
        var now = clock.GetUtcNow();
        if (wrong.Count >= MostKept)
        {
            foreach (var old in wrong.Where(w => w.Value.Until <= now))
            {
                wrong.TryRemove(old);
            }
        }

        foreach (var key in keys)
        {
            wrong.AddOrUpdate(
                key,
                _ => new Count(1, now + ShutOut),
                (_, before) => before.Until > now ? before with { Times = before.Times + 1 } : new(1, now + ShutOut)
            );
        }
    }

    private sealed record Count(int Times, DateTimeOffset Until);
}
