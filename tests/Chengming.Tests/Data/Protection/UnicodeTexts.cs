using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Data.Protection;

/// <summary>Texts as people type them: empty, Latin, Chinese, rare characters beyond the first plane, emoji, combining marks.</summary>
internal static class UnicodeTexts
{
    private static readonly Gen<Rune> Runes = Gen.OneOf(
            Gen.Choose(0x20, 0x7e),
            Gen.Choose(0x4e00, 0x9fa5),
            Gen.Choose(0x20000, 0x2a6d6),
            Gen.Choose(0x1f300, 0x1f64f),
            Gen.Choose(0x0300, 0x036f),
            Gen.Elements('\0', '\n', '·', '　', '１', '＠', '\u200d', '\ufeff').Select(c => (int)c)
        )
        .Select(code => new Rune(code));

    public static Arbitrary<string> Any { get; } =
        Runes.ListOf().Select(runes => string.Concat(runes.Select(r => r.ToString()))).ToArbitrary();
}
