using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>What a paper gets when it is approved (签发).</summary>
/// <param name="Agency">Name of the agency that signs.</param>
/// <param name="OrganMark">发文机关代字 before the kind character.</param>
/// <param name="Serial">The next number of agency, kind character and year.</param>
/// <param name="On">成文日期.</param>
/// <param name="Remedy">The remedy clause of that day.</param>
/// <param name="Finished">The words as reviewed, with what only the finished paper holds.</param>
[Term("文书签发")]
public sealed record LetterApproval(
    string Agency,
    string OrganMark,
    int Serial,
    DateOnly On,
    string Remedy,
    LetterWords Finished
);
