using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Guide;

/// <summary>编写指南草稿: writes the parts of an agency's guide that do not come from its record.</summary>
public sealed class WriteGuide(PlatformDb db, TimeProvider clock)
{
    private const int LongestText = 5000;
    private const int LongestChannel = 300;

    /// <summary>The guide as it was read (version 0 when there was none), and what the draft says now.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Version">Version of the guide.</param>
    /// <param name="Texts">Parts by their keys; empty ones are left out.</param>
    /// <param name="Channels">Ways of applying that are open, by their keys.</param>
    public sealed record Input(
        Guid AgencyId,
        int Version,
        IReadOnlyDictionary<string, string> Texts,
        IReadOnlyDictionary<string, string> Channels
    );

    /// <summary>Writes the draft.</summary>
    public async Task<Outcome<DisclosureGuide>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (AgencyChange.GoneProblem(agency) is { } gone)
        {
            return gone;
        }

        var texts = Filled(input.Texts, GuideForm.Sections.Select(s => s.Key));
        var channels = Open(input.Channels);
        var check = new FieldCheck();
        foreach (var section in GuideForm.Sections)
        {
            check.AtMost($"Texts[{section.Key}]", section.Title, texts.GetValueOrDefault(section.Key), LongestText);
        }

        foreach (var channel in GuideForm.Channels)
        {
            check.AtMost(
                $"Channels[{channel.Key}]",
                channel.Label,
                channels.GetValueOrDefault(channel.Key),
                LongestChannel
            );
        }

        return check.Problems.Count > 0
            ? check.Problems
            : await SaveAsync(agency, input.Version, texts, channels, context, cancel);
    }

    private async Task<DisclosureGuide> SaveAsync(
        Agency agency,
        int version,
        Dictionary<string, string> texts,
        Dictionary<string, string> channels,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var guide = await db.Set<DisclosureGuide>().SingleOrDefaultAsync(g => g.AgencyId == agency.Id, cancel);
        if (guide is null)
        {
            guide = new DisclosureGuide(agency);
            db.Add(guide);
        }
        else
        {
            db.Expect(guide, version);
        }

        guide.Write(texts, channels, clock.GetUtcNow());
        db.Record(context, new GuideWritten(guide.SubjectOf(agency)));
        await db.SaveChangesAsync(cancel);
        return guide;
    }

    private static Dictionary<string, string> Filled(
        IReadOnlyDictionary<string, string> typed,
        IEnumerable<string> keys
    ) =>
        keys.Select(k => (Key: k, Text: typed.GetValueOrDefault(k)?.ReplaceLineEndings("\n").Trim() ?? ""))
            .Where(t => t.Text.Length > 0)
            .ToDictionary(t => t.Key, t => t.Text, StringComparer.Ordinal);

    /// <summary>In person and post are always among them (Regulation art. 28), whatever the form says.</summary>
    private static Dictionary<string, string> Open(IReadOnlyDictionary<string, string> typed) =>
        GuideForm
            .Channels.Where(c => c.Always || typed.ContainsKey(c.Key))
            .ToDictionary(c => c.Key, c => typed.GetValueOrDefault(c.Key)?.Trim() ?? "", StringComparer.Ordinal);
}

/// <summary>The draft of a guide was written.</summary>
[Term("编写指南草稿")]
public sealed record GuideWritten(AuditSubject Subject) : AuditedEvent(Subject);
