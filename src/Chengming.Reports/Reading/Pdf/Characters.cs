using System.Text;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>
/// Radicals that PDF fonts put in place of ordinary characters: ⼀ (U+2F00) looks like 一, ⺠ (U+2EA0) like 民, and no search
/// finds them.
/// </summary>
internal static class Characters
{
    /// <summary>Radical and ordinary character by turns; those of U+2F00 to U+2FD5 are equated by Unicode itself.</summary>
    private const string Supplement =
        "⺎兀⺏尣⺒巳⺓幺⺔彑⺕彐⺗心⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢氺⺤爫⺥爫⺧牛⺨犭⺩王⺬示⺮竹⺰纟⺱网⺲罒⺳罓⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟饣⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻳龟";

    public static string Ordinary(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '⺀' and <= '\u2FD5')
            {
                return Replace(text);
            }
        }

        return text;
    }

    private static string Replace(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = c < '\u2F00' ? Supplement.IndexOf(c, StringComparison.Ordinal) : -1;
            result.Append(
                at >= 0 && at % 2 == 0 ? Supplement[at + 1].ToString()
                : c is >= '\u2F00' and <= '\u2FD5' ? c.ToString().Normalize(NormalizationForm.FormKC)
                : c.ToString()
            );
        }

        return result.ToString();
    }
}
