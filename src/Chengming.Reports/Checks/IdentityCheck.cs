using System.Collections.Concurrent;
using Chengming.Law;
using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks;

/// <summary>Runs one identity (勾稽关系) of the forms, whatever form the report is in. A new identity is an entry in a form's file.</summary>
[Term("勾稽关系检查")]
public sealed class IdentityCheck : ICheck
{
    private readonly ConcurrentDictionary<ReportForm, Tie[]> ties = new();

    private IdentityCheck(Identity identity)
    {
        Descriptor = new CheckDescriptor(
            identity.Id,
            identity.Title,
            identity.Severity,
            identity.Source,
            identity.HowToFix,
            identity.Triggers,
            identity.DoesNotTrigger
        );
    }

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; }

    /// <summary>A check for each identity of <paramref name="forms"/>; the newest form that has it words its description.</summary>
    public static IReadOnlyList<ICheck> AllOf(IReadOnlyList<ReportForm> forms) =>
        [
            .. forms
                .Reverse()
                .SelectMany(f => f.Identities)
                .DistinctBy(i => i.Id)
                .OrderBy(i => FamilyOf(i.Id))
                .ThenBy(i => i.Id, StringComparer.Ordinal)
                .Select(i => new IdentityCheck(i)),
        ];

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var own = ties.GetOrAdd(
            report.Report.Form,
            static (form, id) => [.. form.Ties.Where(t => t.Identity.Id == id)],
            Descriptor.Id
        );
        if (own.Length == 0)
        {
            return;
        }

        if (report.LastYear is null && own[0].UsesLastYear)
        {
            results.CouldNotCheck(Descriptor.Id, report.WithoutLastYear);
            return;
        }

        var reading = new TieReading(report.Report, report.LastYear);
        List<Tie>? unknown = null;
        var places = 0;
        foreach (var written in own)
        {
            var tie = reading.Applicable(written);
            var difference = reading.Difference(tie);
            if (difference is null && !reading.Concerns(tie))
            {
                continue;
            }

            places++;
            if (difference is null)
            {
                (unknown ??= []).Add(tie);
            }
            else if (!TieReading.Holds(tie.Identity, difference.Value))
            {
                results.Add(Broken(tie, report.Report, reading));
            }
        }

        if (unknown is not null)
        {
            IdentityNotChecked.Report(Descriptor.Id, unknown, places, report, results);
        }
    }

    private static Finding Broken(Tie tie, AnnualReport report, in TieReading reading)
    {
        var cells = CellsOf(tie);
        return new Finding(tie.Identity.Id, tie.Identity.Severity, TieMessage.Of(tie, reading), tie.Identity.Source)
        {
            Cells = [.. cells.Select(c => c.Id)],
            Place = cells.Select(c => report[c].Place).FirstOrDefault(p => p is not null),
            HowToFix = tie.Identity.HowToFix,
        };
    }

    /// <summary>The tie's cells of this report; last year's stand for the cells of the same name.</summary>
    internal static IReadOnlyList<CellDefinition> CellsOf(Tie tie) =>
        [.. tie.Members.Where(m => !m.OfLastYear).Select(m => m.Cell)];

    /// <summary>H before T, X and Y: what the form itself prints comes first.</summary>
    private static int FamilyOf(string id) => "HTXY".IndexOf(id[0], StringComparison.Ordinal);
}
