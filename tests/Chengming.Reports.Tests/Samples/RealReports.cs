using System.Text.Json;

namespace Chengming.Reports.Tests.Samples;

/// <summary>
/// The five published reports and their hand-checked truth. They are not part of this repository: the environment variable
/// <c>CHENGMING_REAL_REPORTS</c> names the folder that holds <c>NAME.txt</c> and <c>truth/NAME.json</c>.
/// </summary>
public static class RealReports
{
    public static readonly string[] Names =
    [
        "litong-2023",
        "wuzhong-2020",
        "xigong-2023",
        "yanjin-2023",
        "zhanhe-2023",
    ];

    public static TheoryData<string> All => [.. Names];

    /// <summary>The folder; skips the calling test with a plain message when it is not there.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("CHENGMING_REAL_REPORTS");
            Assert.SkipWhen(
                string.IsNullOrEmpty(folder) || !Directory.Exists(folder),
                "CHENGMING_REAL_REPORTS does not name the folder of the five real reports."
            );
            return folder!;
        }
    }

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".txt"));

    public static JsonDocument Truth(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "truth", name + ".json")));
}
