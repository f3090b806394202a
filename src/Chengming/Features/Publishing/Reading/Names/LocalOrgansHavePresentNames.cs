using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>R502: organs on the agency's own list of former names have their present names.</summary>
internal sealed class LocalOrgansHavePresentNames : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new("R502", ReadingFamily.Names, "本地机关应使用现行名称", FindingSeverity.Warning, "本机关曾用名名单");

    public void Run(ItemText item, FindingBook book)
    {
        var known = item.Lists.FormerNames.Where(n => n.Old.Length > 1).DistinctBy(n => n.Old).ToList();
        if (known.Count > 0)
        {
            new FormerNames(known.Select(n => new FormerOrgan(n.Old, n.Present, n.ChangedOn, []))).Tell(
                Rule,
                item,
                book
            );
        }
    }
}
