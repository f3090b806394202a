using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reading;
using Chengming.Features.Publishing.Repeating;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>采纳预审建议: the author takes what the machine suggests, and it is written at the passage.</summary>
internal sealed class AcceptFinding(PlatformDb db, ItemChange change, ItemReader reader)
{
    /// <summary>Which item as it was read, and which finding.</summary>
    public sealed record Input(Guid ItemId, int Version, string Key);

    /// <summary>Writes it, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.ItemId, cancel);
        var read = await reader.ReadAsync(work.Item, work.Newest, work.Agency, cancel);
        var found = read.Findings.Select(f => f.Finding).FirstOrDefault(f => f.Key == input.Key);
        var written = found is null ? null : Written(work.Newest.Content, read, found);
        var content = ItemContentCheck.Draft(written ?? work.Newest.Content);
        var print = await db.PrintOfAsync(work.Item.Id, cancel);
        return await change.ApplyAsync(
            work,
            input.Version,
            _ =>
                DraftKeepers.Refusals(context.Actor, work).ToList() is { Count: > 0 } refusals ? refusals
                : found is null ? [new Problem("", "这条提示已经不在了，请刷新页面。")]
                : written is null ? [new Problem("", "这条提示要由人来改，请返回修改。")]
                : content.Problems,
            now =>
            {
                work.Newest.Write(content.Value!, ItemAuthor.Of(context.Actor), now);
                db.Follow(print, work.Item, work.Newest);
            },
            () => new FindingAccepted(work.Item.Subject, found!.Rule),
            context,
            cancel
        );
    }

    private static ItemContent? Written(ItemContent content, ReadVersion read, MachineFinding finding)
    {
        var (field, index, start, length) = finding.Where;
        return finding.Replacement is not { } words || length == 0
            ? null
            : field switch
            {
                ReadingField.Title => content with { Title = Spliced(content.Title, start, length, words) },
                ReadingField.Abstract => content with { Abstract = Spliced(content.Abstract, start, length, words) },
                ReadingField.Text
                    when index is { } passage
                        && read.Text.Passages.Replace(passage, start, length, words) is { } html => content with
                {
                    Text = html,
                },
                _ => null,
            };
    }

    private static string Spliced(string text, int start, int length, string words) =>
        string.Concat(text.AsSpan(0, start), words, text.AsSpan(start + length));
}

/// <summary>What the machine suggested was written.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Rule">Number of the rule.</param>
[Term("采纳预审建议")]
public sealed record FindingAccepted(AuditSubject Subject, string Rule) : AuditedEvent(Subject);
