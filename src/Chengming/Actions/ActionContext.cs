using Chengming.Features.Accounts;

namespace Chengming.Actions;

/// <summary>Under what circumstances an action is taken: who, from where, why. When it is taken the clock says.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Address">Network address the wish came from; null inside the platform.</param>
/// <param name="Reason">Why, where the action asks for a reason.</param>
public sealed record ActionContext(Actor Actor, string? Address = null, string? Reason = null)
{
    /// <summary>The platform acts of itself.</summary>
    /// <param name="part">Which part of it, e.g. 定时任务.</param>
    public static ActionContext Platform(string part) => new(Actor.Platform(part));

    /// <summary>The same circumstances with the actor in this role, so that a deputy is recorded as one.</summary>
    public ActionContext As(StaffRole role) => this with { Actor = Actor.As(role) };
}
