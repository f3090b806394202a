using Chengming.Actions;
using Chengming.Features.Requests.Archive;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>归档: what the case itself remembers of its file.</summary>
public sealed partial class DisclosureRequest
{
    /// <summary>归档日期; null while it was not filed.</summary>
    public DateOnly? FiledOn { get; private set; }

    /// <summary>The rule that stands in the way of filing; null when nothing does.</summary>
    public Rule? WhyNotFile() =>
        IsOpen ? FileRules.MustBeClosed
        : SplitOn is not null ? FileRules.WholeIsFiledInParts
        : FiledOn is not null ? FileRules.FiledOnce
        : null;

    internal void File(string fileNumber, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotFile());
        FiledOn = on;
        Append(RequestEventKind.Filed, on, by, at, words: $"档号 {fileNumber}");
    }

    /// <summary>案卷销毁; the line of the register stays.</summary>
    internal void NoteDestruction(string words, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        FileRules.MustBeClosed.Require(FiledOn is not null);
        Append(RequestEventKind.FileDestroyed, on, by, at, words: words);
    }
}
