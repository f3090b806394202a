using Chengming.Data;
using Chengming.Doctor;

namespace Chengming.Features.Operations.Doctor;

internal sealed class FoldersArePrivate(IConfiguration configuration) : IDoctorCheck
{
    public string Name => "文件夹权限";

    public bool NeedsDatabase => false;

    public Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var data = configuration.DataPath();
        if (OperatingSystem.IsWindows())
        {
            return Task.FromResult(
                Diagnosis.NotChecked("Windows 的访问控制列表不在检查之列", $"请确认只有运行平台的账户能读 {data}。")
            );
        }

        if (!Directory.Exists(data))
        {
            return Task.FromResult(
                Diagnosis.Bad($"没有文件夹 {data}", "第一次使用请先启动一次平台；否则检查 DataPath。")
            );
        }

        var keys = Path.Combine(data, "keys");
        // What lies in a closed folder is closed.
        string[] closed = [data, keys];
        var open = closed.Where(OwnersOnly.IsOpenToOthers).ToList();
        return Task.FromResult(
            open.Count > 0
                ? Diagnosis.Bad($"其他用户可以访问：{string.Join('、', open)}", $"chmod 700 {string.Join(' ', open)}")
                : Diagnosis.Good("只有运行平台的用户可以访问")
        );
    }
}
