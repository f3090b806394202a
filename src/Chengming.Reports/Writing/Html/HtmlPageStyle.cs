namespace Chengming.Reports.Writing.Html;

/// <summary>The style sheet of a page that stands alone.</summary>
internal static class HtmlPageStyle
{
    public const string Sheet = """
        :root { color-scheme: light; --ink: #1d2733; --quiet: #5b6875; --line: #b8c2cc; --tint: #f1f5fa; --blue: #124f9c; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f4f6f9; color: var(--ink); font: 1.125rem/1.8 "PingFang SC", "Microsoft YaHei",
          "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 64rem; margin: 0 auto; padding: 3rem 1rem; }
        article { background: #fff; border: 1px solid #d9e0e8; border-top: 4px solid #b3261e; padding: 3rem 4rem; }
        h1 { font-size: 1.9rem; line-height: 1.4; text-align: center; text-wrap: balance; margin: 0 0 2rem; }
        h2 { font-size: 1.3rem; line-height: 1.5; margin: 2.5rem 0 1rem; }
        h3 { font-size: 1.125rem; font-weight: 600; margin: 1.5rem 0 .5rem; }
        p { margin: 0 0 .75rem; text-indent: 2em; text-align: justify; }
        p strong { font-weight: 600; }
        .table-scroll { overflow-x: auto; margin: 0 0 1.5rem; }
        .table-scroll:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; min-width: 44rem; font-size: .875rem; line-height: 1.45;
          font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        table.official-blocks { min-width: 0; }
        caption { caption-side: top; text-align: left; color: var(--quiet); padding: 0 0 .5rem; }
        th, td { border: 1px solid var(--line); padding: .4rem .5rem; text-align: center; vertical-align: middle; }
        th { font-weight: 600; background: var(--tint); }
        th[scope=row], .corner { font-weight: 400; text-align: left; background: #fff; }
        .official-blocks th[scope=row] { text-align: center; }
        th[scope=rowgroup] { min-width: 4.5em; background: #fff; }
        th.block { background: var(--tint); }
        thead th, th[scope=rowgroup] { text-wrap: balance; }
        .official-matrix thead th { min-width: 3.6em; }
        .corner { color: var(--quiet); }
        td.number { font-weight: 600; }
        td.zero, td.na { color: #6a7681; }
        td.unread { background: repeating-linear-gradient(135deg, #fff, #fff 4px, #eef1f5 4px, #eef1f5 8px); }
        td:target { outline: 3px solid var(--blue); outline-offset: -3px; }
        @media (max-width: 48rem) {
          body { font-size: 1rem; }
          main { padding: 0; }
          article { border-width: 4px 0 0; padding: 1.5rem 1rem; }
          h1 { font-size: 1.4rem; }
          h2 { font-size: 1.15rem; }
          .table-scroll:has(.official-matrix, .official-sideBySide)::before { content: "左右滑动可看全表"; display: block;
            position: sticky; left: 0; width: 12em; color: var(--quiet); font-size: .8125rem; }
        }
        @media print {
          @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
          body { background: #fff; font: 16pt/29pt "FangSong", "仿宋", "Noto Serif CJK SC", serif; }
          main, article { max-width: none; margin: 0; padding: 0; border: 0; }
          h1 { font-size: 22pt; line-height: 36pt; }
          h2, h3 { font-size: 16pt; line-height: 29pt; margin: 0; break-after: avoid; }
          p { margin: 0; }
          .table-scroll { overflow: visible; }
          table { min-width: 0; font: 9pt/1.3 "SimSun", "宋体", "Noto Serif CJK SC", serif; }
          th, td { padding: 2pt 3pt; border-color: #000; color: #000; background: none; }
          .official-sideBySide th, .official-matrix thead th { min-width: 0; }
          tr { break-inside: avoid; }
        }

        """;
}
