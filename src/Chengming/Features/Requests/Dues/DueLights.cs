namespace Chengming.Features.Requests.Dues;

/// <summary>The colours in words.</summary>
internal static class DueLights
{
    private static readonly (DueLight Light, string Term, string? Tone)[] Rows =
    [
        (DueLight.Red, "红", "error"),
        (DueLight.Amber, "黄", "warning"),
        (DueLight.Green, "绿", "done"),
        (DueLight.None, "不计期限", null),
    ];

    public static IEnumerable<DueLight> All => Rows.Select(r => r.Light);

    public static string TermOf(DueLight light) => Rows.Single(r => r.Light == light).Term;

    public static string? ToneOf(DueLight light) => Rows.Single(r => r.Light == light).Tone;
}
