using Chengming.Doctor;

namespace Chengming.Features.Operations.Doctor;

internal sealed class FontsAreThere : IDoctorCheck
{
    public string Name => "字体";

    public bool NeedsDatabase => false;

    public Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var font = Path.Combine(AppContext.BaseDirectory, "fonts", "NotoSerifSC-Regular.ttf");
        return Task.FromResult(
            File.Exists(font)
                ? Diagnosis.Good("随平台的宋体可用")
                : Diagnosis.Bad($"没有 {font}", "PDF 不能生成。请完整复制发布的文件夹，包括 fonts。")
        );
    }
}
