using Chengming.Doctor;

namespace Chengming.Features.Operations.Doctor;

/// <summary>体检: runs every check, one after another; one that breaks says so and the others go on.</summary>
internal sealed class Examination(IEnumerable<IDoctorCheck> checks)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What the checks found, in their order.</summary>
    public async Task<IReadOnlyList<(string Name, Diagnosis Diagnosis)>> RunAsync(CancellationToken cancel)
    {
        var found = new List<(string, Diagnosis)>();
        var isThere = true;
        // The features add checks of their own; what they need comes first.
        foreach (var check in checks.OrderBy(c => c is not (SettingsAreUsable or DatabaseIsReachable)))
        {
            var diagnosis =
                isThere || !check.NeedsDatabase
                    ? await RunAsync(check, cancel)
                    : Diagnosis.NotChecked("没有数据库可查", "先处理“数据库”一项，再检查一次。");
            isThere &=
                check is not DatabaseIsReachable || diagnosis.State is DiagnosisState.Good or DiagnosisState.Doubtful;
            found.Add((check.Name, diagnosis));
        }

        return found;
    }

    private static async Task<Diagnosis> RunAsync(IDoctorCheck check, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Longest);
        try
        {
            return await check.RunAsync(limited.Token);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            return Diagnosis.NotChecked(
                e.Message.ReplaceLineEndings(" "),
                "先处理上面的问题，再检查一次；仍然如此请查看日志。"
            );
        }
    }
}
