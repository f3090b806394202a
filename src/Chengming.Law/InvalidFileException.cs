namespace Chengming.Law;

/// <summary>Shipped or stored data that must not be used because it breaks its own rules.</summary>
/// <param name="source">The file or other source.</param>
/// <param name="problems">Everything that is wrong.</param>
public sealed class InvalidFileException(string source, IReadOnlyList<FileProblem> problems)
    : Exception($"{source}: {string.Join(' ', problems)}")
{
    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<FileProblem> Problems { get; } = problems;
}
