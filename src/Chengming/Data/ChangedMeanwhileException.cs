namespace Chengming.Data;

/// <summary>Somebody else changed the thing after the form was opened. Nothing of the second change was saved.</summary>
/// <param name="kind">Type name of the thing.</param>
/// <param name="id">Its identifier.</param>
/// <param name="inner">What the database said.</param>
public sealed class ChangedMeanwhileException(string kind, Guid id, Exception? inner = null)
    : Exception($"{kind} {id} was changed meanwhile.", inner)
{
    /// <summary>Type name of the thing.</summary>
    public string Kind { get; } = kind;

    /// <summary>Its identifier.</summary>
    public Guid Id { get; } = id;
}
