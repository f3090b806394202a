using Chengming.Law;

namespace Chengming.Features.Publishing.Content;

/// <summary>段落: a stretch of a text that is read as one.</summary>
/// <param name="Index">Its number in reading order, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where it stands, e.g. <c>5.row2.cell3</c>: the same for the same text.</param>
/// <param name="Text">Its plain text; a line break is a line feed.</param>
[Term("正文段落")]
public sealed record TextPassage(int Index, PassageKind Kind, string Path, string Text);
