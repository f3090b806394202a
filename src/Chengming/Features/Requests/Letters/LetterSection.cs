using Chengming.Law;

namespace Chengming.Features.Requests.Letters;

/// <summary>A passage of a letter that is written and checked on its own (文书段落).</summary>
/// <param name="Label">What it is about; in a form the heading of its row.</param>
/// <param name="Parts">The statutory contents it holds, as the list of papers names them; empty for the general ones.</param>
/// <param name="Text">Its words, one paragraph a line.</param>
[Term("文书段落")]
public sealed record LetterSection(string Label, IReadOnlyList<string> Parts, string Text);
