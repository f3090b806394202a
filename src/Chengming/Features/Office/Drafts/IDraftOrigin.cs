using Chengming.Actions;

namespace Chengming.Features.Office.Drafts;

/// <summary>A feature that handed in a draft and knows what must not become public with it; asked before the draft goes into review.</summary>
public interface IDraftOrigin
{
    /// <summary>What must not stand in these words; nothing for a draft that is not its own.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="words">What it says, each part with its name, e.g. 标题.</param>
    /// <param name="cancel">Breaks off.</param>
    Task<IReadOnlyList<Problem>> ProblemsAsync(
        Guid id,
        IReadOnlyList<(string Part, string Text)> words,
        CancellationToken cancel
    );
}
