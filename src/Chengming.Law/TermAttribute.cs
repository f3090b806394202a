namespace Chengming.Law;

/// <summary>The Chinese legal term of a domain type; <c>docs/nomenclature.md</c> is generated from it.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface,
    Inherited = false
)]
public sealed class TermAttribute(string chinese) : Attribute
{
    /// <summary>The term as the law or the office says it, e.g. 勾稽关系.</summary>
    public string Chinese { get; } = chinese;

    /// <summary>Where the term comes from, or what it does not mean; may be empty.</summary>
    public string Note { get; init; } = "";
}
