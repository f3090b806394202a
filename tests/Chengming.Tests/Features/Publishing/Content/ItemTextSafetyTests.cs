using Chengming.Features.Publishing.Content;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Publishing.Content;

/// <summary>No source, however hostile, becomes more than text.</summary>
public class ItemTextSafetyTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>after")]
    [InlineData("<scr<script>ipt>alert(1)</scr</script>ipt>after")]
    [InlineData("<SCRIPT SRC=//evil.example/x.js></SCRIPT>after")]
    [InlineData("<script/x>alert(1)</script >after")]
    [InlineData("<img src=x onerror=alert(1)>after")]
    [InlineData("<img src=\"/files/1\" onload=alert(1)>after")]
    [InlineData("<img/src='x'/onerror='alert(1)'>after")]
    [InlineData("<img src=`javascript:alert(1)`>after")]
    [InlineData("<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">after")]
    [InlineData("<img src=//evil.example/track.png>after")]
    [InlineData("<img src=/\\evil.example/track.png>after")]
    [InlineData("<img src=/files/../office/sign-out>after")]
    [InlineData("<img src=/files/%2e%2e/office/sign-out>after")]
    [InlineData("<img src=/office/sign-out>after")]
    [InlineData("<img srcset='https://evil.example/x 1x' src=/files/a>after")]
    [InlineData("<svg onload=alert(1)>after</svg>after")]
    [InlineData("<svg><script>alert(1)</script></svg>after")]
    [InlineData("<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>after")]
    [InlineData("<svg><p><style><img src=x onerror=alert(1)></style></p></svg>after")]
    [InlineData("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">after")]
    [InlineData("<svg><foreignObject><body onload=alert(1)>after</body></foreignObject></svg>after")]
    [InlineData("<math><mi//xlink:href='data:x,<script>alert(4)</script>'>after")]
    [InlineData(
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'></table></mtext></math>after"
    )]
    [InlineData(
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form></mtext></math>after"
    )]
    [InlineData("<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>after")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>after")]
    [InlineData("<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>after")]
    [InlineData("<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>after")]
    [InlineData("<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>after")]
    [InlineData("<title><p title=\"</title><img src=x onerror=alert(1)>\"></title>after")]
    [InlineData("<template><script>alert(1)</script></template>after")]
    [InlineData(
        "<select><template><style><!--</style><a rel=\"--></style></template></select><img src onerror=alert(1)>\">after"
    )]
    [InlineData("<iframe src=javascript:alert(1)></iframe>after")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>after")]
    [InlineData("<iframe class=ql-video src='javascript:alert(1)'></iframe>after")]
    [InlineData("<object data='data:text/html,<script>alert(1)</script>'></object>after")]
    [InlineData("<embed src='javascript:alert(1)'>after")]
    [InlineData("<applet code=x></applet>after")]
    [InlineData("<video src='javascript:alert(1)' onerror=alert(1)><source onerror=alert(1)></video>after")]
    [InlineData("<audio src=x onerror=alert(1)></audio>after")]
    [InlineData("<link rel=stylesheet href=//evil.example/x.css>after")]
    [InlineData("<meta http-equiv=refresh content='0;url=javascript:alert(1)'>after")]
    [InlineData("<base href='javascript:alert(1)//'>after")]
    [InlineData("<style>@import 'javascript:alert(1)';</style>after")]
    [InlineData("<p style='background:url(javascript:alert(1))'>after")]
    [InlineData("<p style='behavior:url(#x);width:expression(alert(1))'>after")]
    [InlineData(
        "<p style=\"text-align:center;position:fixed;inset:0\" id=search class='modal text-center' name=x>after"
    )]
    [InlineData("<p class='text-center indent text-end btn' data-x=1 hx-get=/office>after")]
    [InlineData("<div hx-on:click=alert(1) hx-get=//evil.example>after</div>")]
    [InlineData("<a href=javascript:alert(1)>after</a>")]
    [InlineData("<a href='JaVaScRiPt:alert(1)'>after</a>")]
    [InlineData("<a href=' &#1; javascript:alert(1)'>after</a>")]
    [InlineData("<a href='java&#9;script:alert(1)'>after</a>")]
    [InlineData("<a href='java&#10;script&#58;alert(1)'>after</a>")]
    [InlineData("<a href='&#x6A;avascript&colon;alert(1)'>after</a>")]
    [InlineData("<a href='java\u00ADscript:alert(1)'>after</a>")]
    [InlineData("<a href='\u0001javascript:alert(1)'>after</a>")]
    [InlineData("<a href='\uFEFFjavascript:alert(1)'>after</a>")]
    [InlineData("<a href='vbscript:msgbox(1)'>after</a>")]
    [InlineData("<a href='data:text/html;base64,PHNjcmlwdD4='>after</a>")]
    [InlineData("<a href='blob:https://portal.example/1'>after</a>")]
    [InlineData("<a href='file:///etc/passwd'>after</a>")]
    [InlineData("<a href='//evil.example'>after</a>")]
    [InlineData("<a href='/\\evil.example'>after</a>")]
    [InlineData("<a href='\\\\evil.example'>after</a>")]
    [InlineData("<a href='/&#9;/evil.example'>after</a>")]
    [InlineData("<a href='http:evil.example'>after</a>")]
    [InlineData("<a href='https:///evil.example'>after</a>")]
    [InlineData("<a href='https://www.gov.cn@evil.example/'>after</a>")]
    [InlineData("<a href='https://a\"onmouseover=alert(1)//'>after</a>")]
    [InlineData("<a href=':javascript:alert(1)'>after</a>")]
    [InlineData("<a href='/x' onclick=alert(1) target=_blank ping=//evil.example>after</a>")]
    [InlineData("<a href=\"/x?a=1&amp;b=<script>\">after</a>")]
    [InlineData("<a><table><a href=javascript:alert(1)>after</a></table></a>")]
    [InlineData("<input onfocus=alert(1) autofocus>after")]
    [InlineData("<button formaction=javascript:alert(1)>x</button>after")]
    [InlineData("<form action=javascript:alert(1)><p>after</form>")]
    [InlineData("<details open ontoggle=alert(1)>after</details>")]
    [InlineData("<marquee onstart=alert(1)>after</marquee>")]
    [InlineData("<body onload=alert(1)>after")]
    [InlineData("<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset><p>after")]
    [InlineData("<x-custom onclick=alert(1)>after</x-custom>")]
    [InlineData("<o:p onclick=alert(1)>after</o:p>")]
    [InlineData("<!--><script>alert(1)</script-->after")]
    [InlineData("<!-- --!><img src=x onerror=alert(1)> -->after")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>after")]
    [InlineData("<?php echo '<script>' ?>after")]
    [InlineData("<!DOCTYPE x [<!ENTITY y '<script>'>]>after &y;")]
    [InlineData("after<plaintext><script>alert(1)</script>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;after")]
    [InlineData("&amp;lt;script&amp;gt;after")]
    [InlineData("<table background=javascript:alert(1)><td background=x onclick=alert(1)>after")]
    [InlineData("<table><tr><td colspan=100000 rowspan=0 headers=x>after")]
    [InlineData("<ol start=-1 type='x\"onclick=1' reversed><li value=9>after")]
    [InlineData("<th scope='col\" onclick=\"alert(1)'>after")]
    [InlineData("<mark id=p0-1 class='finding finding-error'>after</mark>")]
    [InlineData("after\u202Egnp.exe\u2066")]
    [InlineData("after\uD800 \uDC00 \u0000 \uFFFF")]
    public void From_AnythingHostile_IsSound(string html)
    {
        TextMarkup.IsSound(ItemText.From(html).OrThrow());

        var text = ItemText.From($"<p>before</p>{html}").OrThrow();
        TextMarkup.IsSound(text);
        Assert.Equal("before", text.Passages[0].Text);
    }

    [Fact]
    public void From_RandomPiecesOfMarkup_IsSound() =>
        Prop.ForAll(Markup().ToArbitrary(), html => TextMarkup.IsSound(ItemText.From(html).OrThrow()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60));

    [Fact]
    public void From_RandomCharacters_IsSound() =>
        Prop.ForAll(
                Gen.Elements("<>/=\"'`&;:!-[] \n\tabsp中\u00A0\u3000\uD83C\uDC00".ToCharArray())
                    .ArrayOf()
                    .ToArbitrary(),
                characters => TextMarkup.IsSound(ItemText.From(new string(characters)).OrThrow())
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(80));

    [Theory]
    [InlineData("<b>", 200_000)]
    [InlineData("<div>", 200_000)]
    [InlineData("<font color=red><p>", 100_000)]
    [InlineData("<table><td>", 100_000)]
    [InlineData("<ul><li>", 100_000)]
    [InlineData("<p><button>", 100_000)]
    [InlineData("<blockquote>", 40)]
    public void From_NestedWithoutEnd_IsAProblemAtOnce(string tag, int times)
    {
        var outcome = ItemText.From(string.Concat(Enumerable.Repeat(tag, times)) + "文字", "Body");

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("Body", problem.Field);
        Assert.StartsWith("正文的嵌套层次过深", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_TooLong_SaysHowLongAndWhatToDo()
    {
        var long1 = ItemText.From($"<p>{new string('字', 300_001)}</p>");
        var long2 = ItemText.From(new string('字', 4_000_001));
        var long3 = ItemText.From(string.Concat(Enumerable.Repeat("<i></i>", 100_001)));
        var long4 = ItemText.From($"<table>{string.Concat(Enumerable.Repeat("<tr><td>", 30_001))}</table>");

        Assert.Contains("300,001 字", Assert.Single(long1.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("分几次粘贴", Assert.Single(long2.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("过多的标记", Assert.Single(long3.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("表格过大", Assert.Single(long4.Problems).Message, StringComparison.Ordinal);
    }

    // Pieces that parsers mend in surprising ways when they stand beside each other.
    private static Gen<string> Markup()
    {
        string[] names =
        [
            .. "p div span b i u s sub sup strong em h1 h2 h3 h5 ul ol li table caption thead tbody tfoot tr td th".Split(
                ' '
            ),
            .. "a img br figure figcaption blockquote pre svg math mtext mglyph style script title textarea select".Split(
                ' '
            ),
            .. "option button template noscript form input o:p font center del dl dt dd nobr body html head iframe".Split(
                ' '
            ),
        ];
        string[] attributes =
        [
            "class=MsoTitle",
            "class='text-end indent'",
            "class=ql-indent-2",
            "data-list=ordered",
            "data-list=bullet",
            "style='text-align:center;text-indent:2em'",
            "style='mso-list:l0 level1 lfo1'",
            "style='mso-list:l0 level3 lfo1'",
            "style='mso-list:Ignore'",
            "style='font-weight:normal;text-decoration:underline'",
            "style='vertical-align:super'",
            "style=display:none",
            "align=right",
            "href=javascript:x",
            "href=https://www.gov.cn/x",
            "href='a b'",
            "src=/files/1.png",
            "src=data:x",
            "alt='&quot; a'",
            "onclick=x",
            "colspan=3",
            "rowspan=2",
            "rowspan=0",
            "start=4",
            "type=a",
            "scope=row",
            "height=0",
        ];
        string[] texts =
        [
            "字",
            " ",
            "\n",
            "　　",
            "&nbsp;",
            "&nbsp;&nbsp;&nbsp;&nbsp;",
            "1.",
            "·",
            "（一）",
            "word",
            "&lt;p&gt;",
            "<!--x-->",
            "<![if !supportLists]>",
            "<![CDATA[",
            "]]>",
            "\uD83C\uDC00",
            "　　　　　　　　　　　　落款",
            "\u200B",
        ];
        var open =
            from name in Gen.Elements(names)
            from some in Gen.Elements(attributes).ListOf(2)
            select $"<{name} {string.Join(' ', some)}>";
        var close = Gen.Elements(names).Select(name => $"</{name}>");

        return Gen.Frequency((4, open), (3, close), (4, Gen.Elements(texts))).ListOf().Select(string.Concat);
    }
}
