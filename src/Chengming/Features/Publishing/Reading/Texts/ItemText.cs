using Chengming.Reports.Checks.Wording;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>An item in the course of being read: its passages, and what several checks want to know of them.</summary>
internal sealed class ItemText
{
    private SignatureBlock? signature;
    private OwnNumber? ownNumber;
    private IReadOnlyList<TextFault>? faults;

    public ItemText(ItemToRead item, ReadingLists lists)
    {
        Item = item;
        Lists = lists;
        Title = new Passage(ReadingField.Title, null, item.Title);
        Paragraphs = [.. item.Paragraphs.Select((text, i) => new Passage(ReadingField.Text, i, text))];
        var about = string.IsNullOrWhiteSpace(item.Abstract)
            ? null
            : new Passage(ReadingField.Abstract, null, item.Abstract);
        Passages = about is null ? [Title, .. Paragraphs] : [Title, .. Paragraphs, about];
    }

    public ItemToRead Item { get; }

    public ReadingLists Lists { get; }

    public Passage Title { get; }

    public IReadOnlyList<Passage> Paragraphs { get; }

    /// <summary>Everything that is read as prose: title, paragraphs, abstract.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>What proof-reading marks; the number of the paragraph is that of the passage.</summary>
    public IReadOnlyList<TextFault> Faults => faults ??= Proofreader.Read([.. Passages.Select(p => p.Text)]);

    /// <summary>落款 and 成文日期 as they stand in the text.</summary>
    public SignatureBlock Signature => signature ??= SignatureBlock.Of(Paragraphs);

    /// <summary>The item's own 发文字号 as it stands in the text.</summary>
    public OwnNumber OwnNumber => ownNumber ??= OwnNumber.Of(Paragraphs);

    /// <summary>
    /// True when words are on the agency's list of accepted words, or part of one that stands there. The list is about how things are
    /// written and called; what must not become public is no matter of it.
    /// </summary>
    public bool IsAccepted(ReadingRule rule, TextSpan words)
    {
        if (rule.Family is not (ReadingFamily.Wording or ReadingFamily.Names))
        {
            throw new ArgumentException($"No list of words silences {rule.Number}.", nameof(rule));
        }

        foreach (var accepted in Lists.AcceptedWords.Where(a => a.Length > 0))
        {
            var from = Math.Max(0, words.Start - accepted.Length + 1);
            var to = Math.Min(words.Passage.Text.Length, words.End + accepted.Length - 1);
            for (
                var at = words.Passage.Text.IndexOf(accepted, from, to - from, StringComparison.Ordinal);
                at >= 0;
                at = words.Passage.Text.IndexOf(accepted, at + 1, to - at - 1, StringComparison.Ordinal)
            )
            {
                if (at <= words.Start && at + accepted.Length >= words.End)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
