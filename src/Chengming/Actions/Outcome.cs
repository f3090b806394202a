using System.Diagnostics.CodeAnalysis;

namespace Chengming.Actions;

/// <summary>What an action came to: its result, or the problems that a person can mend. With problems nothing was changed.</summary>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>The result; null when there are problems.</summary>
    public T? Value { get; }

    /// <summary>What has to be mended first; empty when the action was done.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>True when the action was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsDone => Value is not null;

    /// <summary>Done, with a result.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>Not done.</summary>
    public static implicit operator Outcome<T>(List<Problem> problems) =>
        problems.Count > 0
            ? new(null, problems)
            : throw new ArgumentException("An outcome without a result needs a problem.", nameof(problems));

    /// <summary>Not done, for one reason.</summary>
    public static implicit operator Outcome<T>(Problem problem) => new(null, [problem]);

    /// <summary>The result of an action whose input was checked before, or comes from the platform itself.</summary>
    /// <exception cref="InvalidOperationException">There are problems.</exception>
    public T OrThrow() =>
        Value ?? throw new InvalidOperationException(string.Join(" ", Problems.Select(p => $"{p.Field}: {p.Message}")));
}
