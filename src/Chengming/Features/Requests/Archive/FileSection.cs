using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>A part of a case's file (卷内部分): papers of some kinds, in this order.</summary>
/// <param name="Code">Permanent short name.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Papers">Codes of the kinds of paper, in their order.</param>
[Term("卷内部分")]
public sealed record FileSection(string Code, string Title, IReadOnlyList<string> Papers);
