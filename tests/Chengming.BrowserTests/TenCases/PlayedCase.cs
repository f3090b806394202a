using System.Globalization;

namespace Chengming.BrowserTests.TenCases;

/// <summary>One of the ten applications, from its arrival to its end, as the people play it.</summary>
internal abstract class PlayedCase(Play play)
{
    private readonly List<Scene> scenes = [];

    protected Play Play => play;

    /// <summary>承办人 林小禾.</summary>
    protected Official Handler => play.Handler;

    /// <summary>公开工作机构负责人 赵明远.</summary>
    protected Official Head => play.Head;

    /// <summary>分管领导 陈国梁.</summary>
    protected Official Leader => play.Leader;

    /// <summary>保密审查员.</summary>
    protected Official SecrecyReviewer => play.SecrecyReviewer;

    /// <summary>What happens on which day.</summary>
    public IReadOnlyList<Scene> Scenes
    {
        get
        {
            if (scenes.Count == 0)
            {
                Script();
            }

            return scenes;
        }
    }

    /// <summary>Names the days with <see cref="On"/>.</summary>
    protected abstract void Script();

    protected void On(string day, Func<Task> happens) =>
        scenes.Add(new Scene(DateOnly.Parse(day, CultureInfo.InvariantCulture), happens));
}

/// <summary>What happens to a case on a day.</summary>
internal sealed record Scene(DateOnly Day, Func<Task> PlayAsync);

/// <summary>A case in the register: where the office finds it, and what its applicant holds in hand.</summary>
/// <param name="Id">Its identifier in addresses.</param>
/// <param name="Number">申请编号.</param>
/// <param name="QueryCode">查询码.</param>
/// <param name="Applicant">Who applied, at a device of their own.</param>
internal sealed record FiledCase(string Id, string Number, string QueryCode, Applicant Applicant)
{
    /// <summary>A page of the case in the back office.</summary>
    public string At(string step = "") => $"/office/requests/{Id}{(step.Length > 0 ? $"/{step}" : "")}";

    /// <summary>What the applicant's page says today.</summary>
    /// <param name="state">The state beside the number.</param>
    /// <param name="next">The sentence about what comes next.</param>
    /// <param name="also">What else stands on the page.</param>
    public Task TellsAsync(string state, string next, params string[] also) =>
        Applicant.ReadsAsync(this, state, next, also);
}
