using System.Collections.Concurrent;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>
/// Tries the links of a text before people review it. Within the platform it is known at once what they lead to; other sites are opened
/// where a setting says so, for a few seconds only, and what was learnt of them holds for an hour.
/// </summary>
internal sealed class DraftLinks(LinkInspector inspector, PlatformSettings settings, TriedLinks tried)
{
    private const int MostOthers = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>The addresses that do not open, and how many were not tried.</summary>
    public async Task<(IReadOnlyList<string> Dead, int Untried)> TryAsync(
        Guid itemId,
        IReadOnlyList<string> addresses,
        CancellationToken cancel
    )
    {
        var others = (await settings.GetAsync<WatchSettings>(cancel)).ChecksExternalLinks ? MostOthers : 0;
        var dead = new List<string>();
        var untried = 0;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        // What the draft itself holds is not public yet, and goes out with it.
        var own = $"/items/{itemId}";
        foreach (var address in addresses.Where(a => !a.StartsWith(own, StringComparison.OrdinalIgnoreCase)))
        {
            var isOther = address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
            bool? isDead = !isOther
                ? await inspector.FaultOfAsync(address, alsoExternal: false, cancel) is not null
                : tried.Of(address) ?? (others-- > 0 ? await TryOtherAsync(address, patience.Token, cancel) : null);
            untried += isDead is null ? 1 : 0;
            if (isDead is true)
            {
                dead.Add(address);
            }
        }

        return (dead, untried);
    }

    private async Task<bool?> TryOtherAsync(string address, CancellationToken patience, CancellationToken cancel)
    {
        try
        {
            var isDead = await inspector.FaultOfAsync(address, alsoExternal: true, patience) is not null;
            tried.Keep(address, isDead);
            return isDead;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}

/// <summary>What was learnt of addresses lately.</summary>
internal sealed class TriedLinks(TimeProvider clock)
{
    private const int Most = 5_000;
    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (bool IsDead, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    /// <summary>Whether it did not open; null when nobody tried lately.</summary>
    public bool? Of(string address) =>
        known.TryGetValue(address, out var look) && clock.GetUtcNow() - look.At < Holds ? look.IsDead : null;

    public void Keep(string address, bool isDead)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[address] = (isDead, clock.GetUtcNow());
    }
}
