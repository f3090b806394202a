using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Agencies.Own;

/// <summary>
/// 登记领导小组: names the members of the leading group for disclosure work. No law wants them published, so anybody can be removed; the audit
/// says that somebody was, by the masked name.
/// </summary>
public sealed class NameLeadingGroup(AgencyChange change)
{
    /// <summary>The agency as it was read, and the members in their order.</summary>
    public sealed record Input(Guid AgencyId, int Version, IReadOnlyList<GroupMember> Members);

    /// <summary>Changes the agency.</summary>
    public Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var check = new FieldCheck();
        for (var i = 0; i < input.Members.Count; i++)
        {
            var member = input.Members[i];
            check
                .Needed($"Rows[{i}].Name", $"第 {i + 1} 人的姓名", member.Name, 40)
                .AtMost($"Rows[{i}].Position", $"第 {i + 1} 人的职务", member.Position, 60)
                .Needed($"Rows[{i}].Role", $"第 {i + 1} 人在小组中的分工", member.Role, 20);
        }

        IReadOnlyList<GroupMember> before = [];
        return change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (agency, now) =>
            {
                before = agency.LeadingGroup;
                agency.NameLeadingGroup(input.Members, now);
            },
            agency => new LeadingGroupNamed(
                agency.Subject,
                [.. before.ExceptBy(input.Members.Select(m => m.Name), m => m.Name).Select(m => m.ToString())]
            ),
            context,
            cancel
        );
    }
}

/// <summary>The leading group was named.</summary>
/// <param name="Subject">The agency.</param>
/// <param name="Removed">Who is no longer in it, masked.</param>
[Term("登记领导小组")]
public sealed record LeadingGroupNamed(AuditSubject Subject, IReadOnlyList<string> Removed) : AuditedEvent(Subject);
