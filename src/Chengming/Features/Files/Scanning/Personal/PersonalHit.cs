namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>A stretch of a text that is personal data.</summary>
internal readonly record struct PersonalHit(FindingKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
