using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>登记内设机构: the departments of an agency, their order, and which are still in use.</summary>
public sealed class ArrangeDepartments(PlatformDb db, AgencyChange change)
{
    /// <summary>The agency as it was read, and its departments in their order.</summary>
    public sealed record Input(Guid AgencyId, int Version, IReadOnlyList<Row> Rows);

    /// <summary>A department.</summary>
    /// <param name="Id">Its identifier; null for a new one.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Duty">What it does.</param>
    /// <param name="Phone">Telephone.</param>
    /// <param name="IsActive">False when it fell out of use.</param>
    public sealed record Row(Guid? Id, string Name, string Duty, string Phone, bool IsActive);

    /// <summary>Changes the departments.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var known = await db.Set<AgencyDepartment>()
            .Where(d => d.AgencyId == input.AgencyId)
            .ToDictionaryAsync(d => d.Id, cancel);
        var problems = ProblemsOf(input.Rows);
        if (input.Rows.Any(r => r.Id is { } id && !known.ContainsKey(id)))
        {
            throw new InvalidOperationException("A department of another agency.");
        }

        return await change.ApplyAsync(
            input.AgencyId,
            input.Version,
            problems,
            (agency, now) =>
            {
                agency.ArrangeDepartments(now);
                for (var i = 0; i < input.Rows.Count; i++)
                {
                    var row = input.Rows[i];
                    var department = row.Id is { } id ? known[id] : new AgencyDepartment(agency, row.Name);
                    department.Describe(row.Name, row.Duty, row.Phone, i + 1, row.IsActive);
                    if (row.Id is null)
                    {
                        db.Add(department);
                    }
                }
            },
            agency => new DepartmentsArranged(agency.Subject),
            context,
            cancel
        );
    }

    private static List<Problem> ProblemsOf(IReadOnlyList<Row> rows)
    {
        var check = new FieldCheck();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            check
                .Holds(
                    row.Name.Length > 0,
                    $"Rows[{i}].Name",
                    row.Id is null
                        ? $"请填写第 {i + 1} 个内设机构的名称。"
                        : $"第 {i + 1} 个内设机构的名称不能为空；不再设立的，取消“在用”。"
                )
                .AtMost($"Rows[{i}].Name", "内设机构名称", row.Name, 60)
                .AtMost($"Rows[{i}].Duty", "职责", row.Duty, 500)
                .AtMost($"Rows[{i}].Phone", "电话", row.Phone, 60);
            var earlier = rows.Take(i).Any(r => r.IsActive && row.IsActive && r.Name.Length > 0 && r.Name == row.Name);
            check.Holds(!earlier, $"Rows[{i}].Name", $"“{row.Name}”写了两次。");
        }

        return check.Problems;
    }
}

/// <summary>The departments of an agency were arranged.</summary>
[Term("登记内设机构")]
public sealed record DepartmentsArranged(AuditSubject Subject) : AuditedEvent(Subject);
