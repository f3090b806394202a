using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Agencies.Own;

/// <summary>
/// 登记查阅点: lists the places where published information can be read (Regulation art. 25). A place can be removed, and so can its keeper; the
/// places that stay keep their numbers.
/// </summary>
public sealed class ListReadingPlaces(AgencyChange change)
{
    /// <summary>The agency as it was read, and the places in their order.</summary>
    public sealed record Input(Guid AgencyId, int Version, IReadOnlyList<ReadingPlace> Places);

    /// <summary>Changes the agency.</summary>
    public Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var check = new FieldCheck();
        for (var i = 0; i < input.Places.Count; i++)
        {
            var place = input.Places[i];
            check
                .Needed($"Rows[{i}].Name", $"第 {i + 1} 处的名称", place.Name, 60)
                .Needed($"Rows[{i}].Address", $"第 {i + 1} 处的地址", place.Address, 200)
                .Needed($"Rows[{i}].OpeningHours", $"第 {i + 1} 处的开放时间", place.OpeningHours, 200)
                .AtMost($"Rows[{i}].Phone", $"第 {i + 1} 处的电话", place.Phone, 60)
                .AtMost($"Rows[{i}].Keeper", $"第 {i + 1} 处的管理人", place.Keeper, 40);
        }

        IReadOnlyList<ReadingPlace> before = [];
        return change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (agency, now) =>
            {
                before = agency.ReadingPlaces;
                agency.ListReadingPlaces(input.Places, now);
            },
            agency => new ReadingPlacesListed(
                agency.Subject,
                [.. before.ExceptBy(input.Places.Select(p => p.Number), p => p.Number).Select(p => p.ToString())]
            ),
            context,
            cancel
        );
    }
}

/// <summary>The reading places were listed.</summary>
/// <param name="Subject">The agency.</param>
/// <param name="Removed">Places that are no longer listed, their keepers masked.</param>
[Term("登记查阅点")]
public sealed record ReadingPlacesListed(AuditSubject Subject, IReadOnlyList<string> Removed) : AuditedEvent(Subject);
