using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>What the words before a number say that it is.</summary>
internal static partial class NumberLabels
{
    private const int Searched = 24;

    /// <summary>True when the words say that it is the number of a thing: a document, an index, a permit, an order.</summary>
    public static bool NameAThing(string text, int start) => Things().IsMatch(Before(text, start));

    /// <summary>True when the words say that it is a credit code of an organisation.</summary>
    public static bool NameACreditCode(string text, int start) => CreditCodes().IsMatch(Before(text, start));

    public static bool NameAPhone(string text, int start) => Phones().IsMatch(Before(text, start));

    public static bool NameATravelDocument(string text, int start) => TravelDocuments().IsMatch(Before(text, start));

    private static string Before(string text, int start) => text[Math.Max(0, start - Searched)..start];

    [GeneratedRegex(
        @"(索引号|编号|注册号|流水号|序号|文号|批号|单号|项目代码|备案号|许可证号|证书号|案号|条码|ISBN|订单|合同号|标准号|识别码|受理号|登记号|文件号|票号)[\s:(]{0,3}[A-Za-z0-9/-]{0,12}$"
    )]
    private static partial Regex Things();

    [GeneratedRegex(@"(信用代码|信用码|机构代码)(证)?(号码|号)?[\s:(]{0,4}$")]
    private static partial Regex CreditCodes();

    [GeneratedRegex(@"(电话|传真|座机|热线|TEL|Tel|tel|号码|联系方式)[\s:(、,]{0,4}[0-9、,/ -]{0,16}$")]
    private static partial Regex Phones();

    [GeneratedRegex(@"(护照|通行证|证件|Passport|passport|PASSPORT)\D{0,16}$")]
    private static partial Regex TravelDocuments();
}
