using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading;

/// <summary>One rule that an item should keep: one number, one sentence.</summary>
internal interface IReadingCheck
{
    ReadingRule Rule { get; }

    void Run(ItemText item, FindingBook book);
}
