using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Reading;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>Puts together what the machine reading of an item of an agency takes from the lists: one question to the database a list.</summary>
internal sealed class ListsForReading(PlatformDb db)
{
    /// <summary>The lists as they hold for an item that was made on a day.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="madeOn">成文日期, or the day on which it is read when it has none.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<ReadingLists> OfAsync(Agency agency, DateOnly madeOn, CancellationToken cancel)
    {
        var leaders = await UsedAsync<LeaderFacts>(ReadyLists.Leaders, agency, cancel);
        var names = await UsedAsync<FormerNameFacts>(ReadyLists.FormerNames, agency, cancel);
        var contacts = await UsedAsync<ContactFacts>(ReadyLists.Contacts, agency, cancel);
        var words = await UsedAsync<AcceptedWordFacts>(ReadyLists.Words, agency, cancel);
        return new ReadingLists
        {
            Leaders = leaders.Count == 0 ? null : LeadersOn(madeOn, leaders),
            LeadersSince = leaders.Min(l => l.Facts.HoldsFrom),
            FormerNames = NamesOn(madeOn, names),
            PublicContacts = [.. ContactsOf(agency), .. contacts.Select(c => c.Facts.Contact)],
            AcceptedWords = [.. words.Select(w => w.Facts.Word)],
        };
    }

    /// <summary>Who held which posts on the day; without a post who had left by then. Who came later is not known for the day.</summary>
    internal static List<Leader> LeadersOn(DateOnly day, IReadOnlyList<(LeaderFacts Facts, string? KeptBy)> all) =>
        [
            .. all.GroupBy(l => (l.Facts.Name, l.KeptBy))
                .SelectMany(person =>
                {
                    var held = person.Where(l => l.Facts.IsHeldOn(day)).ToList();
                    return held.Count > 0
                            ? held.Select(l => new Leader(l.Facts.Name, l.Facts.AllPosts, l.Facts.Rank, l.KeptBy))
                        : person.Any(l => l.Facts.HoldsUntil < day)
                            ? [new Leader(person.Key.Name, [], null, person.Key.KeptBy)]
                        : [];
                }),
        ];

    /// <summary>What was renamed by then. An organ that was renamed again has the name that held on the day.</summary>
    internal static List<FormerName> NamesOn(DateOnly day, IReadOnlyList<(FormerNameFacts Facts, string? KeptBy)> all)
    {
        // The own list goes first: the same name on a list above says nothing more.
        var changed = all.Where(n => n.Facts.ChangedOn <= day).DistinctBy(n => n.Facts.Old).ToList();
        var next = changed.ToDictionary(n => n.Facts.Old, n => n.Facts.Present, StringComparer.Ordinal);
        return
        [
            .. changed
                .Select(n => new FormerName(n.Facts.Old, Last(n.Facts), n.Facts.ChangedOn!.Value, n.KeptBy))
                .Where(n => n.Old != n.Present),
        ];

        string Last(FormerNameFacts name)
        {
            var (present, seen) = (name.Present, new HashSet<string>(StringComparer.Ordinal) { name.Old });
            while (seen.Add(present) && next.TryGetValue(present, out var later))
            {
                present = later;
            }

            return present;
        }
    }

    private static IEnumerable<string> ContactsOf(Agency agency) =>
        new[]
        {
            agency.Contacts.Phone,
            agency.DisclosureOffice.Phone,
            agency.DisclosureOffice.Fax,
            agency.DisclosureOffice.Internet,
        }.Where(c => c.Length > 0);

    private async Task<List<(TFacts Facts, string? KeptBy)>> UsedAsync<TFacts>(
        OwnList list,
        Agency agency,
        CancellationToken cancel
    )
        where TFacts : ListFacts =>
        [.. (await list.UsedAsync(db, agency, cancel)).Select(u => ((TFacts)u.Entry.Says, u.KeptBy))];
}
