namespace Chengming.Features.Publishing.Content;

/// <summary>A span of a passage that something is to be said about, e.g. a finding.</summary>
/// <param name="Passage">The passage's <see cref="TextPassage.Index"/>.</param>
/// <param name="Start">The first character in its plain text.</param>
/// <param name="Length">How many characters, at least one.</param>
/// <param name="Key">Becomes the id of the mark; unique, letters, digits and hyphens, e.g. <c>p3-12</c>.</param>
/// <param name="Kind">Becomes the class <c>finding-…</c> of the mark, e.g. <c>error</c>.</param>
public sealed record PassageMark(int Passage, int Start, int Length, string Key, string Kind);
