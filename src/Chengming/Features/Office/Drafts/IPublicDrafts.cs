using Chengming.Actions;

namespace Chengming.Features.Office.Drafts;

/// <summary>
/// The desk where other features hand in a draft for the public (起草主动公开信息), and learn how it stands. A draft handed in goes the same way as any
/// other: its checks, its review, and who publishes it are the publisher's own.
/// </summary>
public interface IPublicDrafts
{
    /// <summary>The columns that a draft can be put into.</summary>
    IReadOnlyList<DraftColumn> Columns { get; }

    /// <summary>Enters a draft, or says what has to be mended. Handing the same draft in again gives what was entered the first time.</summary>
    Task<Outcome<DraftStanding>> EnterAsync(PublicDraft draft, ActionContext context, CancellationToken cancel);

    /// <summary>How drafts stand, by their identifiers; those that were never entered are left out.</summary>
    Task<IReadOnlyDictionary<Guid, DraftStanding>> StandingsAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );
}
