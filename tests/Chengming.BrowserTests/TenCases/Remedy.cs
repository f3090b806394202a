namespace Chengming.BrowserTests.TenCases;

/// <summary>What a letter of the county bureau says about review and suit (行政复议法 2023, arts 20, 23, 24; 行政诉讼法, arts 45, 46).</summary>
internal static class Remedy
{
    /// <summary>Refusals on articles 14 to 16 of the regulation.</summary>
    public const string ReviewFirst =
        "对本决定不服的，应当先自收到本文书之日起60日内向示例县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向示例县人民法院提起行政诉讼。";

    /// <summary>All other replies.</summary>
    public const string ReviewOrSuit =
        "对本答复不服的，可以自收到本文书之日起60日内向示例县人民政府申请行政复议，也可以自收到本文书之日起6个月内向示例县人民法院提起行政诉讼。";

    /// <summary>A partial disclosure that withholds something on articles 14 to 16.</summary>
    public const string OfEachPart =
        "对不予公开的部分不服的，应当先自收到本文书之日起60日内向示例县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向示例县人民法院提起行政诉讼。"
        + "对其他部分不服的，可以自收到本文书之日起60日内向示例县人民政府申请行政复议，也可以自收到本文书之日起6个月内向示例县人民法院提起行政诉讼。";
}
