using Chengming.Reports.Checks.Narrative.Figures;

namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>What the prose is searched for, in one pass.</summary>
internal enum ProseTopic
{
    /// <summary>Nouns of figures that stand in the tables; entry: the noun group.</summary>
    Figure,

    /// <summary>其中 and the like.</summary>
    PartsOf,

    /// <summary>分别为, 分别是.</summary>
    Respectively,

    /// <summary>合计 and the like.</summary>
    Altogether,

    /// <summary>占, 占比.</summary>
    Share,

    /// <summary>The information processing fee.</summary>
    ProcessingFee,

    /// <summary>Words of government service.</summary>
    ServiceItem,

    /// <summary>Words that admit a breach; entry: the breach.</summary>
    Breach,

    /// <summary>Words of superseded law; entry: the rule.</summary>
    OutdatedLaw,

    /// <summary>Instruments with a number; entry: the instrument.</summary>
    NumberedInstrument,

    /// <summary>The title of an annual report.</summary>
    ReportTitle,

    /// <summary>Published licence and penalty information; entry: the kind.</summary>
    PublishedDecisions,
}

/// <summary>All words the checks of meaning look for, from their data files.</summary>
internal static class ProseLexicon
{
    private static readonly (ProseTopic Topic, int Entry)[][] Owners;
    private static readonly PhraseFinder Finder;

    static ProseLexicon()
    {
        var words = NarrativeWords.Loaded;
        var all = new List<(string Phrase, ProseTopic Topic, int Entry)>();
        Add(all, ProseTopic.PartsOf, words.PartsOf);
        Add(all, ProseTopic.Respectively, ["分别为", "分别是"]);
        Add(all, ProseTopic.Altogether, words.Altogether);
        Add(all, ProseTopic.Share, words.Shares);
        Add(all, ProseTopic.ProcessingFee, words.ProcessingFee);
        Add(all, ProseTopic.ServiceItem, words.ServiceItems);
        Add(all, ProseTopic.ReportTitle, ["政府信息公开工作年度报告", "政府信息公开年度报告"]);
        AddEach(all, ProseTopic.Figure, FigureWords.Loaded.Groups, g => g.Nouns);
        AddEach(all, ProseTopic.Breach, Breach.All, b => b.Words.Select(w => w.Split('…')[0]));
        AddEach(all, ProseTopic.OutdatedLaw, OutdatedRule.All, r => r.Words);
        AddEach(all, ProseTopic.NumberedInstrument, NumberedInstrument.All, i => i.Names);
        AddEach(all, ProseTopic.PublishedDecisions, PublishedDecisions.All, p => p.Words);

        var byPhrase = all.Where(w => w.Phrase.Length > 1).GroupBy(w => w.Phrase).ToList();
        Finder = new PhraseFinder([.. byPhrase.Select(g => g.Key)]);
        Owners = [.. byPhrase.Select(g => g.Select(w => (w.Topic, w.Entry)).Distinct().ToArray())];
    }

    /// <summary>How many topics there are.</summary>
    public static int TopicCount { get; } = Enum.GetValues<ProseTopic>().Length;

    /// <summary>Adds the words of a passage to the lists of their topics.</summary>
    public static void Collect(ProsePassage passage, int number, List<ProseHit>?[] hits)
    {
        var state = (hits, number);
        Finder.Find(passage.Text, ref state, Take);
    }

    private static void Take(ref (List<ProseHit>?[] Hits, int Passage) state, int phrase, int position)
    {
        foreach (var (topic, entry) in Owners[phrase])
        {
            ref var list = ref state.Hits[(int)topic];
            list ??= new List<ProseHit>(8);
            if (topic != ProseTopic.Figure && list.Count > 0 && Covers(list[^1], state.Passage, position, entry))
            {
                continue;
            }

            list.Add(new ProseHit(state.Passage, position, Finder[phrase].Length, entry));
        }
    }

    // Longer phrases come first, so a hit inside the hit before it says nothing new.
    private static bool Covers(ProseHit before, int passage, int position, int entry) =>
        before.Passage == passage && before.Entry == entry && position < before.End;

    private static void Add(
        List<(string, ProseTopic, int)> all,
        ProseTopic topic,
        IEnumerable<string> phrases,
        int entry = 0
    ) => all.AddRange(phrases.Select(p => (p, topic, entry)));

    private static void AddEach<T>(
        List<(string, ProseTopic, int)> all,
        ProseTopic topic,
        IReadOnlyList<T> entries,
        Func<T, IEnumerable<string>> phrases
    )
    {
        for (var i = 0; i < entries.Count; i++)
        {
            Add(all, topic, phrases(entries[i]), i);
        }
    }
}
